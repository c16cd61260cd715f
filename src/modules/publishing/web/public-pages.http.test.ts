import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { openTestProgram } from '../../../../test/harness/program.ts'
import { fireDue } from '../../reports/index.ts'
import { visitor } from '../../../../test/harness/visitor.ts'

const officer = 'national-admin@nasional.test'
const secretWords = 'Rumah saya di seberang gerbang.'

/** Two reports: one public, one that nobody may know of. */
async function given(t: TestContext) {
  const program = await openTestProgram(t)
  const file = async (title: string, more: object = {}): Promise<string> => {
    const { status, body } = await program.ask({
      to: 'POST /api/v1/reports',
      headers: { 'idempotency-key': `kunci ${title}` },
      body: { title, body: secretWords, agency: 'empat-lawang', ...more },
    })
    assert.equal(status, 201)
    return (body as { number: string }).number
  }
  const give = async (number: string, command: string, body: unknown) => {
    const { status } = await program.ask({
      to: `POST /api/v1/reports/${number}/commands/${command}`,
      as: { officer },
      body,
    })
    assert.equal(status, 200)
  }
  const shown = await file('Lampu jalan padam', { location: { areaCode: '16.11' } })
  const hidden = await file('Pungutan di loket', { confidential: true })
  for (const number of [shown, hidden])
    await give(number, 'dispose', {
      lead: 'empat-lawang-dpupr',
      copies: [],
      tasks: [],
      instruction: 'Mohon ditangani.',
    })
  await give(shown, 'publish', { title: 'Lampu jalan padam', body: 'Sebuah lampu jalan padam.' })
  return { program, someone: visitor(program.app), shown, hidden }
}

test('a hidden report is on no public page', async (t) => {
  const { someone, shown, hidden } = await given(t)
  const pages = [
    '/',
    '/?area=16.11',
    '/laporan',
    '/laporan?q=loket',
    '/laporan?agency=empat-lawang&kind=complaint',
    '/laporan.atom?q=loket',
    '/api/v1/reports?q=pungutan',
    '/sitemap.xml',
    '/sitemap/2026-03-02.xml',
    '/instansi',
    '/instansi/empat-lawang',
    '/instansi/empat-lawang-dpupr',
  ]
  for (const path of pages) {
    const { status, body } = await someone.open(path)
    assert.equal(status, 200)
    for (const trace of [hidden, 'Pungutan', secretWords])
      assert.equal(body.includes(trace), false, `${path}: ${trace}`)
  }
  assert.ok((await someone.open('/laporan')).body.includes(shown))
  assert.match(
    (await someone.open('/instansi/empat-lawang')).body,
    /Diteruskan ke instansi<\/a><\/td><td [^>]*class="angka">1</,
  )
})

test('a search is an address; places are found by name, and what is unknown filters nothing', async (t) => {
  const { someone, shown } = await given(t)
  const finds = async (query: string) => (await someone.open(`/laporan?${query}`)).body.includes(shown)
  assert.equal(await finds('q=lampu&area=empat+lawang&state=disposed&from=2026-03-01&to=2026-03-02'), true)
  assert.equal(await finds('area=Kabupaten+Kampar'), false)
  assert.equal(await finds('to=2026-03-01'), false)
  assert.equal(await finds('state=archived'), false)
  assert.equal(await finds('state=nonsense&agency=nobody&from=yesterday&after=x'), true)
  assert.match((await someone.open('/laporan?area=atlantis')).body, /“atlantis” tidak ditemukan/)
})

test('each filter in use can be taken away by itself, and all at once', async (t) => {
  const { someone } = await given(t)
  const { body } = await someone.open('/laporan?q=lampu&kind=complaint&state=disposed')
  const links = [...body.matchAll(/<li><a href="([^"]+)" aria-label="Hapus saringan: ([^"]+)"/g)]
  assert.deepEqual(
    links.map(([, href, label]) => [href, label]),
    [
      ['/laporan?state=disposed&amp;kind=complaint', '“lampu”'],
      ['/laporan?q=lampu&amp;kind=complaint', 'Diteruskan ke instansi'],
      ['/laporan?q=lampu&amp;state=disposed', 'Pengaduan'],
    ],
  )
  assert.match(body, /<a class="ds-link" href="\/laporan">Hapus semua saringan/)
})

test('words that name several places are answered with a choice', async (t) => {
  const { someone, shown } = await given(t)
  const { body } = await someone.open('/laporan?area=pekan')
  assert.match(body, /“pekan” yang mana\?/)
  assert.match(body, /href="\/laporan\?area=\d{2}[\d.]*"/)
  assert.ok(body.includes(shown), 'the list is not narrowed meanwhile')
})

test('the front page shows what is new near the place that somebody chose, and remembers it', async (t) => {
  const { someone, shown } = await given(t)
  assert.ok((await someone.open('/')).body.includes(shown))
  const near = (await someone.open('/?area=kab+kampar')).body
  assert.match(near, /Belum ada laporan yang diumumkan dari Kabupaten Kampar, Riau/)
  assert.equal((await someone.open('/')).body.includes(shown), false)
  assert.match((await someone.open('/?area=empat+lawang')).body, /Laporan umum terbaru di Kabupaten Empat Lawang/)
  assert.ok((await someone.open('/')).body.includes(shown))
  assert.match((await someone.open('/?area=atlantis')).body, /“atlantis” tidak ditemukan/)
  assert.match((await someone.open('/?semua')).body, /Laporan umum terbaru</)
  assert.match((await someone.open('/')).body, /Laporan umum terbaru</)
})

test('how promises were kept is told with what it is a share of, once there is enough to tell', async (t) => {
  const { program, someone } = await given(t)
  assert.match((await someone.open('/instansi/empat-lawang')).body, /Belum ada angka/)
  for (let n = 0; n < 3; n += 1) {
    const { body } = await program.ask({
      to: 'POST /api/v1/reports',
      headers: { 'idempotency-key': `kunci lagi ${n}` },
      body: { title: `Lampu ${n}`, body: 'Padam sejak Senin.', agency: 'empat-lawang' },
    })
    if (n === 0) program.clock.advance({ days: 7 })
    await program.ask({
      to: `POST /api/v1/reports/${body.number}/commands/dispose`,
      as: { officer },
      body: { lead: 'empat-lawang-dpupr', copies: [], tasks: [], instruction: 'Mohon.' },
    })
  }
  // One that is public, three that wait for their publication, one of these late; the confidential one is not among them.
  assert.match((await someone.open('/instansi/empat-lawang')).body, /kurang dari 5, tidak diumumkan|Belum ada angka/)
  await program.ask({
    to: 'POST /api/v1/reports',
    headers: { 'idempotency-key': 'kunci terakhir' },
    body: { title: 'Lampu terakhir', body: 'Padam sejak Senin.', agency: 'empat-lawang' },
  })
  program.clock.advance({ days: 14 })
  await fireDue(program.reports)
  assert.match(
    (await someone.open('/instansi/empat-lawang')).body,
    /Maret 2026, sampai hari ini<\/td>.*?3 dari 5 tepat waktu \(60%\).*?1 terlambat; 1 belum juga/s,
  )
  program.clock.advance({ days: 14 })
  const front = (await someone.open('/')).body
  assert.match(front, /Bagaimana janji itu ditepati pada Maret 2026/)
  assert.match(front, /3 dari 5 tepat waktu \(60%\)/)
})

test('an agency shows the standard in force with its sources, also where it inherits it', async (t) => {
  const someone = visitor((await openTestProgram(t)).app)
  const kampar = (await someone.open('/instansi/kampar')).body
  assert.match(kampar, /067-175\/1\/2023/)
  assert.match(kampar, /otomatis diteruskan ke ombudsman/)
  assert.match((await someone.open('/instansi/kampar-dpupr')).body, /belum punya standar sendiri/)
  assert.match((await someone.open('/instansi/empat-lawang')).body, /No\. SK dikosongkan dalam dokumen/)
  assert.equal((await someone.open('/instansi/atlantis')).status, 404)
})

test('the calculator answers as the API does, and says why there is no answer', async (t) => {
  const program = await openTestProgram(t)
  const someone = visitor(program.app)
  const asked = 'limit=verification&class=nonSupervisory'
  const { body } = await program.ask({
    to: `GET /api/v1/deadlines?agency=kampar&${asked}&start=${encodeURIComponent('2026-03-13T09:00:00+07:00')}`,
  })
  const shown = await someone.open(`/kalkulator?agency=kampar&${asked}&start=2026-03-13T09:00`)
  assert.match(shown.body, new RegExp(`Paling lambat <strong><time datetime="${(body as { dueOn: string }).dueOn}"`))
  assert.match(
    shown.body,
    /href="\/kalkulator\?agency=kampar&amp;limit=verification&amp;class=nonSupervisory&amp;start=2026-03-13T09%3A00"/,
  )
  const none = await someone.open('/kalkulator?agency=empat-lawang&limit=escalation&class=nonSupervisory')
  assert.equal(none.status, 404)
  assert.match(none.body, /tidak memiliki batas waktu itu/)
  assert.equal((await someone.open('/kalkulator?agency=kampar&limit=nonsense&start=2026-02-30T09:00')).status, 422)
})
