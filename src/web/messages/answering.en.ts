import type { answeringId } from './answering.id.ts'

export const answeringEn: typeof answeringId = {
  kinds: {
    substantive: 'Full answer',
    interim: 'Progress note',
    clarification: 'Asking for what is missing',
    archive: 'Archiving',
    refuse: 'Returning',
  },
  pick: 'Begin with a template',
  use: 'Use this template',
  used: (title) => `The template “${title}” was put in. Fill in what still stands in braces.`,
  unfilled: (names) => `Something is still to be filled in: ${names}. Replace it together with its braces.`,

  checkTitle: 'Read it once more before it is posted',
  warnings: {
    emptyPhrase: (found) =>
      `This answer only promises (“${found}”) and does not yet say what was done or decided. It is better told as a progress note: the time limit for settling runs on, and the reporter does not think that it is over.`,
    tooShort: () => 'This answer is very short. Say what was done, where and when.',
    noPromise: () =>
      'It does not say when the next step comes. Fill in the day, so that the reporter knows when to expect news.',
    personalData: (found) =>
      `There seems to be personal data in it: ${found}. Everybody reads the answer; take it out unless it is an office’s own.`,
  },
  asInterim: 'Make it a progress note',
  anyway: 'I have checked it, go on',

  title: 'Answer templates',
  lead: 'The agency that owns a template, and all units under it, can use it. Officers can always change the words before they send them.',
  add: 'Write a new template',
  change: 'Change',
  changeOne: (title) => `Change the template “${title}”`,
  columns: { title: 'Template', kind: 'For', category: 'Topic', agency: 'Agency', state: 'State', change: 'Action' },
  inUse: 'In use',
  retired: 'No longer used',
  empty: 'There is no template within your reach yet.',
  fields: {
    agency: 'Agency',
    agencyHint: 'This agency and all units under it can use it.',
    chooseAgency: 'Choose an agency',
    kind: 'What is it for?',
    category: 'Topic',
    anyCategory: 'All topics',
    title: 'Name of the template',
    body: 'Words',
    bodyHint:
      'The program itself fills in {nomor}, {instansi}, {topik}, {hari ini}, {tanggal jatuh tempo}. Any other name in braces, such as {tindakan}, must be filled in by the officer. The reporter’s identity cannot be used.',
    retired: 'Offer it no longer',
    retiredHint: 'The template is kept with all its versions.',
  },
  save: 'Save the template',
  look: 'See the result',
  cancel: 'Cancel',
  saved: 'The template is saved.',
  notSaved: 'Not saved yet',
  preview: 'This is how it reads',
  previewLead: 'With an example of a report. What still stands in braces is filled in by the officer.',
  readOnly: 'This template belongs to an agency beyond your reach. You can use it, but not change it.',
  versions: 'Versions',
  version: (n, when, who) => `Version ${n}, ${when}, ${who}`,
  builtIn: 'brought along by the program',
  refusals: {
    notPermitted: 'This agency is beyond your reach. Choose your own agency or a unit under it.',
    changedMeanwhile:
      'Somebody else has just saved a new version. Compare it with the versions below, then save yours again.',
    unknownTemplate: 'There is no such template.',
    asksIdentity: (found) =>
      `Take out ${found}: the reporter’s identity must not get into an answer that everybody reads.`,
    holdsPersonalData: (found) => `Take this personal data out of the template: ${found}.`,
  },
}
