/** Reports beside their list. */
export const splitId = {
  beside: 'Tampilkan daftar di samping laporan',
  alone: 'Tampilkan laporan saja',
  nextReport: 'Berikutnya:',
}
