import type { PersonId } from '../../../kernel/brand.ts'
import type { Db, Tx } from '../../../platform/db/db.ts'
import { transact } from '../../../platform/db/db.ts'
import { hashToken, newToken } from '../../../platform/secrets.ts'
import { recordAudit } from '../../audit/index.ts'
import { isFresh } from '../../people/index.ts'
import type { Account } from '../domain/account.ts'
import { expiryOf, isSeenAgain } from '../domain/session.ts'
import { forgetDevices, noteDevice } from '../store/known-devices.ts'
import { findSession, insertSession, prolongSession, revokeSessions } from '../store/sessions.ts'
import type { Entered, Entering } from './room.ts'

const actor = { kind: 'reporter' } as const

/** Begins a session on this browser and answers its tokens, which are stored nowhere. */
export async function enter(
  tx: Tx,
  account: PersonId,
  { device, isShared, deviceToken: known }: Entering,
  at: Temporal.Instant,
): Promise<Entered> {
  const token = newToken()
  await insertSession(tx, {
    account,
    tokenHash: hashToken(token),
    device: device.slice(0, 300),
    isShared,
    createdAt: at,
    expiresAt: expiryOf({ createdAt: at, isShared }, at),
  })
  const deviceToken = isShared ? null : (known ?? newToken())
  if (deviceToken !== null) await noteDevice(tx, account, hashToken(deviceToken), at)
  await recordAudit(tx, { at, actor, event: 'account.entered', subject: account, detail: { isShared } })
  return { account, token, deviceToken }
}

/** The account that is open on a browser, and by which session. */
export type SignedIn = Account & {
  readonly session: string
  readonly isShared: boolean
  /** Was it proved lately who sits there? Asked before the account changes hands. */
  readonly isProved: boolean
}

/** Whose account this browser's token opens; null where it is unknown, over or ended. Using it prolongs it. */
export async function accountOf(db: Db, now: Temporal.Instant, token: string | null): Promise<SignedIn | null> {
  const found = token === null ? undefined : await findSession(db, hashToken(token), now)
  if (found === undefined) return null
  if (isSeenAgain(found.lastSeenAt, now)) await prolongSession(db, found.id, now, expiryOf(found, now))
  const { account: id, document, registry, registryAt, id: session, isShared } = found
  const answer = registry === null || registryAt === null ? null : { outcome: registry, at: registryAt }
  return { id, document, registry: answer, session, isShared, isProved: isFresh(found.provedAt, now) }
}

/** Which sessions end: one, with what its browser kept where that is shown, or all with every browser that was known. */
export type Ending = { readonly only: string; readonly deviceToken?: string | null } | 'all'

/** Ends sessions of the account; answers how many ended. */
export const endSessions = (db: Db, now: Temporal.Instant, account: PersonId, which: Ending): Promise<number> =>
  transact(db, async (tx) => {
    const ended = await revokeSessions(tx, account, which, now)
    const kept = which === 'all' ? null : (which.deviceToken ?? null)
    if (which === 'all') await forgetDevices(tx, account, 'all')
    else if (kept !== null) await forgetDevices(tx, account, { only: hashToken(kept) })
    if (ended > 0)
      await recordAudit(tx, { at: now, actor, event: 'account.left', subject: account, detail: { sessions: ended } })
    return ended
  })
