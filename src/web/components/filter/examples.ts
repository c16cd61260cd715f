import { button } from '../button/button.ts'
import type { Example } from '../example.ts'
import { selectField, textField } from '../field/field.ts'
import { filter } from './filter.ts'

export const filterExamples: readonly Example[] = [
  {
    name: 'words, and a state folded',
    view: filter({
      action: '/petugas',
      unasked: { daftar: 'verify' },
      fields: [textField({ name: 'saring-kata', label: 'Kata dalam laporan', type: 'search', value: '' })],
      buttons: button({ label: 'Saring', variant: 'secondary' }),
      more: {
        label: 'Saringan lain',
        isOpen: true,
        fields: [selectField({ name: 'saring-keadaan', label: 'Keadaan', value: '', none: 'Semua', choices: [] })],
      },
    }),
  },
]
