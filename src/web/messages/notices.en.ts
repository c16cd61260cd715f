import type { noticesId } from './notices.id.ts'

export const noticesEn: typeof noticesId = {
  about: (number, agency) => `Report ${number}, ${agency}`,
  filedOn: (day) => `Sent on ${day}.`,
  sms: (number) => `LAPOR! ${number}: `,
  openReport: 'Open your report',
  openRecovery: 'Make a new secret',
  openTracking: 'Track the report',
  privateLink: 'This link is private: do not pass it on.',
  openDesk: 'Open in the workspace',
  automatic: 'This message was sent by the program. Nobody reads answers to this address.',
  dueOn: (limit, day) => `${limit}: by ${day}.`,
  moved: (limit, from, to) => `${limit}: from ${from} to ${to}.`,
  appealGranted: 'Your appeal was granted; your report is verified again.',
  appealRejected: 'Your appeal was rejected; the report stays archived.',
  referralDeclined: 'The Ombudsman did not accept this referral.',
  referralSettled: 'The Ombudsman declared your report settled.',
  referralFindings: 'The Ombudsman found what must be put right; the agency has to act on it.',
  digest: {
    waiting: 'Waiting for you',
    queue: (name, count) => `${name}: ${count}`,
    due: 'Due first',
    report: (number, agency, day, left) => `${number}, ${agency}: ${day} (${left})`,
    nothing: 'Nothing is waiting any more.',
    unread: (count) => (count === 1 ? 'One notice is unread.' : `${count} notices are unread.`),
    stop: 'Change these messages on your account page',
  },
}
