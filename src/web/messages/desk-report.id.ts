/** Texts of an officer's page of one report, beside those that the whole workspace shares (`desk`). */
export const deskReportId = {
  toNextStep: (does: string) => `Langkah berikutnya: ${does}`,
  onlyWhen: (phases: string) => `Hanya ketika laporan berstatus: ${phases}.`,
  whoCould: (who: string) => `Yang dapat melakukannya: ${who}.`,

  place: 'Tempat',
  placeDrawing: (coordinates: string) => `Letak di Indonesia: ${coordinates}`,
  openMap: 'Buka di peta',
  openMapApp: 'Buka di aplikasi peta',

  earlier: 'Laporan sebelumnya dari pelapor ini',
  earlierCount: (count: number) =>
    count === 0 ? 'Belum pernah melapor dengan kontak yang sama.' : `${count} laporan dengan kontak yang sama.`,
  earlierAnonymous: 'Hanya jumlahnya yang ditampilkan, karena identitas pelapor ditutup.',
  near: 'Diumumkan dari wilayah yang sama, 90 hari terakhir',
  nearAll: 'Semua yang dapat Anda baca di wilayah ini',
  nothingNear: 'Tidak ada laporan lain.',

  filters: {
    all: 'Semua',
    public: 'Dibaca umum',
    internal: 'Catatan petugas',
    reporter: 'Dari pelapor',
    messages: 'Pesan dan jawaban',
  },
  filterNavigation: 'Saring perjalanan laporan',
  nothingHere: 'Belum ada apa-apa di bagian ini.',

  told: 'Siapa diberi tahu, dan apakah sampai',
  toldNobody: 'Belum ada kabar yang dikirim.',
  toldLine: (subject: string, who: string) => `${subject} → ${who}`,
  toldReporter: 'Pelapor',
  toldFormer: 'Petugas yang tidak lagi bertugas',
  toldRead: (at: string, read: string) => `Di pemberitahuannya sejak ${at}, dibaca ${read}.`,
  toldUnread: (at: string) => `Di pemberitahuannya sejak ${at}, belum dibaca.`,
  toldWays: { email: 'Surel', sms: 'SMS' },
  /** A note to translators: `accepted` says no more than that a mail server took it. */
  toldStates: {
    queued: (way: string, at: string) => `${way}: menunggu dikirim, paling cepat ${at}.`,
    sending: (way: string) => `${way}: sedang dikirim.`,
    accepted: (way: string, at: string) => `${way}: diterima penyedianya pada ${at}.`,
    delivered: (way: string, at: string) => `${way}: sampai pada ${at}.`,
    failed: (way: string) => `${way}: tidak sampai, alamatnya menolak.`,
    givenUp: (way: string) => `${way}: tidak sampai, walaupun sudah berkali-kali dicoba.`,
    noRoute: (way: string) => `${way}: tidak terkirim, jalan itu belum tersambung di sini.`,
    noAddress: (way: string) => `${way}: tidak dikirim, tidak ada alamatnya.`,
  },

  mention: 'Sebut rekan dengan @nama',
  mentionHint: 'Yang disebut mendapat pemberitahuan, tanpa isi catatan.',
  mentionUnknown: (names: string, known: string) =>
    `Tidak ada yang bernama ${names} di antara petugas yang dapat membaca laporan ini. Yang dapat disebut: ${known}.`,

  viewer: 'Foto',
  viewerNext: 'Foto berikutnya',
  viewerBefore: 'Foto sebelumnya',
  viewerClose: 'Tutup',
  viewerOpen: 'Buka berkasnya',
  viewerPlace: (n: string, of: string) => `Foto ${n} dari ${of}`,
  opensNewTab: 'terbuka di tab baru',
}
