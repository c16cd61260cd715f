/** Texts of the page on which reporters see what they were told, and whether it arrived. */
export const toldId = {
  title: 'Yang kami kabarkan kepada Anda',
  lead: 'Setiap pesan tentang laporan ini, ke mana dikirim, dan apakah sampai.',
  change: 'Kontaknya salah? Ganti di sini.',
  noContact: 'Anda tidak meninggalkan kontak, jadi tidak ada yang dapat kami kirim. Kabarnya ada di halaman laporan.',
  add: 'Tambahkan surel atau telepon.',
  nothing: 'Belum ada pesan yang dikirim.',
  read: 'Baca pesannya',
  ways: { app: 'Di halaman ini', email: 'Surel', sms: 'SMS' },
  wayTo: (way: string, address: string) => `${way} ke ${address}`,
  /** A note to translators: `accepted` says no more than that a mail server took it. */
  states: {
    queued: (way: string, at: string) => `${way}: menunggu dikirim, paling cepat ${at}.`,
    sending: (way: string) => `${way}: sedang dikirim.`,
    accepted: (way: string, at: string) => `${way}: diterima penyedia Anda pada ${at}.`,
    delivered: (way: string, at: string) => `${way}: sampai pada ${at}.`,
    failed: (way: string) => `${way}: tidak sampai, karena alamat itu menolaknya. Periksa kontak Anda.`,
    givenUp: (way: string) => `${way}: tidak sampai, walaupun sudah berkali-kali dicoba. Periksa kontak Anda.`,
    noRoute: (way: string) => `${way}: tidak terkirim, karena jalan itu belum tersambung di sini.`,
  },
}
