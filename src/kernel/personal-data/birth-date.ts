import { mark, type Finder } from './mark.ts'

const months = 'jan|feb|mar|apr|mei|may|jun|jul|agu|ags|aug|sep|okt|oct|nov|nop|des|dec'
const date = `\\d{1,4} ?[-/. ,] ?(?:\\d{1,2}|(?:${months})[a-z]{0,7})\\.? ?[-/. ,] ?\\d{2,4}|\\d{8}|\\d{1,2}(?:${months})[a-z]{0,7}\\d{2,4}`
/** “Tempat, tanggal lahir: Garut, 1 Mei 1980”: the word, at most a place between, then the day. */
const cued = new RegExp(
  `\\b(?:lahir|kelahiran|ttl|t\\.t\\.l|tgl ?lhr|lhr|dob|birth|born)\\b[^\\d]{0,60}?(?<found>${date})(?!\\d)`,
  'gi',
)

/** Birth dates by their cue: a date alone is any date. */
export const birthDates: Finder = (even) =>
  [...even.matchAll(cued)].flatMap(({ 0: whole, index, groups }) => {
    const end = index + whole.length
    return groups?.['found'] === undefined
      ? []
      : [mark(end - groups['found'].length, end, 'birthDate', 'birthCue', 'sure')]
  })
