/** What a page says while it stays open. */
export const liveId = {
  thisChanged: 'Laporan ini berubah sejak Anda membukanya. Tulisan Anda tetap ada.',
  oneChanged: '1 laporan di daftar ini berubah.',
  manyChanged: '# laporan di daftar ini berubah.',
  oneArrived: '1 laporan baru.',
  manyArrived: '# laporan baru.',
  reload: 'Muat ulang',
  changesTitle: (number: string) => `Yang baru pada ${number}`,
  nothingNew: 'Tidak ada yang baru.',
}
