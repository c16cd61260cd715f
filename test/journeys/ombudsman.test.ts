import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { AgencyId } from '../../src/kernel/brand.ts'
import { faultsOf } from '../harness/axe.ts'
import type { TestProgram } from '../harness/program.ts'
import { begin, follow, journeys, openOwn, openStep, press, says, send } from '../harness/journey.ts'

const question = 'Mengapa dua bulan tidak ada jawaban?'
const reason = 'Anggarannya baru turun; kami mulai pekan depan.'
const meeting = 'Ketiganya bertemu di kantor Ombudsman pada hari Kamis.'
const findings = 'Tidak dijawab tanpa alasan yang sah: maladministrasi.'

/** What the worker does by itself: dossiers that are due are made. */
async function makeDossiers({ work }: TestProgram): Promise<void> {
  const making = work.find(({ name }) => name === 'dossiers to make')
  while ((await making?.run()) === 'more');
}

describe('the Ombudsman', () => {
  const journey = journeys()

  test('takes up what an agency left lying, asks it, brings people together and concludes with findings', async () => {
    const { file, give, pass, signIn, enter, program } = journey()
    const report = await file({ agency: 'kampar' as AgencyId, consentToReferral: true })
    const { number } = report
    await give('coordinator@kampar.test', number, 'dispose', {
      lead: 'kampar-dishub',
      copies: [],
      tasks: [],
      instruction: 'Mohon ditangani.',
    })
    await pass(62)

    const elsewhere = await signIn('ombudsman@ombudsman-sumsel.test')
    await says(elsewhere, 'Tidak ada laporan di sini.')
    assert.equal((await elsewhere.goto(`/petugas/laporan/${number}`))?.status(), 404)
    const ombudsman = await signIn('ombudsman@ombudsman-riau.test')
    await says(ombudsman, 'Rujukan baru')
    await makeDossiers(program)
    await follow(ombudsman, 'Lampu jalan padam')
    await follow(ombudsman, 'Buka berkas rujukan')
    await says(ombudsman, 'SHA-256 arsip')
    const [saved] = await Promise.all([ombudsman.waitForEvent('download'), follow(ombudsman, 'Baca (PDF)')])
    assert.equal(saved.suggestedFilename(), `rujukan-${number}.pdf`)
    assert.deepEqual(await faultsOf(ombudsman), [])
    await ombudsman.goto(`/petugas/laporan/${number}`)
    await says(ombudsman, 'Dirujuk ke Ombudsman')
    await openStep(ombudsman, 'Terima rujukan')
    await send(ombudsman, 'Terima rujukan')
    await says(ombudsman, 'Diterima Ombudsman')
    await openStep(ombudsman, 'Tanya instansi')
    await ombudsman.getByLabel('Pertanyaan kepada instansi').fill(question)
    await ombudsman.getByLabel('Hari kerja untuk menjawab').fill('3')
    await send(ombudsman, 'Tanya instansi')
    await says(ombudsman, 'Instansi menjawab pertanyaan Ombudsman')
    await openStep(ombudsman, 'Fasilitasi penyelesaian')
    await ombudsman.getByLabel('Mempertemukan para pihak').check()
    await ombudsman.getByLabel('Penjelasan bagi pelapor dan instansi').fill(meeting)
    await send(ombudsman, 'Fasilitasi penyelesaian')
    await says(ombudsman, 'Difasilitasi Ombudsman')

    const liaison = await signIn('liaison@kampar-dishub.test')
    await follow(liaison, 'Lampu jalan padam')
    await says(liaison, question)
    await openStep(liaison, 'Jawab Ombudsman')
    await liaison.getByLabel('Jawaban kepada Ombudsman').fill(reason)
    await send(liaison, 'Jawab Ombudsman')
    const reporter = await enter()
    await openOwn(reporter, report)
    await says(reporter, meeting)
    await says(reporter, 'Instansi menjawab pertanyaan Ombudsman.')
    await says(reporter, 'Ditangani Ombudsman Republik Indonesia Perwakilan Provinsi Riau.')
    await follow(reporter, 'Data diri untuk Ombudsman')
    await reporter.getByLabel('Tempat lahir').fill('Bangkinang')
    await reporter.getByLabel('Tanggal lahir').fill('2090-01-01')
    await press(reporter, 'Simpan untuk Ombudsman')
    await says(reporter, 'Pilih tanggal lahir yang sudah lewat.')
    assert.deepEqual(await faultsOf(reporter), [])
    await reporter.getByLabel('Tanggal lahir').fill('1988-04-17')
    await reporter.getByLabel('Pekerjaan').fill('Pedagang')
    await press(reporter, 'Simpan untuk Ombudsman')
    await says(reporter, 'Data Anda tersimpan untuk Ombudsman.')
    await makeDossiers(program)
    const seen = (await reporter.textContent('main')) ?? ''
    assert.doesNotMatch(seen, /Mengapa dua bulan|Anggarannya/, 'that is between the offices')
    await ombudsman.reload()
    await says(ombudsman, reason)
    await follow(ombudsman, 'Buka berkas rujukan')
    await says(ombudsman, 'Tambahan berkas rujukan')
    await ombudsman.goto(`/petugas/laporan/${number}`)

    await begin(ombudsman, number, 'Selesaikan rujukan')
    await ombudsman.getByLabel('Ada temuan untuk ditindaklanjuti').check()
    await ombudsman.getByLabel('Hari kerja untuk menindaklanjuti').fill('5')
    await ombudsman.getByLabel('Alasan', { exact: true }).fill(findings)
    await send(ombudsman, 'Selesaikan rujukan')
    await says(ombudsman, 'Selesai di Ombudsman')
    await liaison.reload()
    await says(liaison, findings)
    await says(liaison, 'Instansi menindaklanjuti temuan Ombudsman')
    await reporter.reload()
    await says(reporter, findings)
    await ombudsman.goto('/petugas')
    await says(ombudsman, 'Tidak ada laporan di sini.')
    await ombudsman.goto(`/petugas/laporan/${number}`)
    assert.deepEqual(await faultsOf(ombudsman), [])
  })

  test('is told of a report without a name until its reporter agrees, and cannot open it before', async () => {
    const { file, pass, signIn, enter, program } = journey()
    const report = await file({ title: 'Air keruh', agency: 'kampar' as AgencyId })
    await pass(62)
    await makeDossiers(program)
    const ombudsman = await signIn('ombudsman@ombudsman.test')
    await says(ombudsman, 'Tidak ada laporan di sini.')
    await follow(ombudsman, 'Pemberitahuan tanpa nama')
    await says(ombudsman, report.number)
    assert.doesNotMatch((await ombudsman.textContent('main')) ?? '', /Air keruh|Melati/)
    assert.deepEqual(await faultsOf(ombudsman), [])
    assert.equal((await ombudsman.goto(`/petugas/laporan/${report.number}`))?.status(), 404)

    const reporter = await enter()
    await openOwn(reporter, report)
    await says(reporter, 'Boleh laporan ini dirujuk ke Ombudsman?')
    await follow(reporter, 'Rujuk ke Ombudsman')
    await press(reporter, 'Rujuk ke Ombudsman')
    await says(reporter, 'Laporan Anda dirujuk ke Ombudsman.')
    await ombudsman.goto('/petugas')
    await follow(ombudsman, 'Air keruh')
    await says(ombudsman, 'Dirujuk ke Ombudsman')
    assert.deepEqual(await faultsOf(reporter), [])
  })

  test('hears no more of an anonymous report whose reporter never agrees than number, agency and dates, until it lapses', async () => {
    const { file, pass, signIn, enter, program } = journey()
    const hidden = { title: 'Pungutan di loket', anonymous: true, agency: 'kampar' as AgencyId, reporter: {} }
    const report = await file(hidden)
    const reporter = await enter()
    await openOwn(reporter, report)
    await follow(reporter, 'Rujukan ke Ombudsman')
    await says(reporter, 'Kapan laporan ini dapat dirujuk?')
    await says(reporter, 'Nama dan kontak Anda belum ada pada kami')
    assert.deepEqual(await faultsOf(reporter), [])
    await pass(62)
    await pass(31)
    await makeDossiers(program)
    const ombudsman = await signIn('ombudsman@ombudsman-riau.test')
    await follow(ombudsman, 'Pemberitahuan tanpa nama')
    await says(ombudsman, report.number)
    assert.doesNotMatch((await ombudsman.textContent('main')) ?? '', /Pungutan/)
    assert.equal((await ombudsman.goto(`/petugas/laporan/${report.number}`))?.status(), 404)
    await openOwn(reporter, report)
    await says(reporter, 'Gugur tanpa persetujuan')
  })
})
