import { html } from '../../html.ts'
import type { Example } from '../example.ts'
import { shareBar } from './share-bar.ts'

export const shareBarExamples: readonly Example[] = [
  {
    name: 'most on time, some late, some still owed',
    view: html`<p>41 dari 52 tepat waktu (79%); 8 terlambat, 3 belum juga</p>
${shareBar({ onTime: 41, late: 8, runningLate: 3 })}`,
  },
  {
    name: 'everything on time',
    view: html`<p>12 dari 12 tepat waktu (100%)</p>
${shareBar({ onTime: 12, late: 0, runningLate: 0 })}`,
  },
]
