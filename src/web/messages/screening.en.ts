import type { screeningId } from './screening.id.ts'

export const screeningEn: typeof screeningId = {
  title: 'Marked as it came in',
  waitsHidden:
    'Only officers who handle this report can read it until you have looked at the mark. Its limits run as always.',
  waitsHeld:
    'This report is held: it cannot be passed on until you have looked. The reporter has a number, and its limits run as always.',
  alarms: {
    danger: 'Danger to life',
    violence: 'Violence',
    children: 'A child in danger',
    health: 'A threat to health',
  },
  doubts: {
    advertising: 'Looks like an advertisement',
    gambling: 'Looks like gambling promotion',
    lending: 'Looks like an offer of loans',
    fraud: 'Looks like a fraudulent message',
    abuse: 'Nothing but swearing',
    noise: 'Letters without meaning',
    empty: 'Empty',
  },
  because: (words) => `because of: ${words}`,
  urgent: 'Urgent',
  held: 'Held',
  outcome: 'What do you conclude?',
  outcomes: {
    urgentConfidential: 'Urgent, stays confidential',
    urgentOpen: 'Urgent, need not be confidential',
    ordinary: 'Not urgent',
  },
  notSpam: 'Not spam',
}
