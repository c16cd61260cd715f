import type { Example } from '../example.ts'
import { dueBar } from './due-bar.ts'

export const dueBarExamples: readonly Example[] = [
  { name: 'far', view: dueBar(5, '5 hari kerja') },
  { name: 'near', view: dueBar(1, '1 hari kerja') },
  { name: 'today', view: dueBar(0, 'hari ini') },
  { name: 'late', view: dueBar(-2, 'terlambat 2 hari kerja') },
]
