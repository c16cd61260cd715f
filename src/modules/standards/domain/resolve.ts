import type { Source, TimeLimit } from '../../../kernel/clock/time-limit.ts'
import type { Practice } from '../../../kernel/law/terms.ts'
import type { ExcludedLimit, OpenPoint, Option, Rules, Settlement, Standard } from './standard.ts'

/** What a standard says once its settled points are read into it; points still open contribute nothing. */
export type Resolved = {
  readonly rules: Partial<Rules>
  readonly practice: Partial<Practice>
  readonly limits: readonly TimeLimit[]
  readonly excluded: readonly ExcludedLimit[]
}

/** Reads the settled choices into the standard. Sources name their document in full; chosen values are `settled`. */
export function resolve(standard: Standard): Resolved {
  const full = (source: Source): Source => ({
    ...source,
    document: standard.documents[source.document] ?? source.document,
  })
  const settled = (source: Source): Source => ({ ...full(source), strength: 'settled' })
  const chosen = standard.openPoints.flatMap((point) => chosenOption(point) ?? [])
  return {
    rules: Object.assign(
      sourcedRules(standard.rules, full),
      ...chosen.map(({ option }) => sourcedRules(option.rules, settled)),
    ) as Partial<Rules>,
    practice: standard.practice?.value ?? {},
    limits: [
      ...standard.limits.map((limit) => ({ ...limit, source: full(limit.source), settledBy: null })),
      ...chosen.flatMap(({ option, by }) =>
        option.limits.map((limit) => ({ ...limit, source: settled(limit.source), settledBy: by })),
      ),
    ],
    excluded: [
      ...standard.excluded.map((limit) => ({ ...limit, source: full(limit.source) })),
      ...chosen.flatMap(({ option }) => option.excluded.map((limit) => ({ ...limit, source: settled(limit.source) }))),
    ],
  }
}

function chosenOption(point: OpenPoint): { option: Option; by: Pick<Settlement, 'who' | 'why'> } | null {
  const option = point.options.find((each) => each.id === point.settled?.choice)
  return option && point.settled ? { option, by: { who: point.settled.who, why: point.settled.why } } : null
}

function sourcedRules(rules: Partial<Rules>, source: (source: Source) => Source): Partial<Rules> {
  return Object.fromEntries(
    Object.entries(rules).map(([name, rule]) => [name, { ...rule, source: source(rule.source) }]),
  )
}
