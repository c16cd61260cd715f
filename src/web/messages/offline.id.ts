/** The page that a browser shows without a network. */
export const offlineId = {
  title: 'Anda sedang tidak terhubung',
  kept: 'Laporan yang sudah terkirim aman di sini. Tulisan yang belum terkirim tetap ada di perangkat ini; buka lagi formulirnya bila jaringan kembali.',
  emergency: 'Ada bahaya? Telepon 112 dapat dihubungi tanpa internet dan tanpa pulsa.',
}
