import type { Example } from '../example.ts'
import { officeAnswer } from './office-answer.ts'

export const officeAnswerExamples: readonly Example[] = [
  {
    name: 'what was done',
    view: officeAnswer({
      title: 'Tindak lanjut dari instansi',
      who: 'Dinas Pekerjaan Umum Kabupaten Kampar',
      when: 'Jumat, 13 Maret 2026',
      datetime: '2026-03-13',
      words: 'Lampu sudah diganti hari ini.\n\nMohon kabari bila padam lagi.',
      proof: null,
    }),
  },
]
