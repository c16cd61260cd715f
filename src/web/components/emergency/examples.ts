import type { Example } from '../example.ts'
import { emergency } from './emergency.ts'

export const emergencyExamples: readonly Example[] = [
  {
    name: 'before a form',
    view: emergency({ lead: 'Ada bahaya sekarang?', calls: [{ number: '112', label: 'Telepon 112' }] }),
  },
  {
    name: 'where the words sound like it',
    view: emergency({
      lead: 'Tulisan Anda menyebut kekerasan. Bila masih berbahaya, jangan menunggu jawaban laporan.',
      calls: [
        { number: '112', label: 'Telepon 112' },
        { number: '129', label: 'Telepon SAPA 129' },
      ],
    }),
  },
]
