import { plainText, wordsIn } from '../../../kernel/words-in-text.ts'

/** What people write when an officer did wrong, not only too little; in small letters. */
const ofWrongdoing = [
  'pungli',
  'pungutan liar',
  'suap',
  'menyuap',
  'disuap',
  'sogok',
  'menyogok',
  'uang pelicin',
  'uang rokok',
  'minta uang',
  'meminta uang',
  'dimintai uang',
  'bayar di bawah meja',
  'gratifikasi',
  'memeras',
  'diperas',
  'pemerasan',
  'korupsi',
  'dikorupsi',
  'penggelapan',
  'menggelapkan',
  'fiktif',
  'mark up',
  'nepotisme',
  'kolusi',
  'penyalahgunaan wewenang',
  'menyalahgunakan wewenang',
  'menyalahgunakan jabatan',
  'jual beli jabatan',
  'dipotong oknum',
  'oknum pegawai',
  'oknum petugas',
  'oknum asn',
  'mengancam warga',
  'pilih kasih',
]

/**
 * The words of a text that speak for a supervisory complaint (`docs/law/`: a deviation of an officer, examined by the
 * inspectorate); none where nothing does. A hint for the verifier: people write “korupsi” in anger too.
 */
export const wrongdoingIn = (text: string): string[] => wordsIn(plainText(text), ofWrongdoing)
