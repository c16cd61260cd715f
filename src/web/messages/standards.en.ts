import { lowerFirst } from './lower-first.ts'
import type { standardsId } from './standards.id.ts'

export const standardsEn: typeof standardsId = {
  since: (day) => `For reports sent from ${day} on.`,
  decree: (number) => `Decree no. ${number}`,
  noDecree: 'The decree number is left empty in the published document.',
  parts: {
    requirements: 'Requirements',
    procedure: 'System, mechanism and procedure',
    time: 'Time to settle',
    fee: 'Fee',
    product: 'Product of the service',
    complaints: 'Complaints about the service',
  },
  asks: (what, channels) => `${what} (${channels})`,
  everyChannel: 'every channel',
  steps: {
    content: (content) => `You send a report. Its content: ${lowerFirst(content)}.`,
    verification: (role, checks) =>
      `The report is verified by the ${role} and passed on to the competent agency. What is checked: ${lowerFirst(checks)}.`,
    publication: {
      onDisposition: 'The report is published once it is passed on to an agency.',
      onAnswer: 'The report is published with the agency’s answer.',
    },
    followUp: (role, needsApproval, needsEvidence) =>
      [
        needsApproval
          ? 'The report is followed up: officers of the agency draft the answer, the official approves it'
          : `The report is followed up by the ${role}`,
        needsEvidence ? ', with evidence' : '',
        '.',
      ].join(''),
    closing: {
      bySilence: 'The report is closed when there is no reply after the follow-up.',
      onlyByAgreement: 'The report is closed only by minutes that the reporter signs.',
    },
    reply: { reopens: 'A reply of the reporter puts the report back to work.' },
    escalation: {
      automatic: 'A report that is not followed up is passed on to the Ombudsman by itself.',
      reportersRight: 'The reporter may take a report that is not followed up further.',
      internal: 'A report that is not followed up goes to a superior within the agency.',
    },
  },
  atMost: (days, start) => `Within ${days} from when ${start}.`,
  after: (days, start) => `After ${days} from when ${start}.`,
  headline: (shown) => `As published in the document: ${shown}.`,
  ownClasses: (classes) => `Classes of reports by this standard: ${classes}.`,
  limits: 'Time limits in use',
  otherLimits: 'Other time limits',
  limit: 'Limit',
  amount: 'Length',
  sinceEvent: (days, start) => `${days} from when ${start}`,
  ground: 'Its ground',
  strength: {
    stated: 'stated',
    settled: 'settled by officers',
    product: 'this program’s own',
    unverified: 'second-hand, not verified',
  },
  excluded: 'none',
  notStated: 'not stated, so not counted',
  onlyClasses: (classes) => `only ${classes}`,
  channels: (channels) => `Reports are received through ${channels}.`,
  register: (register) => `Register: ${lowerFirst(register)}.`,
  settledTitle: (points) =>
    points === 1
      ? 'One thing that the document leaves unclear, and what officers settled'
      : `${points} things that the document leaves unclear, and what officers settled`,
  settledLead: 'Here the document is unclear or contradicts itself; these choices apply.',
  settledChoice: (who, why) => `Settled by ${who}: ${why}`,
  sources: 'The words of the sources',
  sourceOf: (n) => `Source ${n}`,
  calculatorTitle: 'Calculate a time limit',
  calculatorLead: 'Counted as on every report, with public holidays and joint leave.',
  calculatorAbout:
    'Calculate by when a report must be verified, answered and settled, by the service standard of each agency.',
  agency: 'Agency',
  limitLabel: 'Time limit',
  classLabel: 'Class of the report',
  startLabel: 'Starts at',
  startHint: 'Date and time on the clock at that agency.',
  calculate: 'Calculate',
  startWrong: 'Write a correct date and time, between the years 2000 and 2100.',
  unknownChoice: 'Choose one from the list.',
  mistakes: 'Could not be calculated',
  classNotInStandard: 'This agency’s standard does not know that class. Choose another one.',
  limitNotInStandard: 'This agency’s standard has no such time limit, so there is nothing to count.',
  because: (reason) => `The reason: ${reason}`,
  link: 'Link to this calculation',
  linkHint: 'Whoever opens it sees the same calculation.',
}
