import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { openTestProgram } from '../harness/program.ts'

const verifier = { officer: 'national-admin@nasional.test' }
const stranger = { officer: 'liaison@empat-lawang-dinkes.test' }
const fire = {
  kind: 'complaint',
  title: 'Kebakaran lahan di belakang pasar',
  body: 'Ada kebakaran lahan di belakang pasar, api mendekati rumah warga.',
  agency: 'empat-lawang',
}
const advert = {
  ...fire,
  title: 'Promo paket kuota',
  body: 'Promo paket kuota gratis bonus pulsa, buruan aktifkan *123# sekarang.',
}
const copy = { title: 'Kebakaran lahan', body: 'Ada kebakaran lahan di belakang pasar.' }
const publicPlaces =
  '/ /laporan /laporan?kata=kebakaran /laporan.atom /instansi/empat-lawang /sitemap.xml /sitemap/2026-03-02.xml ' +
  '/api/v1/reports /api/v1/reports?q=kebakaran'

async function filed(t: TestContext, report: typeof fire) {
  const { ask } = await openTestProgram(t)
  const { status, body } = await ask({ to: 'POST /api/v1/reports', body: report })
  assert.equal(status, 201)
  const { number, secret } = body as { number: string; secret: string }
  const command = async (name: string, said: object) => {
    const answer = await ask({ to: `POST /api/v1/reports/${number}/commands/${name}`, as: verifier, body: said })
    return `${answer.status} ${answer.body.code ?? answer.body.state ?? ''}`.trim()
  }
  const whereShown = async () => {
    const shown: string[] = []
    for (const to of publicPlaces.split(' '))
      if (JSON.stringify((await ask({ to: `GET ${to}` })).body).includes(number)) shown.push(to)
    for (const to of [`/laporan/${number}`, `/api/v1/reports/${number}`])
      if ((await ask({ to: `GET ${to}` })).status === 200) shown.push(to)
    return shown
  }
  return { ask, number, secret, command, whereShown }
}

test('a flagged report is in no public place before a verifier has looked, and in all of them after', async (t) => {
  const { command, whereShown } = await filed(t, fire)
  assert.equal(await command('dispose', { lead: 'empat-lawang-dpupr' }), '200 disposed')
  assert.equal(await command('publish', copy), '409 look-first')
  assert.deepEqual(await whereShown(), [])
  assert.equal(await command('look', { urgent: true, confidential: false }), '200 disposed')
  assert.equal(await command('publish', copy), '200 disposed')
  const shown = await whereShown()
  for (const place of ['/', '/laporan', '/laporan?kata=kebakaran', '/laporan.atom', '/api/v1/reports?q=kebakaran'])
    assert.ok(shown.includes(place), place)
})

test('until then colleagues who do not handle it hear what an unknown number gets', async (t) => {
  const { ask, number, command } = await filed(t, fire)
  const see = async () => (await ask({ to: `GET /api/v1/reports/${number}`, as: stranger })).status
  assert.equal(await see(), 404)
  assert.equal(await command('look', { urgent: false, confidential: true }), '200 submitted')
  assert.equal(await see(), 404)
})

test('a doubtful report has its number, its receipt and its clocks as any other, and goes nowhere unseen', async (t) => {
  const { ask, number, secret, command } = await filed(t, advert)
  const own = await ask({ to: `GET /api/v1/reports/${number}`, as: { secret } })
  assert.equal(own.status, 200)
  assert.equal(own.body.state, 'submitted')
  assert.ok(own.body.clocks.some((clock: { limit: string; status: string }) => clock.limit === 'verification'))
  assert.ok(!JSON.stringify(own.body).includes('screened'), 'the reporter is not called a spammer')
  assert.equal(await command('dispose', { lead: 'empat-lawang-dpupr' }), '409 look-first')
  assert.equal(await command('look', { urgent: false, confidential: false }), '200 submitted')
  assert.equal(await command('dispose', { lead: 'empat-lawang-dpupr' }), '200 disposed')
})
