import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { openTestProgram, type TestProgram } from '../harness/program.ts'

// A suite of its own: what belongs to it ends before the server is left.
describe('the rules over the API', () => {
  let program: TestProgram
  const endings: (() => Promise<void>)[] = []
  before(async () => {
    program = await openTestProgram({ after: (end) => void endings.push(end) })
  })
  after(async () => {
    for (const end of endings) await end()
  })
  const get = async (path: string) => program.ask({ to: `GET /api/v1${path}` })

  test('the calculator counts the days of Lebaran as the calendar has them', async () => {
    const start = encodeURIComponent('2026-03-02T08:00:00+07:00')
    const { body } = await get(`/deadlines?agency=kampar&limit=resolution&class=nonSupervisory&start=${start}`)
    assert.deepEqual(
      [
        body.limit,
        body.class,
        body.startsOn,
        body.dueOn,
        body.dueAt,
        body.zone,
        body.provisional,
        body.calendarRevision,
      ],
      [
        'resolution',
        'nonSupervisory',
        '2026-03-02',
        '2026-03-27',
        '2026-03-28T00:00:00+07:00',
        'Asia/Jakarta',
        false,
        1,
      ],
    )
    assert.deepEqual([body.rule.amount, body.rule.unit, body.rule.startsFrom], [14, 'workingDays', 'complete'])
    assert.equal(body.rule.source.strength, 'unverified')
    assert.deepEqual(body.counted.at(-1), { date: '2026-03-27', n: 14 })
    assert.deepEqual(
      body.skipped.find(({ date }: { date: string }) => date === '2026-03-08'),
      { date: '2026-03-08', reasons: [{ kind: 'weekend', name: 'Minggu', decree: null }] },
    )
  })

  test('a limit that the standard does not state is said to be missing', async () => {
    const { status, body } = await get(
      '/deadlines?agency=empat-lawang&limit=escalation&start=2026-03-02T08:00:00%2B07:00',
    )
    assert.deepEqual([status, body.code, body.standardVersion], [404, 'limit-not-in-standard', 'empat-lawang@1'])
  })

  test('what the calculator cannot read is named', async () => {
    assert.equal((await get('/deadlines?agency=nowhere&limit=resolution&start=2026-03-02T08:00:00Z')).status, 404)
    assert.equal((await get('/deadlines?agency=kampar&limit=nothing&start=2026-03-02T08:00:00Z')).status, 400)
    assert.equal((await get('/deadlines?agency=kampar&limit=resolution&start=2026-03-02')).status, 400)
    const wrongClass = await get('/deadlines?agency=kampar&limit=resolution&start=2026-03-02T08:00:00Z&class=own')
    assert.deepEqual([wrongClass.status, wrongClass.body.code], [422, 'unknown-class'])
  })

  test('an OPD answers by the standard of its regency, every limit with its source', async () => {
    const { body } = await get('/agencies/kampar-dpupr/standards')
    assert.equal(body.inForce.standardVersion, 'kampar@1')
    assert.deepEqual(body.standards, [])
    const running = body.inForce.limits.filter(({ runs }: { runs: boolean }) => runs)
    assert.ok(running.length > 10)
    for (const { rules } of running) assert.ok(rules[0].source.sentence !== '')
    assert.equal((await get('/agencies/kampar/standards')).body.standards[0].standardVersion, 'kampar@1')
    assert.equal((await get('/agencies/nowhere/standards')).status, 404)
  })

  test('a year’s holidays, and whether they are decreed', async () => {
    const { body } = await get('/calendars/2026')
    assert.equal(body.provisional, false)
    assert.deepEqual(body.days[0].date, '2026-01-01')
    assert.equal((await get('/calendars/2027')).body.provisional, true)
    assert.equal((await get('/calendars/1999')).status, 404)
    assert.equal((await get('/calendars/soon')).status, 404)
  })

  test('the description of the API names every route, and is valid enough to be read', async () => {
    const { body } = await program.ask({ to: 'GET /api/openapi.json' })
    const paths = Object.keys(body.paths)
    for (const path of ['/api/v1/reports', '/api/v1/reports/{number}/commands/dispose', '/api/v1/deadlines'])
      assert.ok(paths.includes(path), path)
    const described = body.paths['/api/v1/reports'].post.requestBody.content['application/json'].schema
    assert.deepEqual(described.properties.title, { type: 'string', minLength: 3, maxLength: 150 })
  })
})
