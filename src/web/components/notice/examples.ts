import type { Example } from '../example.ts'
import { notice } from './notice.ts'

export const noticeExamples: readonly Example[] = [
  { name: 'done', view: notice({ tone: 'success', title: 'Tanggapan Anda terkirim' }) },
  {
    name: 'waiting',
    view: notice({
      tone: 'warning',
      title: 'Laporan perlu dilengkapi',
      body: 'Jawab pertanyaan petugas di bawah ini.',
    }),
  },
  { name: 'late', view: notice({ tone: 'danger', title: 'Batas waktu terlewati', body: 'Atasan sudah diberi tahu.' }) },
  { name: 'worth knowing', view: notice({ tone: 'info', title: 'Keadaan darurat? Telepon 112.' }) },
]
