import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { matchArea, nameAreas } from './match-area.ts'

const areas = nameAreas([
  { code: '14', level: 'province', name: 'Riau', within: '', parent: null },
  { code: '14.01', level: 'regency', name: 'Kabupaten Kampar', within: 'Riau', parent: '14' },
  { code: '32', level: 'province', name: 'Jawa Barat', within: '', parent: null },
  { code: '32.04', level: 'regency', name: 'Kabupaten Bandung', within: 'Jawa Barat', parent: '32' },
  { code: '32.17', level: 'regency', name: 'Kabupaten Bandung Barat', within: 'Jawa Barat', parent: '32' },
  { code: '32.73', level: 'regency', name: 'Kota Bandung', within: 'Jawa Barat', parent: '32' },
])
const codes = (typed: string) => matchArea(areas, typed).map(({ code }) => code)

describe('a place as people type it', () => {
  const rows: readonly [string, string[]][] = [
    ['Kabupaten Kampar, Riau', ['14.01']],
    ['kampar', ['14.01']],
    ['Kab. Kampar', ['14.01']],
    ['kab kampar riau', ['14.01']],
    ['kota bandung', ['32.73']],
    ['Kabupaten Bandung', ['32.04']],
    ['bandung', ['32.04', '32.17', '32.73']],
    ['bandung barat', ['32.17']],
    ['bandung jawa', ['32.04', '32.17', '32.73']],
    ['ampar', []],
    ['', []],
  ]
  for (const [typed, found] of rows)
    test(`“${typed}” is ${found.length === 0 ? 'nowhere' : found.join(' or ')}`, () =>
      assert.deepEqual(codes(typed), found))
})
