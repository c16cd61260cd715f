import { channels, reportKinds } from '../../../../kernel/law/words.ts'
import type { PageContent } from '../../../../web/answer.ts'
import { badge } from '../../../../web/components/badge/badge.ts'
import { button, buttonLink, buttons } from '../../../../web/components/button/button.ts'
import { errorSummary } from '../../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { radios, selectField, textArea, textField } from '../../../../web/components/field/field.ts'
import { filter } from '../../../../web/components/filter/filter.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { pager } from '../../../../web/components/pager/pager.ts'
import { table } from '../../../../web/components/table/table.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { html, type Html } from '../../../../web/html.ts'
import { longDay, shortDay } from '../../../../web/messages/dates.ts'
import { messages } from '../../../../web/messages/messages.ts'
import { words } from '../../../reports/index.ts'
import type { RegisterLine } from '../../domain/register.ts'
import type { RegisterAsked, RegisterPage } from '../../usecases/list-register.ts'
import { categoryOf, dispositionOf, phaseOf, placeOf, reporterOf, resultOf, subjectOf, type Names } from './columns.ts'
import { keyText, registerAddress, registerPath, type RegisterQuery } from './register-address.ts'

export const bookFormats = ['xlsx', 'csv', 'pdf'] as const
export type BookFormat = (typeof bookFormats)[number]

export type RegisterView = Names & {
  readonly query: RegisterQuery
  readonly asked: RegisterAsked & { readonly isPeriodWrong: boolean }
  readonly page: RegisterPage
  /** The agencies whose register this officer may read. */
  readonly agencies: readonly { readonly id: string; readonly name: string }[]
  /** This officer may know reporters of some agency, and so ask for the book with names. */
  readonly mayName: boolean
}

/** The book of a period on the screen, and its ways onto paper. */
export function registerPage(view: RegisterView): PageContent {
  const { query, page, language } = view
  const { register, desk } = messages[language]
  const first = query.sesudah === undefined ? null : registerAddress(query, { sesudah: undefined })
  return {
    title: register.title,
    density: 'dense',
    main: html`<p>${register.lead} ${register.secrecy}</p>
${filters(view)}
${page.lines.length === 0 ? null : html`<p><a class="ds-link" href="#unduh">${register.take}</a></p>`}
${view.asked.isPeriodWrong ? notice({ tone: 'warning', title: register.wrongPeriod }) : null}
${page.lines.length === 0 ? html`<p><strong>${register.empty}</strong> ${register.emptyHint}</p>` : lines(view)}
${pager({
  label: desk.pages,
  newer: first === null ? null : { label: desk.first, href: first },
  older:
    page.next === null ? null : { label: desk.next, href: registerAddress(query, { sesudah: keyText(page.next) }) },
})}
<h2 class="ds-heading" data-size="sm" id="unduh">${register.take}</h2>
<p>${register.takeLead}</p>
${buttons(
  ...bookFormats.map((format) =>
    buttonLink({ href: bookPath(query, format), label: register.formats[format], variant: 'secondary' }),
  ),
)}
${
  view.mayName
    ? html`<p><a class="ds-link" href="${registerAddress(query, { sesudah: undefined }, `${registerPath}/nama`)}">${register.withNames}</a></p>`
    : null
}
<p><a class="ds-link" href="/petugas">← ${desk.back}</a></p>`,
  }
}

const bookPath = (query: RegisterQuery, format: BookFormat): string =>
  registerAddress(query, { sesudah: undefined }, `${registerPath}/buku.${format}`)

function filters({ query, asked, agencies, law, language }: RegisterView): Html {
  const { register, desk, report } = messages[language]
  const choose = (
    name: keyof RegisterQuery,
    label: string,
    none: string,
    choices: readonly (readonly [string, string])[],
  ) =>
    selectField({
      name,
      label,
      none,
      value: query[name] ?? '',
      choices: choices.map(([value, shown]) => ({ value, label: shown })),
    })
  const isNarrowed = [query.instansi, query.keadaan, query.jenis, query.kanal, query.topik].some(Boolean)
  const topics = [...law.categories.values()].map(({ slug, name }) => [slug, name[language]] as const)
  return filter({
    action: registerPath,
    unasked: {},
    fields: [
      textField({ name: 'dari', label: register.from, type: 'date', value: asked.from.toString() }),
      textField({ name: 'sampai', label: register.to, type: 'date', value: asked.to.toString() }),
    ],
    buttons: buttons(
      button({ label: register.show, variant: 'secondary' }),
      isNarrowed
        ? html`<a class="ds-link" href="${registerAddress({ dari: query.dari, sampai: query.sampai })}">${desk.clearFilter}</a>`
        : null,
    ),
    more: {
      label: desk.moreFilters,
      isOpen: isNarrowed,
      fields: [
        choose(
          'instansi',
          desk.agency,
          desk.anyAgency,
          agencies.map(({ id, name }) => [id, name] as const),
        ),
        choose(
          'keadaan',
          desk.phase,
          desk.anyPhase,
          words.phases.map((one) => [one, report.phases[one]] as const),
        ),
        choose(
          'jenis',
          register.kind,
          register.anyKind,
          reportKinds.map((one) => [one, report.kinds[one]] as const),
        ),
        choose(
          'kanal',
          register.channel,
          register.anyChannel,
          channels.map((one) => [one, report.channels[one]] as const),
        ),
        choose('topik', desk.columns.topic, desk.anyTopic, topics),
      ],
    },
  })
}

function lines({ page, asked, law, language }: RegisterView): Html {
  const { register } = messages[language]
  const { columns, groups } = register
  return table({
    caption: register.period(longDay(asked.from, language), longDay(asked.to, language)),
    columns: [groups.report, groups.filed, columns.reporter, columns.disposition, groups.dates, groups.outcome].map(
      (label) => ({ label }),
    ),
    rows: page.lines.map((line) => rowOf(line, { law, language })),
  })
}

const small = (...parts: readonly (string | null)[]): Html =>
  html`<div class="ringkas">${parts.filter((part) => part !== null).join(' · ')}</div>`

function rowOf(line: RegisterLine, names: Names): (Html | string)[] {
  const { language } = names
  const { register, report } = messages[language]
  const subject = subjectOf(line, language)
  const dates = (['verifiedOn', 'answeredOn', 'followedUpOn', 'finishedOn', 'dueOn'] as const).flatMap((name) => {
    const day = line[name]
    return day === null
      ? []
      : [html`<div>${dayWithYear(day, language)} <span class="ringkas">${register.columns[name]}</span></div>`]
  })
  const result = resultOf(line, language)
  return [
    html`${
      line.isWithheld
        ? html`<em>${subject}</em>`
        : html`<a class="ds-link" href="/petugas/laporan/${line.number}">${subject}</a>`
    }${small(line.number, report.kinds[line.kind], categoryOf(line, names), placeOf(line))}`,
    html`${dayWithYear(line.filedOn, language)}${small(report.channels[line.channel])}`,
    reporterOf(line, language),
    html`${dispositionOf(line, names, 'shortName')}${small(names.law.agencies.get(line.receivedBy)?.shortName ?? line.receivedBy)}`,
    dates.length === 0 ? '–' : html`${dates}`,
    html`${badge(phaseOf(line.phase, language), line.phase === 'closed' ? 'done' : 'running')}${result === null ? null : small(result)}`,
  ]
}

const dayWithYear = (day: Temporal.PlainDate, language: RegisterView['language']): string =>
  // A day is read as one word.
  `${shortDay(day, language)} ${day.year}`.replaceAll(' ', '\u{A0}')

/** Asks what reporters' names are needed for, before the book is made with them. */
export function askReasonPage(view: {
  readonly query: RegisterQuery
  readonly typed: Fields
  readonly mistakes: Mistakes
  readonly csrf: string
  readonly language: RegisterView['language']
}): PageContent {
  const { query, typed, mistakes } = view
  const { register } = messages[view.language]
  return {
    title: register.withNames,
    density: 'dense',
    ...(Object.keys(mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${errorSummary(register.mistakes, mistakes)}
<p>${register.withNamesLead}</p>
<form method="post" action="${registerAddress(query, {}, `${registerPath}/nama`)}">${csrfField(view.csrf)}
${textArea({
  name: 'alasan',
  label: register.reason,
  hint: register.reasonHint,
  value: fieldText(typed, 'alasan'),
  rows: 3,
  maxLength: 500,
  mistake: mistakes['alasan'],
})}
${radios({
  name: 'bentuk',
  label: register.format,
  value: fieldText(typed, 'bentuk') || 'xlsx',
  choices: bookFormats.map((format) => ({ value: format, label: register.formats[format] })),
})}
${buttons(
  button({ label: register.takeNames }),
  buttonLink({ href: registerAddress(query), label: register.back, variant: 'tertiary' }),
)}</form>`,
  }
}
