import { html } from '../../html.ts'
import type { Example } from '../example.ts'
import { tree } from './tree.ts'

export const treeExamples: readonly Example[] = [
  {
    name: 'offices within offices',
    view: tree('Instansi', [
      {
        label: html`<a class="ds-link" href="/instansi/kampar">Kabupaten Kampar</a>`,
        note: 'standar sendiri',
        branches: [
          { label: 'Dinas Kesehatan', branches: [{ label: 'Puskesmas Bangkinang', branches: [] }] },
          { label: 'Dinas Perhubungan', branches: [] },
        ],
      },
    ]),
  },
]
