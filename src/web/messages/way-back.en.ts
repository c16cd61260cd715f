import type { wayBackId } from './way-back.id.ts'

export const wayBackEn: typeof wayBackId = {
  mistakes: 'It did not work yet',
  lostTitle: 'Lost secret code',
  lostLead:
    'Write the report’s number and the e-mail address or phone number that you gave with it. We send a link to make a new code.',
  onlyMail: 'For now we can send the link by e-mail only, because SMS is not connected here yet.',
  contact: 'E-mail address or phone number',
  contactHint: 'The same as you wrote in the report.',
  ask: 'Send me the link',
  numberWrong: 'This number is incomplete or mistyped. Check its eight letters and digits.',
  contactMissing: 'Write your e-mail address or phone number.',
  noContactTitle: 'You left no contact?',
  noContact: [
    'Then the code cannot be made again, not by officers at a counter either: nobody can prove that the report is yours.',
    'Your report is still worked on until it is finished. Once public, you can follow it like everybody else. To add something, file a new report and name the number of the old one.',
  ],
  askedTitle: 'Look into your messages',
  asked: [
    'If that number and contact belong together, the link is on its way to the contact on record. It works for 24 hours, and once.',
    'Nothing there? Look into your spam folder too. After ten minutes you can ask again.',
  ],
  enterCode: 'Write the code from the message',
  askAgain: 'Ask for a link again',
  recoverTitle: 'Make a new secret code',
  recoverLead: 'After this the old secret code no longer works.',
  code: 'Code from the message',
  codeHint: 'Twelve letters and digits at the end of the link.',
  recover: 'Make a new secret code',
  noMatch: 'This number and code do not belong together. Look at the last message we sent, or ask for a link again.',
  contactTitle: 'Change your contact',
  contactLead: 'This is where we send news of your report. Leave empty what stays the same.',
  email: 'New e-mail address',
  phone: 'New phone number',
  contactNow: (contact) => `Now: ${contact}`,
  contactNone: 'Now: none yet',
  notMine: 'The old contact is not mine',
  notMineHint: 'We make a new secret code, so that messages which went there do not open your report.',
  bothTold: 'Both are told',
  bothToldLead:
    'The contact there is now gets one message of the change, the new one that news now goes there. A contact given here does not prove who you are: what you ask about your data an officer then looks at first.',
  saveContact: 'Save contact',
}
