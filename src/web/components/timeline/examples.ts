import type { Example } from '../example.ts'
import { html } from '../../html.ts'
import { timeline } from './timeline.ts'

export const timelineExamples: readonly Example[] = [
  {
    name: 'everybody speaks',
    view: timeline('Riwayat laporan', [
      {
        when: 'Senin, 9 Maret 2026',
        datetime: '2026-03-09',
        side: 'person',
        who: 'Pelapor',
        body: 'Lampu jalan di depan SD padam sejak Senin.\n\nAnak-anak pulang mengaji dalam gelap.',
      },
      {
        when: 'Selasa, 10 Maret 2026',
        datetime: '2026-03-10',
        side: 'system',
        who: 'LAPOR!',
        body: 'Batas waktu terlewati: Laporan diverifikasi dan diteruskan.',
        isLate: true,
      },
      {
        when: 'Selasa, 10 Maret 2026',
        datetime: '2026-03-10',
        side: 'office',
        who: 'Pemerintah Kabupaten Kampar',
        body: html`<div>Laporan diteruskan ke Dinas Pekerjaan Umum.</div>
<div class="internal"><strong>Hanya untuk petugas:</strong> Mohon segera diperiksa.</div>`,
      },
      {
        when: 'Selasa, 10 Maret 2026',
        datetime: '2026-03-10',
        side: 'office',
        who: 'Dinas Pekerjaan Umum',
        body: 'Instansi mulai memproses laporan.',
        isBrief: true,
      },
      {
        when: 'Rabu, 11 Maret 2026',
        datetime: '2026-03-11',
        side: 'note',
        who: 'Catatan petugas, tidak terbit',
        body: 'Gardu yang sama dengan laporan minggu lalu.',
      },
      {
        when: 'Jumat, 13 Maret 2026',
        datetime: '2026-03-13',
        side: 'office',
        who: 'Dinas Pekerjaan Umum',
        body: 'Lampu sudah diganti hari ini. Foto terlampir. Mohon kabari bila padam lagi.',
      },
    ]),
  },
]
