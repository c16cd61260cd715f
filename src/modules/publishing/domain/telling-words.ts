/** Words that stand in reports of every kind and tell nothing of what one is about; the database knows none by itself. */
const common = new Set(
  (
    'ada adalah agar akan aku anda apa atas atau bagi bahwa banyak baru bila bisa bukan dalam dan dapat dari dengan depan di ' +
    'dia harus hari hingga ingin ini itu jadi jangan jika juga kalau kami karena ke kepada ketika kita lagi lain lalu ' +
    'lebih maka masih mohon namun oleh pada para pun saat saja sama sampai sangat saya sebelum secara sejak sekarang ' +
    'selama semua seperti serta setelah setiap sudah supaya tanpa tapi telah tentang terhadap terjadi tetapi tiap tidak ' +
    'tolong untuk yang ' +
    'a an and are as at be been but by for from has have i in is it its my no not of on or our so that the their there they ' +
    'this to was we were when which with you'
  ).split(' '),
)

/** The words by which a text can be told from others, once each. */
export const tellingWords = (text: string): string =>
  [...new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu))].filter((word) => !common.has(word)).join(' ')
