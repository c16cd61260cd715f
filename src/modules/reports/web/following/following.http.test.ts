import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { openTestProgram, type TestProgram } from '../../../../../test/harness/program.ts'
import { visitor, type Visitor } from '../../../../../test/harness/visitor.ts'

const verifier = { officer: 'national-admin@nasional.test' }
const liaison = { officer: 'liaison@empat-lawang-dpupr.test' }
const said = 'Rumah saya di depan lampu itu, tiang nomor 14.'

type Given = {
  readonly program: TestProgram
  readonly someone: Visitor
  readonly number: string
  readonly secret: string
  readonly give: (as: { officer: string }, command: string, body: unknown) => Promise<void>
}

async function givenATrackedReport(t: TestContext): Promise<Given> {
  const program = await openTestProgram(t)
  const { status, body } = await program.ask({
    to: 'POST /api/v1/reports',
    headers: { 'idempotency-key': 'lampu-jalan-padam' },
    body: { title: 'Lampu jalan padam', body: said, agency: 'empat-lawang' },
  })
  assert.equal(status, 201, JSON.stringify(body))
  const { number, secret } = body as { number: string; secret: string }
  const someone = visitor(program.app)
  await track(someone, number, secret)
  const give = async (as: { officer: string }, command: string, sent: unknown): Promise<void> => {
    const given = await program.ask({ to: `POST /api/v1/reports/${number}/commands/${command}`, as, body: sent })
    assert.equal(given.status, 200, JSON.stringify(given.body))
  }
  return { program, someone, number, secret, give }
}

async function track(someone: Visitor, nomor: string, rahasia: string) {
  await someone.open('/lacak')
  return someone.send('/lacak', { nomor, rahasia })
}

/** Without what was typed, and the number that each answer gives its own scripts. */
const withoutTyped = (body: string): string => body.replaceAll(/(value|nonce)="[^"]*"/g, '')

test('a wrong secret and an unknown number get the same answer, and guessing slows down', async (t) => {
  const { program, number } = await givenATrackedReport(t)
  const stranger = visitor(program.app)
  const wrong = await track(stranger, number, 'BCDF-GHJK-LMNP')
  const unknown = await track(stranger, '2222-2222', 'BCDF-GHJK-LMNP')
  assert.equal(wrong.status, 422)
  assert.equal(unknown.status, 422)
  assert.equal(withoutTyped(wrong.body), withoutTyped(unknown.body))
  let status = 0
  for (let i = 0; i < 12; i += 1) ({ status } = await track(stranger, number, 'BCDF-GHJK-LMNP'))
  assert.equal(status, 429)
})

test('what is not public looks like what does not exist, and opens on the reporter’s browser alone', async (t) => {
  const { program, someone, number } = await givenATrackedReport(t)
  const stranger = visitor(program.app)
  const hidden = await stranger.open(`/laporan/${number}`)
  const unknown = await stranger.open('/laporan/2222-2222')
  assert.equal(hidden.status, 404)
  assert.equal(hidden.body.replaceAll(number, ''), unknown.body.replaceAll('2222-2222', ''))
  assert.ok((await someone.open(`/laporan/${number}`)).body.includes(said))
})

test('the public reads the approved copy and never the reporter’s own words', async (t) => {
  const { program, number, give } = await givenATrackedReport(t)
  await give(verifier, 'dispose', {
    lead: 'empat-lawang-dpupr',
    copies: [],
    tasks: [],
    instruction: 'Mohon ditangani.',
  })
  await give(verifier, 'publish', { title: 'Lampu jalan padam', body: 'Sebuah lampu jalan padam.' })
  const { status, body } = await visitor(program.app).open(`/laporan/${number}`)
  assert.equal(status, 200)
  assert.match(body, /Sebuah lampu jalan padam/)
  assert.equal(body.includes('Rumah saya'), false)
  assert.equal(body.includes('Mohon ditangani'), false)
  assert.doesNotMatch(body, /pukul \d/)
})

test('question, answer, follow-up, objection, confirmation and rating, each by its form', async (t) => {
  const { someone, number, give } = await givenATrackedReport(t)
  const page = `/laporan/${number}`
  const answer = { kind: 'substantive', body: 'Lampu sudah diganti.' }
  await give(verifier, 'request-clarification', { question: 'Di tiang nomor berapa?' })
  assert.match((await someone.open(page)).body, /Petugas menunggu jawaban Anda/)

  const empty = await someone.send(`${page}/clarify`, { isi: '  ' })
  assert.equal(empty.status, 422)
  const clarified = await someone.send(`${page}/clarify`, { isi: 'Tiang 14.' })
  assert.equal(clarified.location, `${page}?selesai=clarify`)
  assert.match((await someone.follow(clarified)).body, /Jawaban Anda terkirim/)

  await give(verifier, 'dispose', {
    lead: 'empat-lawang-dpupr',
    copies: [],
    tasks: [],
    instruction: 'Mohon ditangani.',
  })
  await give(liaison, 'follow-up', answer)
  const followedUp = await someone.open(page)
  assert.match(followedUp.body, /Masalah sudah selesai/)
  const objected = await someone.send(`${page}/object`, { isi: 'Masih padam.' })
  assert.match((await someone.follow(objected)).body, /Diproses/)

  const tooEarly = await someone.send(`${page}/confirm`, {})
  assert.equal(tooEarly.status, 409)
  await give(liaison, 'follow-up', answer)
  const confirmed = await someone.follow(await someone.send(`${page}/confirm`, {}))
  assert.match(confirmed.body, /name="bintang"/)
  assert.doesNotMatch(confirmed.body, /name="bintang"[^>]* checked/)
  assert.equal((await someone.send(`${page}/rate`, { alasan: 'Cepat.' })).status, 422)
  const rated = await someone.follow(await someone.send(`${page}/rate`, { bintang: '4', alasan: 'Cepat.' }))
  assert.match(rated.body, /Anda memberi nilai 4 dari 5/)
  assert.doesNotMatch(rated.body, /name="bintang"/)
})

test('a withdrawal is asked twice, and may be regretted', async (t) => {
  const { someone, number } = await givenATrackedReport(t)
  const page = `/laporan/${number}`
  assert.match((await someone.open(`${page}/cabut`)).body, /Tidak seorang pun boleh memaksa/)
  assert.match((await someone.follow(await someone.send(`${page}/withdraw`, { isi: '' }))).body, /Laporan Anda dicabut/)
  assert.match((await someone.follow(await someone.send(`${page}/regret`, {}))).body, /Menunggu verifikasi/)
})

test('consent to a referral asks for the name and contact that are missing', async (t) => {
  const { someone, number } = await givenATrackedReport(t)
  const form = await someone.open(`/laporan/${number}/rujukan`)
  assert.match(form.body, /name="surel"/)
  const wrong = await someone.send(`/laporan/${number}/rujukan`, { nama: 'Melati', telepon: '12' })
  assert.equal(wrong.status, 422)
  const given = await someone.send(`/laporan/${number}/rujukan`, { nama: 'Melati', surel: 'melati@contoh.id' })
  assert.match((await someone.follow(given)).body, /Persetujuan Anda tercatat/)
})

test('when the browser no longer opens the report, what was written is shown to be copied', async (t) => {
  const { program, someone, number } = await givenATrackedReport(t)
  program.clock.advance({ hours: 25 })
  const late = await someone.send(`/laporan/${number}/reply`, { isi: 'Lampu di sebelahnya juga padam.' })
  assert.equal(late.status, 401)
  assert.match(late.body, /Lampu di sebelahnya juga padam/)
})

test('no browser keeps a copy of what only the reporter may see', async (t) => {
  const { someone, number } = await givenATrackedReport(t)
  assert.equal((await someone.open(`/laporan/${number}`)).caching, 'no-store')
  assert.equal((await track(someone, number, 'BCDF-GHJK-LMNP')).caching, 'no-store')
})
