import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { openTestProgram } from '../../../../test/harness/program.ts'
import { readXml, textsOf } from '../../../../test/harness/xml.ts'

const verifier = 'national-admin@nasional.test'
const title = 'Lampu <padam> & "gelap" sejak ’26 \u0007🔦'

/** A public report with words that XML finds hard, one that is confidential, one that is public no more. */
async function given(t: TestContext) {
  const program = await openTestProgram(t)
  const file = async (key: string, more: object = {}): Promise<string> => {
    const { body } = await program.ask({
      to: 'POST /api/v1/reports',
      headers: { 'idempotency-key': `kunci ${key}` },
      body: { title: 'Judul pelapor', body: 'Isi pelapor.', agency: 'empat-lawang', ...more },
    })
    const number = String(body.number)
    await give(number, 'dispose', { lead: 'empat-lawang-dpupr', copies: [], tasks: [], instruction: 'Mohon.' })
    return number
  }
  const give = async (number: string, command: string, body: unknown) => {
    const { status, body: said } = await program.ask({
      to: `POST /api/v1/reports/${number}/commands/${command}`,
      as: { officer: verifier },
      body,
    })
    assert.equal(status, 200, `${command}: ${JSON.stringify(said)}`)
  }
  const shown = await file('terbuka', { kind: 'complaint' })
  await give(shown, 'publish', { title, body: 'Sebuah lampu.' })
  const hidden = await file('rahasia', { confidential: true })
  const withdrawn = await file('ditarik')
  await give(withdrawn, 'publish', { title: 'Yang ditarik', body: 'Yang ditarik.' })
  await give(withdrawn, 'unpublish', { reason: 'Memuat nama anak.' })
  const open = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await program.app.inject({
      method: 'GET',
      url: path,
      headers: { 'accept-language': 'id', ...headers },
    })
    return {
      status: answer.statusCode,
      type: String(answer.headers['content-type']),
      body: answer.body,
      headers: answer.headers,
    }
  }
  return { open, shown, hidden, withdrawn }
}

test('a feed is well-formed whatever people wrote, names its list, and tells days only', async (t) => {
  const { open, shown } = await given(t)
  const { status, type, body } = await open('/laporan.atom?agency=empat-lawang&q=lampu')
  assert.equal(status, 200)
  assert.match(type, /^application\/atom\+xml/)
  const feed = readXml(body)
  assert.equal(feed.attributes['xmlns'], 'http://www.w3.org/2005/Atom')
  assert.match(textsOf(feed, 'title').join(''), /“lampu” · Pemerintah Kabupaten Empat Lawang/)
  const entries = feed.children.filter(({ name }) => name === 'entry')
  assert.deepEqual(
    entries.map((entry) => ['id', 'title', 'published', 'updated'].map((part) => textsOf(entry, part).join(''))),
    [
      [
        `https://lapor.test/laporan/${shown}`,
        title.replace('\u0007', ''),
        '2026-03-02T00:00:00Z',
        '2026-03-02T00:00:00Z',
      ],
    ],
  )
  for (const part of ['id', 'title', 'updated', 'author']) assert.equal(textsOf(feed, part).length, 1, part)
})

test('who asks for a feed again hears that nothing has changed', async (t) => {
  const { open } = await given(t)
  const { headers } = await open('/laporan.atom')
  const again = await open('/laporan.atom', { 'if-none-match': String(headers['etag']) })
  assert.equal(again.status, 304)
  assert.equal(again.body, '')
})

test('what is hidden is in no feed and no sitemap, and the sitemaps name everything that is public', async (t) => {
  const { open, shown, hidden, withdrawn } = await given(t)
  const index = readXml((await open('/sitemap.xml')).body)
  const parts = index.children.flatMap((part) => textsOf(part, 'loc'))
  assert.deepEqual(parts, ['https://lapor.test/sitemap/halaman.xml', 'https://lapor.test/sitemap/2026-03-02.xml'])
  const named: string[] = []
  for (const part of parts) {
    const { status, body } = await open(part.replace('https://lapor.test', ''))
    assert.equal(status, 200)
    named.push(...readXml(body).children.flatMap((url) => textsOf(url, 'loc')))
  }
  assert.ok(named.includes(`https://lapor.test/laporan/${shown}`))
  assert.ok(named.includes('https://lapor.test/instansi/kampar'))
  const feed = (await open('/laporan.atom')).body
  for (const number of [hidden, withdrawn]) {
    assert.equal(feed.includes(number), false)
    assert.equal(
      named.some((url) => url.includes(number)),
      false,
    )
  }
  assert.equal((await open('/sitemap/2026-03-01.xml')).status, 404)
  assert.equal((await open('/sitemap/kemarin.xml')).status, 404)
})

test('robots are led to the sitemap and kept out of searches and of what is not for them', async (t) => {
  const { open } = await given(t)
  const { type, body } = await open('/robots.txt')
  assert.match(type, /^text\/plain/)
  assert.match(body, /^Sitemap: https:\/\/lapor\.test\/sitemap\.xml$/m)
  for (const path of ['/petugas', '/lacak', '/laporan?']) assert.ok(body.includes(`Disallow: ${path}\n`), path)
})

test('public pages introduce themselves; those for one person ask to be left out', async (t) => {
  const { open } = await given(t)
  const list = (await open('/laporan?q=lampu&nonsense=1')).body
  assert.match(list, /<link rel="canonical" href="https:\/\/lapor\.test\/laporan\?q=lampu">/)
  assert.match(
    list,
    /<link rel="alternate" type="application\/atom\+xml"[^>]* href="https:\/\/lapor\.test\/laporan\.atom\?q=lampu">/,
  )
  assert.match(list, /<meta property="og:title" content="Laporan umum">/)
  assert.doesNotMatch(list, /noindex/)
  assert.match((await open('/lacak')).body, /<meta name="robots" content="noindex">/)
})
