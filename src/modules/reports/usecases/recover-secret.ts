import { timingSafeEqual } from 'node:crypto'
import type { PersonId, ReportId, ReportNumber } from '../../../kernel/brand.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact, type Handle, type Tx } from '../../../platform/db/db.ts'
import { contactRoutesOf, isContactOf } from '../../people/index.ts'
import { makeSecret } from '../domain/number.ts'
import { codePauseMinutes, isCodeOpen } from '../domain/recovery.ts'
import type { ReportState } from '../domain/state.ts'
import { deleteAskedCode, findAskedCode, insertAskedCode, type AskedCode } from '../store/recovery-codes.ts'
import { findReport, replaceSecret } from '../store/reports.ts'
import { keepClaims } from './claim-reports.ts'
import { commandLocked, type CommandRefusal } from './command-report.ts'
import type { ReportsRoom } from './room.ts'
import { hashSecret, newSecretOf } from './secret-of.ts'
import { withLockedReport } from './with-locked-report.ts'

/**
 * Somebody lost the secret and names number and contact: where they belong together, a code goes to that contact by the
 * ledger. Nothing of the report changes, so that nobody sees that it was asked for, and it answers nothing, so that
 * nobody learns here whose report it is (docs/decisions/0031-asking-for-a-code-leaves-no-trace-on-the-report.md).
 */
export async function askRecovery(room: ReportsRoom, number: ReportNumber, contact: string): Promise<void> {
  const kept = await findReport(room.db, number)
  if (kept === null || !(await isContactOf(room.db, room.vault, kept.reporter, contact))) return
  const { state, reporter } = kept
  // To that contact alone: another may have been put beside it by whoever found the receipt.
  const by = contact.includes('@') ? 'email' : 'phone'
  const now = room.now()
  await transact(room.db, async (tx) => {
    const lastBefore = now.subtract({ minutes: codePauseMinutes })
    if (await insertAskedCode(tx, state.id, now, lastBefore))
      await room.tellRecovery?.(tx, { state, reporter, by, now })
  })
}

type Room = Pick<ReportsRoom, 'vault'>

/** The code that was asked for last: it follows from its row and the vault's key, so nobody need keep it. */
export async function recoveryCodeOf(room: Room, db: Handle, report: ReportId): Promise<string | null> {
  const asked = await findAskedCode(db, report)
  return asked === null ? null : makeSecret([...room.vault.blindIndex(asked.id, purpose)])
}

const purpose = 'report-recovery'

/** Is this the code that was sent last? Whether it may still be used, `recoverSecret` says. */
export async function isRecoveryCode(room: ReportsRoom, number: ReportNumber, code: string): Promise<boolean> {
  const kept = await findReport(room.db, number)
  const asked = kept === null ? null : await findAskedCode(room.db, kept.state.id)
  return asked !== null && matches(room, asked, code)
}

/** The letter may have gone out before the vault's key was changed. */
const matches = ({ vault }: Room, { id }: AskedCode, code: string): boolean =>
  vault
    .blindIndexes(id, purpose)
    .map((bytes) => timingSafeEqual(hashSecret(makeSecret([...bytes])), hashSecret(code)))
    .includes(true)

type RecoveryRefusal = CommandRefusal | { readonly refusal: 'wrongSecret' }

/**
 * Makes a new secret for whoever shows the code, once; the old one opens nothing any more. Answers the new one. `signedIn`
 * is the account that is open where this is done.
 * Refusals: `wrongSecret` where the code is not the one that was sent last, `recoveryOver`, and those of commands.
 */
export const recoverSecret = (
  room: ReportsRoom,
  number: ReportNumber,
  code: string,
  signedIn: PersonId | null = null,
): Promise<Result<string, RecoveryRefusal>> =>
  withLockedReport<string, RecoveryRefusal>(room, number, async (tx, law, locked) => {
    const asked = await findAskedCode(tx, locked.state.id)
    if (asked === null || !matches(room, asked, code)) return refuse({ refusal: 'wrongSecret' })
    if (!isCodeOpen(asked.at, room.now())) return refuse({ refusal: 'recoveryOver' })
    const renewing = { command: { command: 'renewSecret' }, actor: { kind: 'reporter' } } as const
    const decided = await commandLocked(tx, room, law, locked, renewing)
    if (!decided.ok) return decided
    await deleteAskedCode(tx, locked.state.id)
    const contact = await contactRoutesOf(tx, room.vault, locked.filing.reporter)
    await keepClaims(tx, room, { held: locked.state, renewed: decided.value.state }, { signedIn, contact })
    return accept(await renewSecret(tx, room, decided.value.state))
  })

/** Brings the row into step with the generation that the events have reached. */
export async function renewSecret(tx: Tx, room: ReportsRoom, { id, secretGeneration }: ReportState): Promise<string> {
  const secret = newSecretOf(room, id, secretGeneration)
  await replaceSecret(tx, id, hashSecret(secret))
  return secret
}
