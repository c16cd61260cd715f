/** Texts of the frame around every page. A note to translators: `siteName` is a name and stays as it is. */
export const shellId = {
  siteName: 'LAPOR!',
  siteMotto: 'Layanan Aspirasi dan Pengaduan Online Rakyat',
  skipToContent: 'Langsung ke isi',
  navigation: 'Menu utama',
  report: 'Lapor',
  reports: 'Laporan',
  track: 'Lacak',
  calculator: 'Batas waktu',
  workspace: 'Ruang kerja',
  signIn: 'Petugas',
  signOut: 'Keluar',
  otherLanguage: 'English',
  otherLanguageHint: 'Read this page in English',
  backToFront: 'Kembali ke halaman depan',
  requestCode: (code: string) => `Kode kejadian: ${code}`,
}
