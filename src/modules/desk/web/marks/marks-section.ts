import { generalised, placeholders } from '../../../../kernel/personal-data/placeholder.ts'
import { fieldText, type Fields } from '../../../../web/form.ts'
import { textArea } from '../../../../web/components/field/field.ts'
import { attributes, html, type Html } from '../../../../web/html.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import { copyOf, keepReasons, placesIn, plainWords, type Texts } from '../../../reports/index.ts'
import { decisionsIn, groupsOf, isReviewable, markFields, type MarkGroup, type Verdict } from './marks-form.ts'

/** What is settled in a form: the words as they were written, and the copy that stands before everybody now or will. */
export type MarksView = {
  readonly original: Texts
  readonly copy: Texts
  /** The copy that everybody reads already and whose marks somebody settled; null where there is none. */
  readonly settled: Texts | null
  readonly typed: Fields
  readonly text: Messages
}

/**
 * One row for all places of the same words, with what shall become of them; what the copy alone has follows. Nothing needs
 * to be chosen: as it stands, everything is taken out.
 */
export function marksSection({ original, copy, settled, typed, text }: MarksView): Html {
  const { marks } = text
  const groups = groupsOf(original.title, original.text, copy.title, isReviewable(copy.text) ? copy.text : '')
  const read = (name: string): string => fieldText(typed, name)
  const decided = new Map(decisionsIn(read).map((one) => [plainWords(one.words), one]))
  const settledWords = new Set(
    placesIn(settled === null ? '' : `${settled.title}\n${settled.text}`).map(({ words }) => plainWords(words)),
  )
  const rows = groups.map((group, n) => {
    const words = plainWords(group.words)
    const one = decided.get(words)
    // A form begins with what was settled to stay as what stays; all else is taken out.
    const standing = settledWords.has(words) ? 'alreadyPublic' : 'redact'
    return row(group, n, one === undefined ? standing : (one.why ?? one.choice), text)
  })
  return html`<section class="data-pribadi" aria-label="${marks.title}" data-settle data-copy-title="${segments(original.title, groups)}" data-copy-text="${segments(original.text, groups)}">
<h3 class="ds-heading" data-size="2xs">${marks.title}</h3>
<p>${groups.length === 0 ? marks.none : marks.lead}</p>
${groups.length === 0 ? null : html`<ul class="data-pribadi-daftar">${rows}</ul>`}
<details class="ds-details"${attributes({ open: read(markFields.added) !== '' })}><summary>${marks.added}</summary><div>
${textArea({ name: markFields.added, label: marks.added, hint: marks.addedHint, value: read(markFields.added), rows: 2 })}
<button class="ds-button" type="button" data-variant="secondary" data-add-selected hidden>${marks.addSelected}</button></div></details>
</section>`
}

function row(
  { kind, reason, words, count }: MarkGroup,
  n: number,
  verdict: Verdict | 'keep',
  { marks }: Messages,
): Html {
  const less = generalised(kind, words)
  const options: readonly (readonly [Verdict, string])[] = [
    ['redact', marks.choices.redact],
    ...(less === null ? [] : [['generalise', marks.choices.generalise] as const]),
    ...keepReasons.map((why) => [why, marks.keep[why]] as const),
  ]
  const id = `tanda-${n}`
  return html`<li><label for="${id}"><strong>${words}</strong>${marks.times(count)}<span class="ringkas">${marks.kinds[kind]}, ${marks.reasons[reason]}</span></label>
<input type="hidden" name="${markFields.words(n)}" value="${words}"><input type="hidden" name="${markFields.before(n)}" value="${verdict}">
<select class="ds-input" id="${id}" name="${markFields.verdict(n)}" data-mark-choice="${n}" data-gone="${placeholders[kind]}" data-less="${less ?? placeholders[kind]}" data-kept="${words}">${options.map(
    ([value, label]) => html`<option${attributes({ value, selected: value === verdict })}>${label}</option>`,
  )}</select></li>`
}

/** The original in pieces, so that a browser can make the copy anew by itself: texts, and numbers of rows with their words. */
function segments(text: string, groups: readonly MarkGroup[]): string {
  const numbers = new Map(groups.map(({ words }, n) => [plainWords(words), n]))
  const pieces: (string | readonly [number, string])[] = []
  let at = 0
  for (const { start, end, words } of placesIn(text)) {
    pieces.push(text.slice(at, start), [numbers.get(plainWords(words)) ?? 0, words])
    at = end
  }
  return JSON.stringify([...pieces, text.slice(at)])
}

/** The words as they came, with every mark in its place and why it is one. */
export function markedWords(words: string, { marks }: Messages): Html {
  const pieces: (Html | string)[] = []
  let at = 0
  for (const { start, end, kind, reason } of placesIn(words)) {
    pieces.push(words.slice(at, start))
    pieces.push(html`<mark title="${marks.kinds[kind]}: ${marks.reasons[reason]}">${words.slice(start, end)}</mark>`)
    at = end
  }
  return html`${[...pieces, words.slice(at)]}`
}

/** The copy a form begins with: everything that is marked taken out. */
export const suggestedCopy = ({ title, text }: Texts): Texts => ({ title: copyOf(title, []), text: copyOf(text, []) })
