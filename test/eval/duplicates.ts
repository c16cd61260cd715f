import { likeness, shinglesOf, sketchOf } from '../../src/modules/reports/domain/screening/likeness.ts'
import { nearIdentical } from '../../src/modules/reports/domain/screening/sameness.ts'
import { readRows, type DataRow } from './eval-data.ts'
import { percent, type EvalTable } from './eval-table.ts'

const files = ['surabaya_mediacenter.csv', 'lapor_agency10.csv', 'lapor_v2_2017.csv'] as const

/**
 * How often near-identical reports find one another: what shares a number of its sketch is compared, and counts from
 * `nearIdentical` on. The truth are the groups that the files name, which were made by a stricter rule.
 */
export const duplicates: EvalTable = {
  name: 'duplicates',
  files,
  async run() {
    const rows = await Promise.all(files.map(async (file) => measure(file.replace('.csv', ''), await readRows(file))))
    return [
      [
        'measured on',
        'reports',
        'pairs',
        'found',
        'right',
        'without campaigns',
        'first is a sibling',
        'largest campaign',
      ],
      ...rows,
    ]
  },
}

/** From so many near-identical texts on it is a campaign: there the files' groups split what is one text. */
const campaignFrom = 10

function measure(name: string, reports: readonly DataRow[]): string[] {
  const shingles = reports.map(({ title, text }) => shinglesOf(`${title ?? ''}\n${text}`))
  const alike = neighboursOf(shingles)
  const groupOf = (at: number): string => reports[at]?.['dup_group'] ?? ''
  const isPair = (one: number, other: number): boolean => groupOf(one) !== '' && groupOf(one) === groupOf(other)
  const groups = [...Map.groupBy(reports.keys(), groupOf)].filter(([group]) => group !== '').map(([, list]) => list)
  const pairs = groups.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0)
  const said = alike.flatMap((list, one) => list.filter(({ at }) => at > one).map(({ at }) => [one, at] as const))
  const right = said.filter(([one, other]) => isPair(one, other)).length
  const isSpread = (at: number): boolean => (alike[at]?.length ?? 0) >= campaignFrom - 1
  const few = said.filter(([one, other]) => !isSpread(one) && !isSpread(other))
  const siblings = groups.flat()
  const firsts = siblings.filter((at) => {
    const [first] = (alike[at] ?? []).toSorted((one, other) => other.likeness - one.likeness)
    return first !== undefined && isPair(at, first.at)
  })
  return [
    name,
    String(reports.length),
    String(pairs),
    percent(right, pairs),
    percent(right, said.length),
    percent(few.filter(([one, other]) => isPair(one, other)).length, few.length),
    percent(firsts.length, siblings.length),
    String(1 + Math.max(...alike.map(({ length }) => length))),
  ]
}

type Neighbour = { readonly at: number; readonly likeness: number }

/** Of each text those that are near-identical to it, as the program finds them. */
function neighboursOf(texts: readonly ReadonlySet<number>[]): Neighbour[][] {
  const sketches = texts.map(sketchOf)
  const withNumber = new Map<number, number[]>()
  for (const [at, sketch] of sketches.entries())
    for (const number of sketch) {
      const list = withNumber.get(number)
      if (list === undefined) withNumber.set(number, [at])
      else list.push(at)
    }
  return texts.map((text, own) => {
    const candidates = new Set((sketches[own] ?? []).flatMap((number) => withNumber.get(number) ?? []))
    candidates.delete(own)
    return [...candidates].flatMap((at) => {
      const alike = likeness(text, texts[at] ?? new Set())
      return alike >= nearIdentical ? [{ at, likeness: alike }] : []
    })
  })
}
