import type { Example } from '../example.ts'
import { stepList } from './step-list.ts'

const names = ['Kejadian', 'Tempat', 'Anda', 'Periksa']

export const stepListExamples: readonly Example[] = [
  { name: 'at the beginning', view: stepList('Kemajuan formulir awal', names, 0) },
  { name: 'half way', view: stepList('Kemajuan formulir tengah', names, 2) },
]
