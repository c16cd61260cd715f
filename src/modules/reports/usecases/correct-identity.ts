import type { Actor } from '../../../kernel/actor.ts'
import type { ReportNumber } from '../../../kernel/brand.ts'
import type { Result } from '../../../kernel/result.ts'
import { correctIdentity as changeIdentity } from '../../people/index.ts'
import type { Decided } from '../domain/decide.ts'
import { commandLocked, type CommandRefusal } from './command-report.ts'
import { commitmentTo, isIdentified } from './identity-facts.ts'
import type { ReportsRoom } from './room.ts'
import { withLockedReport } from './with-locked-report.ts'

/**
 * The name or address of a report's reporter is put right; vault and event are written together or not at all. `actor` is
 * the reporter, or the clock where an officer found it right. The words of the report stay as they are.
 */
export const correctIdentity = (
  room: ReportsRoom,
  number: ReportNumber,
  values: Readonly<Partial<Record<'name' | 'address', string>>>,
  actor: Extract<Actor, { readonly kind: 'reporter' | 'clock' }>,
): Promise<Result<Decided, CommandRefusal>> =>
  withLockedReport<Decided, CommandRefusal>(room, number, async (tx, law, locked) => {
    const identity = await changeIdentity(tx, room.vault, locked.filing.reporter, values, room.now())
    const command = {
      command: 'correctIdentity',
      identified: isIdentified(identity),
      identityCommitment: commitmentTo(room.vault, locked.state.id, identity),
    } as const
    return commandLocked(tx, room, law, locked, { command, actor })
  })
