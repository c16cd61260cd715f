/** Texts about officers whom a report concerns themselves. */
export const involvingId = {
  title: 'Petugas yang terkait laporan ini',
  officer: 'Petugas',
  hint: 'Petugas yang namanya ada dalam laporan didahulukan. Sejak disimpan, laporan ini tidak lagi ada baginya: di daftar, hitungan, pencarian, dan pemberitahuan.',
  choose: 'Pilih petugas',
  inText: (name: string) => `${name} (namanya ada dalam laporan)`,
}
