import type { TimeLimit } from '../../../kernel/clock/time-limit.ts'
import type { StandardTerms } from '../../../kernel/law/terms.ts'
import { limitNames, type LimitName } from '../../../kernel/law/words.ts'
import { table } from '../../../web/components/table/table.ts'
import { html, type Html } from '../../../web/html.ts'
import type { Messages } from '../../../web/messages/messages.ts'
import type { Footnotes } from './footnotes.ts'

/** What a reporter asks about first; the others fold away. */
const firstLimits: readonly LimitName[] = ['verification', 'firstResponse', 'resolution', 'autoClose', 'escalation']

/** Every limit that runs under a standard, how sure each is, and from where. */
export function limitsTables(terms: StandardTerms, notes: Footnotes, text: Messages): Html {
  const { standards } = text
  const of = (caption: string, limits: readonly LimitName[]): Html =>
    table({
      caption,
      columns: [{ label: standards.limit }, { label: standards.amount }, { label: standards.ground }],
      rows: limits.flatMap((limit) => rowsOf(terms, limit, notes, text)),
    })
  const others = limitNames.filter((limit) => !firstLimits.includes(limit))
  return html`${of(standards.limits, firstLimits)}
<details class="ds-details"><summary>${standards.otherLimits}</summary><div>${of(standards.otherLimits, others)}</div></details>`
}

type Cell = Html | string

function rowsOf(terms: StandardTerms, limit: LimitName, notes: Footnotes, text: Messages): Cell[][] {
  const { standards, report } = text
  const term = terms.limits[limit]
  if (term.runs) return term.rules.map((rule) => rowOf(rule, notes, text))
  return [
    term.why === 'excluded'
      ? [report.limits[limit], standards.excluded, term.reason]
      : [report.limits[limit], standards.notStated, '–'],
  ]
}

function rowOf(rule: TimeLimit, notes: Footnotes, { report, clock, standards }: Messages): Cell[] {
  const { limit, amount, unit, startsFrom, appliesTo, source } = rule
  const classes: Readonly<Record<string, string>> = report.classes
  const only =
    appliesTo === 'all' ? null : standards.onlyClasses(appliesTo.map((one) => classes[one] ?? one).join(', '))
  return [
    html`${report.limits[limit]}${only === null ? null : html`<br><small>${only}</small>`}`,
    standards.sinceEvent(clock.units[unit](amount), clock.startsFrom[startsFrom]),
    html`${standards.strength[source.strength]}${notes.cite(source)}`,
  ]
}
