import assert from 'node:assert/strict'
import { test } from 'node:test'
import { letterOf } from '../../../../../test/harness/archives.ts'
import { pdf, sendAhead } from '../../../../../test/harness/files.ts'
import { disposal, give, publication, say, verifier as nation } from '../../../../../test/harness/filed-report.ts'
import { openTestProgram, type TestProgram } from '../../../../../test/harness/program.ts'
import { signedIn, visitor } from '../../../../../test/harness/visitor.ts'
import type { AttachmentId, ReportNumber } from '../../../../kernel/brand.ts'
import { eraseTexts } from '../../../reports/index.ts'

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

test('what a document says becomes public as text, once every mark is settled; the file never, and its text goes with it', async (t) => {
  const program = await openTestProgram(t)
  const { app, ask } = program
  const letter = await letterOf('Nama saya Ratna Suyatmi, HP 0812-5550-1234. Lampu di pasar padam.', {
    'docProps/core.xml': '<cp:coreProperties><dc:creator>Melati Harahap</dc:creator></cp:coreProperties>',
  })
  const document = (await sendAhead(app, 'surat ratna.docx', letter)) as AttachmentId
  const broken = await sendAhead(app, 'rusak.pdf', pdf)
  const attachments = [document, broken]
  const body = { title: 'Lampu padam', body: 'Lampu di pasar padam.', agency: 'empat-lawang', attachments }
  const { number } = (await ask({ to: 'POST /api/v1/reports', body })).body as { number: string }
  const order = async (command: string, said: object) =>
    ask({ to: `POST /api/v1/reports/${number}/commands/${command}`, as: { officer: nation }, body: said })
  const desk = `/petugas/laporan/${number}`
  const verifier = await signedIn(app, nation)
  const stranger = visitor(app)
  const everybody = async () => (await stranger.open(`/laporan/${number}`)).body
  const release = (said: object = {}) => order('release-document', { document, body: 'Lampu di pasar padam.', ...said })

  const early = await release()
  assert.deepEqual([early.status, early.body.type], [409, 'urn:lapor:problem:publication-not-due'])
  await order('dispose', { lead: 'empat-lawang-dpupr' })
  await order('publish', { title: 'Lampu padam', body: 'Lampu di pasar padam.' })
  for (const [said, status] of [
    [{ body: 'HP 0812-5550-1234' }, 409],
    [{ document: broken }, 422],
    [{ document: '019d0000-0000-7000-8000-000000000009' }, 422],
  ] as const)
    assert.equal((await release(said)).status, status, JSON.stringify(said))

  assert.match((await verifier.open(`${desk}/dokumen/${document}`)).body, /Umumkan isinya sebagai teks/)
  const form = (await verifier.open(`${desk}/release-document?dokumen=${document}`)).body
  const suggested = /<textarea[^>]*name="text"[^>]*>\n([^<]*)</.exec(form)?.[1] ?? assert.fail('no text')
  assert.equal(suggested, 'Nama saya [nama], HP [nomor telepon]. Lampu di pasar padam.')
  const seq = /name="seq" value="(\d+)"/.exec(form)?.[1] ?? ''
  assert.equal(
    (await verifier.send(`${desk}/release-document`, { seq, dokumen: document, text: suggested })).status,
    303,
  )
  const shown = await everybody()
  assert.ok(shown.includes('HP [nomor telepon]. Lampu di pasar padam.'))
  for (const secret of ['Ratna', '0812-5550', 'Melati', document]) assert.ok(!shown.includes(secret), secret)
  assert.equal((await stranger.open(`/laporan/${number}/lampiran/${document}/surat.docx`)).status, 404)
  assert.equal((await stranger.open(`/api/v1/reports/${number}/attachments/${document}`)).status, 404)

  assert.equal((await release({ body: 'Lampu di pasar padam, kata surat itu.' })).status, 200)
  const again = await everybody()
  assert.ok(
    again.includes('kata surat itu') && !again.includes('HP [nomor telepon]'),
    'what stood there before is still public',
  )
  const proof = (await stranger.open(`/laporan/${number}/bukti.json`)).body
  assert.ok(
    proof.includes('kata surat itu') && !proof.includes('HP [nomor telepon]'),
    'the proof still tells what stood there before',
  )
  const erased = await eraseTexts(program.reports, {
    number: number as ReportNumber,
    texts: [],
    files: [document],
    ground: 'unlawful',
    actor: { kind: 'clock' },
    by: { kind: 'clock' },
  })
  assert.ok(erased.ok)
  assert.equal(erased.value.texts, 2)
  assert.ok(!(await everybody()).includes('kata surat itu'))
})

test('a document whose report was closed by its reporter is neither read nor made public, and again once it is open', async (t) => {
  const program = await openTestProgram(t)
  const { app, ask, room } = program
  const document = await sendAhead(app, 'surat.docx', await letterOf('Nama saya Ratna Suyatmi. Lampu di pasar padam.'))
  const filing = {
    title: 'Lampu padam',
    body: 'Lampu di pasar padam.',
    agency: 'empat-lawang',
    attachments: [document],
  }
  const { number } = (await ask({ to: 'POST /api/v1/reports', body: filing })).body as { number: ReportNumber }
  await give(room, number, nation, disposal)
  await give(room, number, nation, publication)
  const desk = `/petugas/laporan/${number}`
  const officer = await signedIn(app, nation)
  const pages = [desk, `${desk}/dokumen/${document}`, `${desk}/release-document?dokumen=${document}`]
  /** By page: does it tell anything of the document? */
  const telling = () =>
    Promise.all(pages.map(async (path) => /Ratna|surat\.docx/.test((await officer.open(path)).body)))
  const release = () =>
    ask({
      to: `POST /api/v1/reports/${number}/commands/release-document`,
      as: { officer: nation },
      body: { document, body: 'Lampu di pasar padam.' },
    })

  assert.deepEqual(await telling(), [true, true, true])
  await say(room, number, { command: 'restrict', scope: 'everything' })
  assert.deepEqual(await telling(), [false, false, false])
  assert.equal((await officer.open(`${desk}/dokumen/${document}`)).status, 404)
  const refused = await release()
  assert.deepEqual([refused.status, refused.body.type], [409, 'urn:lapor:problem:closed-by-reporter'])
  await say(room, number, { command: 'liftRestriction' })
  assert.deepEqual(await telling(), [true, true, true])
  assert.equal((await release()).status, 200)
})

/** A report that is passed on, with a letter of these words. */
async function withLetter({ app, ask, room }: TestProgram, words: string) {
  const document = await sendAhead(app, 'surat.docx', await letterOf(words))
  const body = { title: 'Lampu padam', body: 'Lampu di pasar padam.', agency: 'empat-lawang', attachments: [document] }
  const { number } = (await ask({ to: 'POST /api/v1/reports', body })).body as { number: ReportNumber }
  await give(room, number, nation, disposal)
  const path = `/petugas/laporan/${number}/release-document`
  const release = (text: string) => {
    const to = `POST /api/v1/reports/${number}/commands/release-document`
    return ask({ to, as: { officer: nation }, body: { document, body: text } })
  }
  return { number, document, path, release }
}

test('however much is marked in a document, its form arrives whole; one that is too long says so where it would be released', async (t) => {
  const program = await openTestProgram(t)
  const officer = await signedIn(program.app, nation)
  const phones = Array.from({ length: 400 }, (_, n) => `HP 0812-5550-${String(n).padStart(4, '0')}.`).join(' ')
  const many = await withLetter(program, phones)
  const form = (await officer.open(`${many.path}?dokumen=${many.document}`)).body
  const hidden = [...form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)]
  const choices = [...form.matchAll(/<select[^>]* name="(putusan_\d+)"/g)].map(([, name = '']) => [name, 'redact'])
  assert.equal(choices.length, 400)
  const text = /<textarea[^>]*name="text"[^>]*>\n([^<]*)</.exec(form)?.[1] ?? assert.fail('no text')
  const fields = Object.fromEntries([...hidden.map(([, name = '', value = '']) => [name, value]), ...choices])
  assert.equal((await officer.send(many.path, { ...fields, dokumen: many.document, text })).status, 303)

  const order = [...form.matchAll(/ name="(text|kata_0|dokumen)"/g)].map(([, name]) => name)
  assert.ok(order.indexOf('kata_0') > Math.max(order.indexOf('text'), order.indexOf('dokumen')), 'words come first')

  const long = await withLetter(program, 'Lampu di pasar padam. '.repeat(3_000))
  const page = (await officer.open(`/petugas/laporan/${long.number}/dokumen/${long.document}`)).body
  assert.match(page, /terlalu panjang untuk diumumkan sebagai teks/)
  assert.ok(!page.includes(long.path), 'the form is offered and would refuse')
  assert.equal((await officer.open(`${long.path}?dokumen=${long.document}`)).status, 422)
  const refused = await long.release('Lampu di pasar padam.')
  assert.deepEqual([refused.status, refused.body.type], [422, 'urn:lapor:problem:document-too-long'])
})

test('a document in which more is marked than anybody settles is not released, nor a copy that has as much', async (t) => {
  const program = await openTestProgram(t)
  const officer = await signedIn(program.app, nation)
  const list = Array.from({ length: 501 }, (_, n) => `0812 5550 ${String(n).padStart(4, '0')}`).join('; ')
  const many = await withLetter(program, list)
  const page = (await officer.open(`/petugas/laporan/${many.number}/dokumen/${many.document}`)).body
  assert.match(page, /terlalu banyak data pribadi/)
  assert.ok(!page.includes(many.path), 'the form is offered and would refuse')
  assert.equal((await officer.open(`${many.path}?dokumen=${many.document}`)).status, 422)
  const refused = await many.release('Lampu di pasar padam.')
  assert.deepEqual([refused.status, refused.body.type], [422, 'urn:lapor:problem:document-too-long'])

  const few = await withLetter(program, 'Lampu di pasar padam.')
  const form = (await officer.open(`${few.path}?dokumen=${few.document}`)).body
  const seq = /name="seq" value="(\d+)"/.exec(form)?.[1] ?? assert.fail('no form is open')
  const sent = await officer.send(few.path, { seq, dokumen: few.document, text: list })
  assert.equal(sent.status, 422)
  assert.match(sent.body, /lebih dari 500 kata yang berbeda/)
  assert.ok(sent.body.includes(list), 'what was written is gone')
  assert.ok(!sent.body.includes('name="kata_0"'), 'they were looked through all the same')
})

test('whoever sends far too much for the public is told how long it may be, and finds it all in the form', async (t) => {
  const program = await openTestProgram(t)
  const officer = await signedIn(program.app, nation)
  const { path, document } = await withLetter(program, 'Lampu di pasar padam.')
  const form = (await officer.open(`${path}?dokumen=${document}`)).body
  const seq = /name="seq" value="(\d+)"/.exec(form)?.[1] ?? assert.fail('no form is open')
  const words = 'Lampu di pasar padam, kata surat itu. '.repeat(50_000).trim()
  const sent = await officer.send(path, { seq, dokumen: document, text: words })
  assert.equal(sent.status, 422)
  assert.match(sent.body, /paling banyak 20\.000 huruf/)
  assert.ok(sent.body.includes(words), 'what was written is gone')
})

test('what was published of a document is taken back alone: from the page, the list of events and the proof; the copy stays', async (t) => {
  const program = await openTestProgram(t)
  const { app, ask, room } = program
  const { number, document, path, release } = await withLetter(program, 'Lampu di pasar padam, kata surat.')
  await give(room, number, nation, publication)
  const retract = (of: string) => {
    const to = `POST /api/v1/reports/${number}/commands/retract-document`
    return ask({ to, as: { officer: nation }, body: { document: of, reason: 'Menyebut nama anak.' } })
  }
  const stranger = visitor(app)
  const told = async () => {
    const pages = [`/laporan/${number}`, `/laporan/${number}/bukti.json`]
    const shown = await Promise.all(pages.map(async (one) => (await stranger.open(one)).body))
    return [...shown, JSON.stringify((await ask({ to: `GET /api/v1/reports/${number}` })).body)]
  }
  const tells = async (words: string) => (await told()).map((body) => body.includes(words))

  assert.deepEqual((await retract(document)).body.type, 'urn:lapor:problem:document-not-released')
  assert.equal((await release('Lampu pasar padam, kata surat.')).status, 200)
  assert.deepEqual(await tells('kata surat'), [true, true, true])
  const officer = await signedIn(app, nation)
  const step = path.replace('release', 'retract')
  const seq = /name="seq" value="(\d+)"/.exec((await officer.open(step)).body)?.[1] ?? assert.fail('no form is open')
  const fields = { seq, dokumen: document, reason: 'Menyebut nama anak.' }
  assert.equal((await officer.send(step, { ...fields, reason: '' })).status, 422)
  assert.equal((await officer.send(step, fields)).status, 303)
  assert.deepEqual(await tells('kata surat'), [false, false, false])
  assert.deepEqual(await tells('Menyebut nama anak'), [false, false, false])
  assert.ok(
    (await stranger.open(`/laporan/${number}`)).body.includes('Penerangan jalan mati'),
    'the copy is gone with it',
  )
  assert.equal((await retract(document)).status, 409)
  assert.match((await officer.open(step)).body, /Tidak ada isi dokumen laporan ini yang sedang diumumkan/)
  assert.equal((await release('Lampu pasar padam, kata surat.')).status, 200)
  assert.deepEqual(await tells('kata surat'), [true, true, true])
})

test('while too many documents are being read whoever releases one is told so, and keeps what they wrote', async (t) => {
  const program = await openTestProgram(t)
  const officer = await signedIn(program.app, nation)
  const { path, document, release } = await withLetter(program, 'Lampu di pasar padam, HP 0812-5550-1234.')
  const form = (await officer.open(`${path}?dokumen=${document}`)).body
  const seq = /name="seq" value="(\d+)"/.exec(form)?.[1] ?? assert.fail('no form is open')
  const read = program.reports.readDocument ?? assert.fail('no documents are read')
  const room: { readDocument?: typeof read } = program.reports
  room.readDocument = async (report, id) => {
    const known = await read(report, id)
    return known === null ? null : { ...known, reading: { parts: [], flaw: 'busy' } }
  }
  assert.equal((await officer.open(`${path}?dokumen=${document}`)).status, 503)
  const words = 'Lampu di pasar padam, kata surat itu.'
  const kept = await officer.send(path, { seq, dokumen: document, text: words })
  assert.equal(kept.status, 503)
  assert.ok(kept.body.includes(words) && kept.body.includes(`value="${document}"`))
  const refused = await release(words)
  assert.deepEqual([refused.status, refused.body.type], [503, 'urn:lapor:problem:overloaded'])

  room.readDocument = read
  assert.equal((await officer.send(path, { seq, dokumen: document, text: words })).status, 303)
})
