import type { learnedId } from './learned.id.ts'

export const learnedEn: typeof learnedId = {
  title: 'By earlier dispositions',
  named: 'By the name and the work of agencies',
  chance: (confidence) => (confidence >= 0.9 ? 'almost certainly' : confidence >= 0.6 ? 'probably' : 'perhaps'),
  percent: (confidence) => `${Math.min(99, Math.round(100 * confidence))}%`,
  words: (words) => `because it mentions ${words}`,
  alike: 'Passed on there before:',
  choose: (name) => `Choose ${name}`,
  lead: (decisions) => `Learned from ${decisions} dispositions. It is a suggestion; you decide.`,
  tooLittle: (decisions, needed) =>
    `Suggestions from earlier dispositions appear once there are ${needed}; there are ${decisions} now.`,
  unsure: (decisions) => `None of ${decisions} earlier dispositions is like this one enough to suggest anything.`,
  topics: 'Suggested topics',
  topicWords: (words) => `mentions ${words}`,
  noTopics: 'No topic is clear enough from the text. Choose one below yourself.',
  supervisory: (words) =>
    `The text mentions ${words}. It may be a supervisory complaint; look whether an officer did wrong.`,
  models: 'Suggestions learned from dispositions',
  modelsLead:
    'The program learns by itself from the dispositions that are there, at least once a week. It never learns from confidential reports. How right it is is measured on a fifth of the reports, which it does not learn from.',
  noModels: 'Nothing has been learned yet. The program begins once there are 50 dispositions.',
  scope: 'Region or institution',
  subject: 'What is suggested',
  subjects: { agency: 'The agency', category: 'The topic' },
  decisions: 'Learned from',
  first: 'First suggestion right',
  three: 'Right among three',
  baseline: 'Without learning',
  sure: 'Right when ≥ 90% sure',
  trainedAt: 'Last learned',
  few: (decisions, needed) => `${decisions}, needs ${needed}`,
  byLabel: (name) => `Details for ${name}`,
  label: 'Goes to',
  asked: 'Reports asked about',
  right: 'First suggestion right',
}
