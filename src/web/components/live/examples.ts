import { html } from '../../html.ts'
import type { Example } from '../example.ts'

export const liveExamples: readonly Example[] = [
  {
    name: 'reports have come into the list',
    view: html`<div class="berubah" role="status"><p>3 laporan baru. <a class="ds-link" href="#">Muat ulang</a></p></div>`,
  },
  {
    name: 'reports of the list have changed',
    view: html`<div class="berubah" role="status"><p>3 laporan di daftar ini berubah. <a class="ds-link" href="#">Muat ulang</a></p></div>`,
  },
]
