import type { Post } from '../../../kernel/actor.ts'
import { languages, type Language } from '../../../kernel/language.ts'
import type { PageContent } from '../../../web/answer.ts'
import { button } from '../../../web/components/button/button.ts'
import { definitionList } from '../../../web/components/definition-list/definition-list.ts'
import { errorSummary } from '../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../web/components/field/csrf-field.ts'
import { radios, selectField, textField } from '../../../web/components/field/field.ts'
import { notice } from '../../../web/components/notice/notice.ts'
import { table } from '../../../web/components/table/table.ts'
import type { Mistakes } from '../../../web/form.ts'
import { attributes, html, type Html } from '../../../web/html.ts'
import type { Messages } from '../../../web/messages/messages.ts'
import { deviceName } from '../domain/device.ts'
import { mailings, type Mailing } from '../domain/mailing.ts'
import { shortestPassword } from '../domain/password-rule.ts'

export type AccountView = {
  readonly name: string
  readonly email: string
  readonly duties: readonly { readonly role: Post['role']; readonly agency: string; readonly isActing: boolean }[]
  readonly sessions: readonly {
    readonly id: string
    readonly device: string
    readonly minutesAgo: number
    readonly isThis: boolean
  }[]
  readonly correspondence: { readonly language: Language; readonly mailing: Mailing }
  readonly tokens: readonly { readonly id: string; readonly name: string; readonly minutesAgo: number }[]
  /** What was just done, to say so. */
  readonly done: 'session' | 'token' | 'password' | 'correspondence' | null
  readonly mistakes: Mistakes
  readonly csrf: string
}

export function accountPage(view: AccountView, { people, security }: Messages): PageContent {
  const said = {
    session: people.sessionEnded,
    token: people.tokenEnded,
    password: people.passwordChanged,
    correspondence: people.correspondenceSaved,
  }
  const duties = view.duties.map(({ role, agency, isActing }) => {
    const duty = people.dutyAt(people.roles[role], agency)
    return html`<div>${isActing ? people.onBehalf(duty) : duty}</div>`
  })
  return {
    title: people.accountTitle,
    density: 'dense',
    ...(Object.keys(view.mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${view.done === null ? null : notice({ tone: 'success', title: said[view.done] })}
${errorSummary(people.mistakes, view.mistakes)}
${definitionList([
  { term: people.signedInAs, description: view.name },
  { term: people.email, description: view.email },
  { term: people.duties, description: html`${duties}` },
])}
<p><a class="ds-link" href="/petugas/akun/keamanan">${security.title}</a></p>
<h2 class="ds-heading" data-size="md">${people.sessions}</h2>
${sessionTable(view, people)}
${view.tokens.length === 0 ? null : tokenSection(view, people)}
<h2 class="ds-heading" data-size="md" id="surel">${people.correspondence}</h2>
${correspondenceForm(view, people)}
<h2 class="ds-heading" data-size="md">${people.changePassword}</h2>
${passwordForm(view, people)}`,
  }
}

const sessionTable = (view: AccountView, people: Messages['people']): Html =>
  table({
    caption: people.sessionsLead,
    columns: [{ label: people.device }, { label: people.lastUsed }, { label: people.action }],
    rows: view.sessions.map(({ id, device, minutesAgo, isThis }) => [
      deviceName(device),
      people.ago(minutesAgo),
      isThis ? people.thisDevice : endForm('/petugas/akun/sesi', id, people.endSession, view.csrf),
    ]),
  })

const tokenSection = (view: AccountView, people: Messages['people']): Html => html`
<h2 class="ds-heading" data-size="md">${people.tokens}</h2>
${table({
  caption: people.tokensLead,
  columns: [{ label: people.token }, { label: people.created }, { label: people.action }],
  rows: view.tokens.map(({ id, name, minutesAgo }) => [
    name,
    people.ago(minutesAgo),
    endForm('/petugas/akun/kunci', id, people.endToken, view.csrf),
  ]),
})}`

const endForm = (action: string, id: string, label: string, csrf: string): Html =>
  html`<form method="post"${attributes({ action })}>${csrfField(csrf)}${button({ label, name: 'id', value: id, variant: 'tertiary', tone: 'danger' })}</form>`

const correspondenceForm = ({ correspondence, mistakes, csrf }: AccountView, people: Messages['people']): Html =>
  html`<form method="post" action="/petugas/akun/surel">${csrfField(csrf)}
${radios({
  name: 'surat',
  label: people.mailing,
  value: correspondence.mailing,
  choices: mailings.map((value) => ({ value, ...people.mailings[value] })),
  mistake: mistakes['surat'],
})}
${selectField({
  name: 'bahasa',
  label: people.mailLanguage,
  value: correspondence.language,
  choices: languages.map((value) => ({ value, label: people.languages[value] })),
  mistake: mistakes['bahasa'],
})}
${button({ label: people.saveCorrespondence, variant: 'secondary' })}
</form>`

const passwordForm = ({ mistakes, email, csrf }: AccountView, people: Messages['people']): Html => {
  const field = (name: string, label: string, autocomplete: string, hint?: string) =>
    textField({ name, label, type: 'password', value: '', autocomplete, required: true, hint, mistake: mistakes[name] })
  // The hidden address lets password managers know whose password this is.
  return html`<form method="post" action="/petugas/akun/kata-sandi">${csrfField(csrf)}
<input type="email" autocomplete="username" hidden readonly${attributes({ value: email })}>
${field('sekarang', people.currentPassword, 'current-password')}
${field('baru', people.nextPassword, 'new-password', people.nextPasswordHint(shortestPassword))}
${field('ulang', people.repeatPassword, 'new-password')}
${button({ label: people.changePassword })}
</form>`
}
