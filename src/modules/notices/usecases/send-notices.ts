import type { Route } from '../domain/notice.ts'
import { attemptTimeoutMs, lease } from '../domain/attempt.ts'
import type { ChannelHealth } from '../domain/channel.ts'
import { claimProbe, listChannels, noteChannelFailure, noteChannelWorks } from '../store/channels.ts'
import { takeNotices, type Taken } from '../store/notices.ts'
import { attemptNotice, type Outcome } from './attempt-notice.ts'
import type { NoticesRoom } from './room.ts'
import { savedWordings } from './saved-wordings.ts'
import { settleAttempt } from './settle-attempt.ts'

/** Sent at the same time: as many as a mail server likes to see connections from one place. */
const batchSize = 10

export type Sent = {
  readonly taken: number
  readonly broken: readonly { readonly id: string; readonly error: unknown }[]
  /** The gateways that failed as a whole, and why. */
  readonly down: readonly { readonly route: Route; readonly why: string }[]
}

/**
 * Sends a batch of what is due, each over its gateway at the same time, no transaction open meanwhile; answers how many
 * were taken up, and which broke (they are tried again later, and hold nobody else up). A gateway that fails as a whole
 * is left alone for a while, and then tried with one notice. `timeoutMs` is how long a gateway may take.
 */
export async function sendNotices(room: NoticesRoom, timeoutMs = attemptTimeoutMs): Promise<Sent> {
  const { db } = room.reports
  const channels = new Map((await listChannels(db)).map((channel) => [channel.route, channel]))
  const taken = await takeBatch(room, [...channels.values()])
  const saved = taken.length === 0 ? () => null : await savedWordings(db)
  const broken: { id: string; error: unknown }[] = []
  const deliver = async (notice: Taken): Promise<readonly [Route, Outcome]> => {
    const attempted = await attemptNotice(room, notice, saved, timeoutMs).catch((error: unknown): Outcome => {
      broken.push({ id: notice.id, error })
      return { outcome: 'unavailable', why: 'broken' }
    })
    await settleAttempt(room, notice, attempted, channels.get(notice.route)?.acceptedAt ?? null)
    return [notice.route, attempted]
  }
  const down = await learn(room, channels, await Promise.all(taken.map(deliver)))
  return { taken: taken.length, broken, down }
}

async function takeBatch({ reports: { db, now } }: NoticesRoom, channels: readonly ChannelHealth[]): Promise<Taken[]> {
  const [at, leaseEnds] = [now(), now().add(lease)]
  const failing = channels.filter(({ retryAt }) => retryAt !== null).map(({ route }) => route)
  const taken = await takeNotices(db, at, leaseEnds, batchSize, { except: failing })
  for (const route of failing)
    if (await claimProbe(db, route, at, at.add({ milliseconds: attemptTimeoutMs })))
      taken.push(...(await takeNotices(db, at, leaseEnds, 1, { only: route })))
  return taken
}

/** What the batch tells of its gateways: one message that came through outweighs all that did not. Answers who is down. */
async function learn(
  { reports: { db, now } }: NoticesRoom,
  channels: ReadonlyMap<Route, ChannelHealth>,
  attempts: readonly (readonly [Route, Outcome])[],
): Promise<Sent['down']> {
  const down: { route: Route; why: string }[] = []
  for (const route of new Set(attempts.map(([tried]) => tried))) {
    const outcomes = attempts.filter(([tried]) => tried === route).map(([, outcome]) => outcome)
    const failed = outcomes.find(({ outcome }) => outcome === 'channelDown')
    if (outcomes.some(({ outcome }) => outcome === 'accepted')) await noteChannelWorks(db, route, now())
    else if (failed?.outcome === 'channelDown') {
      await noteChannelFailure(db, route, channels.get(route), failed.why, now())
      down.push({ route, why: failed.why })
    }
  }
  return down
}
