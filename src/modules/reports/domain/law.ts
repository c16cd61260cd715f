import type { AgencyId, CalendarRevision, StandardId } from '../../../kernel/brand.ts'
import type { AgencyTree } from '../../../kernel/agency-tree.ts'
import type { Calendar } from '../../../kernel/clock/calendar.ts'
import type { Actor } from '../../../kernel/actor.ts'
import type { StandardTerms } from '../../../kernel/law/terms.ts'

/**
 * What the fold needs beside the events: terms and calendars by id. Both never change once named, so a report folds to
 * the same state for ever.
 */
export type Law = {
  readonly terms: (id: StandardId) => StandardTerms
  /** The days as this agency counts them (its zone, week and region) at this revision. */
  readonly calendar: (agency: AgencyId, revision: CalendarRevision) => Calendar
}

/** What a decision needs beside the state: who asks, when, and the law and offices of that day. */
export type Context = {
  readonly law: Law
  readonly tree: AgencyTree
  /** By slug. A closed one is given no more; a sensitive one makes a report confidential. */
  readonly categories: ReadonlyMap<string, { readonly isClosed: boolean; readonly isSensitive: boolean }>
  readonly actor: Actor
  /** Where it happened, by its official code; null or absent where nobody said. */
  readonly areaCode?: string | null
  /** When the decision is made. */
  readonly now: Temporal.Instant
  /** When the message reached us: what a reporter sends counts from here. Never after `now`. */
  readonly receivedAt: Temporal.Instant
  /** The newest calendar: what a report filed now counts by. */
  readonly revision: CalendarRevision
  /** The standard in force for reports filed on this instant's local day: of the nearest ancestor that has one. */
  readonly standardOf: (agency: AgencyId, filedAt: Temporal.Instant) => StandardId
}
