import { badge } from '../badge/badge.ts'
import type { Example } from '../example.ts'
import { reportHead } from './report-head.ts'

export const reportHeadExamples: readonly Example[] = [
  {
    name: 'with agency and place',
    view: reportHead(badge('Diproses', 'running'), 'Nomor 7K3M-92QX', [
      'Dinas Pekerjaan Umum Kabupaten Kampar',
      'Simpang Pasar, Bangkinang',
    ]),
  },
  {
    name: 'waiting for its reader',
    view: reportHead(badge('Perlu dilengkapi', 'waiting'), 'Nomor 7K3M-92QX', ['Kabupaten Kampar']),
  },
]
