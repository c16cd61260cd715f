import type { LimitName } from '../../../kernel/law/words.ts'
import { isReporterTemplate, requestTemplates, type Template } from './templates.ts'
import type { Placeholder } from './wording.ts'

/** The limit that a notice speaks of. */
export const limitOf: Readonly<Partial<Record<Template, LimitName>>> = {
  received: 'verification',
  officerNew: 'verification',
  question: 'completion',
  warnedArchive: 'completion',
  passedOn: 'firstResponse',
  movedOn: 'firstResponse',
  officerAssigned: 'firstResponse',
  officerReturned: 'triage',
  officerClarified: 'verification',
  answer: 'autoClose',
  warnedClose: 'autoClose',
  closed: 'objection',
  objectionRenewed: 'objection',
  reopened: 'resolution',
  officerObjection: 'resolution',
  officerAppeal: 'appeal',
  officerTask: 'task',
  officerDraft: 'approval',
  consentAsked: 'escalation',
  referralAsked: 'referralConsent',
  officerOmbudsmanAsks: 'agencyAnswer',
  officerFindings: 'findings',
}

/** These speak of whatever limit their event is about. */
const timedByEvent: readonly Template[] = [
  ...(['officerBreach', 'extended', 'officerReminded', 'officerOverdue', 'officerLapsed'] as const),
  ...requestTemplates,
]

const ownFacts: Readonly<Partial<Record<Template, readonly Placeholder[]>>> = {
  archived: ['alasan', 'tujuan'],
  closed: ['alasan', 'lamaBatal'],
  appealDecided: ['alasan'],
  examinationResult: ['alasan'],
  referralEnded: ['alasan'],
  dateMoved: ['perubahan'],
  rightsTaken: ['dilakukan', 'pemulihan', 'akun'],
  rightsAnswered: ['alasan'],
  identityOpened: ['pembuka'],
}

/** What can be filled into a template's headline and paragraphs; anything else would never have a value there. */
export const fillableIn = (template: Template): readonly Placeholder[] =>
  template === 'officerDigest'
    ? []
    : [
        'nomor',
        'instansi',
        ...(limitOf[template] !== undefined || timedByEvent.includes(template) ? (['lama', 'sampai'] as const) : []),
        ...(ownFacts[template] ?? []),
      ]

/** What the reader must be told (domain.md §4): a change of words may not leave it out. */
const owed: Readonly<Partial<Record<Template, Placeholder>>> = {
  question: 'lama',
  answer: 'lama',
  extended: 'sampai',
  warnedArchive: 'sampai',
  archived: 'alasan',
  appealDecided: 'alasan',
  warnedClose: 'sampai',
  closed: 'lama',
  objectionRenewed: 'sampai',
  dateMoved: 'perubahan',
  examinationResult: 'alasan',
  referralEnded: 'alasan',
  rightsAnswered: 'alasan',
}
export const owedIn = (template: Template): Placeholder | null => owed[template] ?? null

/**
 * In an SMS a link stands only where the reader cannot do without it: the private one holds the secret, as the receipt
 * does; that of a contact that was left asks for another secret. An e-mail has it below its words by itself.
 */
const linked: readonly Template[] = ['received', 'recovery', 'secretRenewed', 'contactLeft']
export const isLinked = (template: Template): boolean => linked.includes(template)

/** Officers are not told by SMS. */
export const hasSms = (template: Template): boolean => isReporterTemplate(template)
