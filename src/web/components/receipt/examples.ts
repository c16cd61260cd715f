import { raw } from '../../html.ts'
import type { Example } from '../example.ts'
import { receipt } from './receipt.ts'

const picture = raw(
  '<svg viewBox="0 0 7 7" role="img" aria-label="QR"><path d="M0 0h3v3H0zM4 0h3v3H4zM0 4h3v3H0zM4 4h1v1H4zM6 6h1v1H6z"/></svg>',
)

export const receiptExamples: readonly Example[] = [
  {
    name: 'with a picture to scan',
    view: receipt({
      numberLabel: 'Nomor laporan',
      number: '7K3M-92QX',
      secretLabel: 'Kode rahasia',
      secret: 'BCDF-GHJK-LMNP',
      copy: { label: 'Salin kode', done: 'Kode tersalin' },
      advice: 'Simpan keduanya. Siapa pun yang memegang kode ini dapat membaca dan menanggapi laporan Anda.',
      way: 'Buka lapor.contoh.id/lacak, lalu tulis nomor dan kode ini.',
      qr: picture,
    }),
  },
]
