import { html } from '../../html.ts'
import type { Example } from '../example.ts'
import { loadBar } from './load-bar.ts'

export const loadBarExamples: readonly Example[] = [
  {
    name: 'the longest',
    view: html`<p>8 terlambat, 3 hari ini, 9 minggu ini</p>${loadBar({ late: 8, today: 3, week: 9 }, 20)}`,
  },
  {
    name: 'a short one beside it',
    view: html`<p>0 terlambat, 1 hari ini, 4 minggu ini</p>${loadBar({ late: 0, today: 1, week: 4 }, 20)}`,
  },
]
