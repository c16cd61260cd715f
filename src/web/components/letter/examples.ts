import type { Example } from '../example.ts'
import { letterPreview } from './letter.ts'

export const letterExamples: readonly Example[] = [
  {
    name: 'an e-mail to a reporter',
    view: letterPreview([
      { kind: 'about', text: 'Laporan 7K3M-92QX, Dinas Pekerjaan Umum' },
      { kind: 'text', text: 'Dinas Pekerjaan Umum menyampaikan tindak lanjut atas laporan Anda.' },
      { kind: 'quote', text: 'Lampu telah diganti.\nSilakan diperiksa.' },
      { kind: 'action', label: 'Buka laporan Anda', href: '/lacak' },
      { kind: 'note', text: 'Tautan ini pribadi: jangan diteruskan kepada orang lain.' },
    ]),
  },
  {
    name: 'the summary of a day',
    view: letterPreview([
      { kind: 'about', text: 'Senin, 2 Maret 2026' },
      { kind: 'list', title: 'Menunggu Anda', items: [{ text: 'Perlu dijawab: 3', href: null }] },
    ]),
  },
]
