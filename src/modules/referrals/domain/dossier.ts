import type { AttachmentKind } from '../../../kernel/attachments.ts'
import type { AttachmentId, ReportNumber } from '../../../kernel/brand.ts'
import type { DueDate } from '../../../kernel/clock/count.ts'
import type { TimeLimit } from '../../../kernel/clock/time-limit.ts'
import type { Channel, LimitName, ReportClass, ReportKind, Zone } from '../../../kernel/law/words.ts'

/**
 * `named` is the whole of one complainant's report; `supplement` is the same of another member of the group, or once more
 * with what became known later; `unnamed` says that a limit has passed, and nothing of the reporter or their words.
 */
export const dossierKinds = ['named', 'supplement', 'unnamed'] as const
export type DossierKind = (typeof dossierKinds)[number]

/** What UU 37/2008 art. 24 wants to be known of a complainant; null where it was not given. */
export type Complainant = {
  readonly name: string | null
  readonly birthPlace: string | null
  readonly birthDate: string | null
  readonly maritalStatus: string | null
  readonly occupation: string | null
  readonly address: string | null
  readonly phone: string | null
  readonly email: string | null
  readonly representative: { readonly name: string; readonly relation: string } | null
  /** Hidden from the region concerned and the public, or asked by the reporter: the Ombudsman keeps it secret too. */
  readonly isSecret: boolean
}

/** Another report of the same group, of which no more is told than that it is there. */
export type OtherReport = {
  readonly number: ReportNumber
  readonly agency: string
  readonly filedOn: Temporal.PlainDate
  readonly isReferred: boolean
}

/** One thing that happened, in one Indonesian sentence, and what was said with it. */
export type Chronicle = {
  readonly seq: number
  readonly at: Temporal.Instant
  readonly who: string
  readonly what: string
  readonly said: string | null
  readonly files: readonly AttachmentId[]
}

export type ClockAccount = {
  readonly limit: LimitName
  readonly status: 'running' | 'paused' | 'met' | 'fired' | 'dropped'
  readonly isLate: boolean
  readonly endedOn: Temporal.PlainDate | null
  /** Null while it stands still. */
  readonly due: DueDate | null
  readonly rule: Pick<TimeLimit, 'amount' | 'unit' | 'startsFrom' | 'source'> | null
  /** The same for programs, as the API tells it. */
  readonly explained: unknown
}

export type Telling = {
  readonly at: Temporal.Instant
  readonly to: 'reporter' | 'officer'
  readonly template: string
  readonly route: 'app' | 'email' | 'sms'
  readonly state: string
}

export type DossierFile = {
  readonly id: AttachmentId
  /** Where it lies in the archive. */
  readonly path: string
  readonly name: string
  readonly kind: AttachmentKind
  readonly sizeBytes: number
  readonly sha256: string
}

export type TwoYears = {
  readonly happenedOn: Temporal.PlainDate
  readonly until: Temporal.PlainDate
  readonly isOlder: boolean
}

/** Everything that is handed to the Ombudsman with one referral: a value, from which paper and file are made. */
export type Dossier = {
  readonly kind: DossierKind
  readonly number: ReportNumber
  readonly office: string
  /** When what is told here was so; the same for the same dossier, however often it is made. */
  readonly asOf: Temporal.Instant
  readonly zone: Zone
  readonly because: 'limit' | 'consent' | 'request' | 'group' | 'details' | 'notAgreed'
  /** The report with which the group was first referred; null where this is it. */
  readonly supplementTo: ReportNumber | null
  readonly report: {
    readonly kind: ReportKind
    readonly reportClass: ReportClass
    readonly channel: Channel
    readonly filedAt: Temporal.Instant
    readonly receivedBy: string
    readonly lead: string | null
    readonly phase: string
    readonly category: string | null
    readonly place: string | null
    readonly isConfidential: boolean
    readonly isAnonymous: boolean
  }
  readonly words: { readonly title: string; readonly body: string } | null
  readonly complainant: Complainant | null
  readonly others: readonly OtherReport[]
  readonly chronicle: readonly Chronicle[]
  readonly clocks: readonly ClockAccount[]
  readonly told: readonly Telling[]
  readonly files: readonly DossierFile[]
  readonly twoYears: TwoYears | null
}

/** Without consent the Ombudsman learns number, agency and dates, and nothing by which somebody could be found. */
export function withoutNames(dossier: Dossier): Dossier {
  const { report } = dossier
  return {
    ...dossier,
    kind: 'unnamed',
    because: 'notAgreed',
    report: { ...report, category: null, place: null },
    words: null,
    complainant: null,
    others: [],
    // What happened is told by its dates alone; who said what is not.
    chronicle: dossier.chronicle.map((one) => ({ ...one, said: null, files: [] })),
    told: [],
    files: [],
    twoYears: null,
  }
}
