/** What was found in a report as it came in, reports that are alike, and campaigns. */
export const screeningId = {
  title: 'Ditandai saat masuk',
  waitsHidden:
    'Isi laporan ini hanya terbaca petugas yang menanganinya sampai Anda melihat tandanya. Batas waktunya berjalan seperti biasa.',
  waitsHeld:
    'Laporan ini ditahan: belum dapat diteruskan sampai Anda melihatnya. Pelapor sudah mendapat nomor, dan batas waktunya berjalan seperti biasa.',
  alarms: {
    danger: 'Bahaya bagi nyawa',
    violence: 'Kekerasan',
    children: 'Anak dalam bahaya',
    health: 'Ancaman kesehatan',
  },
  doubts: {
    advertising: 'Mirip iklan',
    gambling: 'Mirip promosi judi',
    lending: 'Mirip tawaran pinjaman',
    fraud: 'Mirip pesan penipuan',
    abuse: 'Hanya makian',
    noise: 'Huruf tanpa arti',
    empty: 'Tanpa isi',
  },
  because: (words: string) => `karena kata: ${words}`,
  urgent: 'Mendesak',
  held: 'Ditahan',
  outcome: 'Apa kesimpulan Anda?',
  outcomes: {
    urgentConfidential: 'Mendesak, tetap rahasia',
    urgentOpen: 'Mendesak, tidak perlu rahasia',
    ordinary: 'Tidak mendesak',
  },
  notSpam: 'Bukan spam',
}
