/** Why another report may be about the same thing. */
export type WhyAlike = { readonly percent: number; readonly isSamePlace: boolean; readonly daysApart: number }

/** What was found in a report as it came in, reports that are alike, and campaigns. */
export const screeningId = {
  title: 'Ditandai saat masuk',
  waitsHidden:
    'Sampai Anda meninjaunya, isi laporan hanya terbaca petugas yang menanganinya. Batas waktunya berjalan seperti biasa.',
  waitsHeld:
    'Laporan ini ditahan: belum dapat diteruskan sampai Anda meninjaunya. Pelapor sudah mendapat nomor, dan batas waktunya berjalan seperti biasa.',
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
  mark: 'Tanda saat masuk',
  anyMark: 'Semua',
  outcome: 'Apa kesimpulan Anda?',
  outcomes: {
    urgentConfidential: 'Mendesak, tetap rahasia',
    urgentOpen: 'Mendesak, tidak perlu rahasia',
    ordinary: 'Tidak mendesak',
  },
  decide: 'Simpan kesimpulan',
  notSpam: 'Bukan spam',
  isSpam: 'Memang bukan laporan: arsipkan dengan alasannya',
  alike: 'Laporan serupa',
  noneAlike: 'Tidak ada laporan lain yang mirip.',
  why: ({ percent, isSamePlace, daysApart }: WhyAlike): string =>
    [
      `${percent} % kata sama`,
      isSamePlace ? 'kecamatan sama' : null,
      daysApart === 0 ? 'hari yang sama' : `berjarak ${daysApart} hari`,
    ]
      .filter(Boolean)
      .join(' · '),
  joinMeans:
    'Bila digabung, setiap laporan tetap punya nomor, batas waktu, kabar, dan haknya sendiri. Gabungan dapat dilepas lagi.',
  join: (number: string) => `Gabungkan dengan ${number}`,
  members: 'Laporan yang digabung',
  thisOne: 'laporan ini',
  manyAlike: (count: number) => `${count} laporan atau lebih berbunyi hampir sama`,
  handleTogether: 'Lihat dan tangani sekaligus',
  campaigns: 'Laporan massal',
  campaignsLead:
    'Sepuluh laporan atau lebih yang bunyinya hampir sama. Dicari mulai dari laporan terbaru; yang lama dan berbunyi sama ikut terhitung. Setiap pelapor tetap mendapat jawaban.',
  noCampaigns: 'Tidak ada laporan massal di antara laporan terbaru.',
  template: 'Bunyi laporan',
  count: 'Jumlah',
  stillOpen: 'Belum selesai',
  dates: 'Dikirim',
  agencies: 'Di instansi',
  agencyCount: (agency: string, count: number) => `${agency} (${count})`,
  between: (first: string, last: string) => (first === last ? first : `${first} – ${last}`),
  campaignTitle: (count: number) => `${count} laporan yang bunyinya hampir sama`,
  example: 'Salah satu laporannya',
  act: (count: number) => `Tangani ${count} laporan sekaligus`,
  actMeans:
    'Anda memilih langkahnya di halaman berikut, melihat dahulu akibatnya bagi setiap laporan, lalu menjalankannya.',
  actFirst: (most: number) => `Paling banyak ${most} laporan sekali jalan, yang paling lama menunggu lebih dahulu.`,
  allDone: 'Tidak ada lagi yang menunggu ditangani.',
  list: 'Semua laporan ini',
  state: 'Keadaan',
  agency: 'Instansi',
  sent: 'Dikirim',
  report: 'Laporan',
}
