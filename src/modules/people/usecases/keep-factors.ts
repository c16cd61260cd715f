import type { Officer } from '../../../kernel/actor.ts'
import type { Role } from '../../../kernel/law/words.ts'
import type { Now } from '../../../kernel/now.ts'
import { transact, type Db, type Tx } from '../../../platform/db/db.ts'
import { recordAudit } from '../../audit/index.ts'
import { mayLoseFactor, type SecondFactor } from '../domain/second-factor.ts'
import { countFactors } from '../store/code-generators.ts'
import { lockOfficer } from '../store/officers.ts'
import { noteProof, revokeWithoutFactor } from '../store/sessions.ts'
import type { CurrentSession } from './authenticate.ts'
import { removeCodes } from './codes.ts'
import { removePasskey } from './passkeys/keep-passkeys.ts'

type FactorsRoom = { readonly db: Db; readonly now: Now; readonly factorRoles: readonly Role[] }

/** What came of taking a second factor away: `kept` where a post needs it and it is the last, `unknown` where there is none. */
export type Removed = 'removed' | 'kept' | 'unknown'

/**
 * Notes that a second factor was set up in this session, which shows it as well. Sessions that were begun without one end:
 * whoever had stolen the password by then sits in one of them.
 */
export const noteFactor = (
  db: Db,
  now: Temporal.Instant,
  { officer, id }: Pick<CurrentSession, 'officer' | 'id'>,
  factor: SecondFactor,
): Promise<void> =>
  transact(db, async (tx) => {
    await noteProof(tx, id, now, factor)
    const sessionsEnded = await revokeWithoutFactor(tx, officer.id, id, now)
    const entry = { at: now, actor: officer, event: 'session.othersEnded', subject: officer.id } as const
    if (sessionsEnded > 0) await recordAudit(tx, { ...entry, detail: { sessionsEnded } })
  })

/** Takes one of the officer's own passkeys away, unless it is the last second factor and a post needs one. */
export const removeOwnPasskey = (room: FactorsRoom, officer: Officer, id: string): Promise<Removed> =>
  remove(room, officer, 'passkey', (mayGo) => removePasskey(room, { kind: 'officer', id: officer.id }, id, mayGo))

/** Takes the officer's own app away, likewise. */
export const removeOwnCodes = (room: FactorsRoom, officer: Officer): Promise<Removed> =>
  remove(room, officer, 'code', (mayGo) => removeCodes(room.db, room.now(), officer, mayGo))

async function remove(
  { factorRoles }: FactorsRoom,
  officer: Officer,
  what: 'passkey' | 'code',
  take: (mayGo: (tx: Tx) => Promise<boolean>) => Promise<boolean>,
): Promise<Removed> {
  let isKept = false
  const mayGo = async (tx: Tx): Promise<boolean> => {
    // Two factors taken away at once would each see the other one left.
    await lockOfficer(tx, officer.id)
    const { passkeys, hasCodes } = await countFactors(tx, officer.id)
    const left = what === 'code' ? { passkeys, hasCodes: false } : { passkeys: passkeys - 1, hasCodes }
    isKept = !mayLoseFactor(officer.posts, factorRoles, left)
    return !isKept
  }
  if (await take(mayGo)) return 'removed'
  return isKept ? 'kept' : 'unknown'
}
