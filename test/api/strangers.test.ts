import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestProgram } from '../harness/program.ts'

const report = {
  kind: 'complaint',
  title: 'Antrean puskesmas',
  body: 'Antrean di puskesmas dibuka lewat dari jam layanan.',
  agency: 'kampar',
}

test('a colleague of the region hears of the table, a stranger as much as of an unknown number', async (t) => {
  const { ask } = await openTestProgram(t)
  const { body } = await ask({ to: 'POST /api/v1/reports', body: report })
  const to = `POST /api/v1/reports/${body.number}/commands/acknowledge`
  const answers = await Promise.all(
    ['liaison@kampar-dpupr.test', 'official@kampar-dinkes.test', 'liaison@empat-lawang-dpupr.test'].map(
      async (officer) => {
        const { status, body: said } = await ask({ to, as: { officer }, body: {} })
        return [status, said.code, said.state]
      },
    ),
  )
  assert.deepEqual(answers, [
    [409, 'not-in-this-state', 'submitted'],
    [409, 'not-in-this-state', 'submitted'],
    [404, 'not-found', undefined],
  ])
})

test('where it is confidential, colleagues too hear what an unknown number gets', async (t) => {
  const { ask } = await openTestProgram(t)
  const { body } = await ask({ to: 'POST /api/v1/reports', body: { ...report, confidential: true } })
  const to = `POST /api/v1/reports/${body.number}/commands/acknowledge`
  assert.equal((await ask({ to, as: { officer: 'liaison@kampar-dpupr.test' }, body: {} })).status, 404)
})

test('the Ombudsman, to whom nothing was referred, hears what an unknown number gets', async (t) => {
  const { ask } = await openTestProgram(t)
  const { body } = await ask({ to: 'POST /api/v1/reports', body: report })
  const to = `POST /api/v1/reports/${body.number}/commands/acknowledge-referral`
  const { status, body: said } = await ask({ to, as: { officer: 'ombudsman@ombudsman.test' }, body: {} })
  assert.deepEqual([status, said.code], [404, 'not-found'])
})
