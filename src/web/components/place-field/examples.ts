import { messages } from '../../messages/messages.ts'
import type { Example } from '../example.ts'
import { placeField } from './place-field.ts'

const label = 'Di mana kejadiannya?'

export const placeFieldExamples: readonly Example[] = [
  {
    name: 'a place that was chosen',
    view: placeField(
      { name: 'wilayah', label, value: 'Kecamatan Kuok, Kabupaten Kampar, Riau', code: '14.01.03' },
      messages.id,
    ),
  },
  {
    name: 'several places may be meant',
    view: placeField(
      {
        name: 'wilayah-lain',
        label,
        value: 'tebing tinggi',
        code: '',
        candidates: [
          { code: '16.11.04', name: 'Kecamatan Tebing Tinggi, Kabupaten Empat Lawang, Sumatera Selatan' },
          { code: '12.76', name: 'Kota Tebing Tinggi, Sumatera Utara' },
        ],
        mistake: 'Ada beberapa tempat bernama itu. Pilih satu.',
      },
      messages.id,
    ),
  },
]
