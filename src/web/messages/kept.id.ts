/** What a form says of the words that somebody is still typing. */
export const keptId = {
  saved: 'Tulisan Anda tersimpan.',
  restored: 'Tulisan Anda yang belum terkirim kami kembalikan.',
  offline: 'Tidak ada jaringan. Tulisan Anda tersimpan di perangkat ini; kirim lagi bila jaringan kembali.',
  unkept: 'Tidak ada jaringan, dan peramban ini tidak dapat menyimpan. Biarkan halaman ini terbuka.',
  stale: 'Tekan sekali lagi',
  staleBody: 'Halaman ini sudah lama terbuka, jadi belum ada yang terkirim. Tulisan Anda masih lengkap di bawah ini.',
}
