/**
 * Beginnings of words by which a text may tell of danger to life, or of violence, now. They only point to emergency
 * numbers: nothing else is decided by them, so that one too many costs a line on a page.
 */
const violence =
  /\b(?:kekerasan|pele[ck]ehan|dilecehkan|(?:pem)?perkosa|diperkosa|cabul|dicabul|pencabul|kdrt|aniaya|dianiaya|penganiaya|dipukul|memukul|disiksa|penyiksa|diculik|penculik|dibunuh|pembunuh|diancam|trafficking|perdagangan orang|violence|rape|assault|abused|beaten|kidnap|threatened)/i
const danger =
  /\b(?:darurat|kebakaran|terbakar|meledak|ledakan|tertabrak|kecelakaan|tenggelam|keracunan|kesetrum|tersengat|longsor|bunuh diri|tertimbun|gas bocor|kebocoran gas|emergency|on fire|explosion|exploded|accident|drown|poisoned|electrocut|landslide|suicide)/i

/** What the words sound like; null where they sound like neither. */
export const alarmIn = (words: string): 'violence' | 'danger' | null =>
  violence.test(words) ? 'violence' : danger.test(words) ? 'danger' : null
