import type { Example } from '../example.ts'
import { chips } from './chips.ts'

export const chipsExamples: readonly Example[] = [
  {
    name: 'what narrows a list',
    view: chips({
      label: 'Saringan yang dipakai',
      remove: 'Hapus saringan',
      chips: [
        { label: '“lampu”', href: '/laporan?state=disposed' },
        { label: 'Diteruskan ke instansi', href: '/laporan?q=lampu' },
      ],
      clear: { label: 'Hapus semua', href: '/laporan' },
    }),
  },
]
