import type { clockId } from './clock.id.ts'

export const clockEn: typeof clockId = {
  units: {
    hours: (amount) => (amount === 1 ? '1 hour' : `${amount} hours`),
    calendarDays: (amount) => (amount === 1 ? '1 calendar day' : `${amount} calendar days`),
    workingDays: (amount) => (amount === 1 ? '1 working day' : `${amount} working days`),
  },
  startsFrom: {
    submitted: 'the report was sent',
    complete: 'the report was complete',
    clarificationDelivered: 'the question reached the reporter',
    disposed: 'the report was passed to the agency',
    refused: 'the agency returned the report',
    taskGiven: 'the task was given',
    draftHandedIn: 'the draft answer was handed in',
    publicationDue: 'the report was ready to be published',
    followUpDelivered: 'the follow-up reached the reporter',
    closingDelivered: 'the closing reached the reporter',
    appealed: 'the appeal was made',
    withdrawn: 'the report was withdrawn',
    undeliverable: 'the reporter could no longer be reached',
    escalationDue: 'the escalation limit falls due',
    referralAsked: 'consent to the referral was asked for',
    findingsGiven: 'the Ombudsman’s findings arrived',
  },
  strength: {
    stated: 'Written in the document.',
    settled: 'The document is unclear; an officer has settled what it means.',
    product: 'This program’s own choice, not a legal rule.',
    unverified: 'Second-hand; we have not checked the original text yet.',
  },
  decidedBy: {
    extension: 'The due day includes an extension.',
    floor: 'The due day is kept late enough to leave time after an answer or a reopening.',
    notBefore: 'The due day is not moved before the one that was already told.',
  },
  dueLabel: 'At the latest',
  sentence: (days, start, document) => `${days} from when ${start}, by ${document}.`,
  ownSettings: 'this program’s own settings',
  remaining: (days, isWorking) => {
    if (days === 0) return 'today is the last day'
    return `${days} ${isWorking ? 'working ' : ''}${days === 1 ? 'day' : 'days'} left`
  },
  late: (days) => (days === 1 ? '1 day late' : `${days} days late`),
  strip: 'How the days are counted',
  startDay: 'start',
  today: 'today',
  due: 'due',
  countedDay: 'day',
  counted: (n) => String(n),
  notCounted: 'not counted',
  paused: 'count stopped',
  why: 'Where does this limit come from?',
  movedBy: 'What moved this date:',
  says: 'What the source says',
  calendar: (revision) => `Counted with revision ${revision} of the calendar.`,
  provisional: 'Provisional: that year’s holidays are not decreed yet, so the date may still move later.',
}
