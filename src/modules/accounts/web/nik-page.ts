import type { PageContent } from '../../../web/answer.ts'
import { button, buttonLink, buttons } from '../../../web/components/button/button.ts'
import { definitionList } from '../../../web/components/definition-list/definition-list.ts'
import { errorSummary } from '../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../web/components/field/csrf-field.ts'
import { radios, textArea, textField } from '../../../web/components/field/field.ts'
import { notice } from '../../../web/components/notice/notice.ts'
import { fieldText, type Fields, type Mistakes } from '../../../web/form.ts'
import { attributes, html, type Html } from '../../../web/html.ts'
import type { Messages } from '../../../web/messages/messages.ts'
import { decisionsOpen } from '../domain/account.ts'
import type { NikLooked, NikParty } from '../usecases/look-at-nik.ts'

export const nikPath = '/petugas/nik'

export type NikView = {
  readonly typed: Fields
  readonly mistakes: Mistakes
  readonly csrf: string
  /** What to say of the decision before; null where none was made. */
  readonly done: 'settled' | 'releaseAsked' | null
  readonly dayOf: (at: Temporal.Instant) => string
}

/** Asks an officer for the NIK of the card in front of them, and for a contact of whoever shows it. */
export function nikPage({ typed, mistakes, csrf, done }: NikView, { accounts, desk }: Messages): PageContent {
  const { nikDesk: words } = accounts
  return {
    title: words.title,
    density: 'dense',
    isSecret: true,
    ...(Object.keys(mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${errorSummary(desk.mistakes, mistakes)}${done === null ? null : notice({ tone: 'success', title: words.done[done] })}
<p>${words.lead}</p>
<form method="post"${attributes({ action: nikPath })} novalidate>${csrfField(csrf)}
${textField({ name: 'nik', label: words.nik, value: fieldText(typed, 'nik'), autocomplete: 'off', inputMode: 'numeric', required: true, mistake: mistakes['nik'] })}
${textField({ name: 'kontak', label: words.contact, hint: words.contactHint, value: fieldText(typed, 'kontak'), autocomplete: 'off', required: true, mistake: mistakes['kontak'] })}
${buttons(button({ label: words.look }), buttonLink({ href: '/petugas', label: desk.cancel, variant: 'tertiary' }))}</form>`,
  }
}

/** What each account has proved, covered, and the decision between them. */
export function nikDecisionPage(view: NikView & NikLooked, text: Messages): PageContent {
  const { accounts, desk } = text
  const { nikDesk: words } = accounts
  const { typed, mistakes, csrf, holders, claimant, isReleaseAsked } = view
  const isRestricted = [...holders, claimant].some((one) => one.isRestricted)
  const hidden = ['nik', 'kontak'].map(
    (name) => html`<input type="hidden"${attributes({ name, value: fieldText(typed, name) })}>`,
  )
  return {
    title: words.decideTitle,
    density: 'dense',
    isSecret: true,
    ...(Object.keys(mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${errorSummary(desk.mistakes, mistakes)}${isReleaseAsked && !isRestricted ? notice({ tone: 'info', title: words.releaseAsked }) : null}${isRestricted ? notice({ tone: 'info', title: words.refusals.closedByHolder }) : null}
${holders.map((holder) => html`<h2 class="ds-heading" data-size="sm">${words.holder}</h2>${party(holder, view, text)}`)}
<h2 class="ds-heading" data-size="sm">${words.claimant}</h2>
${party(claimant, view, text)}
<form method="post"${attributes({ action: `${nikPath}/putusan` })} novalidate>${csrfField(csrf)}${hidden}
${radios({
  name: 'putusan',
  label: words.decision,
  value: fieldText(typed, 'putusan'),
  choices: decisionsOpen(isRestricted).map((value) => ({ value, ...words.decisions[value] })),
  mistake: mistakes['putusan'],
})}
${textArea({ name: 'alasan', label: words.reason, hint: words.reasonHint, value: fieldText(typed, 'alasan'), rows: 3, mistake: mistakes['alasan'] })}
${buttons(button({ label: words.decide }), buttonLink({ href: nikPath, label: desk.cancel, variant: 'tertiary' }))}</form>`,
  }
}

function party(
  { name, contacts, registry, isRestricted }: NikParty,
  { dayOf }: NikView,
  { accounts, looks }: Messages,
): Html {
  if (isRestricted) return html`<p>${accounts.restricted}</p>`
  return definitionList([
    { term: accounts.name, description: name ?? accounts.noNumber },
    {
      term: accounts.contacts,
      description: contacts
        .map(({ address, provenAt }) => `${address} (${accounts.proven(dayOf(provenAt))})`)
        .join(', '),
    },
    {
      term: accounts.checked,
      description: registry === null ? looks.registry.none : looks.registry[registry.outcome](dayOf(registry.at)),
    },
  ])
}
