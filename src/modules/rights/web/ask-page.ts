import type { PageContent } from '../../../web/answer.ts'
import { button, buttonLink, buttons } from '../../../web/components/button/button.ts'
import { errorSummary } from '../../../web/components/error-summary/error-summary.ts'
import { csrfField } from '../../../web/components/field/csrf-field.ts'
import { checkboxes, radios, textArea, textField } from '../../../web/components/field/field.ts'
import { notice } from '../../../web/components/notice/notice.ts'
import { fieldText, fieldTexts, type Fields, type Mistakes } from '../../../web/form.ts'
import { html, type Html } from '../../../web/html.ts'
import type { Messages } from '../../../web/messages/messages.ts'
import type { About } from '../domain/choices.ts'
import type { RequestKind } from '../domain/request-kind.ts'
import { rightsRules } from '../domain/rights-law.ts'
import { askPath, type RightsBase } from './addresses.ts'

/** As much as anybody writes to say what is wrong. */
export const wordsLength = 4000
export const valueLength = 300

export type AskView = {
  readonly base: RightsBase
  readonly kind: RequestKind
  readonly choices: readonly About[]
  readonly typed: Fields
  readonly mistakes: Mistakes
  readonly csrf: string
  /** Why an officer looks at it before anything happens; null where the program may act. */
  readonly unproven: string | null
  /** Where contacts and words of a report are mended without a request. */
  readonly elsewhere: readonly { readonly href: string; readonly label: string }[]
}

/** One kind of request: what it does, what it does not, by which article, and its form. */
export function askPage(view: AskView, text: Messages): PageContent {
  const { base, kind, mistakes, csrf, unproven, elsewhere } = view
  const { rights: words } = text
  const { title, explains, send } = words.kinds[kind]
  const { right, duty } = rightsRules[kind]
  return {
    title,
    isSecret: true,
    ...(Object.keys(mistakes).length > 0 ? { status: 422 } : {}),
    main: html`${errorSummary(words.mistakes, mistakes)}
${explains.map((line) => html`<p>${line}</p>`)}
<p>${words.byArticle(right, duty)}</p>
${unproven === null ? null : notice({ tone: 'warning', title: words.proof.looked, body: unproven })}
${elsewhere.length === 0 ? null : notice({ tone: 'info', title: words.elsewhere, body: html`<ul>${elsewhere.map(({ href, label }) => html`<li><a class="ds-link" href="${href}">${label}</a></li>`)}</ul>` })}
<form method="post" action="${askPath(base, kind)}" novalidate>${csrfField(csrf)}
${fieldsFor(view, text)}
${buttons(button({ label: send }), buttonLink({ label: words.back, href: base, variant: 'secondary' }))}</form>`,
  }
}

function fieldsFor({ kind, choices, typed, mistakes }: AskView, { rights: words }: Messages): Html | null {
  if (kind === 'access') return null
  const wordsField = textArea({
    name: 'isi',
    label: words.kinds[kind].words,
    hint: words.wordsHint,
    value: fieldText(typed, 'isi'),
    rows: 4,
    maxLength: wordsLength,
    mistake: mistakes['isi'],
  })
  if (kind === 'correction')
    return html`${choices.map((about) =>
      textField({
        name: about,
        label: words.about[about].label,
        hint: words.about[about].hint,
        value: fieldText(typed, about),
        autocomplete: 'off',
        maxLength: valueLength,
        mistake: mistakes[about],
      }),
    )}
${wordsField}`
  const options = choices.map((about) => ({
    value: about,
    label: words.about[about].label,
    hint: words.about[about].hint,
  }))
  const field = { name: 'tentang', label: words.kinds[kind].choose, mistake: mistakes['tentang'], choices: options }
  if (options.length === 0) return wordsField
  return kind === 'restriction'
    ? html`${radios({ ...field, value: fieldText(typed, 'tentang') })}
${wordsField}`
    : html`${checkboxes({ ...field, values: fieldTexts(typed, 'tentang') })}
${wordsField}`
}
