import { onlyThen, radios, textField } from '../../../../web/components/field/field.ts'
import { readDay } from '../../../../web/fields.ts'
import { html, type Html } from '../../../../web/html.ts'
import { longDay } from '../../../../web/messages/dates.ts'
import type { Found, StepFields, Words } from './step-fields.ts'
import { textOf, type Typed } from './steps.ts'

/** What stands for a day where none is named outright. */
const another = 'lain'
const unknown = 'tidak'

/** The day as text, as in `2026-03-02`, right or wrong; empty where none was named. */
export function dayIn(typed: Typed): string {
  const chosen = typed['kapan'] ?? another
  return chosen === another ? textOf(typed, 'tanggal') : chosen === unknown ? '' : chosen
}

/** When it happened: today and yesterday by name and date, so that a page left open overnight still means what it said. */
export function dayFields({ typed, mistakes, today, language }: StepFields, words: Words): Html {
  const near = [today, today.subtract({ days: 1 })]
  const day = dayIn(typed)
  const isNear = near.some((one) => one.toString() === day)
  const isOther = !isNear && (day !== '' || typed['kapan'] === another)
  return html`${radios({
    name: 'kapan',
    label: words.day,
    isCompact: true,
    value: isOther ? another : isNear ? day : textOf(typed, 'kapan'),
    choices: [
      ...near.map((one, i) => ({
        value: one.toString(),
        label: [words.today, words.yesterday][i] ?? '',
        hint: longDay(one, language),
      })),
      { value: another, label: words.otherDay, opens: true },
      { value: unknown, label: words.dayUnknown },
    ],
    mistake: mistakes['kapan'],
  })}
${onlyThen(
  textField({
    name: 'tanggal',
    label: words.otherDayLabel,
    type: 'date',
    value: isOther ? day : '',
    mistake: mistakes['tanggal'],
  }),
)}`
}

export function mistakesInDay(typed: Typed, today: Temporal.PlainDate, words: Words): Found {
  const text = dayIn(typed)
  if (text === '') return { tanggal: typed['kapan'] === another ? words.dayMissing : null }
  const day = readDay(text)
  if (day === null) return { tanggal: words.dayWrong }
  return { tanggal: Temporal.PlainDate.compare(day, today) > 0 ? words.dayInFuture : null }
}
