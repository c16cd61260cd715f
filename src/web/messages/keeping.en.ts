import type { keepingId } from './keeping.id.ts'

export const keepingEn: typeof keepingId = {
  saved: 'Saved.',
  notSaved: 'Not saved yet',
  change: 'Change',
  cancel: 'Cancel',

  categoriesTitle: 'Topics of reports',
  categoriesLead:
    'A reporter chooses one topic. None is ever deleted: a closed one is offered no more, and old reports keep it.',
  newCategory: 'New topic',
  changeCategory: (name) => `Change the topic ${name}`,
  topic: 'Topic',
  state: 'State',
  offices: 'Dealt with by',
  nobody: 'nobody yet',
  sensitive: 'Sensitive',
  closed: 'Closed',
  open: 'Offered',
  nameId: 'Name in Indonesian',
  nameEn: 'Name in English',
  words: 'Words that point to this topic',
  wordsHint: 'One on each line, such as “jalan berlubang”. Only to suggest it; the reporter chooses.',
  isSensitive: 'Sensitive topic',
  isSensitiveHint: 'A new report with this topic is confidential from the start, until an officer has looked at it.',
  isClosed: 'Close this topic',
  isClosedHint: 'It is offered to reporters no more.',
  saveCategory: 'Save the topic',
  categoryRefusals: {
    nameMissing: 'Write the name of the topic in both languages.',
    nameTaken: 'There is a topic with this name. Use another name, or open the closed topic again.',
    everythingElseStays: 'This topic takes what belongs to no other, so it cannot be closed.',
    unknownCategory: 'There is no such topic.',
    notPermitted: 'Topics hold for the whole country; only officers of the nation can change them.',
  },
}
