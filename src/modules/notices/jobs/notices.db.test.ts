import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answer, disposal, fileReport, give, liaison, say, verifier } from '../../../../test/harness/filed-report.ts'
import { openRoom, type TestRoom } from '../../../../test/harness/room.ts'
import { accepted, openNotices, sendAll, gateway as openGateway } from '../../../../test/harness/notices.ts'
import type { ReportNumber } from '../../../kernel/brand.ts'
import { commandReport, findReport, fireDue, type Reaction } from '../../reports/index.ts'
import { lease } from '../domain/attempt.ts'
import type { Attempted, Outgoing } from '../domain/sender.ts'
import type { NoticeTables } from '../store/tables.ts'
import { countUnread, markRead, noticeQueue, noticesOf } from '../store/notice-lists.ts'
import { listChannels, noteChannelWorks } from '../store/channels.ts'
import { takeNotices } from '../store/notices.ts'
import { countTroubled, listTroubled } from '../store/troubled-notices.ts'
import { planNotices } from '../usecases/plan-notices.ts'
import { resendNotice } from '../usecases/resend-notice.ts'
import type { NoticesRoom } from '../usecases/room.ts'
import { sendNotices } from '../usecases/send-notices.ts'
import { tellReports } from '../usecases/tell-reports.ts'

const melati = 'melati@contoh.id'

/** A gateway, and what it was given for the reporter. */
function gateway(answers?: Parameters<typeof openGateway>[0]) {
  const opened = openGateway(answers)
  return { ...opened, toReporter: () => opened.given.filter(({ to }) => to === melati) }
}

/** Everything that is due is sent, and the reports hear of it. */
async function work(room: NoticesRoom): Promise<void> {
  await sendAll(room, 200)
  await tellReports(room.reports)
}

async function answered(
  reports: TestRoom,
  reporter = { name: 'Melati Harahap', email: melati },
): Promise<ReportNumber> {
  const number = await fileReport(reports, { reporter })
  await give(reports, number, verifier, disposal)
  await give(reports, number, liaison, answer)
  return number
}

const rowsOf = async (reports: TestRoom, number: ReportNumber, template: string) =>
  (
    await reports.db.withTables<NoticeTables>().selectFrom('notices').selectAll().where('number', '=', number).execute()
  ).filter((row) => row.template === template)

const waysOf = (rows: readonly { route: string; state: string; attempts: number }[]): string[] =>
  rows.map(({ route, state, attempts }) => `${route} ${state} ${attempts}`).toSorted()

const stateOf = async (reports: TestRoom, number: ReportNumber) => {
  const kept = await findReport(reports.db, number)
  assert.ok(kept)
  return kept.state
}
const isRunning = async (reports: TestRoom, number: ReportNumber, limit: string) =>
  (await stateOf(reports, number)).clocks.some((run) => run.limit === limit && run.ended === null)

test('an answer that the gateway accepted starts the clock of silence', async (t) => {
  const mail = gateway()
  const { reports, room } = await openNotices(t, mail.sender)
  const number = await answered(reports)
  assert.equal(await isRunning(reports, number, 'autoClose'), false)
  await work(room)
  assert.equal(await isRunning(reports, number, 'autoClose'), true)
  const [row] = await rowsOf(reports, number, 'answer')
  assert.deepEqual([row?.state, row?.owes], ['accepted', null])
  const letter = mail.toReporter().find(({ subject }) => subject.includes('ditindaklanjuti'))
  assert.match(letter?.text ?? '', /> Lampu telah diganti/)
  assert.match(letter?.text ?? '', new RegExp(`https://lapor\\.test/lacak\\?nomor=${number}#[\\w-]{14}`))
})

test('the ledger holds no text, no name and no address', async (t) => {
  const { reports, room } = await openNotices(t)
  await answered(reports)
  await work(room)
  const rows = await reports.db.withTables<NoticeTables>().selectFrom('notices').selectAll().execute()
  const all = JSON.stringify(rows)
  assert.ok(rows.length > 4)
  for (const personal of ['Melati', '@', 'Lampu', 'lacak']) assert.ok(!all.includes(personal), personal)
})

test('nothing of a confidential or anonymous report is written into a mailbox', async (t) => {
  const mail = gateway()
  const { reports, room } = await openNotices(t, mail.sender)
  for (const change of [{ confidential: true }, { anonymous: true }]) {
    const number = await fileReport(reports, change)
    await give(reports, number, verifier, { command: 'requestClarification', text: 'Di simpang yang mana?' })
  }
  await work(room)
  assert.ok(mail.toReporter().length >= 4)
  for (const { text, subject } of mail.given) assert.doesNotMatch(`${subject}${text}`, /simpang|Lampu|Melati|Harahap/)
})

test('who has only a phone, while no gateway reaches phones, is looked for by officers', async (t) => {
  const { reports, room } = await openNotices(t)
  const number = await fileReport(reports, { reporter: { phone: '0812 3456 7890' } })
  await give(reports, number, verifier, { command: 'requestClarification', text: 'Di simpang yang mana?' })
  await work(room)
  const rows = await rowsOf(reports, number, 'question')
  assert.deepEqual(waysOf(rows), ['email noRoute 1', 'sms noRoute 1'])
  assert.deepEqual((await stateOf(reports, number)).undelivered, { what: 'clarification', seq: 2 })
  assert.equal(await isRunning(reports, number, 'completion'), false)
  await give(reports, number, verifier, { command: 'markDelivered', how: 'call' })
  assert.equal(await isRunning(reports, number, 'completion'), true)
  const asked = { trouble: 'withoutGateway', agencies: null, before: null, limit: 10 } as const
  assert.ok((await listTroubled(reports.db, asked)).some((waiting) => waiting.number === number))
  assert.equal(
    await countTroubled(reports.db, { ...asked, trouble: 'failed' }),
    0,
    'a phone without a gateway is no failure',
  )
})

test('who gave no contact gets no notice', async (t) => {
  const { reports } = await openNotices(t)
  const number = await fileReport(reports, { reporter: {} })
  assert.deepEqual(await rowsOf(reports, number, 'received'), [])
  assert.equal((await rowsOf(reports, number, 'officerNew')).length > 0, true)
})

test('a gateway that hangs is left after its time and tried again; the same message keeps its id', async (t) => {
  let hangs = true
  const mail = gateway((message) => (hangs ? new Promise(() => {}) : accepted(message)))
  const { reports, room } = await openNotices(t, mail.sender)
  const number = await answered(reports)
  await work(room)
  const [hung] = await rowsOf(reports, number, 'answer')
  assert.deepEqual([hung?.state, hung?.attempts, hung?.failure], ['queued', 1, 'timeout'])
  assert.equal((await sendNotices(room)).taken, 0)
  hangs = false
  reports.clock.advance({ minutes: 2 })
  await work(room)
  assert.equal((await rowsOf(reports, number, 'answer'))[0]?.state, 'accepted')
  const letters = mail.toReporter().filter(({ subject }) => subject.includes('ditindaklanjuti'))
  assert.equal(letters.length, 2)
  assert.equal(new Set(letters.map(({ messageId }) => messageId)).size, 1)
})

test('what is refused for good is not tried again, and the report hears that nobody was reached', async (t) => {
  const { reports, room } = await openNotices(t, gateway(() => ({ outcome: 'refused', why: 'smtp 550' })).sender)
  const number = await answered(reports)
  await work(room)
  const rows = await rowsOf(reports, number, 'answer')
  assert.deepEqual(waysOf(rows), ['email failed 1', 'sms noRoute 1'])
  assert.equal((await stateOf(reports, number)).undelivered?.what, 'followUp')
  assert.equal(await isRunning(reports, number, 'unreachable'), true)
})

test('a gateway that breaks again and again is given up after its last pause', async (t) => {
  const { reports, room } = await openNotices(
    t,
    gateway(() => {
      throw new Error('500')
    }).sender,
  )
  const number = await answered(reports)
  for (let attempts = 0; attempts < 12; attempts += 1) {
    // Others get through meanwhile: it is not the gateway.
    await noteChannelWorks(reports.db, 'email', reports.now())
    await work(room)
    reports.clock.advance({ days: 2 })
  }
  const mailed = (await rowsOf(reports, number, 'answer')).find(({ route }) => route === 'email')
  assert.deepEqual([mailed?.state, mailed?.attempts], ['givenUp', 8])
  assert.equal((await stateOf(reports, number)).undelivered?.what, 'followUp')
})

test('while nothing at all gets through, nothing is given up, however long it takes', async (t) => {
  const mail = gateway(() => ({ outcome: 'unavailable', why: 'smtp 451' }))
  const { reports, room } = await openNotices(t, mail.sender)
  const number = await answered(reports)
  for (let attempts = 0; attempts < 12; attempts += 1) {
    await work(room)
    reports.clock.advance({ days: 2 })
  }
  const [row] = await rowsOf(reports, number, 'answer')
  assert.deepEqual([row?.state, row?.attempts], ['queued', 12])
})

test('a gateway that fails as a whole is left alone, costs no attempt, and one notice tries it again', async (t) => {
  let isDown = true
  const mail = gateway((message) => (isDown ? { outcome: 'channelDown', why: 'EAUTH' } : accepted(message)))
  const { reports, room } = await openNotices(t, mail.sender)
  const numbers = [await answered(reports), await answered(reports), await answered(reports), await answered(reports)]
  await work(room)
  const atFirst = mail.given.length
  assert.ok(atFirst <= 10)
  const [failing] = await listChannels(reports.db)
  assert.deepEqual([failing?.route, failing?.failure, failing?.failures], ['email', 'EAUTH', 1])
  reports.clock.advance({ minutes: 1 })
  await work(room)
  assert.equal(mail.given.length, atFirst + 1)
  isDown = false
  reports.clock.advance({ minutes: 5 })
  await work(room)
  for (const number of numbers) {
    const [row] = await rowsOf(reports, number, 'answer')
    assert.deepEqual([row?.state, row?.attempts], ['accepted', 1])
  }
  const [working] = await listChannels(reports.db)
  assert.deepEqual([working?.failingSince, working?.failure, working?.failures], [null, null, 0])
})

test('a night costs no attempt', async (t) => {
  const { reports, room } = await openNotices(t)
  reports.clock.set('2026-03-02T20:59:00+07:00')
  const number = await answered(reports)
  reports.clock.set('2026-03-03T02:00:00+07:00')
  await work(room)
  const [row] = await rowsOf(reports, number, 'answer')
  assert.deepEqual([row?.state, row?.attempts, row?.failure], ['queued', 0, 'night'])
})

test('each is written to in the language they read', async (t) => {
  const mail = gateway()
  const { reports, room } = await openNotices(t, mail.sender)
  await fileReport(reports, {}, { language: 'en' })
  await fileReport(reports)
  await work(room)
  const subjects = mail.toReporter().map(({ subject }) => subject.replace(/ \(.*/, ''))
  assert.deepEqual(subjects.toSorted(), ['Laporan Anda kami terima', 'We have received your report'])
})

test('a sender that dies between sending and marking loses nothing: the gateway sees the same id twice', async (t) => {
  const mail = gateway()
  const { reports, room } = await openNotices(t, mail.sender)
  const number = await answered(reports)
  const taken = await takeNotices(reports.db, reports.now(), reports.now().add(lease), 50)
  const died = taken.find(({ template }) => template === 'answer')
  assert.ok(died)
  const handed = { to: melati, subject: '', text: '', html: null, messageId: died.id }
  const message: Outgoing = { ...handed, returnToken: '', unsubscribeUrl: null }
  await mail.sender.send(message, new AbortController().signal)
  await work(room)
  assert.equal((await rowsOf(reports, number, 'answer'))[0]?.state, 'sending')
  reports.clock.advance({ minutes: 5 })
  await work(room)
  assert.equal((await rowsOf(reports, number, 'answer'))[0]?.state, 'accepted')
  assert.equal(mail.given.filter(({ messageId }) => messageId === died.id).length, 2)
  assert.equal(await isRunning(reports, number, 'autoClose'), true)
})

test('a sender that wakes up after its lease does not undo what another one did', async (t) => {
  const { promise, resolve: wakeUp } = Promise.withResolvers<Attempted>()
  const slow = gateway(() => promise)
  const { reports, room } = await openNotices(t, slow.sender)
  const number = await fileReport(reports)
  await reports.db.withTables<NoticeTables>().deleteFrom('notices').where('recipient_kind', '=', 'officer').execute()
  const sleeping = sendNotices(room)
  while (slow.given.length === 0) await new Promise(setImmediate)
  reports.clock.advance({ minutes: 6 })
  await sendNotices({ ...room, senders: { email: gateway().sender } })
  wakeUp({ outcome: 'refused', why: 'smtp 550' })
  await sleeping
  // And no other way is tried in its place.
  const rows = await rowsOf(reports, number, 'received')
  assert.deepEqual(
    rows.map(({ route, state, attempts }) => [route, state, attempts]),
    [['email', 'accepted', 2]],
  )
})

test('two senders at once send each notice once', async (t) => {
  const mail = gateway()
  const { reports, room } = await openNotices(t, mail.sender)
  for (let i = 0; i < 10; i += 1) await fileReport(reports)
  await Promise.all([work(room), work(room), work(room)])
  assert.ok(mail.given.length >= 10)
  assert.equal(new Set(mail.given.map(({ messageId }) => messageId)).size, mail.given.length)
  assert.equal((await noticeQueue(reports.db, reports.now())).due, 0)
})

test('what an officer sends again is sent again, under another id', async (t) => {
  let works = false
  const mail = gateway((message) => (works ? accepted(message) : { outcome: 'refused', why: 'smtp 550' }))
  const { reports, room } = await openNotices(t, mail.sender)
  const number = await answered(reports)
  await work(room)
  const [failed] = (await rowsOf(reports, number, 'answer')).filter(({ route }) => route === 'email')
  assert.ok(failed)
  works = true
  assert.deepEqual(await resendNotice(reports.db, failed.id, null, reports.now()), { ok: true, value: null })
  await work(room)
  assert.equal(mail.given.filter(({ messageId }) => messageId === `${failed.id}.1`).length, 1)
  assert.equal(await isRunning(reports, number, 'autoClose'), true)
  assert.equal((await resendNotice(reports.db, failed.id, null, reports.now())).ok, false)
})

test('at night citizens sleep, officers’ lists and legal limits do not', async (t) => {
  const mail = gateway()
  const { reports, room } = await openNotices(t, mail.sender)
  reports.clock.set('2026-03-02T22:00:00+07:00')
  const number = await answered(reports)
  await work(room)
  const subjects = () => mail.toReporter().map(({ subject }) => subject)
  assert.deepEqual(
    subjects().map((subject) => subject.replace(/ \(.*/, '')),
    ['Laporan Anda kami terima'],
  )
  assert.ok((await countUnread(reports.db, (await reports.officer(liaison)).id)) > 0)
  reports.clock.set('2026-03-03T06:00:00+07:00')
  await work(room)
  assert.equal(subjects().length, 3)
  assert.equal(await isRunning(reports, number, 'autoClose'), true)
})

test('what was due by day is not sent at night when the worker comes back', async (t) => {
  const mail = gateway()
  const { reports, room } = await openNotices(t, mail.sender)
  reports.clock.set('2026-03-02T20:59:00+07:00')
  const number = await answered(reports)
  reports.clock.set('2026-03-03T02:00:00+07:00')
  await work(room)
  assert.deepEqual(mail.toReporter().length, 1)
  reports.clock.set('2026-03-03T06:00:00+07:00')
  await work(room)
  assert.equal((await rowsOf(reports, number, 'answer'))[0]?.state, 'accepted')
})

test('an event that is told of twice stands in the ledger once', async (t) => {
  const reports = await openRoom(t, { reactions: [planNotices(), planNotices()] })
  const number = await fileReport(reports)
  assert.equal((await rowsOf(reports, number, 'received')).length, 1)
})

test('an officer’s own list holds what concerns the post, until it is read; own deeds are not told', async (t) => {
  const { reports } = await openNotices(t)
  const number = await fileReport(reports)
  await give(reports, number, verifier, disposal)
  const own = (await reports.officer(liaison)).id
  const listed = await noticesOf(reports.db, own, { limit: 10 })
  assert.deepEqual(
    listed.map((notice) => [notice.number, notice.template, notice.isRead]),
    [[number, 'officerAssigned', false]],
  )
  const stranger = await reports.officer('liaison@kampar-dpupr.test')
  assert.deepEqual(await noticesOf(reports.db, stranger.id, { limit: 10 }), [])
  await markRead(reports.db, own, reports.now(), number)
  assert.equal(await countUnread(reports.db, own), 0)
})

test('a limit that passes climbs the ladder', async (t) => {
  const { reports } = await openNotices(t)
  const number = await fileReport(reports)
  for (let day = 0; day < 14; day += 1) {
    reports.clock.advance({ days: 1 })
    await fireDue(reports)
  }
  const told = async (email: string) => {
    const { id } = await reports.officer(email)
    const list = await noticesOf(reports.db, id, { limit: 50 })
    return list.filter((notice) => notice.number === number).map(({ template }) => template)
  }
  assert.ok((await told(verifier)).includes('officerReminded'))
  assert.ok((await told(verifier)).includes('officerOverdue'))
  assert.ok((await told('superior@empat-lawang.test')).includes('officerOverdue'))
  assert.deepEqual(await told('coordinator@kampar.test'), [])
})

test('the unit complained about is not told of a supervisory complaint', async (t) => {
  const { reports } = await openNotices(t)
  const number = await fileReport(reports, { agency: 'kampar' as never })
  const about = 'kampar' as never
  await give(reports, number, 'coordinator@kampar.test', { command: 'setClass', reportClass: 'supervisory', about })
  const before = (await rowsOf(reports, number, 'officerReplied')).length
  await say(reports, number, { command: 'reply', text: 'Tambahan keterangan.' })
  const told = (await rowsOf(reports, number, 'officerReplied')).slice(before).map(({ recipient }) => recipient)
  const coordinators = await Promise.all(
    ['coordinator@kampar.test', 'coordinator2@kampar.test'].map(async (email) => (await reports.officer(email)).id),
  )
  assert.ok(coordinators.every((id) => !told.includes(id)))
})

test('a delivery that the report already knows of settles its debt without a word', async (t) => {
  const { reports, room } = await openNotices(t)
  const number = await answered(reports)
  await sendNotices(room)
  const viewed = await commandReport(reports, {
    number,
    command: { command: 'recordContact' },
    actor: { kind: 'reporter' },
  })
  assert.ok(viewed.ok)
  const { seq } = await stateOf(reports, number)
  assert.equal(await tellReports(reports), 1)
  assert.equal(await tellReports(reports), 0)
  assert.equal((await stateOf(reports, number)).seq, seq)
})

test('a report that breaks when it hears of its delivery keeps no other from hearing', async (t) => {
  const { reports, room } = await openNotices(t)
  const [bad, good] = [await answered(reports), await answered(reports)]
  while ((await sendNotices(room)).taken > 0);
  const breaking: Reaction = async (_, { after }) => {
    if (after.number === bad) throw new Error('it breaks')
  }
  const named: string[] = []
  await tellReports({ ...reports, reactions: [breaking] }, (number) => void named.push(number))
  assert.deepEqual(named, [bad])
  assert.equal(await isRunning(reports, good, 'autoClose'), true)
  assert.equal(await tellReports(reports), 1)
  assert.equal(await isRunning(reports, bad, 'autoClose'), true)
})
