import type { noticesId } from './notices.id.ts'

const reply = 'Answer on the page of your report: the link is below.'

export const noticesEn: typeof noticesId = {
  about: (number, agency) => `Report ${number}, ${agency}`,
  filedOn: (day) => `Sent on ${day}.`,
  openReport: 'Open your report (this link is private, do not pass it on):',
  openRecovery: 'Make a new secret (this link is private, do not pass it on):',
  openTracking: 'Track a report:',
  openDesk: 'Open in the workspace:',
  dueOn: (limit, day) => `${limit}: by ${day}.`,
  moved: (limit, from, to) => `${limit}: from ${from} to ${to}.`,
  appealGranted: 'Your appeal was granted; your report is verified again.',
  appealRejected: 'Your appeal was rejected; the report stays archived.',
  referralDeclined: 'The Ombudsman did not accept this referral.',
  referralSettled: 'The Ombudsman declared your report settled.',
  referralFindings: 'The Ombudsman found what must be put right; the agency has to act on it.',
  reporter: {
    received: {
      title: 'We have received your report',
      lines: ({ until }) => [
        'Thank you. Keep this message: the number above and the link below open your report.',
        until && `An officer checks it and passes it on by ${until}.`,
      ],
    },
    question: {
      title: 'We need more details from you',
      lines: ({ period }) => [
        'An officer cannot pass your report on until you complete it.',
        reply,
        period &&
          `Please answer within ${period} of receiving this message. After that the report is archived; a late answer still brings it back.`,
      ],
    },
    passedOn: {
      title: 'Your report was passed on',
      lines: ({ agency, until }) => [`It is now with ${agency}.`, until && `A first answer is due by ${until}.`],
    },
    movedOn: {
      title: 'Your report changed hands',
      lines: ({ agency, until }) => [
        `It is now with ${agency}. Its time limits do not start again.`,
        until && `A first answer is due by ${until}.`,
      ],
    },
    published: {
      title: 'Your report was published',
      lines: () => ['Anybody can now read the copy that an officer checked. Your identity is not in it.'],
    },
    answerInterim: {
      title: 'News from the agency',
      lines: ({ agency }) => [`${agency} sent news about your report; the work goes on.`],
    },
    answer: {
      title: 'Your report was followed up',
      lines: ({ agency, period }) => [
        `${agency} says what was done about your report.`,
        'Settled? Confirm it. Not settled? Reply or object, and the work goes on.',
        period && `Without a word from you the report closes ${period} after you receive this message.`,
      ],
    },
    message: { title: 'A message from an officer', lines: () => ['An officer wrote about your report.', reply] },
    answerRetracted: {
      title: 'An answer was withdrawn',
      lines: () => ['The agency withdrew an answer and said why; the work on your report goes on.'],
    },
    extended: {
      title: 'A time limit was extended',
      lines: ({ until }) => [until && `The time limit of your report is now ${until}.`],
    },
    warnedArchive: {
      title: 'We still wait for your details',
      lines: ({ until }) => [until && `Without an answer by ${until} your report is archived.`, reply],
    },
    archived: {
      title: 'Your report was archived',
      lines: ({ reason, destination }) => [
        reason && `The reason: ${reason}.`,
        destination && `Responsible instead: ${destination}.`,
        'You disagree? Appeal on the page of your report; somebody else will decide.',
      ],
    },
    appealDecided: { title: 'Your appeal was decided', lines: ({ reason }) => [reason] },
    warnedClose: {
      title: 'Your report is about to close',
      lines: ({ until }) => [
        until && `Without a word from you by ${until} the report closes.`,
        'Not settled? Reply or object, and the work goes on.',
      ],
    },
    closed: {
      title: 'Your report was closed',
      lines: ({ reason, period, isWithdrawn }) => [
        reason && `The reason: ${reason}.`,
        period &&
          (isWithdrawn
            ? `You can still undo the withdrawal within ${period}.`
            : `You disagree? Object within ${period} of receiving this message, and the work goes on.`),
      ],
    },
    objectionRenewed: {
      title: 'You may object again',
      lines: ({ until }) => [until && `The time to object to the closing starts again and ends on ${until}.`],
    },
    reopened: {
      title: 'Your report is being worked on again',
      lines: ({ until }) => ['We have received what you wrote.', until && `A solution is due by ${until}.`],
    },
    dateMoved: {
      title: 'A time limit moved',
      lines: ({ moved }) => ['A newly decreed holiday moves the time limits of your report.', ...moved],
    },
    consentAsked: {
      title: 'May your report go to the Ombudsman?',
      lines: ({ until }) => [
        until && `If it is not followed up by ${until}, it can be referred to the Ombudsman.`,
        'The Ombudsman needs your name and contact. Agree, or do nothing, on the page of your report.',
      ],
    },
    referralAsked: {
      title: 'The Ombudsman waits for your consent',
      lines: ({ until }) => [
        'The time for a solution has passed. With your consent the report goes to the Ombudsman.',
        until && `Agree on the page of your report by ${until}.`,
      ],
    },
    referralSent: {
      title: 'Your report was referred to the Ombudsman',
      lines: () => ['The Ombudsman has your report now. Meanwhile silence does not close it.'],
    },
    referralProgress: {
      title: 'News from the Ombudsman',
      lines: () => ['Something happened in the referral of your report. Read it on the page of your report.'],
    },
    referralEnded: { title: 'The referral to the Ombudsman ended', lines: ({ reason }) => [reason] },
    referralLapsed: {
      title: 'The referral lapsed',
      lines: () => ['We did not receive your consent. The report stays open, and you can still ask for the referral.'],
    },
    recovery: {
      title: 'A new secret for your report',
      lines: () => [
        'Somebody, we hope you yourself, asked for a new secret for this report.',
        'Open the link below within 24 hours, then press the button. After that the old secret no longer works.',
        'It was not you? Ignore this message; nothing has changed.',
      ],
    },
    secretRenewed: {
      title: 'Your secret was replaced',
      lines: () => [
        'The old secret no longer opens your report. The link below uses the new one.',
        'It was not you? Open your report and check the contact that is recorded.',
      ],
    },
    contactChanged: {
      title: 'News of your report now comes here',
      lines: () => ['The contact of this report was changed. From now on all news comes to this contact.'],
    },
    contactLeft: {
      title: 'This contact is no longer used',
      lines: () => [
        'The reporter changed the contact of this report. News of it no longer comes here.',
        'It is your report, and you did not change it? Open it with your secret and change it back.',
      ],
    },
  },
  officer: {
    officerNew: { title: 'A new report to verify', todo: 'Check it, then pass it on, ask, or archive it.' },
    officerClarified: { title: 'The reporter completed the report', todo: 'Go on verifying it.' },
    officerAssigned: { title: 'A report was passed to you', todo: 'Accept and answer it, or return it with a reason.' },
    officerCopied: { title: 'You are copied on a report', todo: 'For your information; no answer is needed.' },
    officerReturned: { title: 'An agency returned a report', todo: 'Pass it to whoever is responsible, or rule.' },
    officerTask: { title: 'A shared task for you', todo: 'Answer your part.' },
    officerTaskAnswered: { title: 'A shared task was answered', todo: 'Use the answer in the follow-up.' },
    officerDraft: { title: 'A draft waits for approval', todo: 'Approve or return it.' },
    officerDraftReturned: { title: 'A draft was returned', todo: 'Mend it and hand it in again.' },
    officerExtensionAsked: { title: 'More time was asked for', todo: 'Decide the request.' },
    officerAppeal: { title: 'An appeal against archiving', todo: 'Somebody other than the archiver decides it.' },
    officerReplied: { title: 'The reporter wrote', todo: 'Read it and answer where needed.' },
    officerObjection: { title: 'The reporter objects', todo: 'The report is open again; follow it up once more.' },
    officerUndeliverable: { title: 'The reporter cannot be reached', todo: 'Try another way and record the result.' },
    officerReminded: { title: 'A time limit is near', todo: 'Finish before the day.' },
    officerOverdue: { title: 'A time limit has passed', todo: 'Act on it today.' },
    officerDateMoved: { title: 'The calendar moved a time limit', todo: 'Look at the new day.' },
    officerOmbudsmanAsks: { title: 'The Ombudsman asks', todo: 'Answer the Ombudsman’s request.' },
    officerFindings: { title: 'The Ombudsman concluded', todo: 'Read the findings and act on them.' },
    officerReferral: { title: 'A report reached the Ombudsman', todo: 'A follow-up is owed all the same.' },
    officerLapsed: {
      title: 'An old report is still open',
      todo: 'Its referral lapsed, the report did not: follow it up.',
    },
    ombudsmanUnnamed: {
      title: 'A report passed its limit without the reporter’s consent',
      todo: 'Number, agency and dates only; the reporter is being asked.',
    },
    ombudsmanReferral: { title: 'A new referral', todo: 'Acknowledge the referral.' },
    ombudsmanAnswer: { title: 'The agency answered during the referral', todo: 'Read the answer.' },
    ombudsmanWithdrawal: {
      title: 'The reporter wants to end the report',
      todo: 'Decide, because the referral is open.',
    },
    officerDigest: { title: 'What waits for you today', todo: 'Begin with what is due first.' },
  },
}
