import type { Example } from '../example.ts'
import { badge } from '../badge/badge.ts'
import { excerptOf, reportList } from './report-list.ts'

export const reportListExamples: readonly Example[] = [
  {
    name: 'two reports',
    view: reportList([
      {
        href: '/laporan/7K3M-92QX',
        title: 'Lampu jalan padam di depan SD',
        badge: badge('Diproses', 'running'),
        facts: 'Dinas Pekerjaan Umum Kabupaten Kampar · 9 Maret 2026',
        excerpt: excerptOf(
          'Lampu jalan di depan SD padam sejak Senin. Anak-anak pulang mengaji dalam gelap. '.repeat(4),
        ),
      },
      {
        href: '/laporan/4D9H-2KQZ',
        title: 'Usul taman baca di balai desa',
        badge: badge('Selesai', 'done'),
        facts: 'Kabupaten Empat Lawang · 4 Maret 2026',
        excerpt: 'Balai desa kosong setiap sore; buku-bukunya sudah ada.',
      },
    ]),
  },
]
