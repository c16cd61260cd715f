import type { PersonId, ReportNumber } from '../../../kernel/brand.ts'
import { accept, type Result } from '../../../kernel/result.ts'
import { changeContact as changeIdentity, type ContactRefusal } from '../../people/index.ts'
import { deleteAskedCode } from '../store/recovery-codes.ts'
import { keepClaims } from './claim-reports.ts'
import { commandLocked, type CommandRefusal } from './command-report.ts'
import { commitmentTo, isIdentified } from './identity-facts.ts'
import { renewSecret } from './recover-secret.ts'
import type { ReportsRoom } from './room.ts'
import { withLockedReport } from './with-locked-report.ts'

/**
 * The reporter gives another contact, or a first one; notices go there from now on, and both the old and the new are
 * told. With `renewsSecret` the old secret, which the wrong address may have, opens nothing any more.
 * Answers the new secret, or null where it stays. Refusals: `phoneInvalid`, `emailInvalid`, `contactUnchanged`.
 */
export const changeContact = (
  room: ReportsRoom,
  number: ReportNumber,
  {
    phone,
    email,
    renewsSecret,
    signedIn = null,
  }: {
    readonly phone: string
    readonly email: string
    readonly renewsSecret: boolean
    /** The account that is open where this is done. */
    readonly signedIn?: PersonId | null
  },
): Promise<Result<string | null, CommandRefusal | ContactRefusal>> =>
  withLockedReport<string | null, CommandRefusal | ContactRefusal>(room, number, async (tx, law, locked) => {
    const changed = await changeIdentity(tx, room.vault, locked.filing.reporter, { phone, email })
    if (!changed.ok) return changed
    const { identity, routes, replaces, save } = changed.value
    const command = {
      command: 'changeContact',
      identified: isIdentified(identity),
      identityCommitment: commitmentTo(room.vault, locked.state.id, identity),
      replaces,
      routes,
      renewsSecret,
    } as const
    const decided = await commandLocked(tx, room, law, locked, { command, actor: { kind: 'reporter' } })
    if (!decided.ok) return decided
    const { state, events } = decided.value
    const told = events.find(({ type }) => type === 'contactChanged')
    await save(room.now(), told?.seq ?? state.seq)
    // A code that went to the contact which is left opens nothing any more.
    await deleteAskedCode(tx, state.id)
    if (!renewsSecret) return accept(null)
    await keepClaims(tx, room, { held: locked.state, renewed: state }, { signedIn, contact: identity })
    return accept(await renewSecret(tx, room, state))
  })
