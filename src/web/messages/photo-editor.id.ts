/** Texts of taking out of photos what others must not see. */
export const photoEditorId = {
  which: 'Foto yang disamarkan',
  areas: 'Bidang yang disamarkan',
  areasHint: (most: number) =>
    `Satu bidang per baris, paling banyak ${most}: tutup, buram, atau potong, lalu empat angka dalam persen: jarak dari kiri, jarak dari atas, lebar, tinggi. Contoh: tutup 10 25 30 12. Wajah boleh diburamkan; tulisan dan pelat nomor harus ditutup. Potong menyisakan bidang itu saja.`,
  notAnArea: (n: number) => `Baris ${n} belum berupa bidang. Tulis seperti: tutup 10 25 30 12.`,
  outside: (most: number) =>
    `Bidang harus berada di dalam foto (kiri + lebar dan atas + tinggi paling besar 100, lebar dan tinggi paling kecil 0.5), satu sampai ${most} bidang.`,
  editor: 'Penyamar foto',
  tools: 'Cara menyamarkan',
  toolNames: { tutup: 'Tutup', buram: 'Buramkan', potong: 'Potong' },
  howTo:
    'Tarik di atas foto untuk menandai bidang. Dengan papan tombol: tambah bidang, lalu panah menggeser, Shift dan panah mengubah ukuran, Delete menghapus, Ctrl+Z membatalkan.',
  photo: 'Foto yang sedang disamarkan',
  add: 'Tambah bidang di tengah',
  undo: 'Batalkan langkah terakhir',
  clear: 'Hapus semua bidang',
  area: (n: string, how: string, place: string) => `Bidang ${n}, ${how}: ${place}`,
  place: (left: string, top: string, width: string, height: string) =>
    `kiri ${left} %, atas ${top} %, lebar ${width} %, tinggi ${height} %`,
  gone: 'Bidang dihapus.',
  numbers: 'Bidang dalam angka',
}
