import { paragraphs, type wordingsId } from './wordings.id.ts'

export const wordingsEn: typeof wordingsId = {
  received: {
    subject: 'We have received your report',
    body: paragraphs(
      'Thank you. Keep this message: the number above and the link below open your report.',
      'An officer checks it and passes it on by {sampai}.',
    ),
    sms: 'We have received your report.\nIt is checked by {sampai}.\nOpen (private): {tautan}',
  },
  question: {
    subject: 'We need more details from you',
    body: paragraphs(
      'An officer cannot pass your report on until you complete it.',
      'Answer on the page of your report: the link is below.',
      'Please answer within {lama} of receiving this message. After that the report is archived; a late answer still brings it back.',
    ),
    sms: 'We need more details from you.\nAnswer within {lama}, or the report is archived.',
  },
  passedOn: {
    subject: 'Your report was passed on',
    body: paragraphs('It is now with {instansi}.', 'A first answer is due by {sampai}.'),
    sms: 'Your report was passed to {instansi}.\nA first answer is due by {sampai}.',
  },
  movedOn: {
    subject: 'Your report changed hands',
    body: paragraphs(
      'It is now with {instansi}. Its time limits do not start again.',
      'A first answer is due by {sampai}.',
    ),
    sms: 'Your report is now with {instansi}.\nA first answer is due by {sampai}.',
  },
  published: {
    subject: 'Your report was published',
    body: 'Anybody can now read the copy that an officer checked. Your identity is not in it.',
    sms: 'A copy of your report can now be read by all, without your identity.',
  },
  answerInterim: {
    subject: 'News from the agency',
    body: '{instansi} sent news about your report; the work goes on.',
    sms: 'News from {instansi}. The work goes on.',
  },
  answer: {
    subject: 'Your report was followed up',
    body: paragraphs(
      '{instansi} says what was done about your report.',
      'Settled? Confirm it. Not settled? Reply or object, and the work goes on.',
      'Without a word from you the report closes {lama} after you receive this message.',
    ),
    sms: 'Your report was followed up by {instansi}.\nNot settled? Object within {lama}. If you stay silent, it closes.',
  },
  message: {
    subject: 'A message from an officer',
    body: paragraphs('An officer wrote about your report.', 'Answer on the page of your report: the link is below.'),
    sms: 'An officer wrote to you about your report.',
  },
  answerRetracted: {
    subject: 'An answer was withdrawn',
    body: 'The agency withdrew an answer and said why; the work on your report goes on.',
    sms: 'The agency withdrew an answer. The work on your report goes on.',
  },
  extended: {
    subject: 'A time limit was extended',
    body: 'The time limit of your report is now {sampai}.',
    sms: 'The time limit of your report was extended to {sampai}.',
  },
  warnedArchive: {
    subject: 'We still wait for your details',
    body: paragraphs(
      'Without an answer by {sampai} your report is archived.',
      'Answer on the page of your report: the link is below.',
    ),
    sms: 'We still wait for your details. Without an answer by {sampai} the report is archived.',
  },
  archived: {
    subject: 'Your report was archived',
    body: paragraphs(
      'The reason: {alasan}.',
      'Responsible instead: {tujuan}.',
      'You disagree? Appeal on the page of your report; somebody else will decide.',
    ),
    sms: 'Your report was archived: {alasan}. You may appeal.',
  },
  appealDecided: { subject: 'Your appeal was decided', body: '{alasan}', sms: '{alasan}' },
  warnedClose: {
    subject: 'Your report is about to close',
    body: paragraphs(
      'Without a word from you by {sampai} the report closes.',
      'Not settled? Reply or object, and the work goes on.',
    ),
    sms: 'Without a word from you by {sampai} the report closes. Not settled? Object.',
  },
  closed: {
    subject: 'Your report was closed',
    body: paragraphs(
      'The reason: {alasan}.',
      'You disagree? Object within {lama} of receiving this message, and the work goes on.',
      'You can still undo the withdrawal within {lamaBatal}.',
    ),
    sms: 'Your report was closed: {alasan}.\nYou disagree? Object within {lama}.\nThe withdrawal can be undone within {lamaBatal}.',
  },
  objectionRenewed: {
    subject: 'You may object again',
    body: 'The time to object to the closing starts again and ends on {sampai}.',
    sms: 'You may object again until {sampai}.',
  },
  reopened: {
    subject: 'Your report is being worked on again',
    body: paragraphs('We have received what you wrote.', 'A solution is due by {sampai}.'),
    sms: 'Your report is being worked on again.\nA solution is due by {sampai}.',
  },
  dateMoved: {
    subject: 'A time limit moved',
    body: paragraphs('A newly decreed holiday moves the time limits of your report.', '{perubahan}'),
    sms: 'A new holiday moves the time limits of your report. See the page of your report.',
  },
  examinationResult: {
    subject: 'The result of the examination of your report',
    body: paragraphs(
      'The inspectorate has examined your report. The result: {alasan}.',
      'Read the explanation on the page of your report.',
    ),
    sms: 'The inspectorate has examined your report. The result: {alasan}.',
  },
  consentAsked: {
    subject: 'May your report go to the Ombudsman?',
    body: paragraphs(
      'If it is not followed up by {sampai}, it can be referred to the Ombudsman.',
      'The Ombudsman needs your name and contact. Agree, or do nothing, on the page of your report.',
    ),
    sms: 'May your report go to the Ombudsman if it is not followed up by {sampai}? Agree on the page of your report.',
  },
  referralAsked: {
    subject: 'The Ombudsman waits for your consent',
    body: paragraphs(
      'The time for a solution has passed. With your consent the report goes to the Ombudsman.',
      'Agree on the page of your report by {sampai}.',
    ),
    sms: 'The time for a solution has passed. Agree to the referral to the Ombudsman by {sampai}.',
  },
  referralSent: {
    subject: 'Your report was referred to the Ombudsman',
    body: 'The Ombudsman has your report now. Meanwhile silence does not close it.',
    sms: 'Your report was referred to the Ombudsman. Meanwhile silence does not close it.',
  },
  referralProgress: {
    subject: 'News from the Ombudsman',
    body: 'Something happened in the referral of your report. Read it on the page of your report.',
    sms: 'News from the Ombudsman about your report.',
  },
  referralEnded: { subject: 'The referral to the Ombudsman ended', body: '{alasan}', sms: '{alasan}' },
  referralLapsed: {
    subject: 'The referral lapsed',
    body: 'We did not receive your consent. The report stays open, and you can still ask for the referral.',
    sms: 'The referral to the Ombudsman lapsed without your consent. The report stays open.',
  },
  recovery: {
    subject: 'A new secret for your report',
    body: paragraphs(
      'Somebody, we hope you, asked for a new secret for this report.',
      'Open the link below within 24 hours and press its button. After that the old secret is no longer valid.',
      'It was not you? Do nothing; nothing changes.',
    ),
    sms: 'A new secret, valid for 24 hours (private): {tautan}',
  },
  identityOpened: {
    subject: 'Your identity was opened in an emergency',
    body: paragraphs(
      'You asked for your name not to be known. Your identity has been opened in an emergency.',
      'By: {pembuka}.',
      'Why, for how long, and what was seen stands on your report’s page. Does it seem wrong? Write there.',
    ),
    sms: 'Your identity was opened in an emergency. The reason stands on the page of your report.',
  },
  secretRenewed: {
    subject: 'Your secret was replaced',
    body: paragraphs(
      'The old secret no longer opens your report. The link below uses the new one.',
      'It was not you? Open your report and check the contact that is recorded.',
    ),
    sms: 'Your secret was replaced. Open (private): {tautan}',
  },
  contactChanged: {
    subject: 'News of your report now comes here',
    body: 'The contact of this report was changed. From now on all news comes to this contact.',
    sms: 'News of your report now comes to this number.',
  },
  contactLeft: {
    subject: 'The contact of your report was changed',
    body: paragraphs(
      'Whoever has the secret of this report gave it another contact. News of it may no longer come here.',
      'Was it not you? The new contact proves nothing: it opens neither your name nor your data. If only another was added, a new secret can still be sent here by the link below, and the old one then opens nothing. If this contact was replaced, turn to the office that handles the report.',
    ),
    sms: 'The contact of this report was changed. Not you? Ask for a new secret: {tautan}',
  },

  officerNew: { subject: 'A new report to verify', body: 'Check it, then pass it on, ask, or archive it.' },
  officerClarified: { subject: 'The reporter completed the report', body: 'Go on verifying it.' },
  officerAssigned: { subject: 'A report was passed to you', body: 'Accept and answer it, or return it with a reason.' },
  officerCopied: { subject: 'You are copied on a report', body: 'For your information; no answer is needed.' },
  officerReturned: { subject: 'An agency returned a report', body: 'Pass it to whoever is responsible, or rule.' },
  officerTask: { subject: 'A shared task for you', body: 'Answer your part.' },
  officerTaskAnswered: { subject: 'A shared task was answered', body: 'Use the answer in the follow-up.' },
  officerDraft: { subject: 'A draft waits for approval', body: 'Approve or return it.' },
  officerDraftReturned: { subject: 'A draft was returned', body: 'Mend it and hand it in again.' },
  officerExtensionAsked: { subject: 'More time was asked for', body: 'Decide the request.' },
  officerAppeal: { subject: 'An appeal against archiving', body: 'Somebody other than the archiver decides it.' },
  officerReplied: { subject: 'The reporter wrote', body: 'Read it and answer where needed.' },
  officerLimited: {
    subject: 'The reporter limited how their data are used',
    body: 'The report says what changed. Its limits run on.',
  },
  officerObjection: { subject: 'The reporter objects', body: 'The report is open again; follow it up once more.' },
  officerUndeliverable: {
    subject: 'The reporter cannot be reached',
    body: 'Try another way and record the result.',
  },
  officerMentioned: { subject: 'You are mentioned in a note', body: 'Read the note on the report.' },
  officerReminded: { subject: 'A time limit is near', body: 'Finish before the day.' },
  officerOverdue: { subject: 'A time limit has passed', body: 'Act on it today.' },
  officerDateMoved: { subject: 'The calendar moved a time limit', body: 'Look at the new day.' },
  officerExamination: { subject: 'The inspectorate examines a report', body: 'Read its latest step in the history.' },
  officerOmbudsmanAsks: { subject: 'The Ombudsman asks', body: 'Answer the Ombudsman’s request.' },
  officerFindings: { subject: 'The Ombudsman concluded', body: 'Read the findings and act on them.' },
  officerReferral: { subject: 'A report reached the Ombudsman', body: 'A follow-up is owed all the same.' },
  officerLapsed: {
    subject: 'An old report is still open',
    body: 'Its referral lapsed, the report did not: follow it up.',
  },
  ombudsmanUnnamed: {
    subject: 'A report passed its limit without the reporter’s consent',
    body: 'Number, agency and dates only; the reporter is being asked.',
  },
  ombudsmanReferral: { subject: 'A new referral', body: 'Acknowledge the referral.' },
  ombudsmanAnswer: { subject: 'The agency answered during the referral', body: 'Read the answer.' },
  ombudsmanWithdrawal: {
    subject: 'The reporter wants to end the report',
    body: 'Decide, because the referral is open.',
  },
  rightsTaken: {
    subject: 'We have received your request about personal data',
    body: paragraphs(
      'The number of the request stands above. You can follow it on the page of your data rights.',
      'It is answered by {sampai}.',
      'It is carried out only on {dilakukan}. Until then it can be stopped on the page of this request.',
      'You did not ask for this? Open the link below and stop the request on the page of your data rights. Then ask for a new secret at {pemulihan}; the old one opens nothing any more.',
      'You did not ask for this? Sign out the devices that you do not know at {akun}.',
    ),
    sms: 'We have received your data request.\nIt is carried out only on {dilakukan}; not you? Get a new secret at {pemulihan} and stop it.\nIt is answered by {sampai}.',
  },
  rightsAnswered: {
    subject: 'Your request about personal data was answered',
    body: paragraphs('Your request was {alasan}.', 'The whole answer is on the page of your data rights.'),
    sms: 'Your data request was {alasan}. The answer is on the page of your data rights.',
  },
  breached: {
    subject: 'Your personal data may have been seen by somebody without a right to',
    body: paragraphs(
      'We must tell you of a failure to protect personal data (UU 27/2022 art. 46).',
      'Any question? Ask on the page of your data rights, or reply on the page of your report.',
    ),
    sms: 'Your personal data may have been seen by somebody without a right to. Read what happened on the page of your data rights.',
  },
  officerBreach: {
    subject: 'A failure to protect data: some of those concerned wait for you',
    body: paragraphs(
      'This case concerns people outside the reach of the officer who opened it.',
      'Tell them by {sampai}; the hours run day and night.',
    ),
  },
  officerRights: {
    subject: 'A data request waits for an answer',
    body: paragraphs('Somebody asks for their rights over personal data.', 'Answer by {sampai}.'),
  },
  officerRightsDue: {
    subject: 'A day is left for a data request',
    body: paragraphs('This request is not answered yet.', 'Its limit is {sampai}; the hours run day and night.'),
  },
  officerDigest: { subject: 'What waits for you today', body: 'Begin with what is due first.' },
}
