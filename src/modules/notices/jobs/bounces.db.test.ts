import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { answer, disposal, fileReport, give, liaison, say, verifier } from '../../../../test/harness/filed-report.ts'
import type { TestRoom } from '../../../../test/harness/room.ts'
import { gateway, openNotices, sendAll } from '../../../../test/harness/notices.ts'
import type { ReportNumber } from '../../../kernel/brand.ts'
import { findReport } from '../../reports/index.ts'
import type { Bounce } from '../domain/sender.ts'
import { noticesOf } from '../store/notice-lists.ts'
import type { NoticeTables } from '../store/tables.ts'
import { recordBounce } from '../usecases/record-bounce.ts'
import { resendNotice } from '../usecases/resend-notice.ts'
import { tellReports } from '../usecases/tell-reports.ts'

/** An answered report whose notice the gateway took, and the message it took. */
async function givenAnswer(t: TestContext) {
  const { sender, given } = gateway()
  const { reports, room } = await openNotices(t, sender)
  const work = async () => {
    await sendAll(room)
    await tellReports(reports)
  }
  const number = await fileReport(reports)
  await give(reports, number, verifier, disposal)
  await give(reports, number, liaison, answer)
  await work()
  const message = given.find(({ subject }) => subject.startsWith('Laporan Anda ditindaklanjuti'))
  assert.ok(message)
  const bounce: Bounce = { action: 'failed', status: '5.1.1', returnToken: message.returnToken, messageId: null }
  return { reports, work, number, message, bounce, given }
}

const rowsOf = (reports: TestRoom, number: ReportNumber) =>
  reports.db
    .withTables<NoticeTables>()
    .selectFrom('notices')
    .select(['id', 'route', 'state', 'failure'])
    .where('number', '=', number)
    .where('template', '=', 'answer')
    .orderBy('id')
    .execute()

const stateOf = async (reports: TestRoom, number: ReportNumber) => {
  const kept = await findReport(reports.db, number)
  assert.ok(kept)
  return kept.state
}
const isSilenceCounted = async (reports: TestRoom, number: ReportNumber) =>
  (await stateOf(reports, number)).clocks.some(({ limit, ended }) => limit === 'autoClose' && ended === null)

test('a bounce cancels the delivery: the clock of silence stops, and the office hears of it', async (t) => {
  const { reports, work, number, bounce } = await givenAnswer(t)
  assert.equal(await isSilenceCounted(reports, number), true)
  assert.equal(await recordBounce(reports, bounce), 'taken')
  await work()
  assert.equal(await isSilenceCounted(reports, number), false)
  assert.equal((await stateOf(reports, number)).undelivered?.what, 'followUp')
  const rows = (await rowsOf(reports, number)).map(({ route, state, failure }) => `${route} ${state} ${failure}`)
  assert.deepEqual(rows, ['email failed bounce 5.1.1', 'sms noRoute noAddress'])
  const { id } = await reports.officer(liaison)
  const told = (await noticesOf(reports.db, id, { limit: 50 })).map(({ template }) => template)
  assert.ok(told.includes('officerUndeliverable'))
})

test('the same bounce twice is one', async (t) => {
  const { reports, work, number, bounce } = await givenAnswer(t)
  await Promise.all([recordBounce(reports, bounce), recordBounce(reports, bounce)])
  await work()
  const { seq } = await stateOf(reports, number)
  assert.equal(await recordBounce(reports, bounce), 'taken')
  await work()
  assert.equal((await stateOf(reports, number)).seq, seq)
  assert.equal((await rowsOf(reports, number)).length, 2)
})

test('a bounce that shows our message id alone is known by it', async (t) => {
  const { reports, number, message, bounce } = await givenAnswer(t)
  const byId: Bounce = { ...bounce, returnToken: null, messageId: message.messageId }
  assert.equal(await recordBounce(reports, byId), 'taken')
  assert.equal((await rowsOf(reports, number))[0]?.state, 'failed')
})

test('an invented bounce changes nothing', async (t) => {
  const { reports, number, message, bounce } = await givenAnswer(t)
  const forged = message.returnToken.replace(/[0-9a-f]{12}$/, '000000000000')
  assert.equal(await recordBounce(reports, { ...bounce, returnToken: forged }), 'unknown')
  assert.equal(await recordBounce(reports, { ...bounce, returnToken: null }), 'unknown')
  assert.equal((await rowsOf(reports, number))[0]?.state, 'accepted')
})

test('the bounce of a message that was sent again since does not touch the new one', async (t) => {
  const { reports, work, number, bounce } = await givenAnswer(t)
  await recordBounce(reports, bounce)
  const [row] = await rowsOf(reports, number)
  assert.ok(row)
  assert.ok((await resendNotice(reports.db, row.id, null, reports.now())).ok)
  await work()
  assert.equal(await recordBounce(reports, bounce), 'taken')
  assert.equal((await rowsOf(reports, number))[0]?.state, 'accepted')
})

test('a delay changes nothing, an arrival is noted', async (t) => {
  const { reports, number, bounce } = await givenAnswer(t)
  assert.equal(await recordBounce(reports, { ...bounce, action: 'delayed', status: '4.4.1' }), 'taken')
  assert.equal((await rowsOf(reports, number))[0]?.state, 'accepted')
  assert.equal(await recordBounce(reports, { ...bounce, action: 'delivered', status: '2.0.0' }), 'taken')
  assert.equal((await rowsOf(reports, number))[0]?.state, 'delivered')
  assert.equal(await isSilenceCounted(reports, number), true)
})

test('whoever has answered meanwhile has heard: the bounce finds nothing to cancel', async (t) => {
  const { reports, work, number, bounce } = await givenAnswer(t)
  await say(reports, number, { command: 'reply', text: 'Sudah menyala, terima kasih.' })
  await work()
  const { seq } = await stateOf(reports, number)
  await recordBounce(reports, bounce)
  await work()
  assert.equal((await stateOf(reports, number)).seq, seq)
})
