import type { wrongFieldId } from './wrong-field.id.ts'

export const wrongFieldEn: typeof wrongFieldId = {
  atLeast: {
    string: (least) => `Write at least ${least} characters.`,
    number: (least) => `Give at least ${least}.`,
    array: (least) => `Name at least ${least}.`,
  },
  atMost: {
    string: (most) => `Write at most ${most} characters.`,
    number: (most) => `Give at most ${most}.`,
    array: (most) => (most === '0' ? 'Leave this list empty.' : `Name at most ${most}.`),
  },
  types: {
    string: 'Give a text.',
    number: 'Give a number.',
    int: 'Give a whole number.',
    boolean: 'Give true or false.',
    array: 'Give a list.',
    object: 'Give a JSON object.',
  },
  oneOf: (values) => `Choose one of: ${values}.`,
  unknownFields: (names) => `Leave out what is not known: ${names}.`,
  wanted: {
    day: 'Give a day that exists, as in 2026-03-02.',
    moment: 'Give a moment with its offset, as in 2026-03-02T08:00:00+07:00.',
    reportNumber: 'Give a report number, as in 7K3M-92QX, and check each sign.',
    bothCoordinates: 'Give lat and lng together, or neither.',
  },
  other: 'This does not fit; /api/openapi.json says what does.',
}
