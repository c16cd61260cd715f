import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Alarm } from './alarm-words.ts'
import { flagsIn } from './flags.ts'

const table: readonly [text: string, ...alarms: Alarm[]][] = [
  // Told as something that happens, also in a hurry.
  ['Ada kebakaran di belakang pasar, api sudah ke rumah warga', 'danger'],
  ['tolong pak KBAKARAN di gang 3', 'danger'],
  ['Kabel PLN putus dan seorang ibu tersengat', 'danger'],
  ['rasanya saya ingin bunuh diri', 'danger'],
  ['Tetangga saya dianiaya suaminya tiap malam', 'violence'],
  ['sy di pukul preman parkir', 'violence'],
  ['Murid kelas 3 dipukul gurunya', 'violence', 'children'],
  ['Bayi dibuang di depan puskesmas', 'children'],
  ['Tiga warga kena DBD dalam seminggu', 'health'],
  ['Warga satu RT keracunan setelah hajatan', 'danger', 'health'],
  ['Pasien kami ditolak IGD', 'health'],
  ['Our neighbour is being beaten', 'violence'],
  // A fear, a wish, a precaution, a denial, an office's name, the subject of a form.
  ['Jalan berlubang ini rawan kecelakaan'],
  ['Mohon rambu agar tidak terjadi kecelakaan'],
  ['Pagar jebol, anak bisa tenggelam'],
  ['Kami minta fogging untuk mencegah demam berdarah'],
  ['Pos pemadam kebakaran tidak menjawab telepon'],
  ['Klaim jaminan kecelakaan kerja saya ditolak'],
  ['Kartu identitas anak saya hilang'],
  ['Belum ada korban jiwa'],
  ['Kontak darurat saya ditelepon penagih'],
  ['Lampu jalan di depan SD padam sejak Senin'],
]

for (const [text, ...alarms] of table)
  test(`“${text}” raises ${alarms.length === 0 ? 'no alarm' : alarms.join(' and ')}`, () => {
    assert.deepEqual(new Set(flagsIn(text).map(({ alarm }) => alarm)), new Set(alarms))
  })

test('a denial in another sentence takes nothing back', () => {
  assert.equal(flagsIn('Kami tidak tahu lagi. Anak itu disiksa ayahnya.').length, 2)
})

test('a flag names the words that raise it', () => {
  assert.deepEqual(flagsIn('Ada pembacokan dan tawuran di sini'), [
    { alarm: 'violence', words: ['pembacokan', 'tawuran'] },
  ])
})
