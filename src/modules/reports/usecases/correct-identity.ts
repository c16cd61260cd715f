import type { Actor } from '../../../kernel/actor.ts'
import type { Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { correctIdentity as changeIdentity } from '../../people/index.ts'
import type { Decided } from '../domain/decide.ts'
import type { Locked } from '../store/reports.ts'
import { commandLocked, type CommandRefusal } from './command-report.ts'
import { commitmentTo, isIdentified } from './identity-facts.ts'
import type { OpenLaw } from './open-law.ts'
import type { ReportsRoom } from './room.ts'

/** What is right; `actor` is the reporter, or the clock where an officer found it so. */
export type Corrected = {
  readonly values: Readonly<Partial<Record<'name' | 'address', string>>>
  readonly actor: Extract<Actor, { readonly kind: 'reporter' | 'clock' }>
}

/**
 * The name or address of a report's reporter is put right; vault and event are written together or not at all. The words of
 * the report stay as they are.
 */
export async function correctLocked(
  tx: Tx,
  room: ReportsRoom,
  law: OpenLaw,
  locked: Locked,
  { values, actor }: Corrected,
): Promise<Result<Decided, CommandRefusal>> {
  const identity = await changeIdentity(tx, room.vault, locked.filing.reporter, values, room.now())
  const command = {
    command: 'correctIdentity',
    identified: isIdentified(identity),
    identityCommitment: commitmentTo(room.vault, locked.state.id, identity),
  } as const
  return commandLocked(tx, room, law, locked, { command, actor })
}
