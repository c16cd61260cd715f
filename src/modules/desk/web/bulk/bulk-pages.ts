import type { ReportNumber } from '../../../../kernel/brand.ts'
import type { Result } from '../../../../kernel/result.ts'
import type { PageContent } from '../../../../web/answer.ts'
import { badge } from '../../../../web/components/badge/badge.ts'
import { button, buttonLink, buttons } from '../../../../web/components/button/button.ts'
import { errorSummary } from '../../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { keptForm, keptNoMore, keptStatus } from '../../../../web/components/kept-form/kept-form.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { table } from '../../../../web/components/table/table.ts'
import type { Fields, Mistakes } from '../../../../web/form.ts'
import { html, type Html } from '../../../../web/html.ts'
import type { Language, Messages } from '../../../../web/messages/messages.ts'
import { isReversible, type Bulk, type BulkItem, type OpenLaw, type ReportState } from '../../../reports/index.ts'
import type { At } from '../commands/command-form.ts'
import { fieldsView, isGrave } from '../commands/command-form-view.ts'
import { slugOf } from '../commands/officers-command.ts'
import { reportPath } from '../report/report-path.ts'
import { bulkFormOf, type BulkCommand } from './bulk-forms.ts'
import { effectsOf } from './effects.ts'
import { opposite, type Holding } from './hold-many.ts'
import type { LeadsForMany } from './leads-for-many.ts'
import { whyOf } from './why.ts'

export const bulkPath = (id: string): `/${string}` => `/petugas/sekaligus/${id}`

const keptBulk = (id: string, command: BulkCommand): string => `sekaligus-${id}-${slugOf(command)}`

/** Which of the commands, and for how many of the reports each is possible. */
export function choosePage(
  bulk: Bulk,
  possible: ReadonlyMap<BulkCommand, number>,
  { text, csrf, held }: { readonly text: Messages; readonly csrf: string; readonly held: Held | null },
): PageContent {
  const { bulk: words, deskCommands } = text
  const all = bulk.items.length
  const choices = [...possible].map(
    ([command, count]) =>
      html`<li><a class="ds-link" href="${bulkPath(bulk.id)}/${slugOf(command)}">${deskCommands.commands[command].does}</a>${count === all ? null : html` <span class="ringkas">${words.possible(count, all)}</span>`}</li>`,
  )
  return {
    title: words.title(all),
    density: 'dense',
    main: html`${held === null ? null : heldNotice(bulk, held, csrf, text)}${
      choices.length === 0
        ? html`<p>${words.nothingPossible}</p>`
        : html`<h2 class="ds-heading" data-size="sm">${words.choose}</h2><p>${words.chooseLead}</p><ul class="pilihan" data-choices>${choices}</ul>`
    }
<h2 class="ds-heading" data-size="sm">${words.hold}</h2><p>${words.holdLead}</p>
${holdForm(bulk, ['ambil', 'pantau'], csrf, text)}
<p><a class="ds-link" href="${bulk.list}">${words.backToList}</a></p>
<details class="ds-details"><summary>${words.reports}</summary><ul>${bulk.items.map((item) => html`<li>${reportLink(item, text)}</li>`)}</ul></details>`,
  }
}

/** What was just done, and with how many of them. */
export type Held = { readonly holding: Holding; readonly done: number }

const holdForm = ({ id }: Bulk, which: readonly Holding[], csrf: string, { bulk }: Messages): Html =>
  html`<form method="post" action="${bulkPath(id)}/pegang">${csrfField(csrf)}${buttons(
    ...which.map((value) => button({ label: bulk.holdings[value].does, name: 'apa', value, variant: 'secondary' })),
  )}</form>`

function heldNotice(bulk: Bulk, { holding, done }: Held, csrf: string, text: Messages): Html {
  const rest = bulk.items.length - done
  return notice({
    tone: rest === 0 ? 'success' : 'warning',
    title: text.bulk.holdings[holding].done(done),
    body: html`${rest === 0 ? null : html`<p>${text.bulk.notHeld(rest)}</p>`}${holdForm(bulk, [opposite[holding]], csrf, text)}`,
  })
}

export type QuestionsForm = {
  readonly typed: Fields
  readonly mistakes: Mistakes
  /** Whose the reports probably are; null where the command does not ask. */
  readonly leads: LeadsForMany | null
  readonly csrf: string
}

/** The command's questions, once for all; `at` is a report for which it is possible. */
export function questionsPage(bulk: Bulk, command: BulkCommand, at: At, form: QuestionsForm): PageContent {
  const { bulk: words, desk, deskCommands } = at.text
  const { does, means } = deskCommands.commands[command]
  const path = bulkPath(bulk.id)
  const fields = bulkFormOf(command).fields(at)
  return {
    title: words.step(does, bulk.items.length),
    density: 'dense',
    scripts: ['draft'],
    status: Object.keys(form.mistakes).length === 0 ? 200 : 422,
    main: html`${errorSummary(desk.mistakes, form.mistakes)}
<p>${means}</p>${fields.length === 0 ? null : html`<p>${words.oneForAll}</p>`}
${form.leads === null ? null : leadsSection(form.leads, `${path}/${slugOf(command)}`, at)}
<form method="post" action="${path}/${slugOf(command)}"${keptForm({ name: keptBulk(bulk.id, command), isTabOnly: true })}>${csrfField(form.csrf)}
${fieldsView(fields, { ...form, at })}
${buttons(button({ label: words.look }), buttonLink({ href: `${path}?pilih=ya`, label: words.chooseOther, variant: 'tertiary' }))}
${keptStatus('', at.text)}</form>`,
  }
}

/** Whose the reports probably are, agency by agency; a click fills the form for all of them. */
function leadsSection({ suggested, asked, open, isPart }: LeadsForMany, path: string, at: At): Html | null {
  const { bulk: words } = at.text
  if (asked === 0) return null
  const { agencies } = at.view.law
  return html`<section><h2 class="ds-heading" data-size="2xs">${words.suggested}</h2>
<ul>${suggested.map(
    ({ agency, reports }) =>
      html`<li>${words.suggestedFor(agencies.get(agency)?.name ?? agency, reports, asked)} <a class="ds-link" href="${path}?pilih=${agency}">${words.pick(agencies.get(agency)?.shortName ?? agency)}</a></li>`,
  )}${open === 0 ? null : html`<li>${words.suggestedNobody(open)}</li>`}</ul>
${isPart ? html`<p class="ringkas">${words.suggestedMost(asked)}</p>` : null}</section>`
}

export type Previews = ReadonlyMap<
  ReportNumber,
  Result<{ readonly state: ReportState }, { readonly refusal: Extract<BulkItem['outcome'], object>['refusal'] }>
>

/** Before anything happens: what would become of each report, and why not of some. */
export function previewPage(
  bulk: Bulk,
  command: BulkCommand,
  previews: Previews,
  {
    law,
    csrf,
    text,
    language,
  }: { readonly law: OpenLaw; readonly csrf: string; readonly text: Messages; readonly language: Language },
): PageContent {
  const { bulk: words, deskCommands, report } = text
  const changing = bulk.items.filter(({ number }) => previews.get(number)?.ok).length
  const path = bulkPath(bulk.id)
  const rows = bulk.items.map((item) => {
    const preview = previews.get(item.number)
    const effect = preview?.ok
      ? html`${effectsOf(item.state, preview.value.state, law, text, language).map((one) => html`<div>${one}</div>`)}`
      : refusedCell(preview?.refusal.refusal ?? 'unknownReport', text)
    return [reportLink(item, text), badge(report.phases[item.state.phase], 'running'), effect]
  })
  return {
    title: words.previewTitle(deskCommands.commands[command].does),
    density: 'dense',
    main: html`<p><strong>${changing === 0 ? words.nobodyChanges : words.willChange(changing)}.</strong> ${changing > 0 && changing < bulk.items.length ? words.willNotChange(bulk.items.length - changing) : null}</p>
${changing === 0 ? null : html`<p>${isReversible(command) ? words.reversible : words.irreversible}</p>`}
<form method="post" action="${path}/jalankan">${csrfField(csrf)}${buttons(
      changing === 0 ? null : button({ label: words.run(changing), tone: isGrave(command) ? 'danger' : 'accent' }),
      buttonLink({ href: `${path}/${slugOf(command)}`, label: words.change, variant: 'secondary' }),
      buttonLink({ href: `${path}?pilih=ya`, label: words.chooseOther, variant: 'tertiary' }),
    )}</form>
${table({ caption: words.reports, columns: columnsOf(text, words.columns.effect), rows })}`,
  }
}

/** While it waits, while it runs, and how it went. */
export function outcomePage(
  bulk: Bulk,
  { csrf, text, startsAtWords }: { readonly csrf: string; readonly text: Messages; readonly startsAtWords: string },
): PageContent {
  const { bulk: words, deskCommands, report } = text
  const does = bulk.command === null ? '' : deskCommands.commands[bulk.command as BulkCommand].does
  const rows = bulk.items.map((item) => [
    reportLink(item, text),
    badge(report.phases[item.state.phase], 'running'),
    outcomeCell(item, bulk, text),
  ])
  const isOver = bulk.stage === 'ended' || bulk.stage === 'cancelled'
  return {
    title: bulk.isUndoing ? words.undoingTitle(does) : words.step(does, bulk.items.length),
    density: 'dense',
    scripts: isOver ? ['draft'] : ['draft', 'desk-wait'],
    main: html`${bulk.command === null ? null : keptNoMore(keptBulk(bulk.id, bulk.command as BulkCommand))}
${standing(bulk, csrf, startsAtWords, text)}
${table({ caption: words.reports, columns: columnsOf(text, words.outcome), rows })}`,
  }
}

function standing(bulk: Bulk, csrf: string, startsAtWords: string, { bulk: words }: Messages): Html {
  const all = bulk.items.length
  const done = bulk.items.filter(({ outcome }) => outcome === 'done').length
  const refused = bulk.items.filter(({ outcome }) => typeof outcome === 'object').length
  const path = bulkPath(bulk.id)
  const back = buttonLink({ href: bulk.list, label: words.backToList, variant: 'secondary' })
  const sends = (to: string, label: string): Html =>
    html`<form method="post" action="${path}/${to}">${csrfField(csrf)}${buttons(button({ label, variant: 'secondary' }), back)}</form>`
  switch (bulk.stage) {
    case 'confirmed':
      return html`<section class="ds-alert" data-color="warning" data-wait><h2 class="ds-heading" data-size="2xs">${words.confirmedTitle(startsAtWords)}</h2><p>${words.confirmedLead}</p>${sends('batalkan', words.stop)}</section>`
    case 'cancelled':
      return html`<section class="ds-alert" data-color="info"><h2 class="ds-heading" data-size="2xs">${words.cancelledTitle}</h2><p>${words.cancelledLead}</p></section><p>${back}</p>`
    case 'ended':
      return html`<section class="ds-alert" data-color="${done === 0 ? 'warning' : 'success'}"><h2 class="ds-heading" data-size="2xs">${words.endedTitle(done)}</h2>
<p>${refused === 0 ? words.endedAll : words.endedSome(refused)}</p></section>
${bulk.undoneBy === null ? null : html`<p>${words.undoneBy} <a class="ds-link" href="${bulkPath(bulk.undoneBy)}">${words.seeUndoing}</a></p>`}
${bulk.isUndoable ? html`<p>${words.undoLead}</p>${sends('kembalikan', words.undo)}` : html`<p>${back}</p>`}`
    default:
      return html`<section class="ds-alert" data-color="info" data-wait role="status"><h2 class="ds-heading" data-size="2xs">${words.runningTitle}</h2>
<p><progress max="${all}" value="${done + refused}">${words.progress(done + refused, all)}</progress> ${words.progress(done + refused, all)}</p><p>${words.mayLeave} <a class="ds-link" href="${path}">${words.reload}</a></p></section>`
  }
}

const columnsOf = ({ bulk: { columns } }: Messages, last: string) =>
  [columns.report, columns.now, last].map((label) => ({ label }))

const reportLink = ({ number, title }: BulkItem, { desk }: Messages): Html =>
  html`<a class="ds-link" href="${reportPath(number)}">${title ?? desk.untitled}</a> <span class="ringkas">${number}</span>`

function refusedCell(refusal: Extract<BulkItem['outcome'], object>['refusal'], text: Messages): Html {
  const { title, advice } = whyOf(refusal, text)
  return html`<strong>${text.bulk.refused}.</strong> ${title}. <span class="ringkas">${advice}</span>`
}

function outcomeCell({ outcome }: BulkItem, { stage }: Bulk, text: Messages): Html | string {
  if (typeof outcome === 'object') return refusedCell(outcome.refusal, text)
  if (outcome === 'done') return badge(text.bulk.done, 'done')
  return stage === 'cancelled' ? text.bulk.cancelledTitle : text.bulk.waiting
}
