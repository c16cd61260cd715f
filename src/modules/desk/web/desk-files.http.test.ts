import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { pdf, phonePhoto, sendAhead, type Part } from '../../../../test/harness/files.ts'
import { openTestProgram } from '../../../../test/harness/program.ts'
import { signedIn, visitor } from '../../../../test/harness/visitor.ts'
import type { AttachmentId, ReportNumber } from '../../../kernel/brand.ts'
import { eraseTexts, type ReportState } from '../../reports/index.ts'

const keptIn = (body: string): string[] =>
  [...body.matchAll(/name="lampiran" value="([^"]+)"/g)].map(([, id]) => id ?? '')
const seqOn = (body: string): string => /name="seq" value="(\d+)"/.exec(body)?.[1] ?? assert.fail('no seq on the page')
const chosenIn = (body: string): string[] =>
  [...body.matchAll(/<option value="([0-9a-f-]{36})" selected>/g)].map(([, id]) => id ?? '')

/** A report with a photo, passed on to an office of Empat Lawang. */
async function given(t: TestContext) {
  const program = await openTestProgram(t)
  const { ask, app } = program
  const photo = (await sendAhead(app, 'rumah pak budi.jpg', await phonePhoto(60, 40))) as AttachmentId
  const lamp = { title: 'Lampu jalan padam', body: 'Lampu di simpang pasar padam.', agency: 'empat-lawang' }
  const { body } = await ask({ to: 'POST /api/v1/reports', body: { ...lamp, attachments: [photo] } })
  const { number, secret } = body as { number: string; secret: string }
  const to = `POST /api/v1/reports/${number}/commands/dispose`
  const passedOn = await ask({
    to,
    as: { officer: 'national-admin@nasional.test' },
    body: { lead: 'empat-lawang-dpupr' },
  })
  assert.equal(passedOn.status, 200)
  const signIn = (surel: string) => signedIn(app, surel)
  const stateOf = async () => {
    const tables = program.db.withTables<{ reports: { number: string; state: ReportState } }>()
    return (await tables.selectFrom('reports').select('state').where('number', '=', number).executeTakeFirstOrThrow())
      .state
  }
  return { program, number, secret, photo, signIn, stateOf, path: `/petugas/laporan/${number}` }
}

test('an answer brings its proof; a file that is refused is named and leaves words and the other file alone', async (t) => {
  const { signIn, stateOf, path } = await given(t)
  const liaison = await signIn('liaison@empat-lawang-dpupr.test')
  const form = await liaison.open(`${path}/follow-up`)
  const words: readonly Part[] = [
    { name: 'seq', content: seqOn(form.body) },
    { name: 'kind', content: 'substantive' },
    { name: 'text', content: 'Lampu sudah diganti hari ini.' },
  ]
  const letter: Part = { name: 'berkas', file: 'berita acara.pdf', content: pdf }
  const refused = await liaison.sendFiles(`${path}/follow-up`, [
    ...words,
    letter,
    { name: 'berkas', file: 'video.mp4', content: Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom', 'latin1') },
  ])
  assert.equal(refused.status, 422)
  assert.match(refused.body, /video\.mp4: Jenis berkas ini belum dapat kami terima/)
  assert.match(refused.body, /Lampu sudah diganti hari ini\./)
  const [kept] = keptIn(refused.body)
  const posted = await liaison.sendFiles(`${path}/follow-up`, [...words, { name: 'lampiran', content: kept ?? '' }])
  assert.equal(posted.status, 303)
  assert.deepEqual(
    (await stateOf()).answers[0]?.attachments.map(({ id }) => id),
    [kept],
  )
  assert.match((await liaison.open(path)).body, /berita acara\.pdf/)
})

test('no photo is public until a verifier has looked at it in full size and released it, and then under no name', async (t) => {
  const { program, signIn, stateOf, path, number, photo } = await given(t)
  const verifier = await signIn('national-admin@nasional.test')
  const stranger = visitor(program.app)
  const publish = async (fields: Record<string, string>) => {
    const form = await verifier.open(`${path}/publish`)
    const words = { seq: seqOn(form.body), title: 'Lampu jalan', text: 'Lampu di simpang pasar padam.' }
    assert.equal((await verifier.send(`${path}/publish`, { ...words, ...fields })).status, 303)
    return form
  }
  const first = await publish({})
  assert.deepEqual(chosenIn(first.body), [])
  assert.match(first.body, new RegExp(`<img src="/laporan/${number}/lampiran/${photo}/foto\\.jpg"`))
  assert.ok(!(await stranger.open(`/laporan/${number}`)).body.includes(photo))

  await publish({ [`foto_${photo}`]: photo })
  const shown = await stranger.open(`/laporan/${number}`)
  assert.match(shown.body, new RegExp(`/laporan/${number}/lampiran/${photo}/kecil\\.jpg`))
  assert.ok(!shown.body.includes('budi'))
  assert.equal((await stranger.open(`/laporan/${number}/lampiran/${photo}/foto.jpg`)).status, 200)

  const again = await publish({})
  assert.deepEqual(chosenIn(again.body), [photo], 'the form has forgotten what is public')
  assert.equal((await stateOf()).released, undefined)
  assert.equal((await stranger.open(`/laporan/${number}/lampiran/${photo}/foto.jpg`)).status, 404)
})

test('without JavaScript a photo is redacted by numbers; from then on its copy alone is ever public', async (t) => {
  const { program, signIn, stateOf, path, number, photo } = await given(t)
  const verifier = await signIn('national-admin@nasional.test')
  const stranger = visitor(program.app)
  const addressOf = (id: string) => `/laporan/${number}/lampiran/${id}/foto.jpg`
  const redact = async (areas: string) => {
    const form = await verifier.open(`${path}/redact-photo?foto=${photo}`)
    return verifier.send(`${path}/redact-photo`, { seq: seqOn(form.body), foto: photo, bidang: areas })
  }
  const publish = async (chosen: string) => {
    const form = await verifier.open(`${path}/publish`)
    const words = { seq: seqOn(form.body), title: 'Lampu jalan', text: 'Lampu di simpang pasar padam.' }
    return verifier.send(`${path}/publish`, { ...words, [`foto_${photo}`]: chosen })
  }
  assert.equal((await publish(photo)).status, 303)
  assert.equal((await stranger.open(addressOf(photo))).status, 200)

  const wrong = await redact('tutup 10 20')
  assert.equal(wrong.status, 422)
  assert.match(wrong.body, /Baris 1 belum berupa bidang/)
  assert.match((await redact('tutup 90 90 20 20')).body, /Bidang harus berada di dalam foto/)
  const done = await redact('tutup 10 20 30 40\npotong 0 0 80 100')
  assert.equal(done.location, `${path}/publish`)
  assert.equal((await stranger.open(addressOf(photo))).status, 404, 'the photo is hidden before its copy is released')

  const copy = (await stateOf()).photoCopies?.[0]?.copy ?? assert.fail('no copy')
  assert.equal((await stranger.open(addressOf(copy))).status, 404, 'nobody has released the copy')
  assert.deepEqual(chosenIn((await verifier.open(`${path}/publish`)).body), [copy])
  assert.equal((await publish(photo)).status, 422, 'the photo itself is no choice any more')
  assert.equal((await publish(copy)).status, 303)
  for (const [id, status] of [
    [copy, 200],
    [photo, 404],
  ] as const)
    for (const address of [
      addressOf(id),
      addressOf(id).replace('foto', 'kecil'),
      `/api/v1/reports/${number}/attachments/${id}`,
    ])
      assert.equal((await stranger.open(address)).status, status, address)
  const shown = (await stranger.open(`/laporan/${number}`)).body
  assert.ok(shown.includes(copy) && !shown.includes(photo))
  const told = (await stranger.open(`/api/v1/reports/${number}`)).body
  assert.ok(told.includes(copy) && !told.includes(photo) && !told.includes('redaction'))
  const rows = await program.db
    .withTables<{ public_reports: { view: unknown } }>()
    .selectFrom('public_reports')
    .selectAll()
    .execute()
  assert.ok(!JSON.stringify(rows).includes(photo))

  assert.match((await verifier.open(path)).body, /Salinan foto yang disamarkan dibuat \(1 bidang, dipotong\)/)
  assert.match(
    (await verifier.open(`${path}/redact-photo?foto=${photo}`)).body,
    />\ntutup 10 20 30 40\npotong 0 0 80 100</,
  )
})

test('a photo that the law has erased takes the copies of it along', async (t) => {
  const { program, signIn, stateOf, path, number, photo } = await given(t)
  const verifier = await signIn('national-admin@nasional.test')
  const form = await verifier.open(`${path}/redact-photo`)
  await verifier.send(`${path}/redact-photo`, { seq: seqOn(form.body), foto: photo, bidang: 'tutup 10 20 30 40' })
  const copy = (await stateOf()).photoCopies?.[0]?.copy ?? assert.fail('no copy')
  const erased = await eraseTexts(program.reports, {
    number: number as ReportNumber,
    texts: [],
    files: [photo],
    ground: 'unlawful',
    actor: { kind: 'clock' },
    by: { kind: 'clock' },
  })
  assert.deepEqual(erased, { ok: true, value: { texts: 0, files: 2, place: false } })
  assert.equal((await verifier.open(`/laporan/${number}/lampiran/${copy}/foto.jpg`)).status, 404)
})

test('by the API too the program draws the copy itself: no other picture comes into the place of a photo', async (t) => {
  const { program, number, photo, stateOf } = await given(t)
  const other = await sendAhead(program.app, 'lain.jpg', await phonePhoto(60, 40))
  const redact = (body: object) =>
    program.ask({
      to: `POST /api/v1/reports/${number}/commands/redact-photo`,
      as: { officer: 'national-admin@nasional.test' },
      body: { photo, covers: [{ how: 'blur', left: 0, top: 0, width: 50, height: 50 }], ...body },
    })
  assert.equal((await redact({ attachments: [other] })).status, 400)
  assert.equal((await redact({})).status, 200)
  const { photoCopies = [], files = [] } = await stateOf()
  assert.equal(photoCopies.length, 1)
  assert.notEqual(photoCopies[0]?.copy, other)
  assert.ok(files.some(({ id }) => id === photoCopies[0]?.copy))
})

test('the counter takes copies in with the report', async (t) => {
  const { program, signIn } = await given(t)
  const officer = await signIn('coordinator@kampar.test')
  const { body } = await officer.open('/petugas/loket')
  const key = /name="kunci" value="([^"]+)"/.exec(body)?.[1] ?? assert.fail('no key on the page')
  const fields = {
    kunci: key,
    kanal: 'counter',
    instansi: 'kampar',
    jenis: 'complaint',
    judul: 'Jalan rusak',
    isi: 'Jalan di depan pasar rusak berat.',
  }
  const typed = Object.entries(fields).map(([name, content]): Part => ({ name, content }))
  const sent = await officer.sendFiles('/petugas/loket', [
    ...typed,
    { name: 'berkas', file: 'formulir.pdf', content: pdf },
  ])
  assert.equal(sent.location, '/petugas/loket/tanda-terima')
  const rows = await program.db
    .withTables<{ reports: { state: ReportState } }>()
    .selectFrom('reports')
    .select('state')
    .execute()
  assert.deepEqual(
    rows.flatMap(({ state }) => (state.channel === 'counter' ? (state.files ?? []) : [])).map(({ kind }) => kind),
    ['document'],
  )
})

test('the reporter answers with a photo, and sees the officers’ files on the own page', async (t) => {
  const { program, number, secret, photo, stateOf } = await given(t)
  const reporter = visitor(program.app)
  await reporter.open('/lacak')
  await reporter.send('/lacak', { nomor: number, rahasia: secret })
  const own = await reporter.open(`/laporan/${number}`)
  assert.match(own.body, new RegExp(`${photo}/kecil\\.jpg`))
  assert.equal((await reporter.open(`/laporan/${number}/lampiran/${photo}/kecil.jpg`)).status, 200)
  assert.equal((await visitor(program.app).open(`/laporan/${number}/lampiran/${photo}/kecil.jpg`)).status, 404)
  const more: Part = { name: 'berkas', file: 'tiang.jpg', content: await phonePhoto(60, 40) }
  const without = await reporter.sendFiles(`/laporan/${number}/reply`, [{ name: 'isi', content: '' }, more])
  assert.equal(without.status, 422)
  const [kept] = keptIn(without.body)
  const parts: readonly Part[] = [
    { name: 'isi', content: 'Ini tiangnya.' },
    { name: 'lampiran', content: kept ?? '' },
  ]
  assert.equal((await reporter.sendFiles(`/laporan/${number}/reply`, parts)).status, 303)
  assert.deepEqual(
    (await stateOf()).files?.map(({ id }) => id),
    [photo, kept],
  )
})
