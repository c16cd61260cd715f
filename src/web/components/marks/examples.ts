import { html } from '../../html.ts'
import { messages } from '../../messages/messages.ts'
import type { Example } from '../example.ts'
import { table } from '../table/table.ts'
import { markBox, marksBar } from './marks.ts'

const text = messages.id

export const marksExamples: readonly Example[] = [
  {
    name: 'rows to act on together',
    view: html`<div class="antrean">${table({
      caption: 'Verifikasi',
      columns: [{ label: text.bulk.markColumn }, { label: 'Laporan' }, { label: 'Keadaan' }],
      rows: ['7KQM-3XPD', 'B4TR-9WHJ'].map((number) => [markBox(number, text), number, 'Menunggu verifikasi']),
    })}</div>${marksBar({ action: '#', list: '/petugas', most: 500, csrf: '' }, text)}`,
  },
]
