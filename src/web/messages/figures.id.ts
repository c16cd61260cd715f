/**
 * Texts about how promises were kept. A note to translators: a share always stands with the number it is a share of, and
 * what is not told is said to be not told, never zero.
 */
export const figuresId = {
  title: 'Bagaimana janji ini ditepati',
  lead: (agency: string) =>
    `Dari semua yang jatuh tempo di ${agency} dan unit di bawahnya, termasuk yang belum juga selesai.`,
  limits: {
    verification: 'Diverifikasi',
    firstResponse: 'Dijawab pertama kali',
    resolution: 'Diselesaikan',
  },
  month: 'Jatuh tempo',
  kept: 'Ditepati',
  soFar: (month: string) => `${month}, sampai hari ini`,
  onTime: (onTime: number, total: number, percent: number) => `${onTime} dari ${total} tepat waktu (${percent}%)`,
  late: (late: number) => `${late} terlambat`,
  runningLate: (owed: number) => `${owed} belum juga`,
  none: 'tidak ada yang jatuh tempo',
  few: (fewest: number) => `kurang dari ${fewest}, tidak diumumkan`,
  median: (days: number) => `separuhnya dijawab dalam ${days} hari sejak dikirim`,
  medianNone: 'lebih dari separuhnya belum dijawab',
  nothingYet: 'Belum ada angka: belum cukup laporan yang jatuh tempo untuk diumumkan.',
  privacy: (fewest: number) =>
    `Bila yang jatuh tempo kurang dari ${fewest}, angkanya tidak diumumkan. Laporan rahasia baru ikut dihitung bila ada sedikitnya ${fewest}. Dengan begitu tidak seorang pun dapat dikenali.`,
  frontTitle: (month: string) => `Bagaimana janji itu ditepati pada ${month}`,
  frontLead: 'Di seluruh instansi, dari semua laporan yang jatuh tempo bulan itu.',
}
