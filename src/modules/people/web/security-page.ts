import { nationalZone } from '../../../kernel/agency-tree.ts'
import type { Language } from '../../../kernel/language.ts'
import type { PageContent } from '../../../web/answer.ts'
import { button } from '../../../web/components/button/button.ts'
import { errorSummary } from '../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../web/components/field/csrf-field.ts'
import { textField } from '../../../web/components/field/field.ts'
import { notice } from '../../../web/components/notice/notice.ts'
import { passkeyForm } from '../../../web/components/passkey/passkey.ts'
import { table } from '../../../web/components/table/table.ts'
import type { Mistakes } from '../../../web/form.ts'
import { attributes, html, type Html } from '../../../web/html.ts'
import { moment } from '../../../web/messages/dates.ts'
import type { Messages } from '../../../web/messages/messages.ts'
import { longestPasskeyName, type Passkey } from '../domain/passkey.ts'

export const securityPath = '/petugas/akun/keamanan'

export type SecurityView = {
  readonly passkeys: readonly Passkey[]
  /** Passkeys can be made at this address; else `elsewhere` is the one to go to, or null where this site has none. */
  readonly mayMake: boolean
  readonly elsewhere: string | null
  readonly done: keyof Messages['security']['done'] | null
  readonly mistakes: Mistakes
  readonly csrf: string
  readonly language: Language
}

/** What proves an officer beside the password. */
export function securityPage(view: SecurityView, text: Messages): PageContent {
  const { security, people } = text
  return {
    title: security.title,
    density: 'dense',
    scripts: ['passkey'],
    ...(Object.keys(view.mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${view.done === null ? null : notice({ tone: 'success', title: security.done[view.done] })}
${errorSummary(people.mistakes, view.mistakes)}
<p>${security.lead}</p>
<h2 class="ds-heading" data-size="md" id="kunci-sandi">${security.passkeys}</h2>
<p>${security.passkeysLead}</p>
${view.passkeys.length === 0 ? html`<p>${security.noPasskeys}</p>` : passkeyTable(view, text)}
${newPasskey(view, text)}
<p><a class="ds-link" href="/petugas/akun">← ${security.toAccount}</a></p>`,
  }
}

function passkeyTable({ passkeys, csrf, language }: SecurityView, { security }: Messages): Html {
  const day = (at: Temporal.Instant | null) => (at === null ? security.neverUsed : moment(at, nationalZone, language))
  return table({
    caption: security.passkeysMade,
    columns: [security.passkeyName, security.made, security.lastUsed, security.action].map((label) => ({ label })),
    rows: passkeys.map(({ id, name, isSynced, createdAt, lastUsedAt }) => [
      html`${name}<div class="ringkas">${isSynced ? security.synced : security.onlyHere}</div>`,
      day(createdAt),
      day(lastUsedAt),
      html`<details><summary aria-label="${security.renameThis(name)}">${security.rename}</summary>
<form method="post" action="${securityPath}/kunci-sandi/nama">${csrfField(csrf)}<input type="hidden"${attributes({ name: 'id', value: id })}>
<input class="ds-input"${attributes({ name: 'nama', value: name, maxlength: longestPasskeyName, required: true, 'aria-label': security.passkeyName })}>
${button({ label: security.saveName, variant: 'secondary' })}</form></details>
<form method="post" action="${securityPath}/kunci-sandi/hapus">${csrfField(csrf)}<button class="ds-button"${attributes({ type: 'submit', name: 'id', value: id, 'data-variant': 'tertiary', 'data-color': 'danger', 'aria-label': security.removeThis(name) })}>${security.removePasskey}</button></form>`,
    ]),
  })
}

function newPasskey({ mayMake, elsewhere, mistakes, csrf }: SecurityView, text: Messages): Html {
  const { security } = text
  if (!mayMake && elsewhere === null) return notice({ tone: 'info', title: security.notOnThisSite })
  if (!mayMake) {
    const address = `${elsewhere}${securityPath}`
    const body = html`<p><a class="ds-link"${attributes({ href: address })}>${address}</a></p>`
    return notice({ tone: 'info', title: security.notAtThisAddress, body })
  }
  const name = textField({
    name: 'nama',
    label: security.passkeyName,
    hint: security.passkeyNameHint,
    value: '',
    autocomplete: 'off',
    maxLength: longestPasskeyName,
    mistake: mistakes['nama'],
  })
  return passkeyForm(
    {
      use: 'create',
      action: `${securityPath}/kunci-sandi`,
      start: `${securityPath}/kunci-sandi/mulai`,
      label: security.addPasskey,
      fields: name,
      csrf,
    },
    text,
    html`<p>${security.notInThisBrowser}</p>`,
  )
}
