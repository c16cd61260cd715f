import type { Example } from '../example.ts'
import { foldedRow, tabs } from './tabs.ts'

export const tabsExamples: readonly Example[] = [
  {
    name: 'queues with their counts',
    view: tabs('Daftar kerja', [
      { href: '#verifikasi', label: 'Verifikasi', count: '12', isHere: true },
      { href: '#dijawab', label: 'Perlu dijawab', count: '3', isHere: false },
      { href: '#semua', label: 'Semua', count: 'lebih dari 1000', isHere: false },
    ]),
  },
  {
    name: 'other pages, some folded',
    view: foldedRow(
      {
        label: 'Halaman lain',
        links: [
          { href: '#loket', label: 'Loket' },
          { href: '#register', label: 'Buku registrasi' },
        ],
      },
      {
        label: 'Pengaturan',
        links: [
          { href: '#kalender', label: 'Kalender' },
          { href: '#cuti', label: 'Cuti' },
        ],
      },
    ),
  },
]
