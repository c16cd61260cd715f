import { html } from '../../html.ts'
import { messages } from '../../messages/messages.ts'
import type { Example } from '../example.ts'
import { mentionList } from './mention-list.ts'

export const mentionListExamples: readonly Example[] = [
  {
    name: 'colleagues who can be called',
    view: html`${mentionList(messages.id.deskReport.mention, [
      { name: 'Ratna Dewi', post: 'Pejabat penghubung, Dinas Perhubungan' },
      { name: 'Hendra Wijaya', post: 'Pimpinan, Dinas Perhubungan' },
    ])}`,
  },
]
