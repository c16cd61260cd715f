import type { PageContent } from '../../../../web/answer.ts'
import { badge } from '../../../../web/components/badge/badge.ts'
import { button, buttonLink, buttons } from '../../../../web/components/button/button.ts'
import { errorSummary } from '../../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { textField } from '../../../../web/components/field/field.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { pager } from '../../../../web/components/pager/pager.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { html, type Html } from '../../../../web/html.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import type { Phase } from '../../domain/words.ts'

/** A report of one's own as a line; null where the account opens it no longer. */
export type MineItem = {
  readonly number: string
  readonly shown: {
    readonly title: string
    readonly phase: Phase
    readonly agency: string
    readonly filedOn: string
    /** What comes next, and by when. */
    readonly next: string | null
    readonly waits: boolean
  } | null
}

export type MineView = {
  readonly name: string | null
  readonly items: readonly MineItem[]
  readonly page: number
  readonly hasOlder: boolean
  /** Reports with a proven contact that are not here yet. */
  readonly found: number
  readonly said: string | null
  readonly typed: Fields
  readonly mistakes: Mistakes
  readonly csrf: string
}

/** `/akun`: what somebody reported, where it stands, and what waits for them. */
export function minePage(view: MineView, text: Messages): PageContent {
  const { accounts: words } = text
  const { items, found, said, mistakes, csrf } = view
  return {
    title: words.mineTitle,
    ...(Object.keys(mistakes).length > 0 ? { status: 422 } : {}),
    isSecret: true,
    main: html`${errorSummary(words.mistakes, mistakes)}${said === null ? null : notice({ tone: 'success', title: said })}
${view.name === null ? null : html`<p>${words.signedInAs(view.name)}</p>`}
${buttons(buttonLink({ href: '/lapor', label: words.mineNew }), buttonLink({ href: '/akun/saya', label: words.ownTitle, variant: 'secondary' }))}
${found === 0 ? null : foundSection(found, csrf, words)}
${items.length === 0 ? html`<p>${words.mineNone}</p>` : html`<ul class="daftar-laporan">${items.map((item) => line(item, csrf, text))}</ul>`}
${pager({
  label: words.mineTitle,
  newer: view.page === 0 ? null : { label: words.mineNewer, href: `/akun?hal=${view.page - 1}` },
  older: view.hasOlder ? { label: words.mineOlder, href: `/akun?hal=${view.page + 1}` } : null,
})}
${claimSection(view, words)}`,
  }
}

function line({ number, shown }: MineItem, csrf: string, { accounts: words, report, following }: Messages): Html {
  const href = `/laporan/${number}`
  if (shown === null)
    return html`<li><h2 class="ds-heading" data-size="2xs">${following.number(number)}</h2><p>${words.mineStale}</p>
<form method="post" action="/akun/laporan/lepas">${csrfField(csrf)}${button({ label: words.mineRemove, name: 'nomor', value: number, variant: 'tertiary' })}</form></li>
`
  const { title, phase, agency, filedOn, next, waits } = shown
  return html`<li>
<h2 class="ds-heading" data-size="2xs"><a class="ds-link" href="${href}" lang="id">${title}</a></h2>
<p class="fakta">${badge(report.phases[phase], waits ? 'waiting' : phase === 'closed' ? 'done' : 'running')}${waits ? html` ${badge(words.mineWaits, 'waiting')}` : null} ${[number, agency, words.mineFiled(filedOn)].join(' · ')}</p>
${next === null ? null : html`<p>${next}</p>`}</li>
`
}

const foundSection = (found: number, csrf: string, words: Messages['accounts']): Html =>
  notice({
    tone: 'info',
    title: words.foundTitle,
    body: html`<p>${words.found(found)}</p><form method="post" action="/akun/laporan/ditemukan">${csrfField(csrf)}${button({ label: words.claimFound, variant: 'secondary' })}</form>`,
  })

function claimSection({ typed, mistakes, csrf }: MineView, words: Messages['accounts']): Html {
  const field = (name: string, label: string): Html =>
    textField({
      name,
      label,
      value: fieldText(typed, name),
      autocomplete: 'off',
      required: true,
      mistake: mistakes[name],
    })
  return html`<section><h2 class="ds-heading" data-size="sm">${words.claimTitle}</h2>
<p>${words.claimLead}</p>
<form method="post" action="/akun/laporan" novalidate>${csrfField(csrf)}
${field('nomor', words.claimNumber)}
${field('rahasia', words.claimSecret)}
${button({ label: words.claim, variant: 'secondary' })}</form></section>`
}
