import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { agencyOf } from '../../../../test/harness/agency.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import type { Agency } from './agency.ts'
import type { Category } from './category.ts'
import { makeAgencyIndex, searchAgencies } from './search-agencies.ts'

const agency = (
  slug: string,
  name: string,
  shortName: string,
  parent: string | null,
  more: Partial<Agency> = {},
): Agency => agencyOf(slug, parent, { name, shortName, ...more })

/** Two invented regencies, a ministry and companies; offices of one region are named with it, of the other not. */
const list = [
  agency('bangsa', 'Administrator Bangsa', 'Bangsa', null, { kind: 'nation' }),
  agency('melur', 'Pemerintah Kabupaten Melur', 'Melur', 'bangsa', { kind: 'region', smsPrefixes: ['KAB. MELUR'] }),
  agency('melur-capil', 'Dinas Kependudukan dan Pencatatan Sipil Kabupaten Melur', 'Disdukcapil Melur', 'melur'),
  agency('melur-pu', 'Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Melur', 'DPUPR Melur', 'melur'),
  agency('melur-sehat', 'Dinas Kesehatan Kabupaten Melur', 'Dinkes Melur', 'melur'),
  agency('melur-camat', 'Kecamatan Sungai Selasih', 'Kec. Sungai Selasih', 'melur'),
  agency('tanjung', 'Pemerintah Kota Tanjung Angsana', 'Tanjung Angsana', 'bangsa', { kind: 'region' }),
  agency('tanjung-capil', 'Dinas Kependudukan dan Pencatatan Sipil', 'Dukcapil', 'tanjung'),
  agency('tanjung-pasar', 'Perusahaan Daerah Pasar Angsana', 'PD Pasar', 'tanjung', { competence: ['pasar'] }),
  agency('tanjung-tutup', 'Dinas Kesehatan Kota Tanjung Angsana', 'Dinkes', 'tanjung', { isActive: false }),
  agency('sosial', 'Kementerian Sosial', 'Kemensos', 'bangsa', { kind: 'ministry' }),
  agency('bpjs', 'BPJS Kesehatan Cabang Melur', 'BPJS Melur', 'bangsa', { kind: 'ministry' }),
  agency('pln', 'PT PLN (Persero)', 'PLN', 'bangsa', { kind: 'ministry' }),
]
const index = makeAgencyIndex(new Map(list.map((one) => [one.id, one])))
const find = (text: string, limit = 5) => searchAgencies(index, { text, limit }).map(({ agency: { id } }) => id)

describe('an office is found by what people call it', () => {
  const rows: readonly [typed: string, first: string][] = [
    ['Dinas Kesehatan Kabupaten Melur', 'melur-sehat'],
    ['dinkes melur', 'melur-sehat'],
    ['dukcapil melur', 'melur-capil'],
    ['DISDUKCAPIL tanjung angsana', 'tanjung-capil'],
    ['PU Melur', 'melur-pu'],
    ['dpupr', 'melur-pu'],
    ['kec. sungai selasih', 'melur-camat'],
    ['camat selasih', 'melur-camat'],
    ['kab. melur', 'melur'],
    ['PLN', 'pln'],
    ['bpjs', 'bpjs'],
    ['kemensos', 'sosial'],
    ['mensos', 'sosial'],
    ['dinas kesehtan', 'melur-sehat'],
    ['kependudkan melur', 'melur-capil'],
    ['dukcapl melur', 'melur-capil'],
    ['selas', 'melur-camat'],
  ]
  for (const [typed, first] of rows) test(typed, () => assert.equal(find(typed)[0], first))
})

describe('an office is found by what a report tells', () => {
  const rows: readonly [text: string, first: string][] = [
    ['Sudah tiga bulan e-KTP saya di Melur belum dicetak, mohon bantuannya segera', 'melur-capil'],
    ['Listrik di rumah kami padam sejak kemarin sore dan token tidak dapat diisi', 'pln'],
    ['Kartu bansos ibu saya tidak aktif lagi sejak Januari padahal kami keluarga miskin', 'sosial'],
    ['Jalan berlubang di depan sekolah kami di Melur belum juga ditambal sampai hari ini', 'melur-pu'],
  ]
  for (const [text, first] of rows) test(first, () => assert.equal(find(text)[0], first))
})

test('an office that deals with the topic is found where no word of its name is said', () => {
  const market: Category = { slug: 'pasar', name: { id: '', en: '' }, isSensitive: false, isClosed: false, words: [] }
  const found = searchAgencies(index, { text: 'los kami bocor', categories: [market], limit: 3 })
  assert.deepEqual(
    found.map(({ agency: { id } }) => id),
    ['tanjung-pasar'],
  )
})

test('what was typed speaks for what was found', () => {
  const [first] = searchAgencies(index, { text: 'dukcapil melur', limit: 1 })
  assert.deepEqual(first?.words, ['dukcapil', 'melur'])
})

test('a closed office is never found, one that is not meant neither, and nothing by words that tell nothing', () => {
  assert.ok(!find('dinkes tanjung angsana', 20).includes('tanjung-tutup' as AgencyId))
  const found = searchAgencies(index, { text: 'dukcapil', isMeant: (id) => id.startsWith('melur'), limit: 20 })
  assert.deepEqual(
    found.map(({ agency: { id } }) => id),
    ['melur-capil'],
  )
  assert.deepEqual(find('di yang untuk'), [])
  assert.deepEqual(find('xyzzyq'), [])
})
