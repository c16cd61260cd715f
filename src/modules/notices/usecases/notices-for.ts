import { ruleFor } from '../../../kernel/law/terms.ts'
import { words, type Change, type ReportEvent } from '../../reports/index.ts'
import type { Addressee, Deliverable, PlannedNotice } from '../domain/notice.ts'
import type { Template } from '../domain/templates.ts'
import { firedNotices } from './fired-notices.ts'
import { officeAt, officesOf, type Offices } from './offices.ts'

type Told = readonly [Addressee, Template, Deliverable?]

const reporter: Addressee = { kind: 'reporter' }

/** Everybody who must be told of a change, event by event (domain.md §4 to §6). Pure: the same change, the same list. */
export function noticesFor(change: Change): PlannedNotice[] {
  const offices = officesOf(change)
  return change.events.flatMap((event) =>
    toldOf(change, event, offices).map(([to, template, deliverable]) => ({
      seq: event.seq,
      to,
      template,
      deliverable: deliverable ?? null,
    })),
  )
}

/** One event: who is told what. What an office did itself it is not told. */
function toldOf(change: Change, event: ReportEvent, offices: Offices): readonly Told[] {
  const { verifier, liaison, official, superior, handler, coordinator, coordinatorSuperior, ombudsman } = offices
  const isAtOmbudsman = words.openReferralStates.includes(change.after.referral)
  const toOmbudsman = (template: Template): readonly Told[] => (isAtOmbudsman ? [[ombudsman, template]] : [])
  switch (event.type) {
    case 'submitted':
      return [
        [reporter, 'received'],
        [verifier, 'officerNew'],
      ]
    case 'clarificationRequested':
      return [[reporter, 'question', 'clarification']]
    case 'clarified':
      return [[verifier, 'officerClarified']]
    case 'disposed': {
      const copied = event.copies.map((agency): Told => [officeAt(agency, 'liaison'), 'officerCopied'])
      const lead: readonly Told[] = event.how === 'handledHere' ? [] : [[liaison, 'officerAssigned']]
      return [[reporter, 'passedOn'], ...lead, ...copied]
    }
    case 'disposedOnward':
      return [[officeAt(event.unit, 'liaison'), 'officerAssigned']]
    case 'leadSet':
      return [
        [reporter, 'movedOn'],
        [officeAt(event.lead, 'liaison'), 'officerAssigned'],
      ]
    case 'refused':
      return [
        [reporter, 'movedOn'],
        [event.needsRuling ? coordinator : verifier, 'officerReturned'],
      ]
    case 'taskAdded':
      return [[officeAt(event.agency, 'liaison'), 'officerTask']]
    case 'taskAnswered':
      return [[liaison, 'officerTaskAnswered']]
    case 'draftHandedIn':
      // An office outside has no official of its own.
      if (event.by.kind === 'outsider')
        return [
          [coordinator, 'officerDraft'],
          ...(event.unable === null ? [] : [[coordinatorSuperior, 'officerDraft'] as const]),
        ]
      return [[event.unable === null ? official : superior, 'officerDraft']]
    case 'draftReturned':
      return [[liaison, 'officerDraftReturned']]
    case 'messaged':
      return [[reporter, 'message']]
    case 'followedUp':
      return [
        [reporter, event.kind === 'interim' ? 'answerInterim' : 'answer', 'followUp'],
        ...toOmbudsman('ombudsmanAnswer'),
      ]
    case 'retracted':
      return [[reporter, 'answerRetracted'], ...toOmbudsman('ombudsmanAnswer')]
    case 'extensionRequested': {
      const { terms, receivingTerms, reportClass, lead, receivedBy } = change.after
      const rule = ruleFor(change.law.law.terms(terms ?? receivingTerms), event.limit, reportClass)
      const by = rule?.extension?.grantedBy
      return by === undefined ? [] : [[officeAt(lead ?? receivedBy, by), 'officerExtensionAsked']]
    }
    case 'extended':
      return [[reporter, 'extended']]
    case 'published':
      return [[reporter, 'published']]
    case 'archived':
      return [[reporter, 'archived']]
    case 'appealed':
      return [[verifier, 'officerAppeal']]
    case 'appealDecided':
      return [[reporter, 'appealDecided']]
    case 'replied':
      return [...(event.reopens ? [[reporter, 'reopened'] as const] : []), [handler, 'officerReplied']]
    case 'regretted':
      return [
        [reporter, 'reopened'],
        [handler, 'officerReplied'],
      ]
    case 'objected':
      return [
        [reporter, 'reopened'],
        [handler, 'officerObjection'],
        [official, 'officerObjection'],
        [coordinator, 'officerObjection'],
      ]
    case 'closed':
      return [[reporter, 'closed', 'closing']]
    case 'objectionRenewed':
      return [[reporter, 'objectionRenewed']]
    case 'deliveryFailed':
      return [[handler, 'officerUndeliverable']]
    case 'calendarRevised':
      return event.moved.length === 0
        ? []
        : [
            [reporter, 'dateMoved'],
            [handler, 'officerDateMoved'],
          ]
    case 'consentAsked':
      return [[reporter, 'consentAsked']]
    case 'referralAsked':
      return [
        [reporter, 'referralAsked'],
        [ombudsman, 'ombudsmanUnnamed'],
        [superior, 'officerReferral'],
      ]
    case 'referralSent':
      return [
        [reporter, 'referralSent'],
        [ombudsman, 'ombudsmanReferral'],
        [handler, 'officerReferral'],
        [superior, 'officerReferral'],
      ]
    case 'examinationJoined':
      return [
        [coordinator, 'officerExamination'],
        [handler, 'officerExamination'],
      ]
    case 'examinationRecorded':
      return [[handler, 'officerExamination']]
    case 'examinationConcluded':
      return [
        [reporter, 'examinationResult'],
        [handler, 'officerExamination'],
        [coordinator, 'officerExamination'],
      ]
    case 'referralAcknowledged':
    case 'facilitated':
    case 'withdrawalDecided':
      return [[reporter, 'referralProgress']]
    case 'agencyAsked':
      return [
        [handler, 'officerOmbudsmanAsks'],
        [superior, 'officerOmbudsmanAsks'],
      ]
    case 'agencyAnswered':
    case 'detailsGiven':
      return toOmbudsman('ombudsmanAnswer')
    case 'withdrawalAsked':
      return [[ombudsman, 'ombudsmanWithdrawal']]
    case 'confirmed':
      return change.after.atOmbudsman === 'confirmation' ? [[ombudsman, 'ombudsmanWithdrawal']] : []
    case 'referralDeclined':
      return [[reporter, 'referralEnded']]
    case 'referralConcluded':
      return [
        [reporter, 'referralEnded'],
        [handler, 'officerFindings'],
      ]
    case 'referralLapsed':
      return [
        [reporter, 'referralLapsed'],
        [superior, 'officerLapsed'],
      ]
    case 'clockFired':
      return firedNotices(change, event, offices)
    case 'secretRenewed':
      return [[reporter, 'secretRenewed']]
    case 'contactChanged':
      return event.replaces
        ? [
            [reporter, 'contactLeft'],
            [reporter, 'contactChanged'],
          ]
        : [[reporter, 'contactChanged']]
    case 'noted':
      return (event.mentions ?? []).map((id): Told => [{ kind: 'officer', id }, 'officerMentioned'])
    case 'recoveryAsked':
    case 'acknowledged':
    case 'taskDropped':
    case 'draftApproved':
    case 'classSet':
    case 'categorySet':
    case 'screened':
    case 'looked':
    case 'confidentialSet':
    case 'confidentialLiftProposed':
    case 'confidentialLifted':
    case 'unpublished':
    case 'marksSettled':
    case 'heldBack':
    case 'photoRedacted':
    case 'documentReleased':
    case 'documentRetracted':
    case 'textsErased':
    case 'filesErased':
    case 'placeErased':
    case 'officerInvolved':
    case 'officerReleased':
    case 'duplicateLinked':
    case 'duplicateUnlinked':
    case 'rated':
    case 'delivered':
    case 'contacted':
    case 'firingReversed':
    case 'consentGiven':
    case 'identityCorrected':
    case 'restrictionLifted':
      return []
    // Whoever works on it finds it closed, or its reporter's name gone.
    case 'consentWithdrawn':
    case 'restricted':
      return [[handler, 'officerLimited']]
  }
}
