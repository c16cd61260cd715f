import type { AgencyId, AttachmentId, CalendarRevision, OfficerId, ReportNumber } from '../../../kernel/brand.ts'
import type { LimitName, ReportClass } from '../../../kernel/law/words.ts'
import type { Redaction } from '../../../kernel/redaction.ts'
import type { Answer, Files, TextRef } from './event.ts'
import type {
  ArchiveReason,
  ContactRoute,
  DeclineReason,
  Deliverable,
  DeliveryWay,
  ExaminationResult,
  FacilitationStep,
  ReferralOutcome,
  RefusalReason,
  Restriction,
  Withdrawable,
} from './words.ts'

type Words = { readonly text: TextRef }
/** What was decided about the marks of what becomes public: counts, and a commitment to the list that stands elsewhere. */
export type Settlement = {
  readonly redacted: number
  readonly generalised: number
  readonly kept: number
  /** Marks that can still be read in the copy without a decision. */
  readonly unsettled: number
  readonly commitment: string
}
type MaybeWords = { readonly text: TextRef | null }

/** Everything that can be asked of a report (domain.md §4); words come as references, never as text. */
export type Command =
  | ({ readonly command: 'requestClarification' } & Words)
  | ({
      readonly command: 'dispose'
      readonly lead: AgencyId
      readonly copies: readonly AgencyId[]
      readonly tasks: readonly ({ readonly agency: AgencyId } & Words)[]
    } & MaybeWords)
  | ({ readonly command: 'handleHere' } & MaybeWords)
  | ({ readonly command: 'archive'; readonly reason: ArchiveReason; readonly destination: string | null } & MaybeWords)
  | ({ readonly command: 'refuse'; readonly reason: RefusalReason; readonly proposedOwner: AgencyId | null } & Words)
  | ({ readonly command: 'rule'; readonly lead: AgencyId } & Words)
  | { readonly command: 'acknowledge' }
  | ({ readonly command: 'note'; readonly mentions?: readonly OfficerId[] } & Words)
  | ({ readonly command: 'message' } & Words)
  | ({ readonly command: 'draftFollowUp' } & Answer & Words)
  | { readonly command: 'approve'; readonly draft: number }
  | ({ readonly command: 'returnDraft'; readonly draft: number } & Words)
  | ({ readonly command: 'followUp' } & Answer & Words)
  | ({ readonly command: 'retract'; readonly answer: number } & Words)
  | ({ readonly command: 'requestExtension'; readonly limit: LimitName } & MaybeWords)
  | ({ readonly command: 'extend'; readonly limit: LimitName } & MaybeWords)
  | { readonly command: 'setClass'; readonly reportClass: ReportClass; readonly about: AgencyId | null }
  | { readonly command: 'setConfidential' }
  | { readonly command: 'liftConfidential' }
  | { readonly command: 'setCategory'; readonly category: string }
  /** The verifier has looked at what was flagged or held when it came in: is it urgent, and does it stay hidden? */
  | { readonly command: 'look'; readonly urgent: boolean; readonly confidential: boolean }
  | ({ readonly command: 'setLead'; readonly lead: AgencyId } & Words)
  | ({ readonly command: 'addTask'; readonly agency: AgencyId } & Words)
  | ({ readonly command: 'dropTask'; readonly task: number } & Words)
  | ({
      readonly command: 'publish'
      readonly title: TextRef
      readonly released?: readonly AttachmentId[]
      readonly marks?: Settlement
    } & Words)
  | ({ readonly command: 'unpublish' } & Words)
  /** The text of a document as the public may read it; the document itself never is. */
  | ({ readonly command: 'releaseDocument'; readonly document: AttachmentId; readonly marks?: Settlement } & Words)
  /** What the public reads of a document, taken back alone: the report's own copy stays. */
  | ({ readonly command: 'retractDocument'; readonly document: AttachmentId } & Words)
  /** A copy of a photo without what shall not be seen, which came along; it is public only once it is released. */
  | ({ readonly command: 'redactPhoto'; readonly photo: AttachmentId; readonly redaction: Redaction } & Files)
  /** The words of an answer (event `of`) as the public may read them. */
  | ({ readonly command: 'settleMarks'; readonly of: number; readonly marks?: Settlement } & Words)
  /** An officer whom the report concerns themselves; by others, by their own word, and taken back. */
  | { readonly command: 'nameInvolved'; readonly officer: OfficerId }
  | { readonly command: 'declareInvolved' }
  | ({ readonly command: 'releaseInvolved'; readonly officer: OfficerId } & Words)
  | { readonly command: 'linkDuplicate'; readonly group: ReportNumber }
  | { readonly command: 'unlinkDuplicate' }
  | ({ readonly command: 'closeAgreed' } & Words & Files)
  | ({ readonly command: 'decideAppeal'; readonly granted: boolean } & Words)
  | { readonly command: 'markDelivered'; readonly how: Extract<DeliveryWay, 'call' | 'letter' | 'inPerson'> }
  /** The inspectorate takes part in a supervisory report, writes down what it found, and says what came of it. */
  | { readonly command: 'joinExamination' }
  | ({ readonly command: 'recordExamination' } & Words & Files)
  | ({ readonly command: 'concludeExamination'; readonly result: ExaminationResult } & Words)
  | { readonly command: 'acknowledgeReferral' }
  /** `workingDays`: until when the agency answers; null where the standard's own limit shall run. */
  | ({ readonly command: 'askAgency'; readonly workingDays: number | null } & Words)
  | ({ readonly command: 'answerOmbudsman'; readonly question: number } & Words & Files)
  /** `on`: the day of a meeting, a visit, an agreement, ISO; null where none was named. */
  | ({ readonly command: 'facilitate'; readonly step: FacilitationStep; readonly on: string | null } & Words)
  | ({ readonly command: 'declineReferral'; readonly reason: DeclineReason } & Words)
  | ({ readonly command: 'decideWithdrawal'; readonly granted: boolean } & Words)
  | ({
      readonly command: 'conclude'
      readonly outcome: ReferralOutcome
      readonly workingDays: number | null
    } & Words)
  | ({ readonly command: 'clarify' } & Words & Files)
  | ({ readonly command: 'reply' } & Words & Files)
  | ({ readonly command: 'object' } & Words & Files)
  | { readonly command: 'confirm' }
  | ({ readonly command: 'withdraw' } & MaybeWords)
  | { readonly command: 'regret' }
  | ({ readonly command: 'appeal' } & Words & Files)
  | {
      readonly command: 'consent'
      readonly identified: boolean
      readonly identityCommitment: string | null
      readonly routes?: readonly ContactRoute[]
    }
  | {
      readonly command: 'requestReferral'
      readonly identified: boolean
      readonly identityCommitment: string | null
      readonly routes?: readonly ContactRoute[]
    }
  | {
      readonly command: 'changeContact'
      readonly identified: boolean
      readonly identityCommitment: string | null
      readonly replaces: boolean
      readonly routes?: readonly ContactRoute[]
      /** The earlier contact belongs to somebody else: what reached them shall open nothing. */
      readonly renewsSecret: boolean
    }
  | { readonly command: 'renewSecret' }
  /** The name or address was wrong; what was wrong stands in the vault. */
  | { readonly command: 'correctIdentity'; readonly identified: boolean; readonly identityCommitment: string | null }
  | { readonly command: 'withdrawConsent'; readonly from: Withdrawable }
  | { readonly command: 'restrict'; readonly scope: Restriction }
  | { readonly command: 'liftRestriction' }
  | ({ readonly command: 'rate'; readonly stars: 1 | 2 | 3 | 4 | 5 } & MaybeWords)
  | { readonly command: 'fire' }
  | { readonly command: 'recordDelivery'; readonly what: Deliverable; readonly of: number; readonly how: DeliveryWay }
  | { readonly command: 'recordDeliveryFailure'; readonly what: Deliverable; readonly of: number }
  | { readonly command: 'recordContact' }
  | { readonly command: 'reviseCalendar'; readonly revision: CalendarRevision }
  /** The group whose referral it joins: one that it has left meanwhile takes nobody along. */
  | { readonly command: 'joinReferral'; readonly group: ReportNumber }
  /** The reporter gave what the law wants to be known of a complainant; `missing`: how many of these are still not known. */
  | { readonly command: 'giveDetails'; readonly missing: number; readonly keepsSecret: boolean }
  | { readonly command: 'renewObjection' }

export type CommandName = Command['command']
export type CommandOf<C extends CommandName> = Extract<Command, { command: C }>
