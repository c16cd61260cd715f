import { contactRoutesOf, findOfficerAddress, formerRoutesOf } from '../../people/index.ts'
import { transact } from '../../../platform/db/db.ts'
import { attemptTimeoutMs, lease, nextAttempt, routeAfter } from '../domain/attempt.ts'
import { afterQuietHours } from '../domain/quiet-hours.ts'
import type { Attempted, Sender } from '../domain/sender.ts'
import { insertNotices, settleNotice, takeNotices, type Settlement, type Taken } from '../store/notices.ts'
import type { NoticesRoom } from './room.ts'
import { writeLetter } from './write-letter.ts'

const batchSize = 50

type Outcome =
  | Attempted
  | { readonly outcome: 'noRoute' }
  | { readonly outcome: 'night'; readonly until: Temporal.Instant }

export type Sent = {
  readonly taken: number
  readonly broken: readonly { readonly id: string; readonly error: unknown }[]
}

/**
 * Sends a batch of what is due, each over its gateway at the same time, no transaction open meanwhile; answers how many
 * were taken up, and which broke (they are tried again later, and hold nobody else up). `timeoutMs` is how long a
 * gateway may take.
 */
export async function sendNotices(room: NoticesRoom, timeoutMs = attemptTimeoutMs): Promise<Sent> {
  const { db, now } = room.reports
  const taken = await takeNotices(db, now(), now().add(lease), batchSize)
  const broken: { id: string; error: unknown }[] = []
  const deliver = async (notice: Taken): Promise<void> => {
    try {
      await settle(room, notice, await attempt(room, notice, timeoutMs))
    } catch (error) {
      broken.push({ id: notice.id, error })
      await settle(room, notice, { outcome: 'unavailable', why: 'broken' })
    }
  }
  await Promise.all(taken.map(deliver))
  return { taken: taken.length, broken }
}

async function attempt(room: NoticesRoom, notice: Taken, timeoutMs: number): Promise<Outcome> {
  // It was due by day and is found at night: a worker stood still meanwhile.
  const at = room.reports.now()
  const until = afterQuietHours(at, notice.quietZone)
  if (!until.equals(at)) return { outcome: 'night', until }
  const sender = room.senders[notice.route]
  const to = await addressOf(room, notice)
  if (sender === undefined || to === null) return { outcome: 'noRoute' }
  const { subject, text } = room.render(await writeLetter(room, notice))
  const messageId = notice.round === 0 ? notice.id : `${notice.id}.${notice.round}`
  return sendInTime(sender, { to, subject, text, messageId }, timeoutMs)
}

/** A gateway that hangs or breaks is one that cannot be reached; whether it took the message, its id will tell it. */
async function sendInTime(sender: Sender, message: Parameters<Sender['send']>[0], timeoutMs: number): Promise<Outcome> {
  const signal = AbortSignal.timeout(timeoutMs)
  const timedOut = new Promise<Outcome>((resolve) =>
    signal.addEventListener('abort', () => resolve({ outcome: 'unavailable', why: 'timeout' })),
  )
  try {
    return await Promise.race([sender.send(message, signal), timedOut])
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'broken'
    return { outcome: 'unavailable', why: code }
  }
}

/** The address is read at the moment of sending and kept nowhere. */
async function addressOf(
  { reports: { db, vault } }: NoticesRoom,
  { recipient, route, template, seq }: Taken,
): Promise<string | null> {
  if (recipient.kind === 'officer')
    return route === 'email' ? ((await findOfficerAddress(db, recipient.id))?.email ?? null) : null
  const { email, phone } = await (template === 'contactLeft'
    ? formerRoutesOf(db, vault, recipient.id, seq)
    : contactRoutesOf(db, vault, recipient.id))
  return route === 'email' ? email : phone
}

/** Marks what became of the attempt; when the route failed, the next one takes over in the same transaction. */
async function settle({ reports: { db, now } }: NoticesRoom, notice: Taken, outcome: Outcome): Promise<void> {
  const at = now()
  const isReporters = notice.recipient.kind === 'reporter'
  const settlement = settlementOf(notice, outcome, at)
  const hasFailed = settlement.state !== 'accepted' && settlement.state !== 'queued'
  const nextRoute = hasFailed && isReporters ? routeAfter(notice.route) : null
  await transact(db, async (tx) => {
    const final = hasFailed && nextRoute !== null ? { ...settlement, owes: null } : settlement
    const isOurs = await settleNotice(tx, notice, final, at)
    if (isOurs && nextRoute !== null) await insertNotices(tx, [{ ...notice, route: nextRoute, createdAt: at }])
  })
}

function settlementOf(notice: Taken, outcome: Outcome, at: Temporal.Instant): Settlement {
  const owesIf = <Owed extends 'delivery' | 'failure'>(owed: Owed): Owed | null =>
    notice.deliverable === null ? null : owed
  switch (outcome.outcome) {
    case 'accepted':
      return { state: 'accepted', providerId: outcome.providerId, owes: owesIf('delivery') }
    case 'night':
      return { state: 'queued', nextAt: outcome.until, failure: 'night' }
    case 'noRoute':
      return { state: 'noRoute', failure: 'noRoute', owes: owesIf('failure') }
    case 'refused':
      return { state: 'failed', failure: outcome.why, owes: owesIf('failure') }
    case 'unavailable': {
      const next = nextAttempt(notice.attempt, at)
      return next === null
        ? { state: 'givenUp', failure: outcome.why, owes: owesIf('failure') }
        : { state: 'queued', nextAt: afterQuietHours(next, notice.quietZone), failure: outcome.why }
    }
  }
}
