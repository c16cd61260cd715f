import type { AttachmentKind } from '../../../kernel/attachments.ts'
import type {
  AgencyId,
  AttachmentId,
  CalendarRevision,
  OfficerId,
  ReportId,
  ReportNumber,
  StandardId,
  TextId,
} from '../../../kernel/brand.ts'
import type { PersonalKind } from '../../../kernel/personal-data/mark.ts'
import type { Outsider } from '../../../kernel/actor.ts'
import type { LimitUnit } from '../../../kernel/clock/time-limit.ts'
import type { Channel, LimitName, ReportClass, ReportKind, Role } from '../../../kernel/law/words.ts'
import type { Alarm } from './screening/alarm-words.ts'
import type { Doubt } from './screening/doubts.ts'
import type {
  ArchiveReason,
  ClosingReason,
  ContactRoute,
  DeclineReason,
  Deliverable,
  DeliveryWay,
  ErasureGround,
  ExaminationResult,
  FacilitationStep,
  ReferralOutcome,
  RefusalReason,
  Restriction,
  UnableGround,
  Withdrawable,
} from './words.ts'

/** Points at words that stand elsewhere, and commits to them: erasing the words leaves the chain of events whole. */
export type TextRef = {
  readonly id: TextId
  readonly commitment: string
  /** What kinds of personal data keep these words from the public until somebody has looked; absent where none do. */
  readonly personal?: readonly PersonalKind[]
}

/** Points at a file that came with the words, and commits to its original in the same way. */
export type FileRef = { readonly id: AttachmentId; readonly kind: AttachmentKind; readonly commitment: string }

/** Files that came along; absent where there were none, so that an event without is as short as it ever was. */
export type Files = { readonly attachments?: readonly FileRef[] }

/** Who caused an event; officers by id and the post they acted from, offices outside by their link; never by name. */
export type By =
  | {
      readonly kind: 'officer'
      readonly id: OfficerId
      readonly role: Role
      readonly agency: AgencyId
      /** Whom the officer stood in for; absent where the post was their own. */
      readonly actingFor?: OfficerId
    }
  | Outsider
  | { readonly kind: 'reporter' }
  | { readonly kind: 'clock' }

/** The role in which an office spoke; one without officers speaks as its own liaison would. */
export const roleOf = (by: Extract<By, { readonly kind: 'officer' | 'outsider' }>): Role =>
  by.kind === 'officer' ? by.role : 'liaison'

/** Which step of which clock fired; the report remembers it, so that no step fires twice. */
export type Firing = {
  readonly clock: string
  readonly step: string
  readonly round: number
  /** The first late instant, ISO: what came before it came in time. */
  readonly dueAt: string
}

type Text = { readonly text: TextRef | null }

/** What happened, without when and by whom: what `decide` returns. */
export type Happening =
  | ({
      readonly type: 'submitted'
      readonly id: ReportId
      readonly number: ReportNumber
      readonly kind: ReportKind
      readonly reportClass: ReportClass
      readonly channel: Channel
      readonly category: string | null
      /** The agency that the reporter named, and the one whose standard governs verification. */
      readonly addressedTo: AgencyId | null
      readonly receivedBy: AgencyId
      readonly terms: StandardId
      readonly revision: CalendarRevision
      readonly anonymous: boolean
      readonly confidential: boolean
      readonly consent: boolean
      readonly reachable: boolean
      readonly identified: boolean
      readonly title: TextRef
      readonly identityCommitment: string | null
      /** A report that the reporter says is about the same thing; absent where none was named. */
      readonly joins?: ReportNumber
    } & Text &
      Files)
  | { readonly type: 'categorySet'; readonly category: string }
  /** What the program found in the text as it came in; the words themselves stay in the text. */
  | { readonly type: 'screened'; readonly alarms: readonly Alarm[]; readonly doubts: readonly Doubt[] }
  | { readonly type: 'looked'; readonly urgent: boolean; readonly confidential: boolean }
  | ({ readonly type: 'clarificationRequested' } & Text)
  | ({ readonly type: 'clarified' } & Text & Files)
  | ({
      readonly type: 'disposed'
      readonly how: 'disposed' | 'handledHere' | 'ruled'
      readonly lead: AgencyId
      readonly terms: StandardId
      readonly copies: readonly AgencyId[]
    } & Text)
  | ({ readonly type: 'disposedOnward'; readonly unit: AgencyId } & Text)
  | ({ readonly type: 'leadSet'; readonly lead: AgencyId; readonly terms: StandardId } & Text)
  | ({
      readonly type: 'refused'
      readonly reason: RefusalReason
      readonly proposedOwner: AgencyId | null
      readonly needsRuling: boolean
    } & Text)
  | { readonly type: 'acknowledged' }
  | ({ readonly type: 'taskAdded'; readonly agency: AgencyId } & Text)
  | ({ readonly type: 'taskAnswered'; readonly task: number } & Text & Files)
  | ({ readonly type: 'taskDropped'; readonly task: number } & Text)
  /** `mentions`: colleagues who are called by name; absent where nobody is. */
  | ({ readonly type: 'noted'; readonly mentions?: readonly OfficerId[] } & Text)
  | ({ readonly type: 'messaged'; readonly restartsAutoClose: boolean } & Text)
  | ({ readonly type: 'draftHandedIn'; readonly text: TextRef } & Answer)
  | { readonly type: 'draftApproved'; readonly draft: number }
  | ({ readonly type: 'draftReturned'; readonly draft: number } & Text)
  | ({ readonly type: 'followedUp'; readonly partial: boolean; readonly draftedBy: OfficerId | null } & Answer & Text)
  | ({ readonly type: 'retracted'; readonly answer: number; readonly inForce: boolean } & Text)
  | ({ readonly type: 'extensionRequested'; readonly limit: LimitName } & Text)
  | ({ readonly type: 'extended'; readonly limit: LimitName; readonly amount: number; readonly unit: LimitUnit } & Text)
  | { readonly type: 'classSet'; readonly reportClass: ReportClass; readonly about: AgencyId | null }
  | { readonly type: 'confidentialSet' }
  | { readonly type: 'confidentialLiftProposed' }
  | { readonly type: 'confidentialLifted' }
  | ({
      readonly type: 'published'
      readonly title: TextRef
      /** Photos that a verifier has looked at, and anybody may see; absent where there are none. */
      readonly released?: readonly AttachmentId[]
    } & Text)
  | ({ readonly type: 'unpublished'; readonly held: boolean } & Text)
  /** What stands in a document is public as this text; what was decided about its marks, absent where it had none. */
  | ({
      readonly type: 'documentReleased'
      readonly document: AttachmentId
      readonly settled?: {
        readonly redacted: number
        readonly generalised: number
        readonly kept: number
        readonly commitment: string
      }
    } & Text)
  /** The public no longer reads what stands in the document; the reporter and officers read why. */
  | ({ readonly type: 'documentRetracted'; readonly document: AttachmentId } & Text)
  /** A copy of the photo was drawn, with so many areas of it made unreadable; from then on the photo itself is never public. */
  | ({
      readonly type: 'photoRedacted'
      readonly photo: AttachmentId
      readonly covered: number
      readonly cropped: boolean
    } & Files)
  /**
   * What was marked in the words of event `of` was decided about: how many marks were taken out, said less exactly, kept;
   * which ones stands elsewhere. Of an answer `text` is what the public reads in its place; the report's own copy is
   * published by an event of its own.
   */
  | ({
      readonly type: 'marksSettled'
      readonly of: number
      readonly redacted: number
      readonly generalised: number
      readonly kept: number
      readonly commitment: string
    } & Text)
  /** The program found personal data in answers that were posted when it did not look, or could not know: they wait too. */
  | { readonly type: 'heldBack'; readonly answers: readonly number[] }
  /** From then on the officer has nothing to do with the report: it concerns them. `isOwnWord`: they said so themselves. */
  | { readonly type: 'officerInvolved'; readonly officer: OfficerId; readonly isOwnWord: boolean }
  | ({ readonly type: 'officerReleased'; readonly officer: OfficerId } & Text)
  | { readonly type: 'duplicateLinked'; readonly group: ReportNumber }
  | { readonly type: 'duplicateUnlinked'; readonly group: ReportNumber }
  | ({
      readonly type: 'archived'
      readonly reason: ArchiveReason
      readonly destination: string | null
      readonly firing: Firing | null
    } & Text)
  | ({ readonly type: 'appealed' } & Text & Files)
  | ({ readonly type: 'appealDecided'; readonly granted: boolean } & Text)
  | ({ readonly type: 'replied'; readonly reopens: boolean } & Text & Files)
  | ({ readonly type: 'objected'; readonly afterClosing: boolean } & Text & Files)
  | { readonly type: 'confirmed' }
  | ({ readonly type: 'withdrawalAsked' } & Text)
  | { readonly type: 'regretted' }
  | ({ readonly type: 'closed'; readonly reason: ClosingReason; readonly firing: Firing | null } & Text & Files)
  | { readonly type: 'objectionRenewed'; readonly because: 'memberReopened' | 'calendarRevised' }
  | ({ readonly type: 'rated'; readonly stars: 1 | 2 | 3 | 4 | 5 } & Text)
  | { readonly type: 'delivered'; readonly what: Deliverable; readonly of: number; readonly how: DeliveryWay }
  | { readonly type: 'deliveryFailed'; readonly what: Deliverable; readonly of: number }
  | { readonly type: 'contacted' }
  /** Somebody who knows number and contact asked for a new secret; a code went to that contact. */
  | { readonly type: 'recoveryAsked' }
  /** The secret of before opens nothing any more. */
  | { readonly type: 'secretRenewed' }
  | {
      readonly type: 'contactChanged'
      readonly identified: boolean
      readonly identityCommitment: string | null
      /** Was there an earlier contact, which must be told? */
      readonly replaces: boolean
      /** Which of them is another one now; of old events nobody knows. */
      readonly routes?: readonly ContactRoute[]
    }
  | { readonly type: 'clockFired'; readonly limit: LimitName; readonly firing: Firing; readonly dueOn: string }
  | { readonly type: 'firingReversed'; readonly of: number }
  | {
      readonly type: 'calendarRevised'
      readonly revision: CalendarRevision
      readonly moved: readonly { readonly clock: string; readonly from: string; readonly to: string }[]
    }
  | {
      readonly type: 'consentGiven'
      readonly identified: boolean
      readonly identityCommitment: string | null
      /** A first contact that came with it. */
      readonly routes?: readonly ContactRoute[]
    }
  | { readonly type: 'consentAsked'; readonly firing: Firing }
  /** The reporter took it back; a public copy is taken back by `confidentialSet`. */
  | { readonly type: 'consentWithdrawn'; readonly from: Exclude<Withdrawable, 'publication'> }
  | { readonly type: 'identityCorrected'; readonly identified: boolean; readonly identityCommitment: string | null }
  | { readonly type: 'restricted'; readonly scope: Restriction }
  | { readonly type: 'restrictionLifted' }
  | { readonly type: 'referralAsked'; readonly firing: Firing | null; readonly office?: AgencyId }
  | {
      readonly type: 'referralSent'
      readonly because: 'limit' | 'consent' | 'request' | 'group'
      readonly firing: Firing | null
      /** The Ombudsman's office of the place; absent where it is the national one. */
      readonly office?: AgencyId
    }
  | { readonly type: 'examinationJoined'; readonly inspectorate: AgencyId }
  | ({ readonly type: 'examinationRecorded' } & Text & Files)
  | ({ readonly type: 'examinationConcluded'; readonly result: ExaminationResult } & Text)
  | { readonly type: 'referralAcknowledged' }
  /** `workingDays`: absent where the standard's own limit runs. */
  | ({ readonly type: 'agencyAsked'; readonly workingDays?: number } & Text)
  | ({ readonly type: 'agencyAnswered'; readonly question: number } & Text & Files)
  /** Kind and day of the step; absent in what was recorded before they were asked for. */
  | ({ readonly type: 'facilitated'; readonly step?: FacilitationStep; readonly on?: string } & Text)
  | ({ readonly type: 'referralDeclined'; readonly reason?: DeclineReason } & Text)
  /** `keepsSecret`: the reporter asks the Ombudsman to tell their name to nobody; absent where they do not. */
  | { readonly type: 'detailsGiven'; readonly missing: number; readonly keepsSecret?: true }
  | ({ readonly type: 'withdrawalDecided'; readonly granted: boolean } & Text)
  | ({
      readonly type: 'referralConcluded'
      readonly outcome: ReferralOutcome
      readonly workingDays: number | null
    } & Text)
  | { readonly type: 'referralLapsed'; readonly firing: Firing }
  /**
   * The law had words erased; what is left of them are the commitments. `answers` were held back, and have nothing left to
   * be looked at; absent where there are none.
   */
  | {
      readonly type: 'textsErased'
      readonly ground: ErasureGround
      readonly texts: readonly TextRef[]
      readonly answers?: readonly number[]
    }
  /** The same of files, with all that was drawn from them and their names; and of where and when it happened. */
  | { readonly type: 'filesErased'; readonly ground: ErasureGround; readonly files: readonly FileRef[] }
  | { readonly type: 'placeErased'; readonly ground: ErasureGround }

/** An answer's nature: interim says what is being done and by when, substantive what was done or decided. */
export type Answer = {
  readonly kind: 'interim' | 'substantive'
  readonly unable: UnableGround | null
  /** The day by which an interim answer promises the next step, ISO; null where none was named. */
  readonly promisedOn: string | null
  readonly attachments: readonly FileRef[]
}

/**
 * A happening in its place: `seq` counts from 1 within the report and names what it creates (an answer, a task, a
 * draft). `at` is the instant that counts in law (when a reporter's message reached us), `recordedAt` when it was written.
 */
export type ReportEvent = Happening & {
  readonly seq: number
  readonly at: Temporal.Instant
  readonly recordedAt: Temporal.Instant
  readonly by: By
}
export type EventType = Happening['type']
export type EventOf<T extends EventType> = Extract<ReportEvent, { type: T }>
