/**
 * Texts of the monthly look at closed answers. A note to translators: a mark is about the answer, never about the officer
 * who wrote it; each share stands with the number that it is a share of.
 */
export const qualityId = {
  title: 'Mutu jawaban',
  lead: (percent: number) =>
    `Setiap bulan ${percent}% jawaban yang laporannya ditutup diundi per daerah, lalu dinilai oleh orang yang tidak ikut menjawab.`,
  none: 'Belum ada undian. Contoh bulan ini diundi sesudah bulannya berakhir.',
  month: 'Bulan',
  show: 'Tampilkan',
  repeat: 'Cara mengulang undian',
  seed: 'Benih undian',
  seedLead:
    'Siapa pun dapat mengulang undian: dari nomor laporan setiap daerah yang ditutup bulan itu, ambil yang SHA-256 dari benih, tanda titik dua, dan nomornya paling kecil.',
  scores: 'Hasil per instansi',
  agency: 'Instansi yang menjawab',
  closed: 'Ditutup',
  sampled: 'Diundi',
  graded: 'Dinilai',
  criteria: {
    relevant: 'Menjawab pokok laporan',
    concrete: 'Menyebut apa yang dilakukan atau diputuskan',
    proven: 'Disertai bukti atau dasar',
    clear: 'Jelas dan santun',
  },
  marks: { yes: 'Ya', partly: 'Sebagian', no: 'Tidak' },
  share: (yes: number, graded: number) => `${yes} dari ${graded}`,
  besides: (partly: number, no: number) => `${partly} sebagian, ${no} tidak`,
  notGraded: 'belum dinilai',
  noScores: 'Tidak ada jawaban yang ditutup pada bulan ini di instansi Anda.',
  samples: 'Jawaban yang diundi',
  noSamples: 'Tidak ada jawaban yang diundi.',
  report: 'Laporan',
  result: 'Penilaian',
  remark: 'Catatan penilai',
  grade: 'Nilai jawaban',
  gradeAgain: 'Ubah penilaian',
  withheld: 'Laporan rahasia',
  gradeTitle: (number: string) => `Nilai jawaban laporan ${number}`,
  complaint: 'Laporan',
  answer: 'Jawaban yang dinilai',
  remarkHint:
    'Apa yang baik, dan apa yang perlu diperbaiki. Instansi yang menjawab dapat membacanya. Wajib bila ada yang tidak “Ya”.',
  save: 'Simpan penilaian',
  saved: 'Penilaian tersimpan.',
  mistakes: 'Penilaian belum tersimpan',
  markMissing: (criterion: string) => `Pilih Ya, Sebagian, atau Tidak untuk “${criterion}”.`,
  remarkMissing: 'Tuliskan apa yang perlu diperbaiki, karena tidak semuanya “Ya”.',
  answeredByYou: 'Anda ikut menyusun, menyetujui, atau memasang jawaban ini, jadi orang lain yang harus menilainya.',
  gradedByAnother: 'Jawaban ini sudah dinilai orang lain. Buka daftarnya untuk membaca hasilnya.',
  closedByReporter:
    'Pelapor membatasi isi laporan ini, jadi jawabannya tidak dapat dibaca dan dinilai sampai pembatasan dicabut.',
  back: 'Kembali ke mutu jawaban',
}
