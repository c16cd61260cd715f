import type { AgencyId } from '../../../../kernel/brand.ts'
import type { LimitName } from '../../../../kernel/law/words.ts'
import { longDay } from '../../../../web/messages/dates.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import type { EventOf, EventType } from '../../domain/event.ts'
import type {
  ArchiveReason,
  ClosingReason,
  DeclineReason,
  ExaminationResult,
  FacilitationStep,
  ReferralOutcome,
  RefusalReason,
} from '../../domain/words.ts'

/** What an event may tell beside its type; a reader who may not know a fact is not given it. */
export type EventFacts = {
  readonly type: EventType
  readonly how?: string
  readonly lead?: string
  readonly unit?: string
  readonly agency?: string
  readonly reason?: string
  readonly destination?: string | null
  readonly kind?: string
  readonly unable?: string | null
  readonly partial?: boolean
  readonly promisedOn?: string | null
  readonly limit?: LimitName
  /** Which step of a clock fired; who is not told which knows of a limit that has passed. */
  readonly firing?: { readonly step: string } | null
  readonly group?: string
  readonly joins?: string
  readonly granted?: boolean
  readonly reopens?: boolean
  readonly stars?: number
  readonly inspectorate?: string
  readonly result?: string
  readonly step?: string
  readonly on?: string
  readonly outcome?: string
  readonly covered?: number
  readonly cropped?: boolean
}

/** One event as a short sentence (or two), for whoever may know of it. `nameOf` names an agency. */
export function eventWords(facts: EventFacts, nameOf: (agency: AgencyId) => string, language: Language): string {
  const { events, limits, closingReasons, archiveReasons, refusalReasons, examinationResults, promisedOn } =
    messages[language].report
  const { facilitationSteps, declineReasons, referralOutcomes } = messages[language].report
  const agency = (id: string | undefined): string => (id === undefined ? '–' : nameOf(id as AgencyId))
  const limit = facts.limit === undefined ? '–' : limits[facts.limit]
  const { type } = facts
  switch (type) {
    case 'disposed':
      return events[(facts.how ?? 'disposed') as EventOf<'disposed'>['how']](agency(facts.lead))
    case 'photoRedacted':
      return events.photoRedacted(facts.covered ?? 0, facts.cropped ?? false)
    case 'disposedOnward':
      return events.disposedOnward(agency(facts.unit))
    case 'leadSet':
      return events.leadSet(agency(facts.lead))
    case 'taskAdded':
      return events.taskAdded(agency(facts.agency))
    case 'refused':
      return events.refused(refusalReasons[facts.reason as RefusalReason])
    case 'archived': {
      const told = events.archived(archiveReasons[facts.reason as ArchiveReason])
      return facts.destination ? `${told} ${events.archivedFor(facts.destination)}` : told
    }
    case 'closed':
      return events.closed(closingReasons[facts.reason as ClosingReason])
    case 'followedUp': {
      const told = events[followUpOf(facts)]
      if (!facts.promisedOn) return told
      return `${told} ${promisedOn(longDay(Temporal.PlainDate.from(facts.promisedOn), language))}`
    }
    case 'extended':
      return events.extended(limit)
    case 'clockFired':
      return events[firedWords[facts.firing?.step ?? 'overdue'] ?? 'clockFired'](limit)
    case 'duplicateLinked':
    case 'duplicateUnlinked':
      return events[type](facts.group ?? '–')
    case 'appealDecided':
      return facts.granted === true ? events.appealGranted : events.appealRejected
    case 'examinationJoined':
      return events.examinationJoined(agency(facts.inspectorate))
    case 'examinationConcluded':
      return events.examinationConcluded(examinationResults[facts.result as ExaminationResult])
    case 'facilitated': {
      const step = facilitationSteps[(facts.step ?? 'otherStep') as FacilitationStep]
      return facts.on === undefined
        ? events.facilitated(step)
        : events.facilitatedOn(step, longDay(Temporal.PlainDate.from(facts.on), language))
    }
    case 'referralDeclined':
      return facts.reason === undefined
        ? events.referralDeclined
        : events.referralDeclinedFor(declineReasons[facts.reason as DeclineReason])
    case 'referralConcluded':
      return events.referralConcluded(referralOutcomes[(facts.outcome ?? 'settled') as ReferralOutcome])
    case 'withdrawalDecided':
      return facts.granted === true ? events.withdrawalGranted : events.withdrawalRejected
    case 'replied':
      return facts.reopens === true ? events.repliedReopens : events.replied
    case 'rated':
      return events.rated(facts.stars ?? 0)
    default:
      return events[type]
  }
}

/** The same to the reporters themselves, where it was their own doing. */
export function ownEventWords(facts: EventFacts, nameOf: (agency: AgencyId) => string, language: Language): string {
  const { ownEvents } = messages[language].report
  const { type } = facts
  if (type === 'rated') return ownEvents.rated(facts.stars ?? 0)
  if (type === 'submitted' && facts.joins !== undefined) return ownEvents.submittedToJoin(facts.joins)
  if (type === 'replied') return facts.reopens === true ? ownEvents.repliedReopens : ownEvents.replied
  return type in ownEvents
    ? ownEvents[type as Exclude<keyof typeof ownEvents, 'rated' | 'submittedToJoin' | 'replied' | 'repliedReopens'>]
    : eventWords(facts, nameOf, language)
}

/** Steps of the ladder that are not yet, or no longer, the limit itself. */
const firedWords: Readonly<Record<string, 'clockReminded' | 'clockEscalated'>> = {
  reminded: 'clockReminded',
  warned: 'clockReminded',
  consent: 'clockReminded',
  deputy: 'clockEscalated',
  ancestor: 'clockEscalated',
  coordinator: 'clockEscalated',
  coordinatorSuperior: 'clockEscalated',
}

function followUpOf({ kind, unable, partial }: EventFacts) {
  if (kind === 'interim') return 'followedUpInterim'
  if (unable) return 'followedUpUnable'
  return partial === true ? 'followedUpPartial' : 'followedUpSubstantive'
}
