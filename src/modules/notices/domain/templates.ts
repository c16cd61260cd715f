/** What a reporter may be told; the words stand in `src/web/messages/notices.{id,en}.ts`. */
export const reporterTemplates = [
  'received',
  'question',
  'passedOn',
  'movedOn',
  'published',
  'answerInterim',
  'answer',
  'message',
  'answerRetracted',
  'extended',
  'warnedArchive',
  'archived',
  'appealDecided',
  'warnedClose',
  'closed',
  'objectionRenewed',
  'reopened',
  'dateMoved',
  'examinationResult',
  'consentAsked',
  'referralAsked',
  'referralSent',
  'referralProgress',
  'referralEnded',
  'referralLapsed',
  'recovery',
  'secretRenewed',
  'contactChanged',
  /** Goes to the contact that was left, so it opens nothing. */
  'contactLeft',
] as const
export type ReporterTemplate = (typeof reporterTemplates)[number]

/** What an officer may be told: never with content of the report, which is read where access is checked. */
export const officerTemplates = [
  'officerNew',
  'officerClarified',
  'officerAssigned',
  'officerCopied',
  'officerReturned',
  'officerTask',
  'officerTaskAnswered',
  'officerDraft',
  'officerDraftReturned',
  'officerExtensionAsked',
  'officerAppeal',
  'officerReplied',
  'officerObjection',
  'officerUndeliverable',
  /** Somebody called them into a note. */
  'officerMentioned',
  'officerReminded',
  'officerOverdue',
  'officerDateMoved',
  /** The inspectorate joined, recorded what it found, or concluded. */
  'officerExamination',
  'officerOmbudsmanAsks',
  'officerFindings',
  'officerReferral',
  'officerLapsed',
  'ombudsmanUnnamed',
  'ombudsmanReferral',
  'ombudsmanAnswer',
  'ombudsmanWithdrawal',
  /** What waits, once a day; tells of no event. */
  'officerDigest',
] as const
export type OfficerTemplate = (typeof officerTemplates)[number]

export type Template = ReporterTemplate | OfficerTemplate

/**
 * Comes by e-mail at once to those who read once a day too: what escalates, what the Ombudsman does, and what has to be
 * done within a day or two (product).
 */
export const urgentTemplates: readonly Template[] = [
  'officerOverdue',
  'officerLapsed',
  'officerDraft',
  'officerReturned',
  'officerOmbudsmanAsks',
  'officerFindings',
  'officerReferral',
  'ombudsmanReferral',
  'ombudsmanWithdrawal',
]

export const isReporterTemplate = (template: Template): template is ReporterTemplate =>
  reporterTemplates.some((one) => one === template)
