import { listenFor, tokensOf } from './expressions.ts'

/**
 * What makes one doubt that a text is a report at all. It is held for a verifier to look at and never dropped; the words
 * on which each doubt rests are shown.
 */
export const doubts = ['advertising', 'gambling', 'lending', 'fraud', 'abuse', 'noise', 'empty'] as const
export type Doubt = (typeof doubts)[number]
export type Doubted = { readonly doubt: Doubt; readonly words: readonly string[] }

/**
 * How those who sell, lend, gamble and cheat write. Whoever complains about them uses some of these words too, so that
 * several different ones must come together: `enough`, one less where the text leads to an address, two more where it
 * complains.
 */
const hearPitch = listenFor({
  gambling: `gacor, maxwin, max win, rtp live, rtp slot, scatter, jackpot, jp paus, bonus new member, link alternatif,
    deposit pulsa, deposit dana, deposit qris, slot online, slot 88, slot 777, slot88, togel, bandarq, bandarqq, dominoqq, sbobet,
    daftar sekarang, freebet, anti rungkad, withdraw, wd cepat, menang, bergabung, terpercaya`,
  lending: `dana tunai, dana cepat, dana segar, tanpa agunan, tanpa jaminan, tanpa survey, tanpa survei, tanpa bi checking,
    bunga ringan, bunga rendah, bunga 0*, proses cepat, proses mudah, proses singkat, proses 1, langsung cair, hari cair,
    cair dalam, cair hari, butuh dana, butuh modal, butuh uang, butuh pinjaman, kami melayani, kami menawarkan,
    kami menyediakan, jaminan bpkb, gadai bpkb, pinjaman uang, pinjaman dana, pinjaman modal, pinjaman cepat,
    fasilitas pinjaman, hub, hubungi, minat, wa, limit hingga, terpercaya, syarat mudah`,
  fraud: `selamat, slmt, pemenang, pmenang, mendapatkan, mendptkan, mndptkn, hadiah, hdiah, undian, gebyar, pin, kode, klik,
    info resmi, info lengkap, telkomsel poin, mkios, isi ulang, rejeki, no anda, nomor anda, pt telkomsel, pt shopee, blogspot,
    grand prize, hub, hubungi, u info, transfer, no rek, rek, rekening, norek, a n, no baru*, nomor baru*, no saya, beli pulsa,
    belikan pulsa, isi pulsa, kirim pulsa, kirimin pulsa, kirim uang, kirimin uang, 20rb, 20rbu, 50rb, penting, mama, papa,
    ayah`,
  advertising: `promo*, diskon, disc, discon, discount, cashback, voucher, bonus, gratis, kuota, paket*, nikmati, dapatkan,
    beli, jual, cuma, hanya rp, mulai rp, pulsa, isi ulang, aktifkan, buruan, tukarkan, tukar, poin, penawaran, khusus,
    spesial, s k, skb, berlaku, tarif, order, ready stock, pin bb, harga, termurah, grosir, internetan, nelpon, toko,
    download, yuk, ayo, extra, ekstra, bawa pulang, melayani, iphone, laptop, minat, kunjungi, member, saldo, belanja,
    pemesanan, operator, ketik`,
})
const enough = { gambling: 3, lending: 4, fraud: 4, advertising: 5 } as const
const address = /https?:|www\.|bit\.ly|wa\.me|t\.me|\.(?:com|net|xyz|site|info)\b|\*\d{3}[*#]/
const hearComplaint = listenFor({
  complaint: `lapor*, melapor*, dilapor*, mohon*, tolong ditindak, keluhan*, penipu*, tertipu*, menipu*, ditipu*, ditindak*,
    meresahkan, diblokir, pengaduan, korban`,
})
const [forAddress, forComplaint] = [1, 2]
/** Longer texts say something beside the promotion; nobody advertises at such length. */
const pitchAtMost = 700

const hearSwearing = listenFor({
  swearing: `anjing*, anjng, anjg, bangsat*, babi, kontol*, memek*, jancuk*, jancok*, cok, asu, goblok*, goblog*, tolol*,
    bajingan*, bgst, ngentot*, tai, taik, idiot, kampret, brengsek, keparat, setan, fuck, shit`,
})
const trying = new Set(
  `tes test tess testing teest coba percobaan halo hallo hai hi hello p ping ok oke ya cek check laporan judul isi min admin
  kak x xx xxx asdf asdasd qwerty`.split(/\s+/),
)
/** One letter over and over, or a hand laid on the keyboard: many letters without a vowel. */
const mashed = /([a-z])\1{9,}|[b-df-hj-np-tv-z]{12,}/g
const fewWords = 15

/** What makes this text doubtful; nothing for all but a few. */
export function doubtsIn(text: string, tokens = tokensOf(text)): Doubted[] {
  const words = tokens.filter(isWord)
  const found: Doubted[] = []
  const doubt = (name: Doubt, because: Iterable<string>): void => void found.push({ doubt: name, words: [...because] })
  if (words.every((word) => trying.has(word) || /^\d+$/.test(word))) doubt('empty', words)
  if (words.length < fewWords) {
    const mess = text.toLowerCase().match(mashed)
    if (mess !== null) doubt('noise', new Set(mess))
  }
  const sworn = hearSwearing(tokens)
  if (sworn.length > 0 && sworn.length * 4 >= words.length) doubt('abuse', wordsOf(sworn))
  if (text.length > pitchAtMost) return found
  const pitch = hearPitch(tokens)
  if (pitch.length < Math.min(...Object.values(enough)) - forAddress) return found
  const leads = address.test(text.toLowerCase()) ? forAddress : 0
  const complains = hearComplaint(tokens).length > 0 ? forComplaint : 0
  for (const name of Object.keys(enough) as (keyof typeof enough)[]) {
    const heard = wordsOf(pitch.filter((one) => one.name === name))
    if (heard.size + leads >= enough[name] + complains) doubt(name, heard)
  }
  return found
}

const isWord = (token: string): boolean => /[a-z0-9]/.test(token)
const wordsOf = (heard: readonly { readonly words: string }[]): Set<string> => new Set(heard.map(({ words }) => words))
