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
  'identityOpened',
  'secretRenewed',
  'contactChanged',
  /** Goes to the contact that was left, so it opens nothing. */
  'contactLeft',
  /** What somebody asked about data of their own was taken in, and what came of it. */
  'rightsTaken',
  'rightsAnswered',
  /** Data of theirs may have been seen by somebody without a right to. */
  'breached',
] as const
/** Tell of no event, and nobody but the reporter learns from a list that they were sent. */
export const eventlessTemplates = ['recovery', 'identityOpened'] as const satisfies readonly Template[]
export type EventlessTemplate = (typeof eventlessTemplates)[number]

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
  /** The reporter closed something of it to officers, or took a consent back. */
  'officerLimited',
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
  /** Somebody asks about data of their own; its limit comes near. */
  'officerRights',
  'officerRightsDue',
  /** A case of another office concerns people whom only they can tell. */
  'officerBreach',
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
  'officerRights',
  'officerRightsDue',
  'officerBreach',
]

/** Tell of a request about personal data, not of an event of a report. */
export const requestTemplates = [
  'rightsTaken',
  'rightsAnswered',
  'officerRights',
  'officerRightsDue',
] as const satisfies readonly Template[]
export type RequestTemplate = (typeof requestTemplates)[number]
export const isRequestTemplate = (template: Template): template is RequestTemplate =>
  requestTemplates.some((one) => one === template)

/**
 * Whoever watches over deliveries learns from these neither whose they are nor what of: that somebody asked about their
 * data, or that data of theirs were seen, is nobody else's to know.
 */
export const isPrivate = (template: Template): boolean =>
  isRequestTemplate(template) || template === 'breached' || template === 'officerBreach'

export const isReporterTemplate = (template: Template): template is ReporterTemplate =>
  reporterTemplates.some((one) => one === template)
