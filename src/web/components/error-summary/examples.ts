import { html } from '../../html.ts'
import type { Example } from '../example.ts'
import { errorSummary } from './error-summary.ts'

const mistakes = { telepon: 'Tulis nomor telepon lengkap', isi: 'Ceritakan apa yang terjadi' }

export const errorSummaryExamples: readonly Example[] = [
  { name: 'two mistakes', view: html`${errorSummary('Ada dua isian yang perlu diperbaiki', mistakes)}` },
]
