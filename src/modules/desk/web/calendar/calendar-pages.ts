import { holidayKinds, type CalendarRows } from '../../../../kernel/clock/calendar.ts'
import type { LimitName } from '../../../../kernel/law/words.ts'
import type { PageContent } from '../../../../web/answer.ts'
import { badge } from '../../../../web/components/badge/badge.ts'
import { button, buttonLink, buttons } from '../../../../web/components/button/button.ts'
import { errorSummary } from '../../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { linkRow } from '../../../../web/components/tabs/tabs.ts'
import { table } from '../../../../web/components/table/table.ts'
import type { Fields, Mistakes } from '../../../../web/form.ts'
import { attributes, html, type Html } from '../../../../web/html.ts'
import { longDay } from '../../../../web/messages/dates.ts'
import { messages, type Language, type Messages } from '../../../../web/messages/messages.ts'
import type { CalendarEffect } from '../../../reports/index.ts'
import { calendarCsvHeader } from '../../../standards/index.ts'
import { fieldView, type FieldSpec } from '../field-spec.ts'

export const calendarPath = '/petugas/kalender'

export type CalendarView = {
  readonly rows: CalendarRows
  readonly year: number
  readonly typed: Fields
  readonly mistakes: Mistakes
  readonly isDone: boolean
  readonly csrf: string
  readonly language: Language
}

/** A change of the calendar as it is typed: one day, or many as CSV; and a year that is decreed now. */
export const calendarFields = ({ operate, keeping }: Messages): FieldSpec[] => [
  { kind: 'day', name: 'hari', label: operate.date },
  { kind: 'line', name: 'namaHari', label: operate.name, hint: keeping.holidayNameHint, isRequired: false, most: 200 },
  {
    kind: 'select',
    name: 'jenisHari',
    label: operate.kind,
    choices: holidayKinds.map((kind) => ({ value: kind, label: operate.kinds[kind] })),
    none: '–',
    isRequired: false,
  },
  { kind: 'line', name: 'wilayahHari', label: keeping.areaCode, hint: keeping.holidayAreaHint, isRequired: false },
  { kind: 'line', name: 'keputusan', label: operate.decree, hint: keeping.decreeHint, isRequired: false, most: 200 },
  {
    kind: 'words',
    name: 'csv',
    label: operate.csv,
    hint: operate.csvHint(calendarCsvHeader),
    initial: `${calendarCsvHeader}\n`,
    isRequired: false,
    isRare: true,
  },
  {
    kind: 'radios',
    name: 'tindakan',
    label: operate.action,
    initial: 'add',
    choices: (['add', 'remove'] as const).map((value) => ({ value, label: operate.actions[value] })),
  },
  { kind: 'count', name: 'ditetapkan', label: operate.decreeYear },
  { kind: 'line', name: 'catatan', label: operate.note, isRequired: true },
]

/** The days of one year, and the form that changes them. */
export function calendarPage(view: CalendarView): PageContent {
  const { rows, year, typed, mistakes, isDone, csrf, language } = view
  const text = messages[language]
  const { operate } = text
  const specs = calendarFields(text)
  const isDecreed = rows.decreedYears.has(year)
  const years = [...new Set(rows.days.map(({ date }) => date.year))].map((one) => {
    return { href: `${calendarPath}?tahun=${one}`, label: String(one) }
  })
  return {
    title: operate.calendarTitle,
    density: 'dense',
    ...(Object.keys(mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${errorSummary(operate.notSaved, mistakes)}
${isDone ? notice({ tone: 'success', title: operate.saved }) : null}
<p>${operate.calendarLead(rows.revision)}</p>
${linkRow(operate.year, years)}
<h2 class="ds-heading" data-size="sm">${year} ${badge(isDecreed ? operate.decreed : operate.provisional, isDecreed ? 'done' : 'waiting')}</h2>
${table({
  caption: operate.days,
  columns: [
    { label: operate.date },
    { label: operate.name },
    { label: operate.kind },
    { label: operate.area },
    { label: operate.decree },
  ],
  rows: rows.days
    .filter(({ date }) => date.year === year)
    .map(({ date, name, kind, areaCode, decree }) => [
      longDay(date, language),
      name,
      operate.kinds[kind],
      areaCode ?? '–',
      decree ?? '–',
    ]),
})}
<h2 class="ds-heading" data-size="sm">${operate.changeTitle}</h2>
<p>${operate.changeLead}</p>
<form method="post" action="${calendarPath}">${csrfField(csrf)}
${specs.filter(({ isRare }) => !isRare).map((spec) => fieldView(spec, typed, mistakes))}
<details class="ds-details"${attributes({ open: mistakes['csv'] !== undefined })}><summary>${text.keeping.manyDays}</summary><div>
<p>${holidayKinds.map((kind) => html`<code>${kind}</code>: ${operate.kinds[kind]}. `)}</p>
${specs.filter(({ isRare }) => isRare).map((spec) => fieldView(spec, typed, mistakes))}</div></details>
${button({ label: operate.preview })}</form>`,
  }
}

/** What the change would move, before anything is saved; its form carries the change on. */
export function effectPage(view: {
  readonly effect: CalendarEffect
  readonly carried: Readonly<Record<string, string>>
  readonly csrf: string
  readonly language: Language
}): PageContent {
  const { effect, carried, csrf, language } = view
  const { operate } = messages[language]
  return {
    title: operate.changeTitle,
    density: 'dense',
    main: html`<p><strong>${operate.effect(effect.dates, effect.reports)}</strong> ${effect.renewed === 0 ? null : operate.renewed(effect.renewed)}</p>
${effect.examples.length === 0 ? null : movedTable(effect, language)}
<form method="post" action="${calendarPath}/simpan">${csrfField(csrf)}
${Object.entries(carried).map(
  ([name, value]) => html`<textarea name="${name}" hidden>
${value}</textarea>`,
)}
${buttons(
  button({ label: operate.applyIt }),
  buttonLink({ href: calendarPath, label: messages[language].desk.cancel, variant: 'tertiary' }),
)}</form>`,
  }
}

function movedTable({ examples, dates }: CalendarEffect, language: Language): Html {
  const { operate, report } = messages[language]
  const day = (iso: string): string => longDay(Temporal.PlainDate.from(iso), language)
  const limitOf = (clock: string): string => report.limits[(clock.split(':')[0] ?? clock) as LimitName]
  const more = dates - examples.length
  return html`${table({
    caption: operate.changeTitle,
    columns: [{ label: operate.report }, { label: operate.limit }, { label: operate.from }, { label: operate.to }],
    rows: examples.map(({ number, clock, from, to }) => [number, limitOf(clock), day(from), day(to)]),
  })}${more > 0 ? html`<p>${operate.more(more)}</p>` : null}`
}
