import { listenFor, tokensOf } from './expressions.ts'

/** What a text may tell of that cannot wait: danger to life, violence, harm to a child, a threat to people's health. */
export const alarms = ['danger', 'violence', 'children', 'health'] as const
export type Alarm = (typeof alarms)[number]

/**
 * Words by which a text may tell of it, also as people write them in a hurry: without a vowel, `di` apart, in the
 * language of the street. Whether it does tell of it is for `flags.ts`, which reads what stands around them.
 */
export const alarmWords: Readonly<Record<Alarm, string>> = {
  violence: `kekerasan, kekersan, pelecehan, pelecehn, pelekehan, dilecehkan*, di lecehkan, perkosa*, pemerkosa*, diperkosa*,
    di perkosa*, memperkosa*, cabul*, dicabul*, di cabul*, pencabul*, kdrt, aniaya*, dianiaya*, di aniaya*, penganiaya*,
    menganiaya*, dipukul*, di pukul*, memukuli*, memukul, mukulin, dikeroyok*, di keroyok*, pengeroyok*, digebuk*, di gebuk*,
    ditampar*, di tampar*, dibacok*, di bacok*, pembacok*, ditusuk*, di tusuk*, penusuk*, dibegal*, di begal*, pembegal*,
    disiksa*, di siksa*, penyiksa*, diculik*, di culik*, penculik*, dibunuh*, di bunuh*, pembunuh*, pmbunuh*, diancam*,
    di ancam*, diancem, di ancem, tawuran*, trafficking, perdagangan orang, violence, rape, raped, assault*, abused, beaten,
    kidnap*, threatened`,
  danger: `darurat*, kebakaran*, kbakaran*, kebakran, terbakar*, meledak*, ledakan*, tertabrak*, ketabrak, kecelakaan*,
    kclakaan, kecelakan, kecilakaan, lakalantas, tenggelam*, keracunan*, kracunan, kesetrum, kestrum, tersengat*, longsor*,
    bunuh diri, tertimbun, gas bocor, kebocoran gas, kabel putus, kabel menjuntai, kabel terkelupas, kabel _ putus,
    kabel _ menjuntai, meninggal di tempat, korban jiwa, sekarat, emergency, on fire, explosion*, exploded, accident*,
    drown*, poisoned, electrocut*, landslide*, suicide`,
  children: `perundungan, pekerja anak, perkawinan anak, pernikahan dini, eksploitasi anak, anak terlantar, anak telantar,
    buang bayi, bayi dibuang, pedofil*, child abuse, child labour, child labor, missing child`,
  health: `keracunan*, kracunan, wabah*, demam berdarah, dbd, kolera, difteri, campak, rabies, muntaber, pasien ditolak,
    pasien _ ditolak, pasien ditelantarkan, pasien _ ditelantarkan, pasien kritis, pasien gawat, ditolak rumah sakit,
    ditolak _ rumah sakit, ditolak rs, ditolak _ rs, ditolak rsud, ditolak igd, ditolak ugd, ditolak puskesmas, malpraktik,
    malpraktek, obat palsu, obat kadaluarsa, obat kedaluwarsa, obat kadaluwarsa, ambulans tidak datang,
    ambulan tidak datang, outbreak*, epidemic*, food poisoning`,
}

export const hearAlarms = listenFor(alarmWords)

/**
 * What the words sound like while somebody still writes them; null where they sound like neither. It only points to
 * emergency numbers, so that one too many costs a line on a page.
 */
export function alarmIn(words: string): 'violence' | 'danger' | null {
  const heard = new Set(hearAlarms(tokensOf(words)).map(({ name }) => name))
  return heard.has('violence') ? 'violence' : heard.has('danger') ? 'danger' : null
}
