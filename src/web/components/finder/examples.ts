import { html } from '../../html.ts'
import { button } from '../button/button.ts'
import type { Example } from '../example.ts'
import { selectField, textField } from '../field/field.ts'
import { finder } from './finder.ts'

export const finderExamples: readonly Example[] = [
  {
    name: 'a search and what it found',
    view: finder({
      action: '/laporan',
      ask: html`${textField({ name: 'kata', label: 'Kata dalam laporan', type: 'search', value: 'lampu' })}
${button({ label: 'Cari' })}`,
      finer: {
        label: 'Saring',
        fields: selectField({ name: 'jenis', label: 'Jenis', value: '', none: 'Semua jenis', choices: [] }),
      },
      found: html`<p>2 laporan</p>`,
    }),
  },
]
