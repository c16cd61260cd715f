import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, archiveAs, ask, disposeTo, Life, says } from '../../../../test/harness/report-life.ts'
import { agency, law, nationalAdmin, officer, reporter } from '../../../../test/harness/report-world.ts'
import { dutiesOf } from './duties-of.ts'

const liaison = officer('liaison', 'empat-lawang-dpupr')
const filed = () => new Life({ receivedBy: agency('empat-lawang') })
const disposed = () => filed().does(nationalAdmin, disposeTo('empat-lawang-dpupr'))

/** As in `verification onTime`, with the agency and the month where they matter less left out. */
const known = (life: Life): string[] => dutiesOf(law, life.state).map(({ limit, outcome }) => `${limit} ${outcome}`)

test('a promise is counted from the moment it is known whether it was kept', () => {
  const life = filed()
  assert.deepEqual(known(life), [])
  life.does(nationalAdmin, disposeTo('empat-lawang-dpupr'))
  assert.deepEqual(known(life), ['verification onTime'])
  life.until('2025-09-20 09:00')
  assert.deepEqual(known(life), ['verification onTime', 'firstResponse runningLate'])
  life.does(liaison, answer({ kind: 'interim' }))
  assert.deepEqual(known(life), ['verification onTime', 'firstResponse late'])
})

test('it counts for the agency that owed it, in the month in which it fell due', () => {
  const life = disposed().until('2025-09-10 10:00').does(liaison, answer())
  assert.deepEqual(
    dutiesOf(law, life.state).map(({ agency: owed, limit, month }) => [owed, limit, month.toString()]),
    [
      ['empat-lawang', 'verification', '2025-09-01'],
      ['empat-lawang-dpupr', 'firstResponse', '2025-09-01'],
      ['empat-lawang-dpupr', 'resolution', '2025-09-01'],
    ],
  )
})

test('the days to the first answer are counted from the filing', () => {
  const life = disposed().until('2025-09-11 10:00').does(liaison, answer())
  const days = dutiesOf(law, life.state).map(({ limit, answeredInDays }) => [limit, answeredInDays])
  assert.deepEqual(Object.fromEntries(days), { verification: null, firstResponse: 3, resolution: null })
})

test('a follow-up finishes the report until the reporter objects', () => {
  const life = disposed().until('2025-09-10 10:00').does(liaison, answer()).delivers()
  assert.ok(known(life).includes('resolution onTime'))
  life.until('2025-09-12 10:00').does(reporter, says('object'))
  assert.deepEqual(known(life), ['verification onTime', 'firstResponse onTime'])
  life.until('2025-11-12 10:00')
  assert.ok(known(life).includes('resolution runningLate'))
})

test('waiting for the reporter is no lateness of the office', () => {
  const life = filed().does(nationalAdmin, ask).delivers().until('2025-09-15 10:00')
  assert.deepEqual(known(life), [])
})

test('what nobody can keep any more is no promise: withdrawn, or archived unanswered', () => {
  const withdrawn = disposed().until('2025-09-20 09:00').does(reporter, says('withdraw'))
  assert.deepEqual(known(withdrawn), ['verification onTime'])
  assert.deepEqual(known(filed().does(nationalAdmin, archiveAs('abuse'))), ['verification onTime'])
})

test('a report is hidden from the moment it is confidential', () => {
  const life = disposed()
  const isHidden = () => dutiesOf(law, life.state).map((duty) => duty.isHidden)
  assert.deepEqual(isHidden(), [false])
  life.does(nationalAdmin, { command: 'setConfidential' })
  assert.deepEqual(isHidden(), [true])
})
