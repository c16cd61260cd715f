/**
 * The facts of an event that anybody may read. What is not named here stays inside: references to texts, commitments,
 * ids of persons, the channel, the unit complained about, whatever an event may carry one day.
 */
const publicNames: ReadonlySet<string> = new Set([
  'how',
  'lead',
  'copies',
  'unit',
  'reason',
  'proposedOwner',
  'limit',
  'amount',
  'kind',
  'unable',
  'promisedOn',
  'partial',
  'answer',
  'reopens',
  'afterClosing',
  'granted',
  'because',
  'outcome',
  'result',
  'workingDays',
  'reportClass',
  'dueOn',
  'moved',
])

/** Leaves of an event only what the public may know. */
export function publicFactsOf(event: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(event).filter(([name]) => publicNames.has(name)))
}
