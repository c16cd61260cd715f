import type { RefusalText } from '../refusals.ts'

export const shellRefusalsId = {
  malformedBody: {
    title: 'Kiriman tidak terbaca',
    advice: 'Data yang tiba di sini terpotong atau rusak. Kembali ke halaman sebelumnya, lalu kirim sekali lagi.',
  },
  invalidRequest: {
    title: 'Ada isian yang perlu diperbaiki',
    advice: 'Periksa isian yang disebut di bawah ini, perbaiki, lalu kirim sekali lagi.',
  },
  signInNeeded: {
    title: 'Silakan masuk dahulu',
    advice: 'Halaman ini untuk petugas. Masuk dengan akun Anda, lalu buka lagi halaman ini.',
  },
  wrongSecret: {
    title: 'Kode rahasia tidak cocok',
    advice: 'Periksa nomor laporan dan kode rahasia pada tanda terima Anda, lalu coba sekali lagi.',
  },
  forbidden: {
    title: 'Anda belum berwenang di sini',
    advice:
      'Akun Anda tidak memiliki tugas untuk halaman ini. Bila seharusnya punya, minta kepada admin instansi Anda.',
  },
  formExpired: {
    title: 'Formulir ini sudah terlalu lama terbuka',
    advice: 'Kembali ke halaman sebelumnya, muat ulang, lalu kirim sekali lagi. Salin dahulu tulisan Anda supaya aman.',
  },
  secondFactorNeeded: {
    title: 'Bukti kedua diperlukan',
    advice: 'Tugas Anda memerlukan bukti kedua selain kata sandi. Buka Akun saya, Keamanan masuk, lalu siapkan.',
  },
  notFound: {
    title: 'Halaman tidak ditemukan',
    advice: 'Periksa kembali alamat atau nomor laporannya. Laporan yang rahasia hanya terbuka dengan kode rahasianya.',
  },
  limitNotInStandard: {
    title: 'Batas waktu ini tidak ada dalam standar pelayanan',
    advice: 'Standar instansi ini tidak menetapkan batas waktu tersebut. Pilih batas waktu atau instansi lain.',
  },
  requestTimeout: {
    title: 'Kiriman terlalu lambat tiba',
    advice: 'Sambungan terputus sebelum semuanya sampai. Periksa jaringan Anda, lalu kirim sekali lagi.',
  },
  changedMeanwhile: {
    title: 'Laporan ini baru saja berubah',
    advice:
      'Orang lain mengubahnya sejak Anda membukanya. Muat ulang, lihat perubahannya, lalu ulangi bila masih perlu.',
  },
  gone: {
    title: 'Halaman ini sudah tidak ada',
    advice: 'Isinya telah dihapus sesuai aturan. Cari laporan lain atau kembali ke halaman depan.',
  },
  bodyTooLarge: {
    title: 'Kiriman terlalu besar',
    advice: 'Pendekkan tulisan atau perkecil lampirannya, lalu kirim sekali lagi.',
  },
  unsupportedMediaType: {
    title: 'Bentuk kiriman ini tidak dikenal',
    advice: 'Kirim sebagai formulir dari halaman ini, atau sebagai JSON dalam UTF-8 lewat API.',
  },
  idempotencyKeyReused: {
    title: 'Kunci kiriman sudah dipakai untuk isi yang lain',
    advice: 'Pakai Idempotency-Key baru untuk kiriman yang berbeda.',
  },
  tooManyRequests: {
    title: 'Terlalu banyak percobaan',
    advice: 'Tunggu beberapa menit, lalu coba lagi.',
  },
  broken: {
    title: 'Ada yang rusak di pihak kami',
    advice: 'Ini bukan kesalahan Anda. Coba lagi beberapa menit lagi; sebutkan kode di bawah bila menghubungi kami.',
  },
  overloaded: {
    title: 'Kami sedang sangat sibuk',
    advice: 'Coba lagi sebentar lagi. Yang sudah kami terima tetap tersimpan.',
  },
  unavailable: {
    title: 'Kami sedang merawat sistem ini',
    advice: 'Biasanya hanya beberapa menit. Semua yang sudah kami terima aman; coba lagi sebentar lagi.',
  },
  readOnly: {
    title: 'Untuk sementara hanya dapat dibaca',
    advice: 'Kami sedang merawat sistem ini, jadi kiriman Anda belum kami terima. Coba kirim lagi beberapa menit lagi.',
  },
} satisfies Readonly<Record<string, RefusalText>>
