import type { ReportNumber } from '../../../kernel/brand.ts'
import { refuse, type Result } from '../../../kernel/result.ts'
import { ownDetails, saveDetails, type Details } from '../../people/index.ts'
import type { Decided } from '../domain/decide.ts'
import { commandLocked, type CommandRefusal } from './command-report.ts'
import type { ReportsRoom } from './room.ts'
import { withLockedReport } from './with-locked-report.ts'

/** What UU 37/2008 art. 24 asks of a complainant beside the name, which whoever is referred has given. */
export const lawfulDetails = ['birthPlace', 'birthDate', 'maritalStatus', 'occupation', 'fullAddress'] as const
export type LawfulDetail = (typeof lawfulDetails)[number]

export type GivenDetails = {
  readonly details: Pick<Details, LawfulDetail>
  /** May the Ombudsman tell their name to nobody? */
  readonly keepsSecret: boolean
}

/**
 * The reporter completes what the law wants to be known of a complainant; what stays empty stays as it was. Details and
 * event are written together or not at all, and the event says only how many are still missing.
 * Refusals: `referralNotOpen`, `unknownReport`.
 */
export const giveDetails = (
  room: ReportsRoom,
  number: ReportNumber,
  { details, keepsSecret }: GivenDetails,
): Promise<Result<Decided, CommandRefusal>> =>
  withLockedReport<Decided, CommandRefusal>(room, number, async (tx, law, locked) => {
    const { reporter } = locked.filing
    const before = await ownDetails(tx, room.vault, reporter, lawfulDetails)
    const missing = lawfulDetails.filter((name) => !details[name]?.trim() && before[name] === undefined).length
    const command = { command: 'giveDetails', missing, keepsSecret } as const
    const decided = await commandLocked(tx, room, law, locked, { command, actor: { kind: 'reporter' } })
    if (!decided.ok) return refuse(decided.refusal)
    saveDetails(tx, room.vault, reporter, details, room.now())
    return decided
  })
