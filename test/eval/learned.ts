import { featuresOf, likenessOf, type Clues } from '../../src/modules/routing/domain/learned/features.ts'
import { folds, measure, type Foldable } from '../../src/modules/routing/domain/learned/measure.ts'
import { readRows, type DataRow } from './eval-data.ts'
import { percent, type EvalTable } from './eval-table.ts'

/**
 * How right the learned suggestions are on reports that they have not seen: of five folds, each is asked about by a
 * model of the other four; where there are hundreds of labels only the first, for a model of those takes half a minute. Near-duplicates (the files name them; the rest is folded by what the text is like) stand on one side.
 */
export const learned: EvalTable = {
  name: 'learned',
  files: ['lapor_agency10.csv', 'surabaya_mediacenter.csv'],
  async run() {
    const lapor = await readRows('lapor_agency10.csv')
    const surabaya = await readRows('surabaya_mediacenter.csv')
    return [
      [
        'measured on',
        'reports',
        'asked',
        'labels',
        'first',
        'first 3',
        'most frequent',
        'sure ≥ 90 %',
        'of those right',
      ],
      row('agencies, LAPOR! (text)', lapor, 'agency', textOnly),
      row('agencies, Surabaya (text, place)', surabaya, 'agency', (one) => ({ ...surabayaClues(one), category: null })),
      row('agencies, Surabaya (text, place, topic)', surabaya, 'agency', surabayaClues),
      row('topics, Surabaya (text)', surabaya, 'topic', textOnly),
    ]
  },
}

const manyLabels = 50

const textOnly = ({ text = '' }: DataRow): Clues => ({ text, areaCode: null, category: null })

/** The files name districts where we have codes; a name tells as much apart. */
const surabayaClues = ({ text = '', kecamatan, kelurahan, topic = '' }: DataRow): Clues => ({
  text,
  areaCode: ['35', '78', kecamatan, kelurahan].filter(Boolean).join('.'),
  category: topic,
})

function row(what: string, rows: readonly DataRow[], column: string, cluesOf: (row: DataRow) => Clues): string[] {
  const groups = new Map<string, number>()
  const examples: Foldable[] = rows.map((one) => {
    const clues = cluesOf(one)
    const own = likenessOf(clues.text)
    const group = one['dup_group'] ?? ''
    if (group !== '' && !groups.has(group)) groups.set(group, own)
    return { features: featuresOf(clues), label: one[column] ?? '', fold: groups.get(group) ?? own }
  })
  const labels = new Set(examples.map(({ label }) => label)).size
  const heldOut = Array.from({ length: labels > manyLabels ? 1 : folds }, (_, fold) => fold)
  const { asked, first, amongThree, baseline, sure, sureAndRight } = measure(examples, heldOut)
  return [
    what,
    String(examples.length),
    String(asked),
    String(labels),
    percent(first, asked),
    percent(amongThree, asked),
    percent(baseline, asked),
    percent(sure, asked),
    percent(sureAndRight, sure),
  ]
}
