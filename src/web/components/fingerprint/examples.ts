import { html } from '../../html.ts'
import type { Example } from '../example.ts'
import { fingerprint } from './fingerprint.ts'

export const fingerprintExamples: readonly Example[] = [
  {
    name: 'a hash among words',
    view: html`<p>Sidik laporan ini: ${fingerprint('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08')}</p>`,
  },
]
