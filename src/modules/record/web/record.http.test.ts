import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { openTestProgram } from '../../../../test/harness/program.ts'
import { signedIn, visitor } from '../../../../test/harness/visitor.ts'
import { readXml, textsOf } from '../../../../test/harness/xml.ts'
import { listAudit } from '../../audit/index.ts'

const verifier = 'national-admin@nasional.test'

/** A public report and a confidential one, three days ago. */
async function given(t: TestContext) {
  const program = await openTestProgram(t)
  const file = async (key: string, more: object = {}) => {
    const { body } = await program.ask({
      to: 'POST /api/v1/reports',
      headers: { 'idempotency-key': `kunci ${key}` },
      body: { title: 'Lampu jalan padam', body: 'Rumah saya di seberang gerbang.', agency: 'empat-lawang', ...more },
    })
    const { number, secret } = body as { number: string; secret: string }
    const disposal = { lead: 'empat-lawang-dpupr', copies: [], tasks: [], instruction: 'Mohon.' }
    await give(number, 'dispose', disposal)
    return { number, secret }
  }
  const give = async (number: string, command: string, body: object) => {
    const done = await program.ask({
      to: `POST /api/v1/reports/${number}/commands/${command}`,
      as: { officer: verifier },
      body,
    })
    assert.equal(done.status, 200, JSON.stringify(done.body))
  }
  const shown = await file('terbuka')
  await give(shown.number, 'publish', { title: 'Lampu padam', body: 'Sebuah lampu jalan padam.' })
  const hidden = await file('rahasia', { confidential: true })
  const seal = async () => {
    const work = program.work.find(({ name }) => name === 'seal the record')
    while ((await work?.run()) === 'more');
  }
  program.clock.advance({ days: 3 })
  await seal()
  const someone = visitor(program.app)
  await someone.open('/periksa')
  const open = (url: string) => program.app.inject({ method: 'GET', url, headers: { 'accept-language': 'id' } })
  return { program, shown, hidden, open, someone }
}

test('the days are told to people, to programs and to who keeps them, and all are the same', async (t) => {
  const { open } = await given(t)
  const { days } = (await open('/catatan.json')).json<{ days: { day: string; root: string; link: string }[] }>()
  assert.deepEqual(
    days.map(({ day }) => day),
    ['2026-03-02', '2026-03-03', '2026-03-04'],
  )
  const feed = readXml((await open('/catatan.atom')).body)
  const entries = feed.children.filter(({ name }) => name === 'entry')
  assert.deepEqual(
    entries.map((entry) =>
      textsOf(entry, 'summary')
        .join('')
        .includes(days.find(({ day }) => textsOf(entry, 'id').join('').endsWith(day))?.link ?? '–'),
    ),
    [true, true, true],
  )
  const page = (await open('/catatan')).body.replaceAll(/<[^>]+>/g, '')
  for (const { root } of days) assert.ok(page.includes(root))
  assert.equal((await open('/catatan/2026-03-03')).statusCode, 200)
  for (const none of ['/catatan/2026-03-05', '/catatan/kemarin']) assert.equal((await open(none)).statusCode, 404)
  assert.match((await open('/catatan/verify.mjs')).body, /export async function verify/)
})

test('anybody checks a public report by its number, and takes its proof along', async (t) => {
  const { shown, open, someone } = await given(t)
  const led = await someone.send('/periksa', { nomor: shown.number.toLowerCase() })
  assert.equal(led.location, `/laporan/${shown.number}/bukti`)
  const page = await open(`/laporan/${shown.number}/bukti`)
  assert.match(page.body, /Cocok\. Semua tercatat/)
  assert.match(page.body, /Sebuah lampu jalan padam/)
  assert.doesNotMatch(page.body, /seberang gerbang/)
  const proof = (await open(`/laporan/${shown.number}/bukti.json`)).body
  const checked = await someone.send('/periksa/bukti', { bukti: proof })
  assert.match(checked.body, /Cocok\. Semua tercatat/)
  const altered = await someone.send('/periksa/bukti', {
    bukti: proof.replace('empat-lawang-dpupr', 'empat-lawang-dinkes'),
  })
  assert.match(altered.body, /Tidak cocok/)
})

test('a hidden report answers as an unknown number does', async (t) => {
  const { hidden, open, someone } = await given(t)
  for (const number of [hidden.number, '2222-2222']) {
    const answer = await someone.send('/periksa', { nomor: number })
    assert.equal(answer.status, 422)
    assert.match(answer.body, /tidak ditemukan, atau tidak terbuka/)
    for (const path of ['bukti', 'bukti.json']) assert.equal((await open(`/laporan/${number}/${path}`)).statusCode, 404)
  }
})

test('a reporter finds the hash on the receipt in the record, with number and secret', async (t) => {
  const { hidden, someone } = await given(t)
  await someone.send('/lacak', { nomor: hidden.number, rahasia: hidden.secret })
  const receipt = (await someone.open(`/laporan/${hidden.number}/tanda-terima.txt`)).body
  const print = /(?:[0-9a-f]{8} ){7}[0-9a-f]{8}/.exec(receipt)?.[0] ?? ''
  assert.notEqual(print, '', receipt)
  const led = await someone.send('/periksa', { nomor: hidden.number, rahasia: hidden.secret, sidik: print })
  const found = await someone.open(led.location ?? '')
  assert.match(found.body, /Sidik pada tanda terima Anda cocok/)
  assert.match(found.body, /seberang gerbang/)
  const lost = await someone.open(`/laporan/${hidden.number}/bukti?sidik=${'0'.repeat(64)}`)
  assert.match(lost.body, /Sidik itu tidak ada dalam laporan ini/)
})

test('what cannot be checked is said, and what was typed is kept', async (t) => {
  const { someone, shown } = await given(t)
  const expectations = [
    ['/periksa', { nomor: '' }, /Tulis nomor laporan/],
    ['/periksa', { nomor: shown.number, rahasia: '2222-2222-2222' }, /tidak ditemukan/],
    ['/periksa', { nomor: shown.number, sidik: 'abc' }, /64 angka/],
    ['/periksa/bukti', { bukti: '{"format":"lain"}' }, /bukan isi berkas bukti/],
    ['/periksa/bukti', { bukti: '' }, /bukan isi berkas bukti/],
  ] as const
  for (const [to, fields, sentence] of expectations) {
    const answer = await someone.send(to, fields)
    assert.equal(answer.status, 422, to)
    assert.match(answer.body, sentence)
  }
})

test('what an officer takes along is in the audit log, and only who may read a report gets its proof', async (t) => {
  const { program, hidden } = await given(t)
  const officer = await signedIn(program.app, verifier)
  const taken = await officer.open(`/petugas/laporan/${hidden.number}/bukti.json`)
  assert.equal(taken.status, 200)
  assert.ok(taken.body.includes('"seq\\":2'), 'where each event stands')
  const entries = await listAudit(program.db, hidden.number)
  assert.ok(entries.some(({ event }) => event === 'report.proofTaken'))
  const stranger = await signedIn(program.app, 'coordinator@kampar.test')
  assert.equal((await stranger.open(`/petugas/laporan/${hidden.number}/bukti.json`)).status, 404)
})
