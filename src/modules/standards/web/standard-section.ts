import type { StandardTerms } from '../../../kernel/law/terms.ts'
import { limitNames, type LimitName } from '../../../kernel/law/words.ts'
import type { Source, TimeLimit } from '../../../kernel/clock/time-limit.ts'
import { table } from '../../../web/components/table/table.ts'
import { html, type Html } from '../../../web/html.ts'
import { longDay } from '../../../web/messages/dates.ts'
import type { Language, Messages } from '../../../web/messages/messages.ts'
import { resolve } from '../domain/resolve.ts'
import type { Rules, Standard } from '../domain/standard.ts'
import { ruleWords } from './rule-words.ts'

/** In the order of the register, S1 to S14. */
const ruleNames = Object.keys({
  decree: true,
  requirements: true,
  content: true,
  channels: true,
  verification: true,
  publication: true,
  followUp: true,
  closing: true,
  reply: true,
  escalation: true,
  headline: true,
  fee: true,
  product: true,
  register: true,
  classes: true,
} satisfies Record<keyof Rules, true>) as (keyof Rules)[]

/** A service standard as the register shows it: each rule and limit with its source's sentence and how sure it is. */
export function standardSection(standard: Standard, terms: StandardTerms, language: Language, text: Messages): Html {
  const { publicPages } = text
  const { rules } = resolve(standard)
  return html`<p>${publicPages.standardOf(standard.title)}. ${publicPages.since(longDay(standard.effectiveFrom, language))}</p>
${table({
  caption: publicPages.limits,
  columns: [
    { label: publicPages.limit },
    { label: publicPages.amount },
    { label: publicPages.startsFrom },
    { label: publicPages.source },
  ],
  rows: limitNames.flatMap((limit) => limitRows(terms, limit, text)),
})}
${table({
  caption: publicPages.standard,
  columns: [{ label: publicPages.rule }, { label: publicPages.value }, { label: publicPages.source }],
  rows: ruleNames.flatMap((name) => {
    const rule = rules[name]
    if (rule === undefined) return []
    return [[publicPages.rules[name], ruleWords(rules, name, text), sourceOf(rule.source, text)]]
  }),
})}
${settledPoints(standard, text)}`
}

type Cell = Html | string

function limitRows(terms: StandardTerms, limit: LimitName, text: Messages): Cell[][] {
  const { publicPages, report } = text
  const term = terms.limits[limit]
  if (term.runs) return term.rules.map((rule) => limitRow(rule, text))
  return [[report.limits[limit], publicPages.excluded, '–', term.why === 'excluded' ? term.reason : '–']]
}

function limitRow(rule: TimeLimit, text: Messages): Cell[] {
  const { report, clock, publicPages } = text
  const { limit, amount, unit, startsFrom, appliesTo, source } = rule
  const classes: Readonly<Record<string, string>> = report.classes
  const only =
    appliesTo === 'all' ? '' : publicPages.onlyClasses(appliesTo.map((one) => classes[one] ?? one).join(', '))
  return [
    html`${report.limits[limit]}${only === '' ? null : html`<br><small>${only}</small>`}`,
    clock.units[unit](amount),
    clock.startsFrom[startsFrom],
    sourceOf(source, text),
  ]
}

const sourceOf = ({ sentence, document, strength }: Source, { clock }: Messages): Html =>
  html`“${sentence}”<br><small>${document}. ${clock.strength[strength]}</small>`

/** What the document left open, what was chosen, by whom and why. */
function settledPoints({ openPoints }: Standard, { publicPages }: Messages): Html | null {
  const settled = openPoints.flatMap(({ question, options, settled: choice }) => {
    if (choice === null) return []
    const says = options.find(({ id }) => id === choice.choice)?.says ?? choice.choice
    return [
      html`<li>${question} <strong>${says}</strong><br><small>${publicPages.settledChoice(choice.who, choice.why)}</small></li>`,
    ]
  })
  if (settled.length === 0) return null
  return html`<h3 class="ds-heading" data-size="xs">${publicPages.settledTitle}</h3>
<p>${publicPages.settledLead}</p>
<ul>${settled}</ul>`
}
