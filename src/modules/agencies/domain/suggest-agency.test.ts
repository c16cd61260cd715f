import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { agencyOf } from '../../../../test/harness/agency.ts'
import type { Agency } from './agency.ts'
import type { Category } from './category.ts'
import { suggestAgencies, type Matter } from './suggest-agency.ts'
import { suggestCategories } from './suggest-category.ts'

const agency = (slug: string, kind: Agency['kind'], parent: string | null, more: Partial<Agency> = {}): Agency =>
  agencyOf(slug, parent, { kind, ...more })
const agencies = new Map(
  [
    agency('nation', 'nation', null),
    agency('riau', 'region', 'nation', { areaCode: '14' }),
    agency('kampar', 'region', 'riau', { areaCode: '14.01' }),
    agency('kampar-roads', 'opd', 'kampar', { competence: ['roads'] }),
    agency('kampar-lights', 'opd', 'kampar', { competence: ['lights'] }),
    agency('kampar-old', 'opd', 'kampar', { competence: ['roads'], isActive: false }),
    agency('lahat', 'region', 'nation', { areaCode: '16.04' }),
    agency('lahat-roads', 'opd', 'lahat', { competence: ['roads'] }),
  ].map((one) => [one.id, one]),
)
const category = (slug: string, words: string[], isClosed = false): Category => ({
  slug,
  name: { id: slug, en: slug },
  isSensitive: false,
  isClosed,
  words,
})
const categories = [
  category('roads', ['jalan', 'jalan berlubang']),
  category('lights', ['lampu jalan', 'padam']),
  category('old', ['lampu'], true),
]
const matter = (more: Partial<Matter>): Matter => ({ areaCode: '14.01.02.2003', category: null, text: '', ...more })
const suggested = (more: Partial<Matter>) =>
  suggestAgencies(agencies, categories, matter(more)).map(({ agency: { id } }) => id as string)

describe('the office that probably deals with a matter', () => {
  const rows: readonly [why: string, Partial<Matter>, string[]][] = [
    ['is the one in the region of the place that has the topic', { category: 'roads' }, ['kampar-roads']],
    ['is another in another region', { category: 'roads', areaCode: '16.04' }, ['lahat-roads']],
    ['follows the words where no topic is chosen', { text: 'Jalannya berlubang.' }, ['kampar-roads']],
    ['is, of two, the one that more words speak of', { text: 'Lampu jalan padam' }, ['kampar-lights', 'kampar-roads']],
    ['follows the chosen topic against the words', { category: 'roads', text: 'Lampu padam' }, ['kampar-roads']],
    ['is the region itself where no office has the topic', { category: 'old' }, ['kampar']],
    ['is the larger region where the smaller has no office here', { areaCode: '14.71' }, ['riau']],
    ['is nobody without a place', { areaCode: null, category: 'roads' }, []],
    ['is nobody far away', { areaCode: '99' }, []],
  ]
  for (const [why, more, expected] of rows) test(why, () => assert.deepEqual(suggested(more), expected))
})

test('a suggestion says which words it was seen by', () => {
  const [first] = suggestAgencies(agencies, categories, matter({ text: 'Ada jalan berlubang di depan pasar' }))
  assert.deepEqual(first?.words, ['jalan', 'jalan berlubang'])
  assert.equal(first?.category?.slug, 'roads')
})

const slugs = (text: string) => suggestCategories(categories, text).map(({ category: { slug } }) => slug)

test('a topic is suggested by whole words, never a closed one', () => {
  assert.deepEqual(slugs('Pejalan kaki'), [])
  assert.deepEqual(slugs('lampu'), [])
  assert.deepEqual(slugs('jalan, dan lampu jalan padam'), ['lights', 'roads'])
})
