import { nationalZone } from '../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import type { DueDate } from '../../../kernel/clock/count.ts'
import { localDay } from '../../../kernel/clock/days.ts'
import type { PageContent } from '../../../web/answer.ts'
import { badge } from '../../../web/components/badge/badge.ts'
import { button, buttonLink } from '../../../web/components/button/button.ts'
import { errorSummary } from '../../../web/components/error-summary/error-summary.ts'
import { explainedDate } from '../../../web/components/explained-date/explained-date.ts'
import { csrfField } from '../../../web/components/field/csrf-field.ts'
import { checkbox, selectField, textArea, textField } from '../../../web/components/field/field.ts'
import { notice } from '../../../web/components/notice/notice.ts'
import { table } from '../../../web/components/table/table.ts'
import { timeline } from '../../../web/components/timeline/timeline.ts'
import { fieldText, type Fields, type Mistakes } from '../../../web/form.ts'
import { html, type Html } from '../../../web/html.ts'
import { moment } from '../../../web/messages/dates.ts'
import { messages, type Language } from '../../../web/messages/messages.ts'
import { breachDueAt, breachSource, type Breach } from '../domain/breach.ts'
import { lawfulHours } from '../domain/rights-law.ts'
import { breachThing as thing, breachWords } from '../../notices/index.ts'
import type { BreachStep } from '../store/breaches.ts'
import type { BreachCase } from '../usecases/breaches.ts'

export const breachPath = '/petugas/pelanggaran'
export const casePath = (id: string): `/${string}` => `${breachPath}/${id}`

/** So much is shown of a list; the file has all of it. */
const shownAtMost = 100
const wordsLength = 2000

type Named = { readonly id: AgencyId; readonly name: string }

export type BreachListView = {
  readonly breaches: readonly (Breach & { readonly agencyName: string })[]
  readonly agencies: readonly Named[]
  readonly typed: Fields
  readonly mistakes: Mistakes
  readonly csrf: string
  readonly now: Temporal.Instant
  readonly language: Language
}

const isLate = (breach: Breach, now: Temporal.Instant): boolean =>
  breach.state === 'open' && Temporal.Instant.compare(now, breachDueAt(breach)) >= 0

function stateOf(breach: Breach, now: Temporal.Instant, language: Language): Html {
  const { breaches: words } = messages[language]
  if (isLate(breach, now)) return badge(words.late, 'late')
  return badge(words.states[breach.state], breach.state === 'open' ? 'waiting' : 'done')
}

/** Every case of the officer's reach, and the form that opens another. */
export function breachListPage(view: BreachListView): PageContent {
  const { breaches, mistakes, now, language } = view
  const { breaches: words, rights } = messages[language]
  const { columns } = words
  return {
    title: words.title,
    density: 'dense',
    ...(Object.keys(mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${errorSummary(rights.mistakes, mistakes)}
<p>${words.lead}</p>
${
  breaches.length === 0
    ? html`<p>${words.none}</p>`
    : table({
        caption: words.caption,
        columns: [
          { label: columns.number },
          { label: columns.agency },
          { label: columns.known },
          { label: columns.due },
          { label: columns.state },
        ],
        rows: breaches.map((breach) => [
          html`<a class="ds-link" href="${casePath(breach.id)}">${breach.number}</a>`,
          breach.agencyName,
          moment(breach.knownAt, nationalZone, language),
          moment(breachDueAt(breach), nationalZone, language),
          stateOf(breach, now, language),
        ]),
      })
}
${openForm(view)}`,
  }
}

function openForm({ agencies, typed, mistakes, csrf, language }: BreachListView): Html {
  const { breaches: words } = messages[language]
  const choices = agencies.map(({ id, name }) => ({ value: id, label: name }))
  const line = (name: string, label: string, hint?: string): Html =>
    textField({
      name,
      label,
      value: fieldText(typed, name),
      autocomplete: 'off',
      mistake: mistakes[name],
      ...(hint === undefined ? {} : { hint }),
    })
  const time = (name: string, label: string, hint?: string): Html =>
    textField({
      name,
      label,
      type: 'datetime-local',
      value: fieldText(typed, name),
      required: true,
      mistake: mistakes[name],
      ...(hint === undefined ? {} : { hint }),
    })
  const area = (name: string, label: string, hint: string): Html =>
    textArea({
      name,
      label,
      hint,
      value: fieldText(typed, name),
      rows: 3,
      maxLength: wordsLength,
      required: true,
      mistake: mistakes[name],
    })
  return html`<h2 class="ds-heading" data-size="sm">${words.openTitle}</h2>
<p>${words.openLead}</p>
<form method="post" action="${breachPath}" novalidate>${csrfField(csrf)}
${selectField({ name: 'instansi', label: words.agency, value: fieldText(typed, 'instansi'), choices, mistake: mistakes['instansi'] })}
${time('diketahui', words.known, words.knownHint)}
${time('sejak', words.since)}
${time('sampai', words.until)}
${line('petugas', words.officer, words.officerHint)}
${selectField({ name: 'kantor', label: words.office, value: fieldText(typed, 'kantor'), none: words.anyOffice, choices })}
${line('laporan', words.reports, words.reportsHint)}
${checkbox({ name: 'semua', label: words.everything, hint: words.everythingHint, checked: fieldText(typed, 'semua') === 'ya' })}
${area('bagaimana', words.how, words.howHint)}
${area('upaya', words.measures, words.measuresHint)}
${button({ label: words.open })}</form>`
}

export type CaseView = BreachCase & {
  readonly due: DueDate
  readonly mistakes: Mistakes
  readonly csrf: string
  readonly now: Temporal.Instant
  readonly language: Language
}

/** One case: its limit, whom it concerns, what they will read, and telling them. */
export function casePage(view: CaseView): PageContent {
  const { breach, affected, told, beyond, gone, steps, due, mistakes, now, language } = view
  const { breaches: words, rights } = messages[language]
  const reports = affected.filter(({ report }) => report !== null).length
  const tellable = affected.filter(({ canBeTold }) => canBeTold).length
  return {
    title: words.caseTitle(breach.number),
    density: 'dense',
    ...(Object.keys(mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${errorSummary(rights.mistakes, mistakes)}
<p><a class="ds-link" href="${breachPath}">← ${words.title}</a> ${stateOf(breach, now, language)}</p>
${explainedDate({
  title: words.limit,
  due,
  rule: { amount: lawfulHours, unit: 'hours', startsFrom: 'breachKnown', source: breachSource },
  today: localDay(now, nationalZone),
  isRunning: breach.state === 'open',
  language,
})}
<h2 class="ds-heading" data-size="sm">${words.affected}</h2>
${
  affected.length === 0
    ? html`<p>${words.nobody}</p>`
    : html`<p>${words.count(reports, affected.length - reports)}</p>${fieldCounts(view)}${affectedTable(view)}
<p>${words.takeLead} ${buttonLink({ href: `${casePath(breach.id)}/daftar.csv`, label: words.take, variant: 'secondary' })}</p>
<h2 class="ds-heading" data-size="sm">${words.preview}</h2>
<blockquote>${breachWords({ ...breach, fields: fieldsIn(view) }, language).map((line) => html`<p>${line}</p>`)}</blockquote>`
}
<p>${words.authority}</p>
${gone > 0 ? notice({ tone: 'warning', title: words.gone(gone), body: words.goneLead }) : null}
${beyond > 0 ? notice({ tone: 'info', title: words.beyond(beyond) }) : null}
${breach.state === 'open' && told < tellable ? tellForm(view) : null}
${history(steps, language)}`,
  }
}

const fieldsIn = ({ affected }: BreachCase): string[] =>
  [...new Set(affected.flatMap(({ fields }) => fields))].toSorted()

function fieldCounts(view: CaseView): Html {
  const { breaches: words } = messages[view.language]
  return html`<h3 class="ds-heading" data-size="xs">${words.byField}</h3>
<ul>${fieldsIn(view).map((field) => html`<li>${words.fieldCount(thing(field, view.language), view.affected.filter(({ fields }) => fields.includes(field)).length)}</li>`)}</ul>`
}

function affectedTable({ affected, language }: CaseView): Html {
  const { breaches: words } = messages[language]
  const { listColumns: columns } = words
  return html`${table({
    caption: words.affected,
    columns: [
      { label: columns.report },
      { label: columns.fields },
      { label: columns.first },
      { label: columns.last },
      { label: columns.times, numeric: true },
    ],
    rows: affected
      .slice(0, shownAtMost)
      .map(({ number, canBeTold, fields, firstAt, lastAt, times }) => [
        number ?? (canBeTold ? words.account : words.accountClosed),
        fields.map((field) => thing(field, language)).join(', '),
        moment(firstAt, nationalZone, language),
        moment(lastAt, nationalZone, language),
        times,
      ]),
  })}${affected.length > shownAtMost ? html`<p>${words.atMost(shownAtMost)}</p>` : null}`
}

function tellForm({ breach, mistakes, csrf, language }: CaseView): Html {
  const { breaches: words } = messages[language]
  return html`${notice({ tone: 'warning', title: words.tell, body: words.tellLead })}
<form method="post" action="${`${casePath(breach.id)}/beritahu`}" novalidate>${csrfField(csrf)}
${checkbox({ name: 'yakin', label: words.confirm, checked: false, mistake: mistakes['yakin'] })}
${button({ label: words.tell, tone: 'danger' })}</form>`
}

function history(steps: readonly BreachStep[], language: Language): Html {
  const { breaches: words } = messages[language]
  return html`<h2 class="ds-heading" data-size="sm">${words.history}</h2>
${timeline(
  words.history,
  steps.map(({ step, at, affected }) => {
    const said = words.steps[step]
    return {
      when: moment(at, nationalZone, language),
      datetime: at.toString(),
      side: 'office',
      who: words.by,
      body: typeof said === 'string' ? said : said(affected),
    }
  }),
)}`
}
