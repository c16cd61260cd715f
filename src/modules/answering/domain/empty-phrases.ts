import { sentencesOf, wordsOf } from './sentences.ts'

/**
 * What offices write when nothing has been done yet: a promise or a process instead of a result. A sentence that holds
 * one tells no more than that somebody will, so it belongs into an interim answer (domain.md §4, follow-up).
 */
const emptyPhrases: readonly { readonly shown: string; readonly found: RegExp }[] = [
  phrase('sedang dikoordinasikan', /\b(sedang|masih|akan|tengah)( kami)? (di)?koordinasi(kan)?\b/),
  phrase('akan ditindaklanjuti', /\b(akan|segera)( segera)?( kami)? (di)?tindak ?lanjut(i)?\b/),
  phrase('sedang ditindaklanjuti', /\b(sedang|masih|tengah)( dalam)?( proses)?( kami)? (di)?tindak ?lanjut(i)?\b/),
  phrase('mohon menunggu', /\b(mohon|harap|silakan) (untuk )?(bersabar|menunggu|tunggu)\b/),
  phrase('mohon kesabarannya', /\b(mohon|harap) (untuk )?(kesabaran|sabar)(nya)?\b/),
  phrase('telah diteruskan', /\b(telah|sudah|akan)( kami)? (diteruskan|disampaikan|teruskan|sampaikan) (ke|kepada)\b/),
  phrase('menjadi perhatian', /\b(menjadi|dijadikan|kami jadikan) (bahan )?(perhatian|masukan|evaluasi|catatan)\b/),
  phrase('sedang diproses', /\b(sedang|masih|tengah)( dalam)?( kami)? (di)?proses\b/),
  phrase('akan dicek', /\b(akan|segera)( segera)?( kami)? (di)?(cek|periksa|survei|tinjau|kaji|pelajari)\b/),
  phrase('akan diusulkan', /\b(akan)( kami)? (di)?(usulkan|anggarkan|agendakan|jadwalkan|upayakan|usahakan)\b/),
  phrase('dalam waktu dekat', /\bdalam waktu (dekat|secepatnya)|sesegera mungkin|secepat mungkin\b/),
]

function phrase(shown: string, found: RegExp) {
  return { shown, found }
}

const courtesy =
  /^(terima kasih|salam|selamat (pagi|siang|sore|malam)|yth|assalam|wassalam|demikian|kami mohon maaf|mohon maaf|hormat kami)/

/** As many words a sentence needs to say what was done. */
const tellingWords = 4

/**
 * The empty phrases of a text that says nothing beside them; none where some other sentence tells of something. A
 * greeting, thanks and an apology tell of nothing.
 */
export function emptyPhrasesIn(text: string): readonly string[] {
  const judged = sentencesOf(text).map((sentence) => {
    const words = wordsOf(sentence)
    const plain = words.join(' ')
    return { phrases: emptyPhrases.filter(({ found }) => found.test(plain)), plain, length: words.length }
  })
  const tells = judged.some(
    ({ phrases, plain, length }) => phrases.length === 0 && length >= tellingWords && !courtesy.test(plain),
  )
  return tells ? [] : [...new Set(judged.flatMap(({ phrases }) => phrases.map(({ shown }) => shown)))]
}
