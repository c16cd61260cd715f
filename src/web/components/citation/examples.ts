import { html } from '../../html.ts'
import type { Example } from '../example.ts'
import { citation, sourceList } from './citation.ts'

export const citationExamples: readonly Example[] = [
  {
    name: 'a value with its source',
    view: html`<p>Laporan diumumkan bersama jawaban instansi.${citation(1, 'Sumber 1')}</p>
${sourceList('Bunyi sumbernya', [html`“Jawaban OPD dimuat di SP4N LAPOR.” <small>Bagian prosedur.</small>`])}`,
  },
]
