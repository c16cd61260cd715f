import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { test, type TestContext } from 'node:test'
import { SMTPServer, type SMTPServerSession } from 'smtp-server'
import { fileReport } from '../../../test/harness/filed-report.ts'
import { openRoom, type TestRoom } from '../../../test/harness/room.ts'
import { planNotices, renderNotice, sendNotices, type NoticesRoom } from '../../modules/notices/index.ts'
import { smtpSender } from './smtp-sender.ts'

/** What the server does with a message: the ways in which mail servers fail. */
type Behaviour = 'takes' | 'greylists' | 'defers' | 'dropsBefore' | 'dropsAfter' | 'takesSilently'

/** The return path names the notice; what follows is the round, the attempt and a proof. */
const noticeOf = ({ envelope }: SMTPServerSession): string =>
  envelope.mailFrom === false ? '' : (/\+([0-9a-f]{32})\./.exec(envelope.mailFrom.address)?.[1] ?? '')

/** A mail server that treats each attempt at a message as told, and keeps what it really took, by message id. */
async function mailServer(t: TestContext, behaviourOf: (id: string, attempt: number) => Behaviour) {
  const attempts = new Map<string, number>()
  const taken: string[] = []
  const hangUp = (session: SMTPServerSession) => {
    for (const connection of server.connections) if (connection.id === session.id) connection.close()
  }
  const behaviours = new Map<string, Behaviour>()
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    closeTimeout: 100,
    onRcptTo(_address, session, done) {
      const id = noticeOf(session)
      const attempt = (attempts.get(id) ?? 0) + 1
      attempts.set(id, attempt)
      const behaviour = behaviourOf(id, attempt)
      behaviours.set(session.id, behaviour)
      done(behaviour === 'greylists' ? Object.assign(new Error('4.7.1 later'), { responseCode: 451 }) : null)
    },
    onData(stream, session, done) {
      const behaviour = behaviours.get(session.id) ?? 'takes'
      let raw = ''
      stream.on('data', (bytes: Buffer) => (raw += bytes.toString()))
      stream.on('end', () => {
        if (behaviour === 'dropsBefore') return hangUp(session)
        if (behaviour === 'defers') return done(Object.assign(new Error('4.3.1 full'), { responseCode: 452 }))
        taken.push(/^Message-ID: <([^@]+)@/m.exec(raw)?.[1] ?? '')
        if (behaviour === 'dropsAfter') return hangUp(session)
        // It has the message and never says so.
        if (behaviour !== 'takesSilently') done()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.after(() => new Promise<void>((resolve) => server.close(() => resolve())))
  return { url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`, taken }
}

const settings = { from: 'LAPOR! <lapor@contoh.go.id>', domain: 'contoh.go.id', bounces: 'bounces@lapor.test' }
const impatience = { connectionTimeout: 300, greetingTimeout: 300, socketTimeout: 600 }

const roomOf = (reports: TestRoom, url: string): NoticesRoom => ({
  reports,
  senders: { email: smtpSender(url, settings, impatience) },
  render: renderNotice,
  requestFacts: async () => null,
  breachFacts: async () => null,
  siteUrl: 'https://lapor.test',
})

type Row = { readonly id: string; readonly state: string; readonly attempts: number }
const mailRows = (reports: TestRoom): Promise<Row[]> =>
  reports.db
    .withTables<{ notices: Row & { readonly route: string } }>()
    .selectFrom('notices')
    .select(['id', 'state', 'attempts'])
    .where('route', '=', 'email')
    .execute()

test('whatever a mail server does, each notice arrives, twice only where it took one and never said so', async (t) => {
  const ways: readonly Behaviour[] = ['takes', 'greylists', 'defers', 'dropsBefore', 'dropsAfter', 'takesSilently']
  const first = new Map<string, Behaviour>()
  const { url, taken } = await mailServer(t, (id, attempt) => {
    const way = first.get(id) ?? ways[first.size % ways.length] ?? 'takes'
    first.set(id, way)
    return attempt === 1 ? way : 'takes'
  })
  const reports = await openRoom(t, { reactions: [planNotices()] })
  const count = 12
  for (let i = 0; i < count; i += 1) await fileReport(reports, { reporter: { name: 'A', email: `a${i}@contoh.id` } })
  // Two workers, each with connections of its own, until nothing waits.
  const workers = [roomOf(reports, url), roomOf(reports, url)]
  for (let pass = 0; pass < 6; pass += 1) {
    await Promise.all(
      workers.map(async (room) => {
        while ((await sendNotices(room)).taken > 0);
      }),
    )
    reports.clock.advance({ minutes: 10 })
  }
  const rows = await mailRows(reports)
  assert.equal(rows.length, count)
  assert.deepEqual(
    rows.filter(({ state }) => state !== 'accepted'),
    [],
  )
  assert.deepEqual([...new Set(taken)].toSorted(), rows.map(({ id }) => id).toSorted(), 'none lost, none invented')
  const silent = [...first.values()].filter((way) => way === 'dropsAfter' || way === 'takesSilently').length
  assert.ok(silent > 0)
  assert.equal(taken.length, count + silent)
})

test('a server that dies and comes back after days finds every notice still waiting', async (t) => {
  const reports = await openRoom(t, { reactions: [planNotices()] })
  for (let i = 0; i < 3; i += 1) await fileReport(reports)
  const dead = roomOf(reports, 'smtp://127.0.0.1:1')
  for (let hour = 0; hour < 24 * 5; hour += 6) {
    while ((await sendNotices(dead)).taken > 0);
    reports.clock.advance({ hours: 6 })
  }
  assert.deepEqual(
    (await mailRows(reports)).map(({ state, attempts }) => `${state} ${attempts}`),
    ['queued 0', 'queued 0', 'queued 0'],
  )
  const { url, taken } = await mailServer(t, () => 'takes')
  const alive = roomOf(reports, url)
  while ((await sendNotices(alive)).taken > 0);
  assert.equal(taken.length, 3)
})
