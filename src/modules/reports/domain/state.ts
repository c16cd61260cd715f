import type {
  AgencyId,
  AttachmentId,
  CalendarRevision,
  OfficerId,
  ReportId,
  ReportNumber,
  StandardId,
} from '../../../kernel/brand.ts'
import type { Extension, Floor, Pause } from '../../../kernel/clock/count.ts'
import type { LimitUnit } from '../../../kernel/clock/time-limit.ts'
import type { Channel, LimitName, ReportClass, ReportKind } from '../../../kernel/law/words.ts'
import type { Alarm } from './screening/alarm-words.ts'
import type { Answer, FileRef, TextRef } from './event.ts'
import type { Doubt } from './screening/doubts.ts'
import type {
  ArchiveReason,
  ClosingReason,
  Deliverable,
  ExaminationResult,
  Phase,
  ReferralState,
  Restriction,
} from './words.ts'

/** Under which standard, class and calendar a clock counts. A clock with several is due on the earliest of them. */
export type Measure = { readonly terms: StandardId; readonly reportClass: ReportClass; readonly agency: AgencyId }

/** One clock of one report: everything from which its due date follows, and what it has already done. */
export type ClockRun = {
  /** `resolution`, `task:14`, `autoClose:21`: the limit, and the event it serves where there may be several. */
  readonly id: string
  readonly limit: LimitName
  readonly measures: readonly Measure[]
  /** A number that overrides the rule's own: what the Ombudsman's findings set. */
  readonly amount: { readonly amount: number; readonly unit: LimitUnit } | null
  readonly start: Temporal.Instant
  /** The event (seq) it counts from. */
  readonly startedBy: number
  readonly pauses: readonly Pause[]
  readonly extensions: readonly Extension[]
  readonly floors: readonly Floor[]
  readonly notBefore: Temporal.PlainDate | null
  /** Counts how often the date was set anew (a reopening, an extension, a recount): each step fires once a round. */
  readonly round: number
  /** Steps that fired in this round. */
  readonly fired: readonly string[]
  /** `met`: what was owed was done; `fired`: it ran out and had its effect; `dropped`: it no longer applies. */
  readonly ended: {
    readonly at: Temporal.Instant
    readonly by: number
    readonly how: 'met' | 'fired' | 'dropped'
  } | null
}

export type PostedAnswer = Answer & {
  readonly seq: number
  readonly at: Temporal.Instant
  readonly partial: boolean
  readonly retracted: boolean
  readonly by: OfficerId | null
  readonly delivered: boolean
}
export type Task = { readonly seq: number; readonly agency: AgencyId; readonly status: 'open' | 'answered' | 'dropped' }
export type Draft = Answer & {
  readonly seq: number
  readonly by: OfficerId | null
  readonly text: TextRef
  readonly status: 'waiting' | 'approved' | 'returned'
}
/** Who had the report, for how long: days at each holder are counted apart. */
export type Holding = {
  readonly agency: AgencyId
  readonly from: Temporal.Instant
  readonly to: Temporal.Instant | null
}

/** What was found in the text as it came in, and whether a verifier has looked at it. */
export type Screening = {
  readonly alarms: readonly Alarm[]
  readonly doubts: readonly Doubt[]
  /** Nobody has looked yet: what was flagged is hidden, what is doubtful goes nowhere. */
  readonly isWaiting: boolean
  /** It is confidential by its flags alone, so that the look of one person opens it. */
  readonly hides: boolean
  /** It goes before others until it is passed on. */
  readonly isUrgent: boolean
}

/** What the inspectorate does with a supervisory report. */
export type Examination = {
  readonly inspectorate: AgencyId
  /** Who wrote what was found; none of them says what came of it. */
  readonly reportedBy: readonly OfficerId[]
  /** Null until it is concluded. */
  readonly result: ExaminationResult | null
}

/** The report as its events make it: `evolve` over all of them gives exactly this, and a test does so. */
export type ReportState = {
  readonly id: ReportId
  readonly number: ReportNumber
  readonly seq: number
  readonly phase: Phase
  readonly kind: ReportKind
  readonly reportClass: ReportClass
  readonly channel: Channel
  readonly category: string | null
  readonly filedAt: Temporal.Instant
  readonly completeAt: Temporal.Instant
  /** Clarifications asked before the first disposition; only the first few move `completeAt`. */
  readonly clarifications: number
  /** The seq of the question that waits for its answer, and whether its answer moves `completeAt`. */
  readonly question: { readonly seq: number; readonly movesComplete: boolean; readonly delivered: boolean } | null

  readonly addressedTo: AgencyId | null
  readonly receivedBy: AgencyId
  /** The standard of verification; of everything after (null before the first disposition). */
  readonly receivingTerms: StandardId
  readonly terms: StandardId | null
  readonly revision: CalendarRevision
  readonly lead: AgencyId | null
  readonly unit: AgencyId | null
  readonly copies: readonly AgencyId[]
  readonly handledHere: boolean
  readonly tasks: readonly Task[]
  readonly holdings: readonly Holding[]
  readonly refusals: number
  readonly lastRefusal: { readonly by: AgencyId; readonly proposedOwner: AgencyId | null } | null
  readonly needsRuling: boolean
  /** After a ruling nobody may refuse any more. */
  readonly ruled: boolean

  readonly anonymous: boolean
  /** What the reporter closed to officers; absent where nothing is. The limits run on. */
  readonly restricted?: Restriction
  readonly confidential: boolean
  readonly liftProposedBy: OfficerId | null
  /** Absent where nothing was found in the text. */
  readonly screening?: Screening
  /** The unit that a supervisory complaint complains about: it never handles it. */
  readonly about: AgencyId | null
  /** Absent until an inspectorate joined. */
  readonly examination?: Examination
  readonly publication: 'none' | 'due' | 'published' | 'held' | 'unpublished'
  readonly group: ReportNumber | null
  /** Every file that came with its words, whoever sent it; absent where there is none. */
  readonly files?: readonly FileRef[]
  /** Copies of photos without what shall not be seen, the newest last; absent where there is none. */
  readonly photoCopies?: readonly { readonly photo: AttachmentId; readonly copy: AttachmentId }[]
  /** Of the photos those that anybody may see while it is public; absent where there is none. */
  readonly released?: readonly AttachmentId[]
  /** Answers that the public does not read until somebody has looked at the personal data in them; absent where none is. */
  readonly heldBack?: readonly number[]
  /** Officers whom it concerns themselves: they neither read nor handle it; absent where there is none. */
  readonly involved?: readonly OfficerId[]
  /** The report that the reporter wants this one joined with; whether they are one thing is for a verifier to say. */
  readonly joins?: ReportNumber

  readonly answers: readonly PostedAnswer[]
  readonly drafts: readonly Draft[]
  readonly extensionsAsked: readonly LimitName[]
  readonly administratorMessages: number
  readonly objections: number
  readonly reopenings: number
  /** Officers who may not decide the next answer: they gave the one that was objected to after closing. */
  readonly notByAgain: readonly OfficerId[]

  readonly archive: {
    readonly reason: ArchiveReason
    readonly seq: number
    readonly at: Temporal.Instant
    /** Who archived it, and so may not decide the appeal; null for the clock. */
    readonly by: OfficerId | null
    readonly appeal: 'none' | 'waiting' | 'rejected'
  } | null
  readonly closing: {
    readonly reason: ClosingReason
    readonly seq: number
    readonly before: Phase
    readonly delivered: boolean
  } | null
  /** What the last firing that changed the phase replaced, so that a message that came in time can reverse it. */
  readonly lastFiring: {
    readonly seq: number
    readonly at: Temporal.Instant
    readonly before: Phase
    readonly dueAt: Temporal.Instant
  } | null

  /** Did the reporter give any way to be told? Did they give name and contact? */
  readonly reachable: boolean
  readonly identified: boolean
  /** How often the secret was renewed; the one of now follows from it. */
  readonly secretGeneration: number
  readonly undelivered: { readonly what: Deliverable; readonly seq: number } | null
  /** The notice for which we have only the gateway's word: a bounce still cancels it. */
  readonly onlyAccepted: { readonly what: Deliverable; readonly seq: number } | null
  readonly consent: boolean
  readonly referral: ReferralState
  /** The reopening (count) for which the report was referred by its limit; never twice for the same one. */
  readonly referredFor: number | null
  /** A confirmation or withdrawal that waits for the Ombudsman's decision. */
  readonly atOmbudsman: 'confirmation' | 'withdrawal' | null
  /** What the Ombudsman's side needs to know; absent where nothing was ever referred. */
  readonly ombudsman?: {
    /** The office that has it. */
    readonly office: AgencyId
    readonly questions: readonly { readonly seq: number; readonly answered: boolean }[]
    /** How much of what the law wants to be known of a complainant is missing; null before anybody said. */
    readonly missingDetails: number | null
    /** The reporter asked that their name stays with the Ombudsman alone; absent where they did not. */
    readonly keepsSecret?: true
  }
  readonly rating: number | null

  readonly clocks: readonly ClockRun[]
}

/** What is needed to tell every date of a report: enough for whoever may not see the rest of it. */
export type Clocked = Pick<ReportState, 'clocks' | 'revision'>

export const isOpen = (state: ReportState): boolean => state.phase !== 'closed' && state.phase !== 'archived'
export const openTasks = (state: ReportState): readonly Task[] => state.tasks.filter((task) => task.status === 'open')
export const hasAnswer = (state: ReportState): boolean => state.answers.some((answer) => !answer.retracted)

/**
 * The drafts that wait for the decision of somebody with this standing: of an office outside, which has nobody else, the
 * coordinator decides, and of no other.
 */
export const draftsFor = (state: ReportState, standing: string): readonly Draft[] =>
  state.drafts.filter(({ status, by }) => status === 'waiting' && (standing !== 'coordinator' || by === null))

/** Was it held as doubtful, and not yet looked at? */
export const isHeld = ({ screening }: ReportState): boolean =>
  screening !== undefined && screening.isWaiting && screening.doubts.length > 0

/** Does it go before others that wait for the verifier? */
export const isUrgent = ({ screening }: ReportState): boolean => screening?.isUrgent === true

/** Was it folded when less was kept of a referral? Then its events say more than it does. */
export const lacksFolding = ({ referral, ombudsman }: ReportState): boolean =>
  referral !== 'none' && ombudsman === undefined

/** What the Ombudsman asked the agency and has no answer to, while the referral is open. */
export const openQuestions = ({ ombudsman, referral }: ReportState): readonly { readonly seq: number }[] =>
  ['sent', 'acknowledged', 'facilitating'].includes(referral)
    ? (ombudsman?.questions.filter(({ answered }) => !answered) ?? [])
    : []

/** May the reporter object to this closing? What they asked for or confirmed themselves is not objected to. */
export const isObjectable = ({ closing }: ReportState): boolean =>
  closing !== null && closing.reason !== 'withdrawn' && closing.reason !== 'confirmed'

/** The substantive answer that stands: the one that closing, objection and retraction are about. */
export function answerInForce(state: ReportState): PostedAnswer | null {
  return (
    state.answers.findLast((answer) => answer.kind === 'substantive' && !answer.partial && !answer.retracted) ?? null
  )
}
