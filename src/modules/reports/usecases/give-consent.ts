import type { ReportNumber } from '../../../kernel/brand.ts'
import { refuse, type Result } from '../../../kernel/result.ts'
import { completeIdentity, contactRoutesOf, type Identity, type IdentityRefusal } from '../../people/index.ts'
import type { Decided } from '../domain/decide.ts'
import { contactRoutes } from '../domain/words.ts'
import { commandLocked, type CommandRefusal } from './command-report.ts'
import { commitmentTo, isIdentified } from './identity-facts.ts'
import type { ReportsRoom } from './room.ts'
import { withLockedReport } from './with-locked-report.ts'

export type ConsentRefusal = CommandRefusal | IdentityRefusal | { readonly refusal: 'contactStands' }

/**
 * The reporter consents to a referral, or asks for one, and may add the name and contact that it needs; both are
 * written together or not at all. Refusals: those of the command, `phoneInvalid`,
 * `emailInvalid`, and `contactStands` where it names another contact than the report has.
 */
export const giveConsent = (
  room: ReportsRoom,
  number: ReportNumber,
  command: 'consent' | 'requestReferral',
  added: Partial<Identity>,
): Promise<Result<Decided, ConsentRefusal>> =>
  withLockedReport<Decided, ConsentRefusal>(room, number, async (tx, law, locked) => {
    const { reporter } = locked.filing
    const stood = await contactRoutesOf(tx, room.vault, reporter)
    const completed = await completeIdentity(tx, room.vault, reporter, added)
    if (!completed.ok) return completed
    const { identity, save } = completed.value
    const routes = contactRoutes.filter((route) => identity[route] !== stood[route])
    // Another contact than the one that stands there is given where that one is told of it.
    if (routes.length > 0 && contactRoutes.some((route) => stood[route] !== null))
      return refuse({ refusal: 'contactStands' })
    const identityCommitment = commitmentTo(room.vault, locked.state.id, identity)
    const facts = { identified: isIdentified(identity), identityCommitment }
    const spoken = { command, ...facts, ...(routes.length > 0 ? { routes } : {}) }
    const decided = await commandLocked(tx, room, law, locked, { command: spoken, actor: { kind: 'reporter' } })
    if (decided.ok) save(room.now())
    return decided
  })
