import type { Example } from '../example.ts'
import { promiseRail } from './promise-rail.ts'

export const promiseRailExamples: readonly Example[] = [
  {
    name: 'one step was late',
    view: promiseRail('Janji pelayanan', [
      { label: 'Terkirim', state: 'done', words: 'Senin, 9 Maret 2026' },
      {
        label: 'Diverifikasi',
        state: 'late',
        words: 'Selasa, 17 Maret 2026',
        promised: 'terlambat: batasnya Kamis, 12 Maret 2026',
      },
      { label: 'Dijawab', state: 'current', words: 'paling lambat Jumat, 27 Maret 2026' },
      { label: 'Selesai', state: 'ahead', words: 'paling lambat Jumat, 10 April 2026' },
    ]),
  },
  {
    name: 'kept in full',
    view: promiseRail('Janji pelayanan', [
      { label: 'Terkirim', state: 'done', words: 'Senin, 2 Maret 2026' },
      {
        label: 'Diverifikasi',
        state: 'done',
        words: 'Selasa, 3 Maret 2026',
        promised: 'batasnya Kamis, 5 Maret 2026',
      },
      { label: 'Dijawab', state: 'done', words: 'Rabu, 4 Maret 2026', promised: 'batasnya Selasa, 10 Maret 2026' },
      { label: 'Selesai', state: 'done', words: 'Jumat, 6 Maret 2026', promised: 'dalam batasnya, sisa 11 hari kerja' },
    ]),
  },
]
