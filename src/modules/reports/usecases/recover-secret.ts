import { timingSafeEqual } from 'node:crypto'
import type { ReportId, ReportNumber } from '../../../kernel/brand.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { isContactOf } from '../../people/index.ts'
import { makeSecret } from '../domain/number.ts'
import type { ReportState } from '../domain/state.ts'
import { findReport, replaceSecret } from '../store/reports.ts'
import { commandLocked, commandReport, type CommandRefusal } from './command-report.ts'
import type { ReportsRoom } from './room.ts'
import { hashSecret, newSecretOf } from './secret-of.ts'
import { withLockedReport } from './with-locked-report.ts'

/**
 * Somebody lost the secret and names number and contact: where they belong together, a code goes to that contact by the
 * ledger. Answers nothing, so that nobody learns here whose report it is.
 */
export async function askRecovery(room: ReportsRoom, number: ReportNumber, contact: string): Promise<void> {
  const kept = await findReport(room.db, number)
  if (kept === null || !(await isContactOf(room.db, room.vault, kept.reporter, contact))) return
  await commandReport(room, { number, command: { command: 'askRecovery' }, actor: { kind: 'clock' } })
}

/** The code that was sent with this event: it follows from the event and the vault's key, so nobody need keep it. */
export const recoveryCodeOf = (room: Pick<ReportsRoom, 'vault'>, id: ReportId, seq: number): string =>
  makeSecret([...room.vault.blindIndex(`${id}:${seq}`, 'report-recovery')])

/** Is this the code that was sent last? Whether it may still be used, `renewSecret` says. */
export async function isRecoveryCode(room: ReportsRoom, number: ReportNumber, code: string): Promise<boolean> {
  const kept = await findReport(room.db, number)
  return kept !== null && matches(room, kept.state, code)
}

function matches(room: ReportsRoom, { id, recovery }: ReportState, code: string): boolean {
  if (recovery === null) return false
  return timingSafeEqual(hashSecret(recoveryCodeOf(room, id, recovery.seq)), hashSecret(code))
}

type RecoveryRefusal = CommandRefusal | { readonly refusal: 'wrongSecret' }

/**
 * Makes a new secret for whoever shows the code, once; the old one opens nothing any more. Answers the new one.
 * Refusals: `wrongSecret` where the code is not the one that was sent last, `recoveryOver`, and those of commands.
 */
export const recoverSecret = (
  room: ReportsRoom,
  number: ReportNumber,
  code: string,
): Promise<Result<string, RecoveryRefusal>> =>
  withLockedReport<string, RecoveryRefusal>(room, number, async (tx, law, locked) => {
    if (!matches(room, locked.state, code)) return refuse({ refusal: 'wrongSecret' })
    const asked = { command: { command: 'renewSecret' }, actor: { kind: 'reporter' } } as const
    const decided = await commandLocked(tx, room, law, locked, asked)
    return decided.ok ? accept(await renewSecret(tx, room, decided.value.state)) : decided
  })

/** Brings the row into step with the generation that the events have reached. */
export async function renewSecret(tx: Tx, room: ReportsRoom, { id, secretGeneration }: ReportState): Promise<string> {
  const secret = newSecretOf(room, id, secretGeneration)
  await replaceSecret(tx, id, hashSecret(secret))
  return secret
}
