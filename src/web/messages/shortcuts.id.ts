/** The keys of the officers' pages. */
export const shortcutsId = {
  title: 'Tombol pintas',
  list: {
    j: 'Laporan berikutnya',
    k: 'Laporan sebelumnya',
    Enter: 'Buka laporan yang disorot',
    n: 'Halaman berikutnya',
    p: 'Kembali ke halaman pertama',
    '/': 'Cari kata dalam laporan',
    '?': 'Tampilkan daftar ini',
  },
  report: {
    l: 'Langkah berikutnya',
    j: 'Buka laporan berikutnya dalam daftar',
    k: 'Buka laporan sebelumnya dalam daftar',
    u: 'Kembali ke daftar',
    '?': 'Tampilkan daftar ini',
  },
  use: 'Pakai tombol pintas di peramban ini',
  close: 'Tutup',
}
