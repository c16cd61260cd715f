/** Texts about how long what is kept of people is kept, and what goes when. */
export const retentionId = {
  title: 'Masa simpan data',
  lead: 'Undang-undang menyuruh menghapus data yang masa simpannya habis (UU 27/2022 Pasal 42 sampai 44), tetapi tidak menyebut angkanya. Angka di bawah adalah pilihan program ini, sampai jadwal retensi arsip instansi Anda menentukan lain.',
  caption: 'Jenis data dan masa simpannya',
  columns: {
    kind: 'Jenis',
    period: 'Masa simpan',
    from: 'Terhitung sejak',
    basis: 'Dasar',
    due: 'Yang sudah waktunya',
  },
  kinds: {
    texts: 'Kata-kata, lampiran, dan tempat laporan',
    identity: 'Identitas pelapor',
    contact: 'Kontak pelapor',
    noticeBodies: 'Isi kabar yang terkirim',
    requestWords: 'Kata-kata permohonan hak data',
    accountSessions: 'Sesi akun pelapor',
    officerSessions: 'Sesi petugas',
    signInAttempts: 'Hitungan percobaan masuk',
    nikReasons: 'Alasan putusan tentang NIK yang sama',
    codes: 'Kode sekali pakai',
    drafts: 'Draf laporan',
    looseUploads: 'Berkas yang tidak jadi dikirim',
    audit: 'Jejak audit',
    deliveries: 'Buku pengiriman',
  },
  basis: {
    texts: 'Kata-kata laporan adalah catatan tentang apa yang diminta dan dikerjakan.',
    identity: 'Identitas diperlukan selama laporan ditangani.',
    contact: 'Kontak diperlukan untuk mengabari Anda.',
  },
  starts: {
    reportOver: 'laporan selesai atau diarsipkan',
    created: 'dibuat',
    answered: 'dijawab',
    expired: 'berakhir',
  },
  months: (months: number) => (months % 12 === 0 ? `${months / 12} tahun` : `${months} bulan`),
  sinceThen: (period: string, start: string) => `${period} sejak ${start}`,
  swept: 'terhapus sendiri',
  forever: 'tidak dihapus',
  setBy: (document: string) => `Ditetapkan: ${document}`,
  due: (count: number, oldest: string, newest: string) => `${count}, dari ${oldest} sampai ${newest}`,
  nothingDue: 'tidak ada',
  notYours: 'di luar wewenang Anda',
  holds:
    'Tidak dihapus walaupun waktunya tiba: laporan yang masih berjalan atau keberatannya menunggu, yang rujukannya terbuka, yang permohonan hak datanya belum dijawab, dan yang pelapornya masih dapat membukanya kembali karena kabar penutupannya belum atau terlambat sampai. Yang terakhir ini tetap terhitung di atas sampai waktunya benar-benar habis.',
  howLead: 'Halaman ini hanya menghitung; tidak ada yang dihapus dari sini.',
  howOff:
    'Penghapusan otomatis mati. Operator menjalankannya dengan perintah “lapor retention --apply --user surel@operator”, atau menyalakannya dengan pengaturan RETENTION.',
  howOn: 'Penghapusan otomatis menyala: yang sudah waktunya dihapus setiap jam.',
  set: 'Tetapkan masa simpan instansi Anda',
  setLead: 'Berlaku bagi instansi Anda dan semua unit di bawahnya yang tidak menetapkan sendiri.',
  leastWhy: (least: string) =>
    `Paling singkat ${least}, dan lebih lama bila standar pelayanan yang berlaku memberi pelapor waktu lebih lama untuk menyanggah atau membatalkan pencabutannya. Sebelum itu laporan masih dapat dibuka kembali, dan jawabannya masih diuji mutunya; keduanya memerlukan isi, identitas, dan kontaknya.`,
  tooShort: (least: string) =>
    `Ini terlalu singkat: pelapor masih dapat menyanggah, atau jawabannya masih diuji. Yang dipakai program: ${least}. Tetapkan lagi.`,
  agency: 'Instansi',
  kind: 'Jenis data',
  inMonths: 'Masa simpan, dalam bulan',
  document: 'Menurut dokumen apa?',
  documentHint: 'Misalnya peraturan kepala daerah tentang jadwal retensi arsip, dengan nomornya.',
  save: 'Simpan masa simpan',
  saved: 'Masa simpan disimpan.',
  mistakes: {
    jenis: 'Pilih jenis datanya.',
    instansi: 'Pilih instansi dalam wewenang Anda.',
    bulan: 'Tulis jumlah bulan, paling banyak 600.',
    tooShort: (least: string) =>
      `Terlalu singkat. Tulis paling sedikit ${least}: sampai saat itu pelapor masih dapat menyanggah menurut standar pelayanan yang berlaku, atau jawabannya masih diuji mutunya.`,
    dokumen: 'Sebut dokumen yang menentukannya.',
  },
  keptUntil: (when: string, why: string, setBy: string) => `Disimpan sampai ${when}. ${why} ${setBy}`,
  ourChoice: 'pilihan program ini',
  setByUs:
    'Masa ini pilihan program ini; undang-undang tidak menyebut angkanya. Karena itu petugas pelindungan data yang memutuskan apakah boleh dihapus lebih awal.',
  setByAgency: (agency: string, document: string) => `Masa ini ditetapkan ${agency}: ${document}.`,
  keptWhileOpen:
    'Disimpan selama laporan masih berjalan, karena diperlukan untuk menanganinya. Setelah laporan selesai, mintalah lagi.',
  keptWhileNeeded: (when: string) =>
    `Disimpan sampai ${when}: sampai saat itu laporan masih dapat dibuka kembali oleh pelapornya, atau jawabannya masih diuji mutunya. Setelah itu, mintalah lagi.`,
  keptUnproven: (when: string) =>
    `Disimpan sampai ${when}. Belum terbukti bahwa pemohon adalah pelapornya, karena kode rahasia laporan tertulis pada tanda terima yang dapat ditemukan orang lain. Atas permohonan ini tidak boleh dihapus lebih awal.`,
  gone: 'Sudah dihapus, atau tidak ada lagi yang mengharuskan penyimpanannya.',
}
