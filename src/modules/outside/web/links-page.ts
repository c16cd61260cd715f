import { nationalZone } from '../../../kernel/agency-tree.ts'
import type { LinkId } from '../../../kernel/brand.ts'
import { localDay } from '../../../kernel/clock/days.ts'
import type { PageContent } from '../../../web/answer.ts'
import { badge } from '../../../web/components/badge/badge.ts'
import { csrfField } from '../../../web/components/field/csrf-field.ts'
import { notice } from '../../../web/components/notice/notice.ts'
import { table } from '../../../web/components/table/table.ts'
import { html, type Html } from '../../../web/html.ts'
import { shortDay } from '../../../web/messages/dates.ts'
import { messages, type Language } from '../../../web/messages/messages.ts'
import type { Agencies } from '../../agencies/index.ts'
import { statusOf, type Link } from '../domain/link.ts'
import type { Answerer } from '../store/links.ts'

export type LinksView = {
  readonly links: readonly Link[]
  readonly answerers: readonly Answerer[]
  readonly openings: ReadonlyMap<LinkId, number>
  readonly agencies: Agencies
  readonly now: Temporal.Instant
  readonly csrf: string
  readonly language: Language
}

/** Every link that this officer may look after, and what happened by it. */
export function linksPage(view: LinksView & { readonly isRevoked: boolean }): PageContent {
  const { outside, desk } = messages[view.language]
  return {
    title: outside.listTitle,
    density: 'dense',
    main: html`${view.isRevoked ? notice({ tone: 'success', title: outside.revoked }) : null}
<p>${outside.listLead}</p>
${view.links.length === 0 ? html`<p>${outside.listNone}</p>` : linksTable(view)}
<p><a class="ds-link" href="/petugas">← ${desk.back}</a></p>`,
  }
}

const tones = { open: 'running', expired: 'neutral', revoked: 'late' } as const

export function linksTable(view: LinksView): Html {
  const { links, answerers, openings, agencies, now, csrf, language } = view
  const { outside } = messages[language]
  const rows = links.map((link) => {
    const agency = agencies.get(link.agency)
    const name = agency?.name ?? link.agency
    const status = statusOf(link, now)
    const until = shortDay(localDay(link.expiresAt, agency?.zone ?? nationalZone), language)
    const answered = answerers.filter((one) => one.link === link.id)
    return [
      html`<a class="ds-link" href="/petugas/laporan/${link.number}/tautan">${link.number}</a>`,
      html`${name}<div class="ringkas">${link.email}</div>`,
      html`${badge(outside.statuses[status], tones[status])} ${status === 'open' ? outside.until(until) : null}`,
      html`<div>${outside.openings(openings.get(link.id) ?? 0)}</div>${answered.map((one) => html`<div>${outside.answeredBy(one.name, one.position)}</div>`)}`,
      status === 'open'
        ? html`<form method="post" action="/petugas/tautan/cabut">${csrfField(csrf)}<input type="hidden" name="id" value="${link.id}"><button class="ds-button" data-variant="secondary" data-size="sm" data-color="danger" type="submit" aria-label="${outside.revokeThis(name, link.number)}">${outside.revoke}</button></form>`
        : '',
    ]
  })
  const columns = [outside.report, outside.agency, outside.status, outside.happened, outside.action]
  return table({ caption: outside.listTitle, columns: columns.map((label) => ({ label })), rows })
}
