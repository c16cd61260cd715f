import { html } from '../../html.ts'
import type { Example } from '../example.ts'
import { beside, split } from './split.ts'

export const splitExamples: readonly Example[] = [
  {
    name: 'a report and what to do with it',
    view: split({
      label: 'Langkah berikutnya',
      main: beside(html`<p>Isi laporan: lampu padam.</p>`, html`<p>Salinan publik: lampu padam.</p>`),
      aside: html`<p>Teruskan laporan</p>`,
      below: html`<p>Perjalanan laporan</p>`,
    }),
  },
]
