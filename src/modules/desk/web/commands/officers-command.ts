import type { CommandName, SpokenCommand } from '../../../reports/index.ts'

/** Steps that are never the next one by themselves: they are taken when somebody has a reason. */
export const commandsOnOccasion = [
  'message',
  'note',
  'refuse',
  'archive',
  'setClass',
  'setCategory',
  'setLead',
  'addTask',
  'dropTask',
  'requestExtension',
  'extend',
  'closeAgreed',
  'retract',
  'setConfidential',
  'liftConfidential',
  'redactPhoto',
  'releaseDocument',
  'retractDocument',
  'unpublish',
  'nameInvolved',
  'declareInvolved',
  'releaseInvolved',
  'linkDuplicate',
  'unlinkDuplicate',
] as const satisfies readonly CommandName[]

/** Every command that officers give, in the order in which a report page lists them. */
export const officersCommands = [
  'look',
  'rule',
  'dispose',
  'handleHere',
  'requestClarification',
  'decideAppeal',
  'joinExamination',
  'concludeExamination',
  'recordExamination',
  'acknowledgeReferral',
  'answerOmbudsman',
  'facilitate',
  'askAgency',
  'decideWithdrawal',
  'conclude',
  'declineReferral',
  'approve',
  'returnDraft',
  'followUp',
  'draftFollowUp',
  'acknowledge',
  'publish',
  'settleMarks',
  'markDelivered',
  ...commandsOnOccasion,
] as const satisfies readonly CommandName[]
export type OfficersCommand = (typeof officersCommands)[number]

export type Speaking<C extends OfficersCommand> = Extract<SpokenCommand, { command: C }>

/** `request-clarification`, as in the command's address. */
export const slugOf = (command: OfficersCommand): string =>
  command.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** The command of an address, or null where it names none. */
export const commandOfSlug = (slug: string): OfficersCommand | null =>
  officersCommands.find((command) => slugOf(command) === slug) ?? null
