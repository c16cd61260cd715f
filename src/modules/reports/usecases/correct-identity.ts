import type { Actor } from '../../../kernel/actor.ts'
import type { Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { correctionOf, keepCorrection } from '../../people/index.ts'
import type { Decided } from '../domain/decide.ts'
import type { Locked } from '../store/reports.ts'
import { commandLocked, type CommandRefusal } from './command-report.ts'
import { commitmentTo, isIdentified } from './identity-facts.ts'
import type { OpenLaw } from './open-law.ts'
import type { ReportsRoom } from './room.ts'

/** What is right, and who found it so: the reporter, or whoever answers for protecting their data. */
export type Corrected = {
  readonly values: Readonly<Partial<Record<'name' | 'address', string>>>
  readonly actor: Extract<Actor, { readonly kind: 'reporter' | 'officer' }>
}

/**
 * The name or address of a report's reporter is put right; vault and event are written together or not at all: nothing is
 * touched before it is decided. The words of the report stay as they are.
 */
export async function correctLocked(
  tx: Tx,
  room: ReportsRoom,
  law: OpenLaw,
  locked: Locked,
  { values, actor }: Corrected,
): Promise<Result<Decided, CommandRefusal>> {
  const correction = await correctionOf(tx, room.vault, locked.filing.reporter, values)
  const command = {
    command: 'correctIdentity',
    identified: isIdentified(correction.identity),
    identityCommitment: commitmentTo(room.vault, locked.state.id, correction.identity),
  } as const
  const decided = await commandLocked(tx, room, law, locked, { command, actor })
  if (decided.ok) await keepCorrection(tx, room.vault, correction, room.now())
  return decided
}
