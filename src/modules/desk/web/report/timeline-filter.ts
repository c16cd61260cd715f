import { audienceOf, audienceOfWords, type EventType, type TimelineEntry } from '../../../reports/index.ts'

/** The parts of a report's history that an officer looks at alone; each is an address. */
export const timelineFilters = ['all', 'public', 'internal', 'reporter', 'messages'] as const
export type TimelineFilter = (typeof timelineFilters)[number]

/** What people and offices say to each other. */
const said: readonly EventType[] = [
  'clarificationRequested',
  'clarified',
  'messaged',
  'replied',
  'objected',
  'appealed',
  'followedUp',
  'retracted',
  'examinationConcluded',
  'agencyAsked',
  'facilitated',
]

/** Does the entry belong to this part? What an office keeps to itself is `internal`, words of it in an open event too. */
export function isIn(filter: TimelineFilter, { event }: TimelineEntry): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'public':
      return audienceOf(event) === 'public'
    case 'internal':
      return (
        event.by.kind !== 'clock' && [audienceOf(event), hasWords(event) && audienceOfWords(event)].includes('handlers')
      )
    case 'reporter':
      return event.by.kind === 'reporter'
    case 'messages':
      return said.includes(event.type)
  }
}

const hasWords = (event: TimelineEntry['event']): boolean => 'text' in event && event.text !== null
