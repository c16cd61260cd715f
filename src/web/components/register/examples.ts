import { html } from '../../html.ts'
import type { Example } from '../example.ts'
import { register } from './register.ts'

export const registerExamples: readonly Example[] = [
  {
    name: 'a service and its components',
    view: register([
      { title: 'Persyaratan', body: html`<ul><li>Nama dan kontak</li></ul>` },
      { title: 'Biaya/tarif', body: html`<p>Tidak dipungut biaya</p>` },
      { title: 'Produk pelayanan', body: null },
    ]),
  },
]
