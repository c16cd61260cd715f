import type { ReportNumber } from '../../../kernel/brand.ts'
import type { Result } from '../../../kernel/result.ts'
import { completeIdentity, type Identity, type IdentityRefusal } from '../../people/index.ts'
import type { Decided } from '../domain/decide.ts'
import { commandLocked, type CommandRefusal } from './command-report.ts'
import { commitmentTo, isIdentified } from './identity-facts.ts'
import type { ReportsRoom } from './room.ts'
import { withLockedReport } from './with-locked-report.ts'

/**
 * The reporter consents to a referral, or asks for one, and may add the name and contact that it needs; both are
 * written together or not at all. Refusals: those of the command, and `phoneInvalid`, `emailInvalid`.
 */
export const giveConsent = (
  room: ReportsRoom,
  number: ReportNumber,
  command: 'consent' | 'requestReferral',
  added: Partial<Identity>,
): Promise<Result<Decided, CommandRefusal | IdentityRefusal>> =>
  withLockedReport<Decided, CommandRefusal | IdentityRefusal>(room, number, async (tx, law, locked) => {
    const completed = await completeIdentity(tx, room.vault, locked.filing.reporter, added)
    if (!completed.ok) return completed
    const { identity, save } = completed.value
    const identityCommitment = commitmentTo(room.vault, locked.state.id, identity)
    const spoken = { command, identified: isIdentified(identity), identityCommitment } as const
    const decided = await commandLocked(tx, room, law, locked, { command: spoken, actor: { kind: 'reporter' } })
    if (decided.ok) save(room.now())
    return decided
  })
