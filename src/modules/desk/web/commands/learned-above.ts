import { buttonLink } from '../../../../web/components/button/button.ts'
import { html, type Html } from '../../../../web/html.ts'
import { fewestDecisions, wrongdoingIn } from '../../../routing/index.ts'
import { agencyName } from '../report/facts.ts'
import { reportPath } from '../report/report-path.ts'
import type { At } from './command-form.ts'
import { slugOf, type OfficersCommand } from './officers-command.ts'

/** Where a click on a suggestion leads: the same form with it filled in. */
const pickPath = ({ view }: At, command: OfficersCommand, value: string): string =>
  `${reportPath(view.state.number)}?${new URLSearchParams({ langkah: slugOf(command), pilih: value }).toString()}#langkah`

/** Who had such reports before, each with how likely it is and why; a click fills the form, nothing is chosen without. */
export function learnedAbove(command: 'dispose' | 'rule'): (at: At) => Html | null {
  return (at) => {
    const { learned: advice, view, text } = at
    const { learned } = text
    if (advice === undefined) return null
    if (advice.says === 'tooLittle')
      return html`${namedList(at, command)}${
        advice.decisions === 0
          ? null
          : html`<p class="ringkas">${learned.tooLittle(advice.decisions, fewestDecisions)}</p>`
      }`
    if (advice.says === 'unsure')
      return html`${namedList(at, command)}<p class="ringkas">${learned.unsure(advice.decisions)}</p>`
    const list = html`<ol>${advice.suggestions.map(
      ({ agency, confidence, words, alike }) =>
        html`<li>${chance(at, agencyName(view, agency), confidence, words.length === 0 ? null : learned.words(quoted(at, words)))}
${alike.length === 0 ? null : html`<div class="ringkas">${learned.alike} ${alike.map(({ number, title }, n) => html`${n === 0 ? null : ', '}<a class="ds-link" href="${reportPath(number)}">${title}</a>`)}</div>`}
${pick(at, command, agency, view.law.agencies.get(agency)?.shortName ?? agency)}</li>`,
    )}</ol>
<p class="ringkas">${learned.lead(advice.decisions)}</p>`
    // What a rule says goes first: what was learned waits behind it.
    if (at.route?.by === 'rule')
      return html`<details class="ds-details"><summary>${learned.title}</summary><div>${list}</div></details>`
    return html`<section><h3 class="ds-heading" data-size="2xs">${learned.title}</h3>
${list}</section>`
  }
}

/** Agencies that the words may mean, found in the directory: nothing better is known. */
function namedList(at: At, command: 'dispose' | 'rule'): Html | null {
  const { named = [], view, text } = at
  const { learned } = text
  if (named.length === 0) return null
  return html`<section><h3 class="ds-heading" data-size="2xs">${learned.named}</h3>
<ol>${named.map(
    ({ agency, words }) =>
      html`<li>${chance(at, agencyName(view, agency), null, learned.words(quoted(at, words)))}
${pick(at, command, agency, view.law.agencies.get(agency)?.shortName ?? agency)}</li>`,
  )}</ol></section>`
}

/** What the report seems to be about. */
export function topicsAbove(at: At): Html | null {
  const { topics, view, text, language } = at
  const { learned } = text
  if (topics === undefined) return null
  if (topics.length === 0) return html`<p class="ringkas">${learned.noTopics}</p>`
  const nameOf = (slug: string): string => view.law.categories.get(slug)?.name[language] ?? slug
  return html`<section><h3 class="ds-heading" data-size="2xs">${learned.topics}</h3>
<ol>${topics.map(
    ({ category, confidence, words }) =>
      html`<li>${chance(at, nameOf(category), confidence, words.length === 0 ? null : learned.topicWords(quoted(at, words)))}
${pick(at, 'setCategory', category, nameOf(category))}</li>`,
  )}</ol></section>`
}

/** What speaks for a supervisory complaint, where it is not one yet. */
export function classAbove(at: At): Html | null {
  const { view, text } = at
  if (view.state.kind !== 'complaint' || view.state.reportClass === 'supervisory') return null
  const words = wrongdoingIn(`${view.title ?? ''}\n${view.body ?? ''}`)
  return words.length === 0 ? null : html`<p>${text.learned.supervisory(quoted(at, words))}</p>`
}

/** “Dinas A, kemungkinan besar (87 %), karena menyebut …”. */
function chance({ text: { learned } }: At, name: string, confidence: number | null, why: string | null): Html {
  const likely = confidence === null ? null : `${learned.chance(confidence)} (${learned.percent(confidence)})`
  const rest = [likely, why].filter((one) => one !== null).join(', ')
  return html`<strong>${name}</strong>${rest === '' ? null : html`: ${rest}.`}`
}

const pick = (at: At, command: OfficersCommand, value: string, name: string): Html =>
  html`<p>${buttonLink({ href: pickPath(at, command, value), label: at.text.learned.choose(name), variant: 'secondary' })}</p>`

const quoted = ({ language }: At, words: readonly string[]): string =>
  new Intl.ListFormat(language).format(words.map((word) => `“${word}”`))
