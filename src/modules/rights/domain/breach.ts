import type { AgencyId, OfficerId, PersonId, ReportId, ReportNumber } from '../../../kernel/brand.ts'
import type { Source } from '../../../kernel/clock/time-limit.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { lawfulHours } from './rights-law.ts'

/** The limit of telling whom it concerns, as read in the law (docs/law/privacy.md). */
export const breachSource: Source = {
  document: 'UU 27/2022 Pasal 46 ayat (1)',
  sentence: 'Pemberitahuan tertulis disampaikan paling lambat 3 x 24 jam.',
  strength: 'stated',
}

/** Whose looks are meant; all of them empty: everything that was looked at in that time. */
export type BreachScope = {
  readonly officers: readonly OfficerId[]
  readonly offices: readonly AgencyId[]
  readonly reports: readonly ReportNumber[]
  /** The store itself was copied: whatever it held at the end of that time, looked at or not. */
  readonly everything: boolean
}

export type Breach = BreachScope & {
  readonly id: string
  readonly number: string
  readonly agency: AgencyId
  readonly knownAt: Temporal.Instant
  readonly since: Temporal.Instant
  readonly until: Temporal.Instant
  readonly how: string
  readonly measures: string
  readonly state: 'open' | 'told'
  readonly toldAt: Temporal.Instant | null
}

/**
 * Somebody whose data may have been seen, by a report or by an account of theirs: who they are, and what else is theirs, is
 * nothing that this needs. Report and number are null where it is an account.
 */
export type Affected = {
  readonly report: ReportId | null
  readonly number: ReportNumber | null
  readonly person: PersonId
  readonly fields: readonly string[]
  /** False where they have neither a contact nor a page left: their account is closed by now. */
  readonly canBeTold: boolean
  readonly firstAt: Temporal.Instant
  readonly lastAt: Temporal.Instant
  readonly times: number
}

export type BreachSaid = Pick<Breach, 'knownAt' | 'since' | 'until' | 'how' | 'measures'>
export type BreachRefusal = {
  readonly refusal: 'periodWrong' | 'knownBeforeItHappened' | 'inFuture' | 'howMissing' | 'measuresMissing'
}

/**
 * Can this be told to people? It says when, how, and what is done (art. 46 (2)), and nothing of it lies ahead.
 * Refusals: `BreachRefusal`.
 */
export function checkBreach(said: BreachSaid, now: Temporal.Instant): Result<BreachSaid, BreachRefusal> {
  const { knownAt, since, until, how, measures } = said
  if (Temporal.Instant.compare(since, until) >= 0) return refuse({ refusal: 'periodWrong' })
  if (Temporal.Instant.compare(knownAt, since) < 0) return refuse({ refusal: 'knownBeforeItHappened' })
  if ([knownAt, since].some((at) => Temporal.Instant.compare(at, now) > 0)) return refuse({ refusal: 'inFuture' })
  if (how.trim() === '') return refuse({ refusal: 'howMissing' })
  if (measures.trim() === '') return refuse({ refusal: 'measuresMissing' })
  return accept(said)
}

/** As what somebody is told once: by each of their reports, and by their account. */
export const toldAs = ({ report, person }: Pick<Affected, 'report' | 'person'>): ReportId | PersonId => report ?? person

/** Until when those whom it concerns are told: the first late instant. */
export const breachDueAt = ({ knownAt }: Pick<Breach, 'knownAt'>): Temporal.Instant =>
  knownAt.add({ hours: lawfulHours })
