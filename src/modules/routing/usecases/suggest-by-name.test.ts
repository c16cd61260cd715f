import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { AgencyId } from '../../../kernel/brand.ts'
import type { Agencies, Agency } from '../../agencies/index.ts'
import { suggestByName } from './suggest-by-name.ts'

const office = (id: string, name: string, parent: string | null, areaCode: string | null, kind: Agency['kind']) =>
  [
    id as AgencyId,
    {
      id: id as AgencyId,
      name,
      shortName: name,
      parent: parent as AgencyId | null,
      areaCode,
      kind,
      zone: 'Asia/Jakarta',
      workingWeek: [1, 2, 3, 4, 5],
      isActive: true,
      smsPrefixes: [],
      competence: [],
      address: null,
      phone: null,
      website: null,
    },
  ] as const

const agencies: Agencies = new Map([
  office('kampar', 'Kabupaten Kampar', null, '14.01', 'region'),
  office('kampar-dishub', 'Dinas Perhubungan Kampar', 'kampar', '14.01', 'opd'),
  office('kampar-pasar', 'Dinas Perdagangan Kampar', 'kampar', '14.01', 'opd'),
  office('siak', 'Kabupaten Siak', null, '14.08', 'region'),
  office('siak-dishub', 'Dinas Perhubungan Siak', 'siak', '14.08', 'opd'),
  office('pln', 'PLN', null, null, 'ministry'),
])
const guide = { agencies, categories: new Map() }
const named = (text: string, areaCode: string | null, isMeant: (agency: AgencyId) => boolean = () => true) =>
  suggestByName(guide, { areaCode, receivedBy: 'kampar' as AgencyId, text }, isMeant).map(({ agency }) => agency)

test('an agency is named by its name, in short, or by what it is known for, in the region where the report lies', () => {
  assert.equal(named('Mohon dishub menertibkan bus', '14.01.05')[0], 'kampar-dishub')
  assert.equal(named('Mohon dishub menertibkan bus', '14.08.02')[0], 'siak-dishub')
  assert.equal(named('Angkot berhenti di tengah jalan', null)[0], 'kampar-dishub')
})

test('where nobody of the region is meant, others are', () => {
  assert.deepEqual(named('Listrik PLN padam lagi', '14.01'), ['pln'])
})

test('nobody is named who may not be chosen, and nobody where the text says nothing', () => {
  assert.deepEqual(
    named('Mohon dishub menertibkan bus', '14.01', (agency) => agency === 'kampar-pasar'),
    [],
  )
  assert.deepEqual(named('Xyzzy', '14.01'), [])
})
