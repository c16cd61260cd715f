import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { verifyReports } from '../../src/modules/reports/index.ts'
import { pdf, phonePhoto, sendAhead } from '../harness/files.ts'
import { openTestProgram, type Asked } from '../harness/program.ts'

const verifier = { officer: 'national-admin@nasional.test' }
const liaison = { officer: 'liaison@empat-lawang-dpupr.test' }
const colleague = { officer: 'official@empat-lawang-dinkes.test' }
const elsewhere = { officer: 'liaison@kampar-dpupr.test' }
const lamp = { title: 'Lampu jalan padam', body: 'Lampu di simpang pasar padam sejak Senin.', agency: 'empat-lawang' }

async function open(t: TestContext) {
  const program = await openTestProgram(t)
  const { ask, app } = program
  const ahead = async (file = 'jalan.jpg') =>
    sendAhead(app, file, file.endsWith('.pdf') ? pdf : await phonePhoto(60, 40))
  const submit = (body: object, key?: string) =>
    ask({
      to: 'POST /api/v1/reports',
      body: { ...lamp, ...body },
      ...(key ? { headers: { 'idempotency-key': key } } : {}),
    })
  return { ...program, ahead, submit }
}

/** A report with a photo, and an answer with a photo and a document. */
async function givenAnAnsweredReport(t: TestContext) {
  const program = await open(t)
  const { ask, submit, ahead } = program
  const [photo, proof, letter] = [await ahead(), await ahead('selesai.jpg'), await ahead('berita acara.pdf')]
  const { body } = await submit({ attachments: [photo] })
  const { number, secret } = body as { number: string; secret: string }
  const give = async (as: { officer: string }, command: string, sent: object) => {
    const given = await ask({ to: `POST /api/v1/reports/${number}/commands/${command}`, as, body: sent })
    assert.equal(given.status, 200, JSON.stringify(given.body))
  }
  await give(verifier, 'dispose', { lead: 'empat-lawang-dpupr' })
  await give(liaison, 'follow-up', { kind: 'substantive', body: 'Lampu sudah diganti.', attachments: [proof, letter] })
  const readers: readonly Asked['as'][] = [undefined, { secret }, verifier, liaison, colleague, elsewhere]
  /** Status by status, as the public, the reporter, the verifier, the liaison, another office of the region, another region. */
  const statuses = (id: string) =>
    Promise.all(
      readers.map(async (as) => {
        const to = `GET /api/v1/reports/${number}/attachments/${id}`
        const page = await ask({ to, ...(as === undefined ? {} : { as }) })
        return page.status
      }),
    )
  return { ...program, number, secret, photo, proof, letter, give, statuses }
}

/** Without the ids and numbers that differ from visit to visit. */
const plain = (body: string) => body.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|[0-9A-Z]{4}-[0-9A-Z]{4}/g, '…')

const closed = [404, 200, 200, 200, 404, 404]
const opened = [200, 200, 200, 200, 200, 200]

test('files are for whoever may read the words they came with, and for the public when a verifier released them', async (t) => {
  const { give, statuses, photo, proof, letter } = await givenAnAnsweredReport(t)
  for (const id of [photo, proof, letter]) assert.deepEqual(await statuses(id), closed, id)

  await give(verifier, 'publish', { title: 'Lampu jalan', body: 'Lampu di simpang pasar padam.' })
  for (const id of [photo, proof, letter]) assert.deepEqual(await statuses(id), closed, id)

  await give(verifier, 'publish', { title: 'Lampu jalan', body: 'Lampu di simpang pasar padam.', released: [proof] })
  assert.deepEqual(await statuses(proof), opened)
  assert.deepEqual(await statuses(photo), closed)

  await give(verifier, 'unpublish', { reason: 'Ada nama di fotonya.' })
  assert.deepEqual(await statuses(proof), closed)
})

test('a confidential report shows its files to nobody but those who handle it, whatever was released before', async (t) => {
  const { give, statuses, photo } = await givenAnAnsweredReport(t)
  await give(verifier, 'publish', { title: 'Lampu jalan', body: 'Lampu di simpang pasar padam.', released: [photo] })
  await give(verifier, 'set-confidential', {})
  assert.deepEqual(await statuses(photo), [404, 200, 200, 200, 404, 404])
})

test('a file of a hidden report is answered exactly like one that does not exist', async (t) => {
  const { app, number, photo } = await givenAnAnsweredReport(t)
  const unknown = await app.inject('/laporan/2222-2222/lampiran/019d0000-0000-4000-8000-000000000000/foto.jpg')
  for (const address of [`${number}/lampiran/${photo}/foto.jpg`, `2222-2222/lampiran/${photo}/foto.jpg`]) {
    const hidden = await app.inject(`/laporan/${address}`)
    assert.deepEqual([hidden.statusCode, plain(hidden.body)], [404, plain(unknown.body)])
  }
  const loose = await app.inject(`/lampiran/${photo}/kecil.jpg`)
  assert.equal(loose.statusCode, 404, 'what went along is not loose any more')
})

test('the original of a photo is handed to nobody, and nothing that is handed out can run', async (t) => {
  const { app, number, proof, letter, tokenOf, give } = await givenAnAnsweredReport(t)
  await give(verifier, 'publish', { title: 'Lampu jalan', body: 'Lampu di simpang pasar padam.', released: [proof] })
  const shown = await app.inject(`/laporan/${number}/lampiran/${proof}/foto.jpg`)
  assert.equal(
    shown.headers['content-disposition'],
    `inline; filename="${number}-foto.jpg"; filename*=UTF-8''${number}-foto.jpg`,
  )
  assert.equal(shown.headers['cache-control'], 'private, no-cache')
  assert.ok(!shown.rawPayload.includes('Telepon Uji'))
  const again = {
    url: `/laporan/${number}/lampiran/${proof}/foto.jpg`,
    headers: { 'if-none-match': shown.headers.etag },
  }
  assert.equal((await app.inject(again)).statusCode, 304, 'what was shown already is not sent again')
  for (const name of ['asli', 'selesai.jpg'])
    assert.equal((await app.inject(`/laporan/${number}/lampiran/${proof}/${name}`)).statusCode, 404)

  const authorization = `Bearer ${await tokenOf(liaison.officer)}`
  const document = await app.inject({
    url: `/api/v1/reports/${number}/attachments/${letter}`,
    headers: { authorization },
  })
  assert.deepEqual(document.rawPayload, pdf)
  assert.match(String(document.headers['content-disposition']), /^attachment; filename="berita acara\.pdf"/)
  for (const { headers } of [shown, document]) {
    assert.equal(headers['content-security-policy'], "sandbox; default-src 'none'")
    assert.equal(headers['x-content-type-options'], 'nosniff')
  }
  assert.equal(document.headers['cache-control'], 'no-store')
})

test('the timeline names each reader the files that are theirs, and the public none by its name', async (t) => {
  const { ask, give, number, secret, photo, proof, letter } = await givenAnAnsweredReport(t)
  await give(verifier, 'publish', { title: 'Lampu jalan', body: 'Lampu di simpang pasar padam.', released: [proof] })
  const filesFor = async (as?: Asked['as']) => {
    const { body } = await ask({ to: `GET /api/v1/reports/${number}`, ...(as === undefined ? {} : { as }) })
    return body.timeline.flatMap((entry: { attachments: { id: string; name: string }[] }) =>
      entry.attachments.map(({ id, name }) => [id, name]),
    )
  }
  const all = [
    [photo, 'jalan.jpg'],
    [proof, 'selesai.jpg'],
    [letter, 'berita acara.pdf'],
  ]
  assert.deepEqual(await filesFor({ secret }), all)
  assert.deepEqual(await filesFor(), [[proof, 'foto.jpg']])
})

test('the same submission with files gives the same answer again; the same file goes along only once', async (t) => {
  const { submit, ahead } = await open(t)
  const photo = await ahead()
  const first = await submit({ attachments: [photo] }, 'sekali')
  assert.deepEqual([first.status, (await submit({ attachments: [photo] }, 'sekali')).status], [201, 200])
  const again = await submit({ attachments: [photo] }, 'lain')
  assert.deepEqual([again.status, again.body.code], [422, 'unknown-attachment'])
  const made = await submit({ attachments: ['019d0000-0000-7000-8000-000000000001'] })
  assert.deepEqual([made.status, made.body.code], [422, 'unknown-attachment'])
})

test('a command that is refused leaves the file for the next one', async (t) => {
  const { ask, submit, ahead } = await open(t)
  const { body } = await submit({})
  const proof = await ahead()
  const answer = { kind: 'interim', body: 'Sedang diperiksa.', attachments: [proof] }
  const to = `POST /api/v1/reports/${body.number}/commands/follow-up`
  assert.equal((await ask({ to, as: liaison, body: answer })).status, 409)
  const disposed = { to: `POST /api/v1/reports/${body.number}/commands/dispose`, as: verifier }
  assert.equal((await ask({ ...disposed, body: { lead: 'empat-lawang-dpupr' } })).status, 200)
  assert.equal((await ask({ to, as: liaison, body: answer })).status, 200)
})

test('the reporter’s words bring files along too', async (t) => {
  const { ask, submit, ahead } = await open(t)
  const { number, secret } = (await submit({})).body
  const photo = await ahead()
  const to = `POST /api/v1/reports/${number}/replies`
  const said = await ask({ to, as: { secret }, body: { kind: 'reply', body: 'Ini fotonya.', attachments: [photo] } })
  assert.equal(said.status, 200, JSON.stringify(said.body))
  const seen = await ask({ to: `GET /api/v1/reports/${number}/attachments/${photo}?size=small`, as: { secret } })
  assert.equal(seen.status, 200)
})

test('what went along stays, however often loose files are swept away', async (t) => {
  const { work, clock, submit, ahead, ask } = await open(t)
  const photo = await ahead()
  const forgotten = await ahead()
  const { number, secret } = (await submit({ attachments: [photo] })).body
  clock.advance({ days: 30 })
  const sweep = work.find(({ name }) => name === 'files that nobody sent along') ?? assert.fail('nobody sweeps')
  while ((await sweep.run()) === 'more');
  const kept = await ask({ to: `GET /api/v1/reports/${number}/attachments/${photo}`, as: { secret } })
  assert.equal(kept.status, 200)
  assert.equal((await submit({ attachments: [forgotten] })).status, 422)
})

test('a file that is no longer the one that came is found out', async (t) => {
  const { reports, submit, ahead, db } = await open(t)
  await submit({ attachments: [await ahead()] })
  const found = async () =>
    (await Array.fromAsync(verifyReports(reports))).flatMap(({ disagreements }) => disagreements)
  assert.deepEqual(await found(), [])
  await db
    .withTables<{ attachments: { sha256: Buffer } }>()
    .updateTable('attachments')
    .set({ sha256: Buffer.alloc(32) })
    .execute()
  assert.deepEqual(
    (await found()).map(({ what }) => what),
    ['file'],
  )
})
