import assert from 'node:assert/strict'
import { test } from 'node:test'
import { doubtsIn, type Doubt } from './doubts.ts'

const table: readonly [text: string, ...doubts: Doubt[]][] = [
  ['Situs gacor paling terpercaya, deposit pulsa, maxwin tiap hari, daftar sekarang www.contoh.example', 'gambling'],
  ['Butuh dana cepat? Dana tunai tanpa agunan, bunga ringan, proses cepat, hub kami', 'lending'],
  ['Selamat no anda pemenang hadiah undian, pin 25e, info lengkap klik www.contoh.example', 'fraud'],
  ['Promo paket kuota gratis bonus pulsa buruan aktifkan *123#', 'advertising'],
  ['bangsat goblok semua', 'abuse'],
  ['aaaaaaaaaaaaaaaaaa', 'noise'],
  ['sdfghjklsdfghjkl', 'noise'],
  ['tes', 'empty'],
  ['Judul\nTest 123', 'empty'],
  // Those who complain use the same words.
  ['Di gang kami marak bandar togel dan slot online, warga resah, mohon ditindak'],
  ['Saya tertipu pinjaman tanpa agunan, sudah transfer ke rekening, mohon bantuan'],
  ['Saya mendapat pesan menang undian dan diminta transfer, apakah ini penipuan?'],
  ['Pelayanan goblok, sudah tiga kali saya datang ke kantor dan surat pindah belum juga selesai sampai hari ini'],
  ['Banjir'],
  ['Banjir 50cm'],
  ['Lampu mati'],
  ['Situs pendaftaran paspor online https://contoh.example tidak bisa dibuka'],
]

for (const [text, ...doubts] of table)
  test(`“${text.replaceAll('\n', ' / ')}” ${doubts.length === 0 ? 'is not held' : `is held as ${doubts.join(', ')}`}`, () => {
    assert.deepEqual(
      doubtsIn(text).map(({ doubt }) => doubt),
      doubts,
    )
  })

test('a doubt names the words on which it rests', () => {
  assert.deepEqual(doubtsIn('bangsat goblok'), [{ doubt: 'abuse', words: ['bangsat', 'goblok'] }])
})
