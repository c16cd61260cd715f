import { nationalZone } from '../../../kernel/agency-tree.ts'
import type { Language } from '../../../kernel/language.ts'
import type { PageContent } from '../../../web/answer.ts'
import { button, buttonLink } from '../../../web/components/button/button.ts'
import { errorSummary } from '../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../web/components/field/csrf-field.ts'
import { textField } from '../../../web/components/field/field.ts'
import { notice } from '../../../web/components/notice/notice.ts'
import { passkeyField, passkeyForm } from '../../../web/components/passkey/passkey.ts'
import { table } from '../../../web/components/table/table.ts'
import type { Mistakes } from '../../../web/form.ts'
import { attributes, html, type Html } from '../../../web/html.ts'
import { moment } from '../../../web/messages/dates.ts'
import type { Messages } from '../../../web/messages/messages.ts'
import { longestPasskeyName, type Passkey } from '../domain/passkey.ts'
import { hasSecondFactor, type Factors } from '../domain/second-factor.ts'
import { proofPath } from './proof.ts'

export const securityPath = '/petugas/akun/keamanan'

export type SecurityView = {
  readonly factors: Factors
  /** A post asks for a second factor: `owed` where the session has shown none yet. */
  readonly demand: 'none' | 'met' | 'owed'
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
    main: html`${demandNotice(view, text)}${view.done === null ? null : notice({ tone: 'success', title: security.done[view.done] })}
${errorSummary(people.mistakes, view.mistakes)}
<p>${security.lead}</p>
<h2 class="ds-heading" data-size="md" id="kunci-sandi">${security.passkeys}</h2>
<p>${security.passkeysLead}</p>
${view.passkeys.length === 0 ? html`<p>${security.noPasskeys}</p>` : passkeyTable(view, text)}
${newPasskey(view, text)}
<h2 class="ds-heading" data-size="md" id="kode">${security.codes}</h2>
<p>${security.codesLead}</p>
${codesPart(view, text)}
${view.factors.passkeys > 0 || view.factors.hasCodes ? recoveryPart(view, text) : null}
<p><a class="ds-link" href="/petugas/akun">← ${security.toAccount}</a></p>`,
  }
}

/** Who must have a second factor is told so, and led on once it is there. */
function demandNotice({ demand, factors }: SecurityView, { security }: Messages): Html | null {
  if (demand === 'none') return null
  const on = buttonLink({ href: '/petugas', label: security.toWorkspace })
  if (demand === 'met') return html`<p>${on}</p>`
  if (!hasSecondFactor(factors))
    return notice({ tone: 'warning', title: security.required, body: security.requiredLead })
  const show = buttonLink({ href: `${proofPath}?lanjut=/petugas`, label: security.showIt })
  return notice({ tone: 'warning', title: security.requiredShow, body: html`<p>${show}</p>` })
}

function codesPart({ factors, csrf }: SecurityView, { security }: Messages): Html {
  const [state, action, label] = factors.hasCodes
    ? ([security.codesOn, 'hapus', security.removeCodes] as const)
    : ([security.codesOff, 'mulai', security.beginCodes] as const)
  return html`<p>${state}</p>
<form method="post" action="${securityPath}/kode/${action}">${csrfField(csrf)}${button({ label, variant: factors.hasCodes ? 'tertiary' : 'secondary', ...(factors.hasCodes ? { tone: 'danger' } : {}) })}</form>`
}

function recoveryPart({ factors, csrf }: SecurityView, { security }: Messages): Html {
  const { recoveryLeft: left } = factors
  return html`<h2 class="ds-heading" data-size="md" id="pemulihan">${security.recovery}</h2>
<p>${security.recoveryLead} ${left === 0 ? security.recoveryNone : security.recoveryLeft(left)}</p>
<form method="post" action="${securityPath}/pemulihan">${csrfField(csrf)}${button({ label: security.renewRecovery, variant: 'secondary' })}</form>`
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
      field: `${passkeyField}_baru`,
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
