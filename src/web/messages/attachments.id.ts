import type { RefusalText } from '../refusals.ts'

const megabytes = (bytes: number): string => `${bytes / 1024 / 1024} MB`

/** Texts of files that come with words: choosing them, and showing them. */
export const attachmentsId = {
  label: 'Foto atau dokumen (boleh kosong)',
  minutes: 'Berita acara yang ditandatangani',
  toOmbudsman: 'Lampiran untuk Ombudsman (boleh kosong)',
  examination: 'Berkas laporan hasil pemeriksaan',
  proof: 'Foto atau dokumen bukti',
  hint: (files: number, bytes: number) =>
    `Paling banyak ${files} berkas, masing-masing sampai ${megabytes(bytes)}: foto, PDF, Word, Excel, atau teks. Lokasi dan data kamera kami hapus dari foto; dokumen sampai kepada petugas apa adanya.`,
  kept: 'Berkas yang akan ikut terkirim',
  keptHint: 'Hapus centangnya bila tidak jadi dikirim.',
  photo: (n: number) => `Foto ${n}`,
  files: 'Lampiran',
  sizeIn: { megabytes: (n: string) => `${n} MB`, kilobytes: (n: string) => `${n} kB` },
  decimal: ',',
  publicLater: 'Belum tampil. Foto terbit hanya setelah petugas melihatnya satu per satu; dokumen tidak terbit.',
  scans: {
    waiting: 'belum dapat dibuka: menunggu diperiksa pemindai virus. Akan dicoba lagi dengan sendirinya.',
    infected:
      'tidak dibuka untuk siapa pun: pemindai menemukan program jahat. Berkas tetap tersimpan tersegel; mintalah kiriman yang baru.',
  },
  publicPhotoHint: 'Wajah, pelat nomor, alamat rumah, dan surat tidak boleh terbit. Bila ada, samarkan dahulu.',
  publicCopyHint: 'Hanya salinan yang disamarkan yang dapat terbit; foto aslinya tetap tertutup.',
  keepClosed: 'Tetap tertutup bagi umum',
  releasePhoto: 'Terbitkan apa adanya: tidak ada yang perlu disamarkan',
  releaseCopy: 'Terbitkan salinan yang disamarkan',
  redactedCopy: 'salinan yang disamarkan',
  redactThis: 'Samarkan bagian foto ini',
  redactAgain: 'Samarkan ulang',
  fromReporter: 'dari pelapor',
  fromAgency: 'dari instansi',
  sending: 'Sedang dikirim',
  sent: 'sudah sampai.',
  remove: 'Hapus',
  again: 'Coba lagi',
  waitsForNetwork: 'Sambungan terputus. Berkas ini dikirim lagi begitu tersambung.',
  notSent: 'Berkas ini belum terkirim. Coba lagi.',
  waitForFiles: 'Tunggu sebentar, berkas masih dikirim. Setelah itu formulir terkirim sendiri.',
  refused: (name: string, title: string, advice: string) => `${name}: ${title}. ${advice}`,
}

export const fileRefusalsId = {
  fileTooLarge: {
    title: 'Berkas ini terlalu besar',
    advice: 'Paling besar 20 MB. Perkecil atau bagi berkasnya, lalu pilih lagi.',
  },
  tooManyFiles: {
    title: 'Berkasnya terlalu banyak',
    advice: 'Paling banyak 10 berkas sekali kirim. Yang selebihnya dapat menyusul sebagai tanggapan.',
  },
  fileTypeNotAllowed: {
    title: 'Jenis berkas ini belum dapat kami terima',
    advice:
      'Kirim foto sebagai JPEG, PNG, atau WebP (foto HEIC ubah dahulu ke JPEG), dokumen sebagai PDF, DOCX, XLSX, ODT, ODS, atau teks. Video dan suara belum dapat.',
  },
  fileEmpty: {
    title: 'Berkas ini kosong',
    advice: 'Periksa berkasnya di perangkat Anda, lalu pilih lagi.',
  },
  photoBroken: {
    title: 'Foto ini tidak dapat dibuka',
    advice: 'Mungkin rusak atau belum tersalin seluruhnya. Buka di perangkat Anda, lalu pilih lagi atau potret ulang.',
  },
  photoTooLarge: {
    title: 'Gambar ini terlalu luas',
    advice: 'Paling luas 80 megapiksel. Perkecil ukurannya, lalu pilih lagi.',
  },
  fileTwofold: {
    title: 'Berkas ini tidak utuh, atau memuat berkas lain di dalamnya',
    advice: 'Buka di perangkat Anda, simpan sebagai berkas baru (atau cetak ke PDF), lalu pilih yang baru itu.',
  },
  archiveTooLarge: {
    title: 'Dokumen ini menjadi terlalu besar bila dibuka',
    advice: 'Simpan sebagai PDF, atau bagi dokumennya, lalu pilih lagi.',
  },
  archiveHidesFiles: {
    title: 'Dokumen ini memuat berkas lain, makro, atau kata sandi',
    advice: 'Simpan tanpa itu, misalnya sebagai PDF, lalu pilih lagi. Berkas di dalamnya dapat dikirim tersendiri.',
  },
  fileInfected: {
    title: 'Pemindai menemukan program jahat dalam berkas ini',
    advice: 'Perangkat Anda mungkin terkena. Periksa dengan antivirus, lalu kirim berkas lain atau potret ulang.',
  },
  tooManyFilesNow: {
    title: 'Terlalu banyak berkas dari jaringan Anda',
    advice: 'Tunggu seperempat jam, lalu pilih lagi; atau kirim dahulu tulisan Anda, berkasnya menyusul.',
  },
  noRoomForFiles: {
    title: 'Tempat berkas kami sedang penuh',
    advice: 'Kirim dahulu tulisan Anda; berkasnya dapat menyusul sebagai tanggapan. Kami sudah tahu.',
  },
  fileMissing: {
    title: 'Belum ada berkas yang sampai',
    advice: 'Kirim satu berkas sebagai multipart/form-data.',
  },
  unknownAttachment: {
    title: 'Lampiran ini sudah tidak ada',
    advice: 'Berkas yang tidak jadi dikirim kami hapus setelah sehari. Pilih berkasnya sekali lagi, lalu kirim.',
  },
} satisfies Readonly<Record<string, RefusalText>>
