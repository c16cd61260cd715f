import type { AgencyId, ReportNumber } from '../../../kernel/brand.ts'
import type { LimitUnit } from '../../../kernel/clock/time-limit.ts'
import type { LimitName, Role } from '../../../kernel/law/words.ts'
import type { QueueCount, ReportEvent } from '../../reports/index.ts'
import type { Template } from '../domain/templates.ts'

/** Everything that a notice says, before it has words. Null where there is nothing to say. */
export type Letter = {
  readonly template: Template
  readonly number: string
  readonly agency: string
  readonly filedOn: Temporal.PlainDate
  readonly link: string
  /** The words of the event, where the reporter may have them by post. */
  readonly quote: string | null
  /** How long somebody has, and until when: the limit that this notice is about. */
  readonly limit: LimitName | null
  readonly period: { readonly amount: number; readonly unit: LimitUnit } | null
  readonly until: Temporal.PlainDate | null
  /** Null where it tells of a request about personal data. */
  readonly event: ReportEvent | null
  /** What came of such a request; absent where it is about something else, or nothing came of it yet. */
  readonly answered?: RequestFacts['outcome']
  /** Of a request that was taken in; absent where it tells of something else. */
  readonly taken?: {
    /** From when it is carried out; null where it waits for nothing. */
    readonly actsOn: Temporal.PlainDate | null
    /** Where whoever did not ask for it gets a new secret, or signs everybody else out: one of them, absent the other. */
    readonly recovery: string | null
    readonly account: string | null
  }
  /** From which post an anonymous identity was opened; absent where it tells of something else. */
  readonly openedBy?: { readonly role: Role; readonly office: string } | null
  /** Absent where it tells of something else. */
  readonly breach?: BreachFacts
}

/** What another module says to a person whose data may have been seen (UU 27/2022 art. 46 (2)). */
export type BreachFacts = {
  readonly number: string
  readonly knownAt: Temporal.Instant
  /** The last day of telling them in time. */
  readonly dueOn: Temporal.PlainDate
  readonly agency: AgencyId
  readonly fields: readonly string[]
  readonly since: Temporal.Instant
  readonly until: Temporal.Instant
  readonly how: string
  readonly measures: string
}

/** What another module says of a request about personal data: never what it is about. */
export type RequestFacts = {
  readonly number: string
  readonly agency: AgencyId
  readonly askedAt: Temporal.Instant
  /** The last day in time; null where the law names no hours. */
  readonly until: Temporal.PlainDate | null
  /** The day on which the program carries it out; null where it waits for nothing. */
  readonly actsOn: Temporal.PlainDate | null
  readonly outcome: 'done' | 'partly' | 'refused' | null
}

/** What waits for an officer on a day, before it has words: numbers, offices and dates, nothing of any report. */
export type DigestLetter = {
  readonly template: 'officerDigest'
  readonly day: Temporal.PlainDate
  /** The workspace, and where the officer stops these messages. */
  readonly link: string
  readonly settingsLink: string
  /** The queues in which something lies. */
  readonly queues: readonly QueueCount[]
  /** What is due first. */
  readonly due: readonly DueReport[]
  /** How many notices of the officer's own list are unread. */
  readonly unread: number
}

export type DueReport = {
  readonly number: ReportNumber
  readonly agency: string
  readonly dueOn: Temporal.PlainDate
  /** Negative once the last day has passed. */
  readonly workingDaysLeft: number
  readonly link: string
}

export const isDigest = (letter: Letter | DigestLetter): letter is DigestLetter => 'queues' in letter
