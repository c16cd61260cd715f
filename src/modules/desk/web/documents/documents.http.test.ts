import assert from 'node:assert/strict'
import { test } from 'node:test'
import { letterOf } from '../../../../../test/harness/archives.ts'
import { pdf, sendAhead } from '../../../../../test/harness/files.ts'
import { openTestProgram } from '../../../../../test/harness/program.ts'
import { signedIn, visitor } from '../../../../../test/harness/visitor.ts'

test('a verifier sees beside a document what is somebody’s in it and what is hidden; nobody else learns of it', async (t) => {
  const program = await openTestProgram(t)
  const { app, ask } = program
  const letter = await letterOf('Nama saya Ratna Suyatmi, HP 0812-5550-1234.', {
    'docProps/core.xml': '<cp:coreProperties><dc:creator>Melati Harahap</dc:creator></cp:coreProperties>',
  })
  const document = await sendAhead(app, 'KTP_3201010101010001.docx', letter)
  const broken = await sendAhead(app, 'surat.pdf', pdf)
  const body = {
    title: 'Lampu padam',
    body: 'Lampu di pasar padam.',
    agency: 'empat-lawang',
    attachments: [document, broken],
  }
  const { number } = (await ask({ to: 'POST /api/v1/reports', body })).body as { number: string }
  const desk = `/petugas/laporan/${number}`
  const verifier = await signedIn(app, 'national-admin@nasional.test')
  assert.match((await verifier.open(desk)).body, new RegExp(`href="${desk}/dokumen/${document}">periksa isinya`))
  const page = (await verifier.open(`${desk}/dokumen/${document}`)).body
  for (const found of [
    /<mark>3201010101010001<\/mark> Nomor NIK atau KK[^<]*<span class="ringkas">nama berkas/,
    /<mark>Ratna Suyatmi<\/mark> Nama orang[^<]*<span class="ringkas">paragraf 1/,
    /<mark>0812-5550-1234<\/mark> Nomor telepon/,
    /<mark>Melati Harahap<\/mark> Nama penulis[^<]*<span class="ringkas">isian penulis \(creator\), tersembunyi/,
  ])
    assert.match(page, found)
  assert.match((await verifier.open(`${desk}/dokumen/${broken}`)).body, /Dokumen ini tidak dapat dibaca seluruhnya/)

  const other = await signedIn(app, 'coordinator@kampar.test')
  for (const address of [
    `${desk}/dokumen/${document}`,
    `${desk}/dokumen/019d0000-0000-7000-8000-000000000009`,
    `/petugas/laporan/2222-2222/dokumen/${document}`,
  ]) {
    assert.equal((await other.open(address)).status, 404, address)
    assert.notEqual((await visitor(app).open(address)).status, 200, address)
  }
  assert.equal((await verifier.open(`${desk}/dokumen/019d0000-0000-7000-8000-000000000009`)).status, 404)
})
