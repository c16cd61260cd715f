import type { Example } from '../example.ts'
import { badge } from '../badge/badge.ts'
import { pager } from '../pager/pager.ts'
import { definitionList } from '../definition-list/definition-list.ts'
import { html } from '../../html.ts'
import { table } from './table.ts'

export const tableExamples: readonly Example[] = [
  {
    name: 'a queue with its pager',
    view: html`${table({
      caption: 'Menunggu tindak lanjut',
      columns: [
        { label: 'Nomor' },
        { label: 'Judul' },
        { label: 'Keadaan' },
        { label: 'Sisa hari kerja', numeric: true },
      ],
      rows: [
        [
          html`<a class="ds-link" href="/laporan/LP-7K3M-92QX">LP-7K3M-92QX</a>`,
          'Lampu jalan padam',
          badge('Menunggu Anda', 'waiting'),
          1,
        ],
        ['LP-2B8T-41WD', 'Antrean puskesmas sejak subuh', badge('Terlambat', 'late'), 0],
        ['LP-9C5R-77HN', 'Jembatan gantung lapuk', badge('Diproses', 'running'), 4],
        ['LP-4D1F-20ZS', 'Sampah menumpuk di pasar', badge('Selesai', 'done'), '–'],
        ['LP-6E9G-13VT', 'Usul taman baca', badge('Diarsipkan', 'neutral'), '–'],
      ],
    })}${pager({ label: 'Halaman', newer: { label: 'Lebih baru', href: '/laporan' }, older: { label: 'Lebih lama', href: '/laporan' } })}`,
  },
  {
    name: 'particulars',
    view: definitionList([
      { term: 'Instansi', description: 'Dinas Pekerjaan Umum Kabupaten Kampar' },
      { term: 'Tempat', description: 'Jalan Kenanga, Bangkinang' },
      { term: 'Keadaan', description: badge('Diteruskan ke instansi', 'running') },
    ]),
  },
]
