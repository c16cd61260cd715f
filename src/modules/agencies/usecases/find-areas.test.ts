import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { areaBook, areaIndex } from '../store/area-file.ts'
import { findIn, placesIn } from '../domain/area-book.ts'
import { fullName } from '../domain/area.ts'
import { searchAreas } from '../domain/search-areas.ts'

const book = areaBook()
const search = (typed: string, within: string | null = null) =>
  searchAreas(areaIndex(), typed, { nearby: ['14.01', '16.11'], within, limit: 8 })

describe('a place is found first as people type it', () => {
  const rows: readonly [typed: string, found: string][] = [
    ['kampar', 'Kabupaten Kampar, Riau'],
    ['Kab. Kampar', 'Kabupaten Kampar, Riau'],
    ['riau kampar', 'Kabupaten Kampar, Riau'],
    ['kec. kampar', 'Kecamatan Kampar, Kabupaten Kampar, Riau'],
    ['desa kampar', 'Desa Kampar, Kecamatan Kampa, Kabupaten Kampar, Riau'],
    ['desa pulau jambu kec. kuok', 'Desa Pulau Jambu, Kecamatan Kuok, Kabupaten Kampar, Riau'],
    ['air tiris, kampar', 'Kelurahan Air Tiris, Kecamatan Kampar, Kabupaten Kampar, Riau'],
    ['bangk', 'Kecamatan Bangkinang, Kabupaten Kampar, Riau'],
    ['bangkinag', 'Kecamatan Bangkinang, Kabupaten Kampar, Riau'],
    ['kampra', 'Kabupaten Kampar, Riau'],
    ['tebing tingi', 'Kecamatan Tebing Tinggi, Kabupaten Empat Lawang, Sumatera Selatan'],
    ['palembng', 'Kota Palembang, Sumatera Selatan'],
    ['Pekan Baru', 'Kota Pekanbaru, Riau'],
    ['tanjungpinang', 'Kota Tanjung Pinang, Kepulauan Riau'],
    ['Jogja', 'Kota Yogyakarta, Daerah Istimewa Yogyakarta'],
    ['jaksel', 'Kota Administrasi Jakarta Selatan, Daerah Khusus Ibukota Jakarta'],
    ['Sumsel', 'Sumatera Selatan'],
    ['DKI', 'Daerah Khusus Ibukota Jakarta'],
    ['Ujung Pandang', 'Kota Makassar, Sulawesi Selatan'],
    ['kota bandung', 'Kota Bandung, Jawa Barat'],
    ['kabupaten bandung', 'Kabupaten Bandung, Jawa Barat'],
    ['bandung barat', 'Kabupaten Bandung Barat, Jawa Barat'],
    ['jalan sudirman bangkinang', 'Kecamatan Bangkinang, Kabupaten Kampar, Riau'],
    ['Soka’an', 'Desa Soka’an, Kecamatan Krejengan, Kabupaten Probolinggo, Jawa Timur'],
    ['14.01.02', 'Kecamatan Kampar, Kabupaten Kampar, Riau'],
  ]
  for (const [typed, found] of rows)
    test(`“${typed}”`, () => {
      const [first] = search(typed)
      assert.equal(first === undefined ? 'nowhere' : fullName(first), found)
    })
})

test('words that are no place find nothing, and neither do none', () => {
  assert.deepEqual(search('xyzzyqwq'), [])
  assert.deepEqual(search(' ,. '), [])
})

test('of a long text only its end is looked for', () => {
  const [first] = search('sukajadi bandung jawa barat qxa qxb qxc qxd qxe air tiris kampar')
  assert.equal(first && fullName(first), 'Kelurahan Air Tiris, Kecamatan Kampar, Kabupaten Kampar, Riau')
})

test('a search may keep to one place', () => {
  const found = search('tanjung', '16.11')
  assert.ok(found.length > 0)
  assert.ok(found.every(({ code }) => code.startsWith('16.11')))
})

test('the map goes down from the provinces to the village', () => {
  assert.equal(placesIn(book, null).length, 38)
  assert.ok(placesIn(book, '16').some(({ code }) => code === '16.11'))
  assert.ok(placesIn(book, '14.01').every(({ level, parent }) => level === 'district' && parent === '14.01'))
  assert.deepEqual(findIn(book, '14.01.01.1011'), {
    code: '14.01.01.1011',
    level: 'village',
    name: 'Kelurahan Bangkinang',
    within: 'Kecamatan Bangkinang Kota, Kabupaten Kampar, Riau',
    parent: '14.01.01',
  })
  assert.equal(findIn(book, '14.01.99'), null)
  assert.equal(findIn(book, '14.1'), null)
  assert.deepEqual(placesIn(book, 'nowhere'), [])
})
