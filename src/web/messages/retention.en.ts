import type { retentionId } from './retention.id.ts'

export const retentionEn: typeof retentionId = {
  title: 'How long data are kept',
  lead: 'The law commands erasing data whose period is over (UU 27/2022 art. 42 to 44), and names no numbers. Those below are this program’s choice, until the archive schedule of your agency says otherwise.',
  caption: 'Kinds of data and their periods',
  columns: { kind: 'Kind', period: 'Kept for', from: 'Counted from', basis: 'Basis', due: 'What is due' },
  kinds: {
    texts: 'Words, files and places of reports',
    identity: 'Identities of reporters',
    contact: 'Contacts of reporters',
    noticeBodies: 'Words of notices that went out',
    requestWords: 'Words of data requests',
    accountSessions: 'Sessions of reporters’ accounts',
    officerSessions: 'Sessions of officers',
    signInAttempts: 'Counts of attempts to sign in',
    nikReasons: 'Reasons of decisions about the same NIK',
    codes: 'One-time codes',
    drafts: 'Drafts of reports',
    looseUploads: 'Files that were never sent',
    audit: 'Audit trail',
    deliveries: 'Ledger of deliveries',
  },
  basis: {
    texts: 'The words of a report are the record of what was asked and done.',
    identity: 'The identity is needed while the report is handled.',
    contact: 'The contact is needed to reach you.',
  },
  starts: {
    reportOver: 'the report was closed or archived',
    created: 'it was made',
    answered: 'it was answered',
    expired: 'it ended',
  },
  months: (months: number) =>
    months % 12 === 0
      ? `${months / 12} ${months === 12 ? 'year' : 'years'}`
      : `${months} ${months === 1 ? 'month' : 'months'}`,
  sinceThen: (period: string, start: string) => `${period} since ${start}`,
  swept: 'goes by itself',
  forever: 'not erased',
  setBy: (document: string) => `Set by: ${document}`,
  due: (count: number, oldest: string, newest: string) => `${count}, from ${oldest} to ${newest}`,
  nothingDue: 'nothing',
  notYours: 'beyond your reach',
  holds:
    'Not erased though the time has come: reports that go on or whose appeal waits, whose referral is open, about which a data request is not answered, and whose reporter may still reopen them because the news of the closing came late or has not arrived. These last stand in the counts above until that time is over too.',
  howLead: 'This page only counts; nothing is erased from here.',
  howOff:
    'Erasing by itself is off. An operator runs it by the command “lapor retention --apply --user operator@mail”, or turns it on by the setting RETENTION.',
  howOn: 'Erasing by itself is on: what is due goes every hour.',
  set: 'Set the period of your agency',
  setLead: 'It holds for your agency and all units below it that have set none of their own.',
  leastWhy: (least: string) =>
    `At least ${least}, and longer where the service standard that rules there gives reporters longer to object or to take a withdrawal back. Until then a report can be reopened, and the quality of its answer is still judged; both need its words, its identity and its contact.`,
  tooShort: (least: string) =>
    `This is too short: the reporter may still object, or the answer is still judged. What the program uses: ${least}. Set it anew.`,
  agency: 'Agency',
  kind: 'Kind of data',
  inMonths: 'Kept for, in months',
  document: 'By which document?',
  documentHint: 'For example the regional regulation on the archive schedule, with its number.',
  save: 'Save the period',
  saved: 'The period was saved.',
  mistakes: {
    jenis: 'Choose the kind of data.',
    instansi: 'Choose an agency within your reach.',
    bulan: 'Write a number of months, 600 at most.',
    tooShort: (least: string) =>
      `Too short. Write at least ${least}: until then the reporter may still object by the service standard that rules there, or the quality of the answer is still judged.`,
    dokumen: 'Name the document that says so.',
  },
  keptUntil: (when: string, why: string, setBy: string) => `Kept until ${when}. ${why} ${setBy}`,
  ourChoice: 'this program’s choice',
  setByUs:
    'This period is this program’s choice; the law names no number. That is why the data-protection officer decides whether it may go earlier.',
  setByAgency: (agency: string, document: string) => `${agency} set this period: ${document}.`,
  keptWhileOpen: 'Kept while the report goes on, because it is needed to handle it. Ask again once the report is over.',
  keptWhileNeeded: (when: string) =>
    `Kept until ${when}: until then its reporter may still have the report reopened, or the quality of its answer is still judged. Ask again after that.`,
  keptUnproven: (when: string) =>
    `Kept until ${when}. It is not proven that whoever asks is its reporter, because the secret of the report stands on a receipt that somebody else may find. By this request it may not go earlier.`,
  gone: 'Erased, or nothing demands keeping it any longer.',
}
