import { html } from '../../html.ts'
import { button } from '../button/button.ts'
import type { Example } from '../example.ts'
import { textArea } from '../field/field.ts'
import { actionBox } from './action-box.ts'

export const actionBoxExamples: readonly Example[] = [
  {
    name: 'it waits for you',
    view: actionBox({
      id: 'contoh-tindakan',
      title: 'Instansi sudah menindaklanjuti. Sudah beres?',
      isYours: true,
      silence: 'Bila Anda diam sampai Senin, 16 Maret 2026, laporan ditutup karena diam.',
      actions: [
        {
          title: 'Sudah beres?',
          consequence: 'Laporan ditutup atas pernyataan Anda.',
          form: html`<form method="get">${button({ label: 'Masalah sudah selesai' })}</form>`,
        },
        {
          title: 'Belum selesai?',
          consequence: 'Laporan kembali ke instansi dengan sisa waktunya.',
          form: html`<form method="get">${textArea({ name: 'contoh', label: 'Apa yang belum beres?', value: '', rows: 3 })}
${button({ label: 'Belum selesai, proses lagi', variant: 'secondary' })}</form>`,
        },
      ],
      more: html`<ul class="lain"><li><a class="ds-link" href="/">Cabut laporan</a> <small>Laporan ditutup; pencabutan masih dapat dibatalkan.</small></li></ul>`,
    }),
  },
]
