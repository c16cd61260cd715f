import { messages } from '../../messages/messages.ts'
import type { Example } from '../example.ts'
import { templateList } from './template-list.ts'

export const templateListExamples: readonly Example[] = [
  {
    name: 'two templates for an answer',
    view: templateList(messages.id.answering, [
      {
        title: 'Sudah diperbaiki',
        kind: messages.id.answering.kinds.substantive,
        value: 'substantive',
        text: 'Dinas Perhubungan sudah {tindakan} pada {hari dan tanggal}.',
        href: '#sudah-diperbaiki',
      },
      {
        title: 'Sedang dikerjakan, dengan tanggal',
        kind: messages.id.answering.kinds.interim,
        value: 'interim',
        text: 'Langkah berikutnya: {tindakan}, paling lambat {tanggal}.',
        href: '#sedang-dikerjakan',
      },
    ]),
  },
]
