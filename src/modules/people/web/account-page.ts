import type { Post } from '../../../kernel/actor.ts'
import { nationalZone } from '../../../kernel/agency-tree.ts'
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
import { longDay, moment } from '../../../web/messages/dates.ts'
import type { Messages } from '../../../web/messages/messages.ts'
import { deviceName } from '../domain/device.ts'
import type { SecondFactor } from '../domain/second-factor.ts'
import { mailings, type Mailing } from '../domain/mailing.ts'
import { shortestPassword } from '../domain/password-rule.ts'

export type AccountView = {
  readonly name: string
  readonly email: string
  readonly duties: readonly { readonly role: Post['role']; readonly agency: string; readonly isActing: boolean }[]
  readonly sessions: readonly {
    readonly id: string
    readonly device: string
    readonly network: string
    readonly secondFactor: SecondFactor | null
    readonly createdAt: Temporal.Instant
    readonly minutesAgo: number
    readonly isThis: boolean
  }[]
  readonly correspondence: { readonly language: Language; readonly mailing: Mailing }
  readonly tokens: readonly {
    readonly id: string
    readonly name: string
    readonly createdAt: Temporal.Instant
    readonly expiresAt: Temporal.Instant | null
    readonly lastUsedOn: Temporal.PlainDate | null
  }[]
  /** What was just done, to say so. */
  readonly done: 'session' | 'others' | 'token' | 'password' | 'correspondence' | null
  readonly mistakes: Mistakes
  readonly csrf: string
  readonly language: Language
}

export function accountPage(view: AccountView, text: Messages): PageContent {
  const { people, security, trail } = text
  const said = {
    session: people.sessionEnded,
    others: people.othersEnded,
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
<p><a class="ds-link" href="/petugas/akun/keamanan">${security.title}</a> · <a class="ds-link" href="/petugas/akun/jejak">${trail.ownTitle}</a></p>
${sessionTable(view, text)}
${view.sessions.length > 1 ? html`<form method="post" action="/petugas/akun/sesi/lain">${csrfField(view.csrf)}${button({ label: people.endOthers, variant: 'secondary' })}</form>` : null}
${view.tokens.length === 0 ? null : tokenSection(view, text)}
<h2 class="ds-heading" data-size="md" id="surel">${people.correspondence}</h2>
${correspondenceForm(view, people)}
<h2 class="ds-heading" data-size="md">${people.changePassword}</h2>
${passwordForm(view, people)}`,
  }
}

const sessionTable = (view: AccountView, { people, security }: Messages): Html =>
  html`${table({
    caption: people.sessions,
    columns: [people.device, people.network, people.since, people.lastUsed, people.action].map((label) => ({ label })),
    rows: view.sessions.map(({ id, device, network, secondFactor, createdAt, minutesAgo, isThis }) => [
      html`${deviceName(device)}${secondFactor === null ? null : html`<div class="ringkas">${security.factors[secondFactor]}</div>`}`,
      network || '?',
      moment(createdAt, nationalZone, view.language),
      people.ago(minutesAgo),
      isThis ? people.thisDevice : endForm('/petugas/akun/sesi', id, people.endSession, view.csrf),
    ]),
  })}<p>${people.sessionsLead}</p>`

const tokenSection = (view: AccountView, { people }: Messages): Html =>
  html`${table({
    caption: people.tokens,
    columns: [people.token, people.created, people.lastUsed, people.expires, people.action].map((label) => ({ label })),
    rows: view.tokens.map(({ id, name, createdAt, expiresAt, lastUsedOn }) => [
      name,
      moment(createdAt, nationalZone, view.language),
      lastUsedOn === null ? people.neverUsed : longDay(lastUsedOn, view.language),
      expiresAt === null ? people.unlimited : moment(expiresAt, nationalZone, view.language),
      endForm('/petugas/akun/kunci', id, people.endToken, view.csrf),
    ]),
  })}<p>${people.tokensLead}</p>`

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
