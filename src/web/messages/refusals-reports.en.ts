import type { RefusalText } from '../refusals.ts'
import type { reportRefusalsId } from './refusals-reports.id.ts'

export const reportRefusalsEn: Readonly<Record<keyof typeof reportRefusalsId, RefusalText>> = {
  notYours: {
    title: 'This step is not yours to take',
    advice: 'Ask the officer who has this report, or the coordinator of your agency.',
  },
  notInThisState: {
    title: 'The report’s state does not allow this step',
    advice: 'Somebody else may just have changed it. Look at the report again and choose a step that is offered.',
  },
  unknownAgency: {
    title: 'No such agency',
    advice: 'Choose an agency from the list, by its slug such as kampar-dpupr.',
  },
  unknownCategory: {
    title: 'No such topic',
    advice: 'Choose a topic from the list, or leave it empty.',
  },
  unknownArea: {
    title: 'No such area',
    advice: 'Choose an area from the list, by its official code such as 14.01.',
  },
  unknownClass: {
    title: 'No such class',
    advice: 'Choose one of the classes in this agency’s service standard.',
  },
  dayInFuture: {
    title: 'The day of the event has not come yet',
    advice: 'Give today’s date or an earlier one.',
  },
  phoneInvalid: {
    title: 'This is no telephone number',
    advice: 'Check it, as in 0812 3456 7890, or give an e-mail address instead.',
  },
  emailInvalid: {
    title: 'This is no e-mail address',
    advice: 'Check it, as in siti@example.id, or give a telephone number instead.',
  },
  nameAndContactNeeded: {
    title: 'A name and a contact are needed',
    advice: 'The Ombudsman accepts named complainants only: give a name, and a telephone number or an e-mail address.',
  },
  unitComplainedAbout: {
    title: 'The unit complained about may not handle this',
    advice: 'Choose another agency: the inspectorate or one above it.',
  },
  notUnderLead: {
    title: 'That unit is not below your agency',
    advice: 'Choose a unit below the agency that has this report.',
  },
  alreadyLead: {
    title: 'That agency already has this report',
    advice: 'Choose another agency, or leave it as it is.',
  },
  rulingNeeded: {
    title: 'This report waits for a ruling',
    advice: 'It has been returned more than once. The coordinator above them rules who handles it.',
  },
  noRulingNeeded: {
    title: 'No ruling is needed',
    advice: 'Pass the report on in the ordinary way.',
  },
  refusalPeriodOver: {
    title: 'The time for returning it has passed',
    advice: 'Your agency handles it; ask other agencies for help through the coordinator.',
  },
  alreadyAnswered: {
    title: 'This report has been answered',
    advice: 'What was answered can no longer be returned. Go on handling it.',
  },
  ruledFinally: {
    title: 'The ruling is final',
    advice: 'After a ruling the report can no longer be returned. Go on handling it.',
  },
  outsideYourAuthority: {
    title: 'This is outside your authority',
    advice: 'Ask the officer whom the service standard names, or the coordinator above you.',
  },
  destinationNeeded: {
    title: 'The destination is missing',
    advice: 'Say where the reporter can take this report.',
  },
  reasonNeeded: {
    title: 'The reason is missing',
    advice: 'Write the reason in words that the reporter will read.',
  },
  textNeeded: {
    title: 'The text is missing',
    advice: 'Write it, then send once more.',
  },
  approvalNeeded: {
    title: 'This answer needs approval',
    advice: 'Hand it in as a draft; the official approves it.',
  },
  noApprovalInStandard: {
    title: 'This standard asks for no approval',
    advice: 'Post the answer directly.',
  },
  ownDraft: {
    title: 'Nobody approves their own draft',
    advice: 'Ask another official to approve it.',
  },
  unknownDraft: {
    title: 'That draft is not waiting',
    advice: 'Look at the report again; it may have been approved or returned.',
  },
  unknownTask: {
    title: 'That task is not open',
    advice: 'Look at the report again; it may have been answered or dropped.',
  },
  agencyHasTask: {
    title: 'That agency already has a task',
    advice: 'Wait for its answer, or choose another agency.',
  },
  superiorMustApprove: {
    title: 'The superior must approve this answer',
    advice: 'That something cannot be done is approved by the head of the agency.',
  },
  anotherReviewerNeeded: {
    title: 'Somebody else decides this answer',
    advice: 'The reporter objected to your answer; another official reviews it.',
  },
  evidenceNeeded: {
    title: 'Evidence is needed',
    advice: 'This agency’s standard asks for at least one attachment.',
  },
  unableIsSubstantive: {
    title: '“It cannot be done” is no news of progress',
    advice: 'Post it as a full answer, with its ground.',
  },
  unknownAnswer: {
    title: 'There is no such answer',
    advice: 'Choose one of the answers on this report.',
  },
  answerAlreadyRetracted: {
    title: 'That answer has been retracted',
    advice: 'There is nothing more to do.',
  },
  limitNotRunning: {
    title: 'That limit is not running',
    advice: 'Look at the report’s limits and choose one that runs.',
  },
  noExtensionInStandard: {
    title: 'This standard has no extension',
    advice: 'Finish within the limit, or tell the reporter in a message.',
  },
  extensionUsedUp: {
    title: 'The extension is used up',
    advice: 'This standard allows no further one.',
  },
  alreadyConfidential: {
    title: 'This report is already confidential',
    advice: 'There is nothing more to do.',
  },
  notConfidential: {
    title: 'This report is not confidential',
    advice: 'There is nothing more to do.',
  },
  secondPersonNeeded: {
    title: 'A second person is needed',
    advice: 'Two people lift confidentiality; ask another officer to agree.',
  },
  lookFirst: {
    title: 'This report was marked as it came in, and nobody has looked yet',
    advice: 'Look at the mark on the report’s page first, then try again.',
  },
  nothingToLook: {
    title: 'No mark is waiting',
    advice: 'Open the report to see what was decided.',
  },
  reportIsConfidential: {
    title: 'This report is confidential',
    advice: 'What is confidential is not published. Lift that first where it is right to.',
  },
  publicationNotDue: {
    title: 'It is too early to publish',
    advice:
      'By the standard of the agency that handles it, a report is published once it is passed on, or with the answer; the report’s page says which. Pass it on, or wait for the answer.',
  },
  alreadyInvolved: {
    title: 'It is noted already that it concerns them',
    advice: 'There is nothing left to do: the report is closed for them.',
  },
  notInvolved: {
    title: 'It is not noted that it concerns them',
    advice: 'Load the report again to see who is noted.',
  },
  marksUnsettled: {
    title: 'There is personal data that nobody has decided about',
    advice: 'Take out, or keep with its reason, each mark that can still be read in the copy; then send it again.',
  },
  nothingToSettle: {
    title: 'No answer waits to be looked at',
    advice: 'Load the report again to see how it stands.',
  },
  notPublished: {
    title: 'This report is not published',
    advice: 'There is nothing more to do.',
  },
  unknownPhoto: {
    title: 'That photo does not belong to this report',
    advice: 'Reload the report, then choose again which photos anybody may see. Documents cannot be published yet.',
  },
  unknownDocument: {
    title: 'That document does not belong to this report, or cannot be read',
    advice: 'Reload the report, then choose again. What stands in a locked or broken document cannot be published.',
  },
  documentTooLong: {
    title: 'What stands in that document is too long to be published as text, or has too many personal data',
    advice:
      'Tell what the public needs to know in the report’s public copy, or ask the reporter for the part that matters.',
  },
  documentNotReleased: {
    title: 'What stands in that document is not published',
    advice: 'There is nothing more to do.',
  },
  noDocuments: {
    title: 'There is no document in this report',
    advice: 'There is nothing to publish.',
  },
  photoHasCopy: {
    title: 'This photo has been redacted',
    advice: 'Publish its redacted copy; the photo itself stays closed to the public.',
  },
  noPhotos: {
    title: 'There is no photo in this report',
    advice: 'There is nothing to redact.',
  },
  nothingRedacted: {
    title: 'Nothing is redacted yet',
    advice: 'Mark at least one area within the photo, or crop it, then save.',
  },
  sameReport: {
    title: 'That is the same report',
    advice: 'Give the number of another report about the same thing.',
  },
  alreadyInGroup: {
    title: 'This report is already linked',
    advice: 'Unlink it first where needed.',
  },
  notInGroup: {
    title: 'This report is not linked',
    advice: 'There is nothing more to do.',
  },
  appealNotWaiting: {
    title: 'No appeal is waiting',
    advice: 'Look at the report again; it may have been decided.',
  },
  alreadyAppealed: {
    title: 'The appeal was already made',
    advice: 'Its decision is waited for or has been told. You can send a new report.',
  },
  ownArchiving: {
    title: 'Somebody else decides this appeal',
    advice: 'You archived the report; ask another officer to decide.',
  },
  nothingToDeliver: {
    title: 'There is nothing to deliver',
    advice: 'The reporter has received everything.',
  },
  recoveryOver: {
    title: 'This code is no longer valid',
    advice: 'A code works once, and for 24 hours. Ask for a new one.',
  },
  contactStands: {
    title: 'This report has a contact already',
    advice:
      'Give your name here, and leave phone and e-mail empty. Change the contact on its own page, where the old one is told.',
  },
  contactUnchanged: {
    title: 'There is no new contact yet',
    advice: 'Write an e-mail address or a phone number other than the present one.',
  },
  objectionPeriodOver: {
    title: 'The time for objecting has passed',
    advice: 'Send a new report and mention the number of this one.',
  },
  regretPeriodOver: {
    title: 'The withdrawal can no longer be taken back',
    advice: 'Send a new report and mention the number of this one.',
  },
  alreadyConfirmed: {
    title: 'This report was already called finished',
    advice: 'You can still rate it.',
  },
  alreadyConsented: {
    title: 'Consent has been given',
    advice: 'There is nothing more to do.',
  },
  notConsented: {
    title: 'There is no consent to withdraw',
    advice: 'This report will not be referred with your name.',
  },
  alreadyAnonymous: {
    title: 'This report is anonymous already',
    advice: 'The agency cannot see your name.',
  },
  alreadyRestricted: {
    title: 'That restriction holds already',
    advice: 'Officers cannot open it until you lift the restriction.',
  },
  notRestricted: {
    title: 'Nothing is restricted',
    advice: 'You can restrict processing on the page of your data rights.',
  },
  closedByReporter: {
    title: 'The reporter restricted the content of this report',
    advice:
      'This step decides about words that cannot be read. Wait until the restriction is lifted, or write a message to the reporter.',
  },
  notYetEligible: {
    title: 'A referral cannot be asked for yet',
    advice: 'Wait until the agency’s limit has passed; the date stands on this report.',
  },
  alreadyJoined: {
    title: 'An inspectorate has joined already',
    advice: 'The history of this report tells which one examines.',
  },
  joinFirst: {
    title: 'The inspectorate has not joined',
    advice: 'Join first, then record what was found.',
  },
  nothingExamined: {
    title: 'There is no examination report yet',
    advice: 'Record the examination report first; a colleague then concludes it.',
  },
  ownExamination: {
    title: 'You wrote this examination report',
    advice: 'Ask a colleague of the inspectorate to conclude it, so that two people judge.',
  },
  examinationOver: {
    title: 'The examination is concluded',
    advice: 'Its result stands on this report. Write an internal note if something new comes up.',
  },
  referralAlreadyOpen: {
    title: 'This report is already with the Ombudsman',
    advice: 'Wait to hear from the Ombudsman.',
  },
  referralNotOpen: {
    title: 'No referral is open',
    advice: 'Look at the report again; the Ombudsman may have concluded it.',
  },
  referralNotSent: {
    title: 'The referral has not been sent',
    advice: 'Wait for the reporter’s consent.',
  },
  ombudsmanHasNotAsked: {
    title: 'The Ombudsman awaits no answer',
    advice: 'Look at the report again; a colleague may have answered.',
  },
  nothingAtOmbudsman: {
    title: 'Nothing waits for the Ombudsman’s decision',
    advice: 'Look at the report again.',
  },
  nothingDue: {
    title: 'Nothing is due',
    advice: 'There is nothing to do now.',
  },
  calendarUnchanged: {
    title: 'The calendar has not changed',
    advice: 'No date needs to be counted anew.',
  },
}
