import type { Phase } from './words.ts'
import type { CommandName } from './command.ts'

/**
 * Why a command was refused; each is a fact, and each has a sentence in every language that says what to do
 * (`src/web/messages/refusals-reports.id.ts` and its English twin).
 */
export type Refusal =
  /** The table of docs/law/life.md does not allow this command in this state. */
  | { readonly refusal: 'notInThisState'; readonly command: CommandName; readonly phase: Phase }
  /** It is allowed, but not for this person. */
  | { readonly refusal: 'notYours'; readonly command: CommandName }
  | { readonly refusal: SimpleRefusal }

export const simpleRefusals = [
  'unknownAgency',
  'unitComplainedAbout',
  'notUnderLead',
  'alreadyLead',
  'rulingNeeded',
  'noRulingNeeded',
  'refusalPeriodOver',
  'alreadyAnswered',
  'ruledFinally',
  'outsideYourAuthority',
  'destinationNeeded',
  'reasonNeeded',
  'textNeeded',
  'approvalNeeded',
  'noApprovalInStandard',
  'ownDraft',
  'unknownDraft',
  'unknownTask',
  'agencyHasTask',
  'superiorMustApprove',
  'anotherReviewerNeeded',
  'evidenceNeeded',
  'unableIsSubstantive',
  'unknownAnswer',
  'answerAlreadyRetracted',
  'limitNotRunning',
  'noExtensionInStandard',
  'extensionUsedUp',
  'unknownClass',
  'alreadyConfidential',
  'notConfidential',
  'secondPersonNeeded',
  'reportIsConfidential',
  'unknownCategory',
  'lookFirst',
  'nothingToLook',
  'publicationNotDue',
  'marksUnsettled',
  'nothingToSettle',
  'notPublished',
  'unknownPhoto',
  'photoHasCopy',
  'noPhotos',
  'nothingRedacted',
  'alreadyInvolved',
  'notInvolved',
  'sameReport',
  'alreadyInGroup',
  'notInGroup',
  'appealNotWaiting',
  'alreadyAppealed',
  'ownArchiving',
  'nothingToDeliver',
  'recoveryOver',
  'objectionPeriodOver',
  'regretPeriodOver',
  'alreadyConfirmed',
  'alreadyConsented',
  'nameAndContactNeeded',
  'notYetEligible',
  'alreadyJoined',
  'joinFirst',
  'nothingExamined',
  'ownExamination',
  'examinationOver',
  'referralAlreadyOpen',
  'referralNotOpen',
  'referralNotSent',
  'nothingAtOmbudsman',
  'ombudsmanHasNotAsked',
  'nothingDue',
  'calendarUnchanged',
] as const
export type SimpleRefusal = (typeof simpleRefusals)[number]
