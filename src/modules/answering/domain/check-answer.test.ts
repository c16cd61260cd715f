import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkAnswer } from './check-answer.ts'
import { personalDataIn } from '../../../kernel/personal-data/hold-back.ts'
import { emptyPhrasesIn } from './empty-phrases.ts'

const empty = [
  'Terima kasih atas laporan Anda. Laporan sedang dikoordinasikan dengan bidang terkait.',
  'Laporan Saudara akan segera kami tindaklanjuti.',
  'Selamat siang,\nmohon menunggu, laporan masih dalam proses.',
  'Laporan ini telah diteruskan kepada bidang bina marga.',
  'Masukan Anda menjadi bahan evaluasi kami.',
  'Lokasinya akan kami survei dalam waktu dekat.',
  'Perbaikan akan diusulkan pada perubahan anggaran. Demikian kami sampaikan.',
  'Mohon kesabarannya.',
]
const telling = [
  'Lampu di tiga tiang sudah diganti pada Selasa malam dan menyala kembali.',
  'Regu kami menambal lubang itu hari Rabu. Sisi selatan akan ditindaklanjuti setelah hujan reda.',
  'Permohonan ditolak karena lahan itu milik provinsi; suratnya terlampir.',
  'Kami sudah berkoordinasi dengan PLN, dan PLN mengganti gardunya kemarin sore.',
]

test('an answer that only promises is found out, however politely it does so', () => {
  for (const text of empty) assert.notDeepEqual(emptyPhrasesIn(text), [], text)
})

test('an answer that says what was done may promise something beside it', () => {
  for (const text of telling) assert.deepEqual(emptyPhrasesIn(text), [], text)
})

const found = (text: string) => checkAnswer({ kind: 'interim', text, isPromised: true }).flatMap((one) => one.found)

test('telephone numbers, identity numbers, private mail and names are found', () => {
  assert.deepEqual(found('Sudah kami hubungi di 0812-3456-7890 dan +62 811 2222 333.'), [
    '0812-3456-7890',
    '+62 811 2222 333',
  ])
  assert.deepEqual(found('KTP 1401011203900001 tercatat.'), ['1401011203900001'])
  assert.deepEqual(found('Surat dikirim ke melati@contoh.id.'), ['melati@contoh.id'])
  assert.deepEqual(found('Ganti rugi dibayar kepada Ibu Melati.'), ['Melati'])
})

test('what is an office’s own is nobody’s secret', () => {
  const text =
    'Hubungi Bapak Camat, (0762) 20123 atau dinas.pu@kamparkab.go.id, dengan nomor 7K3M-92QX, SK 800/12/2026.'
  assert.deepEqual(personalDataIn(text), [])
})

const warned = (kind: 'interim' | 'substantive', text: string, isPromised = false) =>
  checkAnswer({ kind, text, isPromised }).map(({ warning }) => warning)

test('each kind of answer is warned of what it lacks', () => {
  assert.deepEqual(warned('substantive', 'Laporan sedang dikoordinasikan.'), ['emptyPhrase'])
  assert.deepEqual(warned('substantive', 'Sudah diperbaiki.'), ['tooShort'])
  assert.deepEqual(warned('substantive', telling[0] ?? ''), [])
  assert.deepEqual(warned('interim', 'Tiangnya sedang dipesan dari pabrik di Medan.'), ['noPromise'])
  assert.deepEqual(warned('interim', 'Tiangnya sedang dipesan dari pabrik di Medan.', true), [])
  assert.deepEqual(warned('interim', 'Tiangnya kami pasang paling lambat 12 April 2026.'), [])
  assert.deepEqual(warned('interim', 'Kabelnya dipasang minggu depan oleh regu kami.'), [])
})
