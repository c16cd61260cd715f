import type { Source } from '../../../kernel/clock/time-limit.ts'
import { nationalClasses } from '../../../kernel/law/words.ts'
import type { ExcludedLimit, Rules, Standard, StatedLimit } from './standard.ts'

/** Parts of a standard that do not fit each other. `path` leads to the part that must change. */
export type Misfit = { readonly path: Path; readonly message: string }
type Path = readonly (string | number)[]

type Values = {
  readonly rules: Partial<Rules>
  readonly limits: readonly StatedLimit[]
  readonly excluded: readonly ExcludedLimit[]
}

/** Everything that the shape alone cannot tell; empty for a standard that may be kept. */
export function misfitsOf(standard: Standard): Misfit[] {
  const parts: readonly (readonly [Path, Values])[] = [
    [[], standard],
    ...standard.openPoints.flatMap((point, i) =>
      point.options.map((option, j) => [['openPoints', i, 'options', j], option] as const),
    ),
  ]
  const everything = parts.map(([, values]) => values)
  const ownClasses = everything.flatMap(({ rules }) => rules.classes?.value.map(({ name }) => name) ?? [])
  const classes: readonly string[] = [...nationalClasses, ...ownClasses]
  return [
    ...parts.flatMap(([path, values]) => [
      ...sourcesIn(path, values).flatMap(([at, { document }]) =>
        unknownDocument(standard, [...at, 'document'], document),
      ),
      ...values.limits.flatMap((limit, i) => limitMisfits([...path, 'limits', i], limit, values, classes)),
      ...(values.rules.closing?.value === 'onlyByAgreement' && !excludesAutoClose(values)
        ? [
            {
              path: [...path, 'rules', 'closing'],
              message: 'closing only by agreement needs autoClose under "excluded"',
            },
          ]
        : []),
    ]),
    ...(standard.practice
      ? unknownDocument(standard, ['practice', 'source', 'document'], standard.practice.source.document)
      : []),
    ...standard.openPoints.flatMap((point, i) => pointMisfits(['openPoints', i], point, standard)),
  ]
}

const excludesAutoClose = ({ excluded }: Values): boolean => excluded.some(({ limit }) => limit === 'autoClose')

const sourcesIn = (path: Path, { rules, limits, excluded }: Values): (readonly [Path, Source])[] => [
  ...Object.entries(rules).map(([name, { source }]) => [[...path, 'rules', name, 'source'], source] as const),
  ...limits.map(({ source }, i) => [[...path, 'limits', i, 'source'], source] as const),
  ...excluded.map(({ source }, i) => [[...path, 'excluded', i, 'source'], source] as const),
]

const unknownDocument = ({ documents }: Standard, path: Path, document: string): Misfit[] =>
  Object.hasOwn(documents, document)
    ? []
    : [
        {
          path,
          message: `"${document}" is not one of the names under "documents": ${Object.keys(documents).join(', ')}`,
        },
      ]

function limitMisfits(path: Path, rule: StatedLimit, { excluded }: Values, classes: readonly string[]): Misfit[] {
  const unknown = rule.appliesTo === 'all' ? [] : rule.appliesTo.filter((name) => !classes.includes(name))
  return [
    ...unknown.map((name) => ({
      path: [...path, 'appliesTo'],
      message: `"${name}" is neither a national class nor one under "rules.classes": ${classes.join(', ')}`,
    })),
    ...(excluded.some(({ limit }) => limit === rule.limit)
      ? [{ path: [...path, 'limit'], message: `${rule.limit} is both stated and excluded; keep one` }]
      : []),
    ...(rule.startsFrom === 'escalationDue' && rule.unit === 'hours'
      ? [{ path: [...path, 'unit'], message: 'a limit ahead of the escalation is counted in days' }]
      : []),
  ]
}

function pointMisfits(path: Path, point: Standard['openPoints'][number], standard: Standard): Misfit[] {
  const choices = point.options.map(({ id }) => id)
  const sameId = standard.openPoints.filter(({ id }) => id === point.id).length > 1
  return [
    ...point.sentences.flatMap(({ document }, i) =>
      unknownDocument(standard, [...path, 'sentences', i, 'document'], document),
    ),
    ...(sameId ? [{ path: [...path, 'id'], message: `another open point is called "${point.id}" too` }] : []),
    ...(new Set(choices).size < choices.length
      ? [{ path: [...path, 'options'], message: 'two options have the same id' }]
      : []),
    ...(point.settled && !choices.includes(point.settled.choice)
      ? [
          {
            path: [...path, 'settled', 'choice'],
            message: `"${point.settled.choice}" is not an option: ${choices.join(', ')}`,
          },
        ]
      : []),
  ]
}
