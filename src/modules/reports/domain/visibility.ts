import type { ReportEvent } from './event.ts'

/**
 * Who may read a text, from the widest: everybody (once the report is public), the reporter and the handlers, the
 * handlers alone, the reporter alone. A text that is not named here is the handlers': forgetting fails safe.
 */
export type Audience = 'public' | 'parties' | 'handlers' | 'reporter'

/** Who may read the words of an event. A reporter's words reach the public only as the approved public copy. */
export function audienceOfWords(event: ReportEvent): Audience {
  switch (event.type) {
    case 'followedUp':
    case 'retracted':
    case 'published':
    case 'documentReleased':
    case 'examinationConcluded':
      return 'public'
    case 'submitted':
    case 'clarificationRequested':
    case 'clarified':
    case 'messaged':
    case 'replied':
    case 'objected':
    case 'archived':
    case 'appealed':
    case 'appealDecided':
    case 'refused':
    case 'extended':
    case 'rated':
    case 'facilitated':
    case 'referralDeclined':
    case 'referralConcluded':
    case 'withdrawalDecided':
    case 'unpublished':
    case 'documentRetracted':
      return 'parties'
    case 'closed':
      // Why somebody withdrew is theirs: it may be the fruit of intimidation.
      return event.reason === 'withdrawn' ? 'reporter' : 'parties'
    case 'withdrawalAsked':
      return 'reporter'
    default:
      return 'handlers'
  }
}

/** Who may have the files of an event. What everybody reads has photos that nobody has looked at yet. */
export function audienceOfFiles(event: ReportEvent): Audience {
  const audience = audienceOfWords(event)
  return audience === 'public' ? 'parties' : audience
}

/** Who may know that an event happened at all. */
export function audienceOf(event: ReportEvent): Audience {
  switch (event.type) {
    case 'noted':
    case 'draftHandedIn':
    case 'draftApproved':
    case 'draftReturned':
    case 'extensionRequested':
    case 'marksSettled':
    case 'heldBack':
    case 'photoRedacted':
    case 'officerInvolved':
    case 'officerReleased':
    case 'screened':
    case 'looked':
    case 'confidentialLiftProposed':
    case 'examinationJoined':
    case 'examinationRecorded':
    case 'deliveryFailed':
      return 'handlers'
    case 'clockFired':
      return event.firing.step === 'overdue' ? 'public' : 'handlers'
    case 'recoveryAsked':
    case 'secretRenewed':
      return 'reporter'
    case 'messaged':
    case 'delivered':
    case 'contacted':
    case 'contactChanged':
    case 'consentAsked':
    case 'consentGiven':
    case 'consentWithdrawn':
    case 'identityCorrected':
    case 'restricted':
    case 'restrictionLifted':
    case 'detailsGiven':
    case 'withdrawalAsked':
    case 'withdrawalDecided':
    case 'taskAdded':
    case 'taskAnswered':
    case 'taskDropped':
    case 'rated':
    case 'confidentialSet':
    case 'confidentialLifted':
    case 'duplicateLinked':
    case 'duplicateUnlinked':
    case 'published':
    case 'unpublished':
    case 'documentRetracted':
    case 'filesErased':
    case 'placeErased':
      return 'parties'
    default:
      return 'public'
  }
}
