import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fileReport, give } from '../../../../test/harness/filed-report.ts'
import { openRoom } from '../../../../test/harness/room.ts'
import { ruleTo } from '../../../../test/harness/rule.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { addRule } from './save-rule.ts'
import { tryRule } from './try-rules.ts'

const kampar = 'kampar' as AgencyId

const lampsTo = (agency: string) => ruleTo(agency, { words: ['lampu jalan'] })

test('a change is compared with what officers decided, report by report, and changes nothing', async (t) => {
  const room = await openRoom(t)
  const coordinator = 'coordinator@kampar.test'
  const by = { officer: await room.officer(coordinator), at: room.now() }
  const disposed = async (title: string, agency: string, lead: string | null) => {
    const number = await fileReport(room, { title, agency: agency as AgencyId })
    const lampsOffice = lead as AgencyId | null
    if (lampsOffice !== null)
      await give(room, number, coordinator, {
        command: 'dispose',
        lead: lampsOffice,
        copies: [],
        tasks: [],
        text: null,
      })
    return number
  }
  const lamp = await disposed('Lampu padam', 'kampar', 'kampar-dishub')
  const other = await disposed('Lampu miring', 'kampar', 'kampar-dpupr')
  await disposed('Belum diteruskan', 'kampar', null)
  await disposed('Daerah lain', 'empat-lawang', null)
  const added = await addRule(room.db, kampar, lampsTo('kampar-dpupr'), by)
  assert.ok(added.ok)

  const trial = await tryRule(room, { owner: kampar, rule: added.value, facts: lampsTo('kampar-dishub') }, by)
  assert.deepEqual(trial, {
    ok: true,
    value: {
      tried: 2,
      agreeingBefore: 1,
      agreeingAfter: 1,
      differences: [
        [other, 'Lampu miring', 'kampar-dpupr'],
        [lamp, 'Lampu padam', 'kampar-dishub'],
      ].map(([number, title, lead]) => ({ number, title, before: 'kampar-dpupr', after: 'kampar-dishub', lead })),
    },
  })
  // A rule behind the one that matches already changes nothing.
  const behind = await tryRule(room, { owner: kampar, rule: null, facts: lampsTo('kampar-dishub') }, by)
  assert.ok(behind.ok)
  assert.deepEqual([behind.value.tried, behind.value.differences], [2, []])
  const elsewhere = { ...by, officer: await room.officer('coordinator@empat-lawang.test') }
  const refused = await tryRule(room, { owner: kampar, rule: null, facts: lampsTo('kampar-dishub') }, elsewhere)
  assert.deepEqual(refused, { ok: false, refusal: { refusal: 'notPermitted' } })
})
