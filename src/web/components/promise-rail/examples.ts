import type { Example } from '../example.ts'
import { promiseRail } from './promise-rail.ts'

export const promiseRailExamples: readonly Example[] = [
  {
    name: 'one step was late',
    view: promiseRail('Janji pelayanan', [
      { label: 'Terkirim', state: 'done', words: 'Senin, 9 Maret 2026' },
      { label: 'Diverifikasi', state: 'late', words: 'Selasa, 17 Maret 2026, lewat 3 hari' },
      { label: 'Dijawab', state: 'current', words: 'paling lambat Jumat, 27 Maret 2026' },
      { label: 'Selesai', state: 'ahead', words: '10 hari kerja sesudah tindak lanjut' },
    ]),
  },
]
