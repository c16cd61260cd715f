import type { StandardTerms } from '../../../kernel/law/terms.ts'
import type { Channel } from '../../../kernel/law/words.ts'
import { register } from '../../../web/components/register/register.ts'
import { html, type Html } from '../../../web/html.ts'
import { longDay } from '../../../web/messages/dates.ts'
import type { Language, Messages } from '../../../web/messages/messages.ts'
import { resolve } from '../domain/resolve.ts'
import type { Rule, Rules, Standard } from '../domain/standard.ts'
import { footnotes, type Footnotes } from './footnotes.ts'
import { limitsTables } from './limits-table.ts'
import { procedure } from './procedure.ts'

/**
 * A service standard by the components under which the national register lists every service. Each value cites the
 * sentence it comes from, and each limit says how sure it is.
 */
export function standardSection(standard: Standard, terms: StandardTerms, language: Language, text: Messages): Html {
  const { standards } = text
  const { parts } = standards
  const { rules } = resolve(standard)
  const notes = footnotes(text)
  const says = <T>(rule: Rule<T> | undefined, words: (value: T) => string): Html | null =>
    rule === undefined ? null : html`<p>${words(rule.value)}${notes.cite(rule.source)}</p>`
  const channels = channelNames(text)
  return html`<p><strong>${standard.title}</strong></p>
${says(rules.decree, (number) => (number === null ? standards.noDecree : standards.decree(number)))}
<p>${standards.since(longDay(standard.effectiveFrom, language))}</p>
${register([
  { title: parts.requirements, body: requirements(rules, notes, text) },
  { title: parts.procedure, body: procedure(rules, terms, notes, text) },
  {
    title: parts.time,
    body: html`${says(rules.headline, (headline) => standards.headline(headline.map(({ shown }) => shown).join('; ')))}
${says(rules.classes, (classes) => standards.ownClasses(classes.map(({ title }) => title).join(', ')))}
${limitsTables(terms, notes, text)}`,
  },
  { title: parts.fee, body: says(rules.fee, (fee) => fee) },
  { title: parts.product, body: says(rules.product, (product) => product) },
  {
    title: parts.complaints,
    body: html`${says(rules.channels, (all) => standards.channels(channels(all)))}
${says(rules.register, (kept) => standards.register(kept))}`,
  },
])}
${settledPoints(standard, text)}
${notes.list()}`
}

const channelNames =
  ({ report }: Messages) =>
  (channels: readonly Channel[]): string =>
    channels.map((one) => report.channels[one]).join(', ')

function requirements({ requirements: rule }: Partial<Rules>, notes: Footnotes, text: Messages): Html | null {
  const { standards } = text
  const channels = channelNames(text)
  if (rule === undefined) return null
  const { value, source } = rule
  return html`<ul>${value.map(
    ({ channels: by, asks }) =>
      html`<li>${standards.asks(asks, by === 'all' ? standards.everyChannel : channels(by))}${notes.cite(source)}</li>
`,
  )}</ul>`
}

/** What the document left open, what was chosen, by whom and why. */
function settledPoints({ openPoints }: Standard, { standards }: Messages): Html | null {
  const settled = openPoints.flatMap(({ question, options, settled: choice }) => {
    if (choice === null) return []
    const says = options.find(({ id }) => id === choice.choice)?.says ?? choice.choice
    return [
      html`<li>${question} <strong>${says}</strong><br><small>${standards.settledChoice(choice.who, choice.why)}</small></li>
`,
    ]
  })
  if (settled.length === 0) return null
  return html`<details class="ds-details"><summary>${standards.settledTitle(settled.length)}</summary><div>
<p>${standards.settledLead}</p>
<ul>${settled}</ul></div></details>`
}
