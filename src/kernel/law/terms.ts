import type { AgencyId, StandardId } from '../brand.ts'
import type { Source, TimeLimit } from '../clock/time-limit.ts'
import type { Channel, IdentityPaper, LimitName, ReportClass, Role } from './words.ts'

/**
 * What one version of a service standard means for a report, every silence already filled with the national or the
 * product's own default (each with its own source). The `standards` module makes it; `reports` obeys it.
 */
export type StandardTerms = {
  readonly id: StandardId
  readonly agency: AgencyId
  readonly title: string
  /** Who verifies: S5 of docs/law/two-standards.md. */
  readonly verifier: Extract<Role, 'nationalAdmin' | 'coordinator'>
  /** Classes a report may be given: the four national ones, then the standard's own. */
  readonly classes: readonly ReportClass[]
  readonly limits: Readonly<Record<LimitName, LimitTerm>>
  readonly publication: 'onDisposition' | 'onAnswer'
  /** Does an answer need the official's approval before it is posted (S7)? */
  readonly answerNeedsApproval: boolean
  /** Does a substantive follow-up need at least one piece of evidence? */
  readonly evidenceRequired: boolean
  /** S8 in its strictest form: closing only by minutes that the reporter signed; silence closes nothing. */
  readonly closesOnlyByAgreement: boolean
  /** S2, by how the report comes in: the first that fits the channel counts. */
  readonly identity: readonly IdentityAsked[]
  readonly practice: Practice
}

/**
 * What the standard asks of reporters to say who they are. It is asked for and told with its source, and nobody is turned
 * away for want of it (docs/decisions/0034).
 */
export type IdentityAsked = {
  readonly channels: 'all' | readonly Channel[]
  /** An account according to the identity card. */
  readonly account: boolean
  /** One of these is shown at the counter; none where no paper is asked for. */
  readonly papers: readonly IdentityPaper[]
  readonly source: Source
}

/** The product's own customs around the limits (docs/law/limits.md): data of the standard like every other number. */
export type Practice = {
  /** The responsible role is reminded so many working days before the due day. */
  readonly remindWorkingDaysBefore: number
  /** The coordinator hears of an overdue limit after so many working days, the coordinator's superior after so many. */
  readonly coordinatorWorkingDaysAfter: number
  readonly coordinatorSuperiorWorkingDaysAfter: number
  /** The reporter is warned so many working days before silence closes or archives. */
  readonly warnWorkingDaysBefore: number
  /** Each answer to a clarification leaves verification or triage at least so many working days. */
  readonly answerLeavesWorkingDays: number
  /** The first reopening leaves resolution and escalation at least so many working days. */
  readonly firstReopeningLeavesWorkingDays: number
  /** So many clarifications, answered before the first disposition, move the moment of *complete*. */
  readonly clarificationsThatMoveComplete: number
  /** So many of an administrator's messages start autoClose again. */
  readonly messagesThatRestartAutoClose: number
  /** So many refusals by agencies need no ruling. */
  readonly refusalsWithoutRuling: number
  /** After so many objections the reporter may ask for an early referral. */
  readonly objectionsBeforeEarlyReferral: number
  /** While a lapsed referral leaves the report open, the superior is reminded every so many calendar days. */
  readonly lapsedReminderCalendarDays: number
}

/** A limit that runs (first rule whose class fits wins), or one that this standard does not have. */
export type LimitTerm =
  | { readonly runs: true; readonly rules: readonly TimeLimit[] }
  | { readonly runs: false; readonly why: 'excluded'; readonly reason: string }
  | { readonly runs: false; readonly why: 'notStated' }

/** The rule for a class, or null where the standard has none: such a limit does not run. */
export function ruleFor(terms: StandardTerms, limit: LimitName, reportClass: ReportClass): TimeLimit | null {
  const term = terms.limits[limit]
  if (!term.runs) return null
  return term.rules.find((rule) => rule.appliesTo === 'all' || rule.appliesTo.includes(reportClass)) ?? null
}

/** What is asked on this channel; null where name and contact are enough. */
export const identityAskedOn = (
  { identity }: Pick<StandardTerms, 'identity'>,
  channel: Channel,
): IdentityAsked | null => {
  const asked = identity.find(({ channels }) => channels === 'all' || channels.includes(channel))
  return asked === undefined || (!asked.account && asked.papers.length === 0) ? null : asked
}
