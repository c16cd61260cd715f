import type { figuresId } from './figures.id.ts'

export const figuresEn: typeof figuresId = {
  title: 'How these promises are kept',
  lead: (agency) => `Of everything that fell due at ${agency} and the units below it, also what is still not done.`,
  limits: {
    verification: 'Verified',
    firstResponse: 'First answered',
    resolution: 'Settled',
  },
  month: 'Fell due',
  kept: 'Kept',
  soFar: (month) => `${month}, up to today`,
  onTime: (onTime, total, percent) => `${onTime} of ${total} on time (${percent}%)`,
  late: (late) => `${late} late`,
  runningLate: (owed) => `${owed} still owed`,
  none: 'nothing fell due',
  few: (fewest) => `fewer than ${fewest}, not published`,
  median: (days) => `half were answered within ${days === 1 ? '1 day' : `${days} days`} of sending`,
  medianNone: 'more than half are not answered yet',
  nothingYet: 'No figures yet: too few reports have fallen due to publish any.',
  privacy: (fewest) =>
    `Where fewer than ${fewest} fell due, no figure is published. Confidential reports are counted only where there are at least ${fewest} of them. So nobody can be recognised.`,
  frontTitle: (month) => `How these promises were kept in ${month}`,
  frontLead: 'At all agencies, of every report that fell due in that month.',
}
