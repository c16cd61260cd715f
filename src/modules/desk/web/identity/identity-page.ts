import { nationalZone } from '../../../../kernel/agency-tree.ts'
import { localDay } from '../../../../kernel/clock/days.ts'
import type { Zone } from '../../../../kernel/law/words.ts'
import type { PageContent } from '../../../../web/answer.ts'
import { button, buttonLink } from '../../../../web/components/button/button.ts'
import { definitionList } from '../../../../web/components/definition-list/definition-list.ts'
import { errorSummary } from '../../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../../web/components/field/csrf-field.ts'
import { checkboxes, radios, textArea } from '../../../../web/components/field/field.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { html, type Html } from '../../../../web/html.ts'
import { longDay, moment } from '../../../../web/messages/dates.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import type { Account } from '../../../accounts/index.ts'
import type { Identity, LookPurpose, Representative, ShownPaper } from '../../../people/index.ts'
import { reportPath } from '../report/report-path.ts'

/** The reporter's account, or that its holder restricted it; null where there is none. */
export type Standing = Account | 'restricted' | null

export type IdentityView = {
  readonly number: string
  /** Null where the reporter gave nothing. */
  readonly covered: Identity | null
  /** What was opened just now, with a purpose; it is shown this once, because each look is logged. */
  readonly revealed: Partial<Identity>
  /** Absent where nobody looked just now. */
  readonly standing?: Standing
  /** Which card was shown at the counter, once something was opened. */
  readonly paper: ShownPaper | null
  readonly purposes: readonly LookPurpose[]
  /** The reporter closed it: there may be no purpose left for this officer. */
  readonly isRestricted: boolean
  /** Until when an anonymous identity is open. */
  readonly openUntil: { readonly at: Temporal.Instant; readonly zone: Zone } | null
  readonly typed: Fields
  readonly mistakes: Mistakes
  readonly csrf: string
  readonly language: Language
}

const fields = ['name', 'phone', 'email', 'address', 'representative'] as const

/** Who the reporter is: covered, but for what was opened just now; and the form that opens more of it. */
export function identityPage(view: IdentityView): PageContent {
  const { number, covered, mistakes, language } = view
  const { desk, looks } = messages[language]
  const given = fields.filter((field) => covered?.[field] != null)
  return {
    title: desk.identityTitle(number),
    density: 'dense',
    ...(Object.keys(mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${errorSummary(desk.mistakes, named(mistakes, language))}
${view.isRestricted ? notice({ tone: 'warning', title: looks.restricted, body: looks.restrictedLead }) : null}
${view.openUntil === null ? null : html`<p>${looks.openUntil(moment(view.openUntil.at, view.openUntil.zone, language))}</p>`}
${
  covered === null || given.length === 0
    ? html`<p>${desk.noIdentity}</p>`
    : html`${definitionList(
        given.map((field) => ({ term: desk.identity[field], description: shown(view, covered, field) })),
      )}
${view.purposes.length === 0 ? null : revealForm(view, given)}`
}
${view.standing === undefined ? null : html`<p>${standingIn(view.standing, language)}</p>`}
${view.paper === null ? null : html`<p>${desk.paperShown(desk.papers[view.paper.paper], longDay(localDay(view.paper.at, nationalZone), language))}</p>`}
${view.openUntil === null ? null : closeForm(view)}
<p>${buttonLink({ href: reportPath(number), label: desk.openReport, variant: 'tertiary' })}</p>`,
  }
}

function shown({ revealed, language }: IdentityView, covered: Identity, field: (typeof fields)[number]): Html | string {
  const { looks } = messages[language]
  if (field !== 'representative')
    return revealed[field] ?? html`${covered[field]} <span class="ringkas">${looks.covered}</span>`
  const open = revealed.representative ?? null
  if (open !== null) return inWords(open, language)
  return covered.representative === null
    ? ''
    : html`${covered.representative.name} <span class="ringkas">${looks.covered}</span>`
}

function standingIn(account: Standing, language: Language): string {
  const { looks, accounts } = messages[language]
  if (account === 'restricted') return accounts.restricted
  if (account === null) return looks.noAccount
  if (account.document !== 'nik') return looks.hasAccount
  const { registry } = account
  const said =
    registry === null
      ? looks.registry.none
      : looks.registry[registry.outcome](longDay(localDay(registry.at, nationalZone), language))
  return `${looks.hasAccount} ${said}`
}

const inWords = ({ name, relation, hasContact }: Representative, language: Language): string => {
  const { desk } = messages[language]
  return [desk.representative(name, relation), hasContact ? desk.contactOfRepresentative : ''].join(' ').trim()
}

function revealForm(
  { number, purposes, typed, mistakes, csrf, language }: IdentityView,
  given: readonly (typeof fields)[number][],
): Html {
  const { desk, looks } = messages[language]
  const [only] = purposes
  const words = named(mistakes, language)
  return html`<form method="post" action="${reportPath(number)}/pelapor">${csrfField(csrf)}
<p>${desk.reporterLead}</p>
${checkboxes({
  name: 'bagian',
  label: looks.which,
  values: [],
  choices: [
    ...given.map((field) => ({ value: field, label: desk.identity[field] })),
    { value: 'account', label: looks.account },
  ],
  mistake: words['bagian'],
})}
${
  purposes.length === 1 && only !== undefined
    ? html`<input type="hidden" name="tujuan" value="${only}">`
    : html`${radios({
        name: 'tujuan',
        label: desk.purpose,
        value: fieldText(typed, 'tujuan'),
        choices: purposes.map((purpose) => ({ value: purpose, label: desk.purposes[purpose] })),
        mistake: words['tujuan'],
      })}
${textArea({ name: 'alasan', label: looks.note, value: fieldText(typed, 'alasan'), rows: 2, mistake: undefined })}`
}
${button({ label: looks.reveal })}</form>`
}

const closeForm = ({ number, csrf, language }: IdentityView): Html =>
  html`<form method="post" action="${reportPath(number)}/pelapor/tutup">${csrfField(csrf)}${button({ label: messages[language].looks.closeNow, variant: 'secondary' })}</form>`

/** Mistakes by their words in the reader's language. */
export const named = (mistakes: Mistakes, language: Language): Mistakes => {
  const { mistakes: words } = messages[language].looks
  return Object.fromEntries(
    Object.entries(mistakes).map(([field, which]) => [field, words[which as keyof typeof words]]),
  )
}
