import { alarms } from '../../src/modules/reports/domain/screening/alarm-words.ts'
import { doubtsIn } from '../../src/modules/reports/domain/screening/doubts.ts'
import { flagsIn } from '../../src/modules/reports/domain/screening/flags.ts'
import { screen } from '../../src/modules/reports/domain/screening/screen.ts'
import { readRows, type DataRow } from './eval-data.ts'
import { percent, type EvalTable } from './eval-table.ts'

const complaints = ['surabaya_mediacenter', 'petabencana_qlue_2017', 'lapor_agency10', 'lapor_v2_2017'] as const
/** What is in the file of short messages, and whether it ought to be held. */
const messages = ['penipuan', 'promo', 'normal'] as const

/**
 * How much of what comes in would be held as doubtful, and how much goes first: of real complaints hardly any may be
 * held, of advertisements and frauds as many as possible.
 */
export const screening: EvalTable = {
  name: 'screening',
  files: [...complaints.map((name) => `${name}.csv`), 'sms_spam.csv'],
  async run() {
    const sms = await readRows('sms_spam.csv')
    const sets: (readonly [string, readonly DataRow[]])[] = [
      ...(await Promise.all(complaints.map(async (name) => [name, await readRows(`${name}.csv`)] as const))),
      ...messages.map((label) => [`sms_spam: ${label}`, sms.filter((row) => row['label'] === label)] as const),
    ]
    return [
      ['measured on', 'texts', 'held', 'go first', ...alarms, 'a text'],
      ...sets.map(([name, rows]) => measure(name, rows)),
    ]
  },
}

function measure(name: string, rows: readonly DataRow[]): string[] {
  // A photo without a word is no text; a report always has one.
  const texts = rows.map(({ title, text }) => `${title ?? ''}\n${text}`).filter((text) => text.trim() !== '')
  const flags = texts.map((text) => new Set(flagsIn(text).map(({ alarm }) => alarm)))
  const held = texts.filter((text) => doubtsIn(text).length > 0)
  const begun = performance.now()
  for (const text of texts) screen(text)
  const microseconds = ((performance.now() - begun) * 1000) / texts.length
  return [
    name,
    String(texts.length),
    percent(held.length, texts.length),
    percent(flags.filter(({ size }) => size > 0).length, texts.length),
    ...alarms.map((alarm) => percent(flags.filter((raised) => raised.has(alarm)).length, texts.length)),
    `${microseconds.toFixed(0)} µs`,
  ]
}
