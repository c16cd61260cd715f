import { html } from '../../html.ts'
import type { Example } from '../example.ts'
import { paneBeside } from './pane.ts'

const items = [
  { href: '#a', title: 'Jalan berlubang di depan sekolah', aside: 'terlambat 2 hari kerja · 7KQM-3XPD', isLate: true },
  { href: '#b', title: 'Lampu jalan padam', aside: '3 hari kerja · B4TR-9WHJ', isLate: false },
]

export const paneExamples: readonly Example[] = [
  {
    name: 'a report beside its list',
    view: paneBeside({
      label: 'Verifikasi',
      list: '#',
      items: items.map((item, i) => ({ ...item, isHere: i === 1 })),
      empty: 'Tidak ada laporan di sini.',
      main: html`<p>Lampu jalan di simpang pasar sudah padam selama dua minggu.</p>`,
    }),
  },
]
