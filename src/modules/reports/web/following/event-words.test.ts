import assert from 'node:assert/strict'
import { test } from 'node:test'
import { eventWords, ownEventWords, type EventFacts } from './event-words.ts'

const told = (facts: EventFacts, language: 'id' | 'en' = 'id') => eventWords(facts, (agency) => `<${agency}>`, language)

const rows: readonly [EventFacts, string][] = [
  [{ type: 'disposed', how: 'disposed', lead: 'dinkes' }, 'Laporan diteruskan ke <dinkes>.'],
  [{ type: 'disposed', how: 'ruled', lead: 'dinkes' }, 'Diputuskan bahwa laporan ini wewenang <dinkes>.'],
  [{ type: 'disposedOnward', unit: 'puskesmas' }, 'Laporan diteruskan ke <puskesmas>.'],
  [{ type: 'refused', reason: 'otherRegion' }, 'Instansi mengembalikan laporan: wewenang daerah lain.'],
  [
    { type: 'archived', reason: 'outsideAuthority', destination: 'PLN' },
    'Laporan diarsipkan: di luar wewenang instansi yang terhubung dengan kami. Yang berwenang: PLN.',
  ],
  [
    { type: 'followedUp', kind: 'interim', promisedOn: '2026-03-12' },
    'Kabar perkembangan dari instansi. Langkah berikutnya dijanjikan paling lambat Kamis, 12 Maret 2026.',
  ],
  [{ type: 'followedUp', kind: 'substantive', partial: true }, 'Jawaban sebagian dari instansi.'],
  [{ type: 'followedUp', kind: 'substantive', unable: 'budget' }, 'Instansi menyatakan tidak dapat memenuhinya.'],
  [{ type: 'clockFired', limit: 'firstResponse' }, 'Batas waktu terlewati: Instansi memberi tanggapan pertama.'],
  [
    { type: 'clockFired', limit: 'firstResponse', firing: { step: 'reminded' } },
    'Pengingat dikirim: Instansi memberi tanggapan pertama.',
  ],
  [
    { type: 'clockFired', limit: 'firstResponse', firing: { step: 'coordinator' } },
    'Keterlambatan disampaikan kepada atasan: Instansi memberi tanggapan pertama.',
  ],
  [{ type: 'closed', reason: 'silence' }, 'Laporan selesai: tidak ada tanggapan dari pelapor sampai batas waktunya.'],
  [{ type: 'appealDecided', granted: false }, 'Keberatan ditolak.'],
  [{ type: 'replied', reopens: true }, 'Tanggapan pelapor; laporan diproses kembali.'],
  [{ type: 'rated', stars: 4 }, 'Pelapor memberi nilai 4 dari 5.'],
  [{ type: 'examinationJoined', inspectorate: 'kampar' }, 'Inspektorat di <kampar> ikut memeriksa.'],
  [{ type: 'examinationConcluded', result: 'partlyProven' }, 'Pemeriksaan inspektorat selesai: terbukti sebagian.'],
  [{ type: 'acknowledged' }, 'Instansi mulai memproses laporan.'],
]
for (const [facts, words] of rows)
  test(`${JSON.stringify(facts)} is told as “${words}”`, () => assert.equal(told(facts), words))

test('it is told in English as well', () =>
  assert.equal(
    told({ type: 'disposed', how: 'handledHere', lead: 'kampar' }, 'en'),
    '<kampar> handles the report itself.',
  ))

const own = (facts: EventFacts) => ownEventWords(facts, (agency) => `<${agency}>`, 'id')

test('reporters are told their own doings as theirs, and everything else as everybody is', () => {
  assert.equal(own({ type: 'rated', stars: 4 }), 'Anda memberi nilai 4 dari 5.')
  const joining = 'Anda mengirim laporan, dan minta digabung dengan laporan 7K3M-92QX. Petugas memastikan dahulu.'
  assert.equal(own({ type: 'submitted', joins: '7K3M-92QX' }), joining)
  assert.equal(own({ type: 'replied', reopens: true }), 'Tanggapan Anda; laporan diproses kembali.')
  assert.equal(own({ type: 'contactChanged' }), 'Anda mengganti kontak Anda.')
  assert.equal(own({ type: 'closed', reason: 'withdrawn' }), 'Laporan selesai: pelapor mencabut laporannya.')
})
