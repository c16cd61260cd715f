import { nationalZone } from '../../../kernel/agency-tree.ts'
import type { Source, TimeLimit } from '../../../kernel/clock/time-limit.ts'
import type { StandardTerms } from '../../../kernel/law/terms.ts'
import type { LimitName } from '../../../kernel/law/words.ts'

/** What is kept of people, each kind with a period of its own (UU 27/2022 art. 16 (2) g, 42 to 44). */
export const retainedKinds = [
  'texts',
  'identity',
  'contact',
  'noticeBodies',
  'requestWords',
  'accountSessions',
  'officerSessions',
  'signInAttempts',
  'nikReasons',
  'codes',
  'drafts',
  'looseUploads',
  'audit',
  'deliveries',
] as const
export type RetainedKind = (typeof retainedKinds)[number]

/** Kinds that belong to a report, and so to the agency that had it. */
export const reportKinds = ['texts', 'identity', 'contact'] as const satisfies readonly RetainedKind[]
export type ReportKind = (typeof reportKinds)[number]

/** Rows that stand by themselves. */
export const rowKinds = [
  'noticeBodies',
  'requestWords',
  'accountSessions',
  'officerSessions',
  'signInAttempts',
  'nikReasons',
] as const satisfies readonly RetainedKind[]
export type RowKind = (typeof rowKinds)[number]

/** From when the period runs. */
export type RetentionStart = 'reportOver' | 'created' | 'answered' | 'expired'

export type RetentionRule = {
  /** Null: it does not end by time. */
  readonly months: number | null
  readonly starts: RetentionStart
  /**
   * `run`: erased by `lapor retention`; `swept`: a worker does so within days, as it always did; `kept`: it stays, because it
   * is the record of what was done and holds no identity.
   */
  readonly how: 'run' | 'swept' | 'kept'
  readonly source: Source
}

/** The law sets no numbers of its own: they are for an agency's archive schedule, and until there is one, ours. */
const ours = (sentence: string): Source => ({ document: 'UU 27/2022 Pasal 16', sentence, strength: 'product' })

export const retentionRules: Readonly<Record<RetainedKind, RetentionRule>> = {
  texts: {
    months: 60,
    starts: 'reportOver',
    how: 'run',
    source: ours('Kata-kata laporan disimpan 5 tahun sejak laporan selesai.'),
  },
  identity: {
    months: 24,
    starts: 'reportOver',
    how: 'run',
    source: ours('Identitas pelapor disimpan 2 tahun sejak laporan selesai.'),
  },
  contact: {
    months: 12,
    starts: 'reportOver',
    how: 'run',
    source: ours('Kontak pelapor disimpan 1 tahun sejak laporan selesai.'),
  },
  noticeBodies: {
    months: 12,
    starts: 'created',
    how: 'run',
    source: ours('Isi kabar yang terkirim disimpan 1 tahun.'),
  },
  requestWords: {
    months: 60,
    starts: 'answered',
    how: 'run',
    source: ours('Kata-kata permohonan hak data disimpan 5 tahun sejak dijawab.'),
  },
  accountSessions: {
    months: 3,
    starts: 'expired',
    how: 'run',
    source: ours('Sesi akun yang berakhir disimpan 3 bulan.'),
  },
  officerSessions: {
    months: 12,
    starts: 'expired',
    how: 'run',
    source: ours('Sesi petugas yang berakhir disimpan 1 tahun.'),
  },
  signInAttempts: {
    months: 1,
    starts: 'expired',
    how: 'run',
    source: ours('Hitungan percobaan masuk disimpan 1 bulan.'),
  },
  nikReasons: {
    months: 24,
    starts: 'created',
    how: 'run',
    source: ours('Alasan putusan tentang NIK yang sama disimpan 2 tahun sejak diputuskan.'),
  },
  codes: {
    months: null,
    starts: 'expired',
    how: 'swept',
    source: ours('Kode sekali pakai hilang setelah kedaluwarsa.'),
  },
  drafts: {
    months: null,
    starts: 'expired',
    how: 'swept',
    source: ours('Draf laporan hilang seminggu setelah terakhir diubah.'),
  },
  looseUploads: {
    months: null,
    starts: 'expired',
    how: 'swept',
    source: ours('Berkas yang tidak jadi dikirim hilang setelah kedaluwarsa.'),
  },
  audit: {
    months: null,
    starts: 'created',
    how: 'kept',
    source: { document: 'UU 27/2022 Pasal 31', sentence: 'Seluruh kegiatan pemrosesan direkam.', strength: 'stated' },
  },
  deliveries: {
    months: null,
    starts: 'created',
    how: 'kept',
    source: ours('Buku pengiriman tidak memuat nama, alamat, atau isi.'),
  },
}

/** A period that an agency's archive schedule sets in the place of ours. */
export type RetentionSetting = { readonly kind: ReportKind; readonly months: number; readonly document: string }

/** What began before this moment has been kept long enough. */
export const cutoffOf = (months: number, now: Temporal.Instant): Temporal.Instant =>
  now.toZonedDateTimeISO(nationalZone).subtract({ months }).toInstant()

/** Until when what began then is kept. */
export const keptUntil = (months: number, since: Temporal.Instant): Temporal.Instant =>
  since.toZonedDateTimeISO(nationalZone).add({ months }).toInstant()

/** Run once a report is over, and let its reporter bring it back: until they end nothing of it goes. */
export const reportersLimits: readonly LimitName[] = ['objection', 'regret']

/**
 * What was closed in a month is drawn for the sample of answers once that month is over, and judged with its words and its
 * reporter within the two months after (product).
 */
const sampleMonths = 3

const daysIn = { hours: 1 / 24, calendarDays: 1, workingDays: 2 } as const satisfies Record<TimeLimit['unit'], number>

/**
 * No agency keeps what belongs to a report for fewer months than this: by the longest limit in which its reporter may object
 * or regret under these standards, with a month more because it begins only once the closing reached them, and by what the
 * product needs itself. Two calendar days stand for each working day, so that no joint leave makes it too short.
 */
export function leastMonths(standards: Iterable<Pick<StandardTerms, 'limits'>>): number {
  const days = [...standards].flatMap(({ limits }) =>
    reportersLimits.flatMap((name) => {
      const term = limits[name]
      return term.runs ? term.rules.map(({ amount, unit }) => amount * daysIn[unit]) : []
    }),
  )
  return Math.max(sampleMonths, Math.ceil(Math.max(0, ...days) / 30) + 1)
}

/** Nothing is kept for ever. */
export const mostMonths = 600

export const isMonths = (months: number): boolean => Number.isInteger(months) && months > 0 && months <= mostMonths
