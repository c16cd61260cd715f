import type { AgencyId, OfficerId, PersonId, ReportNumber } from '../../../kernel/brand.ts'
import type { Role, Zone } from '../../../kernel/law/words.ts'
import type { Template } from './templates.ts'

/** By what a notice travels: the officer's own list in the program, e-mail, SMS. */
export const routes = ['app', 'email', 'sms'] as const
export type Route = (typeof routes)[number]

/**
 * `queued` waits for its time, `sending` is in a sender's hands; `accepted` by the gateway, `delivered` for certain.
 * `failed` will never arrive, `givenUp` was tried often enough, `noRoute` had no address or no gateway.
 */
export type NoticeState = 'queued' | 'sending' | 'accepted' | 'delivered' | 'failed' | 'givenUp' | 'noRoute'

/** What must have reached the reporter before a clock may run against them. */
export type Deliverable = 'clarification' | 'followUp' | 'closing'

/** Whoever holds one of these roles at the agency, or at the nearest above it where somebody does. */
export type Office = { readonly kind: 'office'; readonly roles: readonly Role[]; readonly agency: AgencyId }
/** One officer by name, who may read the report. */
export type NamedOfficer = { readonly kind: 'officer'; readonly id: OfficerId }
export type Addressee = { readonly kind: 'reporter' } | NamedOfficer | Office

/** Somebody must be told something because of an event: before it is known who holds the office. */
export type PlannedNotice = {
  readonly seq: number
  readonly to: Addressee
  readonly template: Template
  readonly deliverable: Deliverable | null
}

export type Recipient =
  | { readonly kind: 'reporter'; readonly id: PersonId }
  | { readonly kind: 'officer'; readonly id: OfficerId }

type Telling = {
  readonly recipient: Recipient
  readonly route: Route
  readonly template: Template
  readonly deliverable: Deliverable | null
  readonly quietZone: Zone | null
  /** Whose operators watch over it. */
  readonly agency: AgencyId
  readonly createdAt: Temporal.Instant
}

/** Tells of an event of a report. */
export type EventNotice = Telling & {
  readonly number: ReportNumber
  readonly seq: number
  readonly day: null
  readonly request?: null
  readonly breach?: null
}
/** Tells an officer what waits on a day. */
export type DigestNotice = Telling & {
  readonly number: null
  readonly seq: null
  readonly day: Temporal.PlainDate
  readonly request?: null
  readonly breach?: null
}
/** Tells of what somebody asked about data of their own; `number` is null where that is about an account. */
export type RequestNotice = Telling & {
  readonly number: ReportNumber | null
  readonly seq: null
  readonly day: null
  readonly request: string
  readonly breach?: null
}
/**
 * Tells somebody that their data may have been seen, by one of their reports; `number` is null for whoever has an account
 * alone, and for an officer.
 */
export type BreachNotice = Telling & {
  readonly number: ReportNumber | null
  readonly seq: null
  readonly day: null
  readonly request?: null
  readonly breach: string
}

/** A row of the ledger on its way into the database. */
export type NewNotice = EventNotice | DigestNotice | RequestNotice | BreachNotice
