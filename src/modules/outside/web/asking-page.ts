import { zoneOf } from '../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import type { PageContent } from '../../../web/answer.ts'
import { button } from '../../../web/components/button/button.ts'
import { definitionList } from '../../../web/components/definition-list/definition-list.ts'
import { errorSummary } from '../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../web/components/field/csrf-field.ts'
import { radios, textArea, textField } from '../../../web/components/field/field.ts'
import { notice } from '../../../web/components/notice/notice.ts'
import { fieldText, type Fields, type Mistakes } from '../../../web/form.ts'
import { html, type Html } from '../../../web/html.ts'
import { moment } from '../../../web/messages/dates.ts'
import { messages, type Language, type Messages } from '../../../web/messages/messages.ts'
import type { Agencies } from '../../agencies/index.ts'
import type { Link } from '../domain/link.ts'
import type { SentLink } from '../usecases/keep-links.ts'
import { linksTable, type LinksView } from './links-page.ts'

export type AskingView = LinksView & {
  readonly number: string
  /** Its words are closed at the reporter's wish: nothing of it is sent on meanwhile. */
  readonly isClosed: boolean
  /** Whom one can ask; empty where everybody who is concerned has officers here. */
  readonly places: readonly AgencyId[]
  readonly typed: Fields
  readonly mistakes: Mistakes
}

/** What an agency outside may see of one report, approved word by word, and where it goes. */
export function askingPage(view: AskingView): PageContent {
  const text = messages[view.language]
  const { outside } = text
  const { mistakes, links } = view
  return {
    title: outside.askTitle,
    density: 'dense',
    ...(Object.keys(mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${errorSummary(outside.mistakes, mistakes)}
<p><a class="ds-link" href="/petugas/laporan/${view.number}">${view.number}</a></p>
<p>${outside.askLead}</p>
${links.length === 0 ? null : linksTable(view)}
${askingOf(view, text)}`,
  }
}

function askingOf(view: AskingView, text: Messages): Html {
  const { closedByReporter } = text.refusals
  if (view.isClosed) return notice({ tone: 'warning', title: closedByReporter.title, body: text.outside.askClosed })
  return view.places.length === 0 ? html`<p>${text.outside.nobodyToAsk}</p>` : askingForm(view, text)
}

function askingForm(view: AskingView, { outside }: Messages): Html {
  const { typed, mistakes, places, agencies, links } = view
  const frame = (name: string, label: string) => {
    return { name, label, value: fieldText(typed, name), required: true, mistake: mistakes[name] }
  }
  const known = links.some(({ agency }) => places.includes(agency))
  return html`<form method="post" action="/petugas/laporan/${view.number}/tautan" novalidate>${csrfField(view.csrf)}
${radios({
  ...frame('instansi', outside.agency),
  choices: places.map((value) => ({ value, label: agencies.get(value)?.name ?? value })),
})}
${textField({ ...frame('surel', outside.email), hint: outside.emailHint, type: 'email', autocomplete: 'off' })}
${textField({ ...frame('judul', outside.shownTitle), maxLength: 300 })}
${textArea({ ...frame('isi', outside.shownBody), hint: outside.shownBodyHint, rows: 10 })}
${button({ label: known ? outside.renew : outside.send })}</form>`
}

export type SentView = {
  readonly sent: SentLink
  /** The way in, with the code behind the `#`. */
  readonly href: string
  readonly isMailed: boolean
  readonly agencies: Agencies
  readonly language: Language
}

/** What became of a link; where no mail server took it, it is shown this once. */
export function sentPage({ sent, href, isMailed, agencies, language }: SentView): PageContent {
  const { outside } = messages[language]
  const { link, token } = sent
  const shown = [
    { term: outside.link, description: html`<code>${href}</code>` },
    { term: outside.code, description: html`<code>${token}</code>` },
  ]
  return {
    title: outside.sentTitle(nameOf(link, agencies)),
    density: 'dense',
    isSecret: true,
    main: html`${
      isMailed
        ? notice({ tone: 'success', title: outside.mailed(link.email) })
        : notice({ tone: 'warning', title: outside.notMailedTitle, body: outside.notMailed })
    }
${definitionList([
  ...(isMailed ? [] : shown),
  { term: outside.validUntil, description: moment(link.expiresAt, zoneOf(agencies, link.agency), language) },
])}
<p><a class="ds-link" href="/petugas/laporan/${link.number}">← ${outside.toReport}</a></p>
<p><a class="ds-link" href="/petugas/tautan">← ${outside.toLinks}</a></p>`,
  }
}

const nameOf = ({ agency }: Link, agencies: Agencies): string => agencies.get(agency)?.name ?? agency
