import { nationalZone } from '../../../../kernel/agency-tree.ts'
import type { PageContent } from '../../../../web/answer.ts'
import { button, buttonLink, buttons } from '../../../../web/components/button/button.ts'
import { selectField, textField } from '../../../../web/components/field/field.ts'
import { filter } from '../../../../web/components/filter/filter.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { pager } from '../../../../web/components/pager/pager.ts'
import { table } from '../../../../web/components/table/table.ts'
import { html, type Html } from '../../../../web/html.ts'
import { moment } from '../../../../web/messages/dates.ts'
import { messages } from '../../../../web/messages/messages.ts'
import type { TrailAsked, TrailPage } from '../../usecases/read-trail.ts'
import { detailOf, whatItWasAbout, whatWasDone, whoDid, type TrailNames } from './entry-words.ts'
import { keyText, ownTrailPath, trailAddress, trailPath, type TrailQuery } from './trail-address.ts'

export const trailFormats = ['xlsx', 'csv'] as const
export type TrailFormat = (typeof trailFormats)[number]

export type TrailView = TrailNames & {
  readonly isOwn: boolean
  readonly query: TrailQuery
  readonly asked: TrailAsked & { readonly isPeriodWrong: boolean }
  readonly page: TrailPage
  /** Those whose trail this reader may narrow it to. */
  readonly within: readonly { readonly id: string; readonly name: string }[]
}

/** The trail of a period on the screen: of whoever the reader's duty reaches, or their own. */
export function trailPage(view: TrailView): PageContent {
  const { isOwn, query, asked, page, language } = view
  const { trail, desk, people } = messages[language]
  const path = isOwn ? ownTrailPath : trailPath
  const first = query.sesudah === undefined ? null : trailAddress(query, { sesudah: undefined }, path)
  return {
    title: isOwn ? trail.ownTitle : trail.title,
    density: 'dense',
    main: html`<p>${isOwn ? trail.ownLead : trail.lead}</p>
${filters(view, path)}
${asked.isPeriodWrong ? notice({ tone: 'warning', title: trail.wrongPeriod }) : null}
${page.entries.length === 0 ? html`<p><strong>${trail.empty}</strong> ${trail.emptyHint}</p>` : entries(view)}
${pager({
  label: desk.pages,
  newer: first === null ? null : { label: desk.first, href: first },
  older:
    page.next === null ? null : { label: desk.next, href: trailAddress(query, { sesudah: keyText(page.next) }, path) },
})}
${isOwn || page.entries.length === 0 ? null : taking(view)}
<p>${
      isOwn
        ? html`<a class="ds-link" href="/petugas/akun">← ${people.accountTitle}</a>`
        : html`<a class="ds-link" href="/petugas">← ${desk.back}</a>`
    }</p>`,
  }
}

const taking = ({ query, language }: TrailView): Html => {
  const { trail, register } = messages[language]
  return html`<h2 class="ds-heading" data-size="sm" id="unduh">${trail.take}</h2>
<p>${trail.takeLead}</p>
${buttons(
  ...trailFormats.map((format) =>
    buttonLink({
      href: trailAddress(query, { sesudah: undefined }, `${trailPath}/jejak.${format}`),
      label: register.formats[format],
      variant: 'secondary',
    }),
  ),
)}`
}

function filters({ isOwn, query, asked, within, language }: TrailView, path: `/${string}`): Html {
  const { trail, desk } = messages[language]
  const events = Object.entries(trail.events).map(([value, label]) => ({ value, label }))
  const what = selectField({
    name: 'apa',
    label: trail.what,
    none: trail.anything,
    value: query.apa ?? '',
    choices: events.toSorted((a, b) => a.label.localeCompare(b.label, language)),
  })
  const about = textField({
    name: 'tentang',
    label: trail.subject,
    hint: trail.subjectHint,
    value: query.tentang ?? '',
  })
  const ofOthers = [
    textField({ name: 'siapa', label: trail.who, hint: trail.whoHint, value: query.siapa ?? '' }),
    selectField({
      name: 'instansi',
      label: trail.agency,
      hint: trail.agencyHint,
      none: trail.anyAgency,
      value: query.instansi ?? '',
      choices: within.map(({ id, name }) => ({ value: id, label: name })),
    }),
  ]
  const isNarrowed = [query.siapa, query.apa, query.tentang, query.instansi].some(Boolean)
  return filter({
    action: path,
    unasked: {},
    fields: [
      textField({ name: 'dari', label: trail.from, type: 'date', value: asked.from.toString() }),
      textField({ name: 'sampai', label: trail.to, type: 'date', value: asked.to.toString() }),
    ],
    buttons: buttons(
      button({ label: trail.show, variant: 'secondary' }),
      isNarrowed
        ? html`<a class="ds-link" href="${trailAddress({ dari: query.dari, sampai: query.sampai }, {}, path)}">${desk.clearFilter}</a>`
        : null,
    ),
    more: { label: desk.moreFilters, isOpen: isNarrowed, fields: [what, about, ...(isOwn ? [] : ofOthers)] },
  })
}

function entries(view: TrailView): Html {
  const { isOwn, page, language } = view
  const { trail } = messages[language]
  const { at, who, what, subject, detail } = trail.columns
  const columns = isOwn ? [at, what, subject, detail] : [at, who, what, subject, detail]
  return table({
    caption: trail.caption,
    columns: columns.map((label) => ({ label })),
    rows: page.entries.map((entry) => [
      moment(entry.at, nationalZone, language),
      ...(isOwn ? [] : [whoDid(entry, view)]),
      whatWasDone(entry, language),
      whatItWasAbout(entry, view) ?? '–',
      detailOf(entry, view) ?? '–',
    ]),
  })
}
