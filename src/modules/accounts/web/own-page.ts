import type { PageContent } from '../../../web/answer.ts'
import { button, buttonLink, buttons } from '../../../web/components/button/button.ts'
import { definitionList } from '../../../web/components/definition-list/definition-list.ts'
import { errorSummary } from '../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../web/components/field/csrf-field.ts'
import { checkbox, textField } from '../../../web/components/field/field.ts'
import { keptNoMore } from '../../../web/components/kept-form/kept-form.ts'
import { notice } from '../../../web/components/notice/notice.ts'
import { passkeyForm } from '../../../web/components/passkey/passkey.ts'
import { table } from '../../../web/components/table/table.ts'
import type { Mistakes } from '../../../web/form.ts'
import { attributes, html, type Html } from '../../../web/html.ts'
import type { Messages } from '../../../web/messages/messages.ts'
import { deviceName } from '../../people/index.ts'
import { contactRoutes, type ContactRoute, type Document } from '../domain/account.ts'
import { keptName } from './new-account-page.ts'
import { passkeyTable, type PasskeyLine } from './passkey-table.ts'
import { proofFor } from './proof-page.ts'

export type OwnView = {
  readonly name: string | null
  readonly document: Document
  /** Covered but for its ends; null where none was given. */
  readonly number: string | null
  /** What is known of the civil registry, as a sentence; null where nothing can be. */
  readonly registry: string | null
  readonly mayAskRegistry: boolean
  readonly contacts: Readonly<Record<ContactRoute, { readonly address: string; readonly provenOn: string } | null>>
  readonly sessions: readonly {
    readonly id: string
    readonly device: string
    readonly minutesAgo: number
    readonly isThis: boolean
    readonly isShared: boolean
  }[]
  /** When somebody else gets the account unless it is stopped; null where nobody asked. */
  readonly recovery: string | null
  /** Those that sign in here; `mayMake` where the address allows a new one. */
  readonly passkeys: {
    readonly made: readonly PasskeyLine[]
    readonly mayMake: boolean
  }
  /** Was it proved lately who sits there? Else that is asked before a passkey is made. */
  readonly isProved: boolean
  readonly done: 'data' | 'kontak' | 'perangkat' | 'hentikan' | 'kunci' | 'tanpakunci' | null
  readonly typedContact: string
  readonly mistakes: Mistakes
  readonly csrf: string
}

/** `/akun/saya`: what the account holds of somebody, and what opens it. */
export function ownPage(view: OwnView, text: Messages): PageContent {
  const { accounts: words, rights } = text
  const { mistakes, csrf, recovery, done } = view
  const said = {
    kunci: text.security.done.added,
    tanpakunci: text.security.done.removed,
    data: words.saved,
    kontak: words.contactSaved,
    perangkat: words.deviceEnded,
    hentikan: words.stopped,
  }
  return {
    title: words.ownTitle,
    ...(Object.keys(mistakes).length > 0 ? { status: 422 } : {}),
    isSecret: true,
    scripts: ['draft', 'passkey'],
    main: html`${keptNoMore(keptName)}${errorSummary(words.mistakes, mistakes)}${done === null ? null : notice({ tone: 'success', title: said[done] })}
${recovery === null ? null : notice({ tone: 'danger', title: words.asked, body: html`<p>${words.askedBody(recovery)}</p>${post('/akun/saya/hentikan', csrf, button({ label: words.stop }))}` })}
${buttons(buttonLink({ href: '/akun', label: words.toReports }), post('/akun/keluar', csrf, button({ label: words.leave, variant: 'secondary' })))}
<p>${words.leaveHint}</p>
<p><a class="ds-link" href="/akun/hak">${rights.link}</a></p>
<h2 class="ds-heading" data-size="sm">${words.whoYouAre}</h2>
${definitionList([
  { term: words.name, description: view.name ?? words.noNumber },
  { term: words.documentShort[view.document], description: view.number ?? words.noNumber },
  ...(view.registry === null ? [] : [{ term: words.checked, description: view.registry }]),
])}
${buttons(buttonLink({ href: '/akun/saya/data', label: words.change, variant: 'secondary' }), view.mayAskRegistry ? post('/akun/saya/periksa', csrf, button({ label: words.askRegistry, variant: 'tertiary' })) : null)}
<h2 class="ds-heading" data-size="sm">${words.contacts}</h2>
<p>${words.contactsLead}</p>
${definitionList(contactRoutes.map((route) => ({ term: words.routes[route], description: contactOf(view, route, words) })))}
<form method="post" action="/akun/saya/kontak" novalidate>${csrfField(csrf)}
${textField({ name: 'kontak', label: words.newContact, hint: words.newContactHint, value: view.typedContact, autocomplete: 'off', required: true, mistake: mistakes['kontak'] })}
${button({ label: words.askCode, variant: 'secondary' })}</form>
${passkeySection(view, text)}${devices(view, text)}
<p>${words.devicesLead}</p>
${buttons(buttonLink({ href: '/akun/saya/keluar-semua', label: words.leaveEverywhere, variant: 'tertiary' }), buttonLink({ href: '/akun/tutup', label: words.close, variant: 'tertiary', tone: 'danger' }))}`,
  }
}

/** Nothing is said of passkeys where this address can have none. */
function passkeySection({ passkeys, isProved, csrf }: OwnView, text: Messages): Html | null {
  const { security } = text
  const { made, mayMake } = passkeys
  if (!mayMake && made.length === 0) return null
  const remove = ({ id, name }: PasskeyLine): Html =>
    post(
      '/akun/saya/kunci-sandi/hapus',
      csrf,
      button({ label: security.removeThis(name), name: 'id', value: id, variant: 'tertiary', tone: 'danger' }),
    )
  const form = {
    use: 'create',
    action: '/akun/saya/kunci-sandi',
    start: '/akun/saya/kunci-sandi/mulai',
    label: security.addPasskey,
    variant: 'secondary',
    csrf,
  } as const
  return html`<h2 class="ds-heading" data-size="sm" id="isian-kunci-sandi">${security.passkeys}</h2>
<p>${security.passkeysLead}</p>
${made.length === 0 ? null : passkeyTable(made, text, remove)}
${mayMake ? (isProved ? passkeyForm(form, text, html`<p>${security.notInThisBrowser}</p>`) : afterProof(text)) : null}`
}

/** A passkey answers at once, so it is proved before who sits there. */
const afterProof = ({ accounts: words, security }: Messages): Html =>
  html`<p>${words.passkeyAfterProof}</p>${buttons(buttonLink({ href: proofFor('/akun/saya'), label: security.addPasskey, variant: 'secondary' }))}`

const contactOf = ({ contacts }: OwnView, route: ContactRoute, words: Messages['accounts']): string => {
  const kept = contacts[route]
  return kept === null ? words.unproven : `${kept.address} (${words.proven(kept.provenOn)})`
}

const devices = ({ sessions, csrf }: OwnView, { accounts: words, people }: Messages): Html =>
  table({
    caption: words.devices,
    columns: [{ label: words.device }, { label: words.lastUsed }, { label: words.action }],
    rows: sessions.map(({ id, device, minutesAgo, isThis, isShared }) => [
      isShared ? `${deviceName(device)}, ${words.sharedDevice}` : deviceName(device),
      people.ago(minutesAgo),
      isThis
        ? words.thisDevice
        : post(
            '/akun/saya/perangkat',
            csrf,
            button({ label: words.endDevice, name: 'id', value: id, variant: 'tertiary', tone: 'danger' }),
          ),
    ]),
  })

const post = (action: string, csrf: string, content: Html): Html =>
  html`<form method="post"${attributes({ action })}>${csrfField(csrf)}${content}</form>`

/** Asks once more before the account is closed. */
export const closePage = (csrf: string, { accounts: words }: Messages): PageContent => ({
  title: words.closeTitle,
  isSecret: true,
  main: html`${words.closeLead.map((line) => html`<p>${line}</p>`)}
<form method="post" action="/akun/tutup">${csrfField(csrf)}
${buttons(button({ label: words.closeYes, tone: 'danger' }), buttonLink({ href: '/akun/saya', label: words.closeNo, variant: 'secondary' }))}</form>`,
})

/** Asks once more before every device is signed out, and whether passkeys go too: they sign in without any of them. */
export const leaveEverywherePage = (made: readonly PasskeyLine[], csrf: string, text: Messages): PageContent => {
  const { accounts: words } = text
  return {
    title: words.leaveEverywhereTitle,
    isSecret: true,
    main: html`<p>${words.leaveEverywhereLead}</p>
<form method="post" action="/akun/saya/keluar-semua">${csrfField(csrf)}
${
  made.length === 0
    ? null
    : html`${passkeyTable(made, text)}
<p>${words.leavePasskeysLead}</p>
${checkbox({ name: 'kunci', label: words.leavePasskeys, checked: false })}`
}
${buttons(button({ label: words.leaveEverywhere }), buttonLink({ href: '/akun/saya', label: words.leaveNot, variant: 'secondary' }))}</form>`,
  }
}

/** After signing out: what this browser still kept of the forms is forgotten too. */
export const leftPage = (
  isClosed: boolean,
  forms: readonly string[],
  { accounts: words, shell }: Messages,
): PageContent => ({
  title: isClosed ? words.closed : words.leftTitle,
  isSecret: true,
  scripts: ['draft'],
  main: html`${[keptName, ...forms].map((name) => keptNoMore(name))}<p>${words.left}</p>
<p><a class="ds-link" href="/">${shell.backToFront}</a></p>`,
})
