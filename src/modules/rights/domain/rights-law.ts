import type { DueDate } from '../../../kernel/clock/count.ts'
import { dueDate } from '../../../kernel/clock/count.ts'
import type { Calendar } from '../../../kernel/clock/calendar.ts'
import type { Source } from '../../../kernel/clock/time-limit.ts'
import type { DataRequest } from './request.ts'
import type { RequestKind } from './request-kind.ts'

/** The three times 24 hours of the law, by day and night. */
export const lawfulHours = 72

/** So long before the limit whoever answers is reminded (product). */
export const remindedHoursBefore = 24

/** What the law says of one kind of request: where the right stands, and within how many hours it is met. */
export type RightsRule = {
  /** The article that gives the right, and the one that says until when. */
  readonly right: string
  readonly duty: string
  /** Null where the law sets no number: as soon as nothing stands against it. */
  readonly hours: number | null
  readonly source: Source
}

const law = 'UU 27/2022'
const stated = (article: string, sentence: string): Source => ({
  document: `${law} ${article}`,
  sentence,
  strength: 'stated',
})

/** As read in the law itself (docs/law/privacy.md); the sentences say it in few words. */
export const rightsRules: Readonly<Record<RequestKind, RightsRule>> = {
  access: {
    right: 'Pasal 7',
    duty: 'Pasal 32',
    hours: lawfulHours,
    source: stated(
      'Pasal 32 ayat (2)',
      'Akses diberikan paling lambat 3 x 24 jam terhitung sejak permintaan akses diterima.',
    ),
  },
  correction: {
    right: 'Pasal 6',
    duty: 'Pasal 30',
    hours: lawfulHours,
    source: stated(
      'Pasal 30 ayat (1)',
      'Kesalahan diperbaiki paling lambat 3 x 24 jam terhitung sejak permintaan perbaikan diterima.',
    ),
  },
  withdrawal: {
    right: 'Pasal 9',
    duty: 'Pasal 40',
    hours: lawfulHours,
    source: stated(
      'Pasal 40 ayat (2)',
      'Pemrosesan dihentikan paling lambat 3 x 24 jam terhitung sejak penarikan persetujuan diterima.',
    ),
  },
  restriction: {
    right: 'Pasal 11',
    duty: 'Pasal 41',
    hours: lawfulHours,
    source: stated(
      'Pasal 41 ayat (1)',
      'Penundaan dan pembatasan dilakukan paling lambat 3 x 24 jam terhitung sejak permintaannya diterima.',
    ),
  },
  erasure: {
    right: 'Pasal 8',
    duty: 'Pasal 43',
    hours: null,
    source: stated('Pasal 43', 'Data dihapus atas permintaan, sesuai ketentuan peraturan perundang-undangan.'),
  },
  automatedDecision: {
    right: 'Pasal 10',
    duty: 'Pasal 10',
    hours: null,
    source: stated('Pasal 10', 'Tata cara keberatan diatur dalam Peraturan Pemerintah.'),
  },
}

/** The first late instant of a request that came then; null where the law names no hours. */
export function dueAtOf(kind: RequestKind, askedAt: Temporal.Instant): Temporal.Instant | null {
  const { hours } = rightsRules[kind]
  return hours === null ? null : askedAt.add({ hours })
}

/** The same with every day that made it, for the page; null where the law names no hours. */
export function dueOfRequest(
  { kind, askedAt }: Pick<DataRequest, 'kind' | 'askedAt'>,
  calendar: Calendar,
): DueDate | null {
  const { hours } = rightsRules[kind]
  if (hours === null) return null
  const rule = { amount: hours, unit: 'hours', endsOnNonWorkingDay: 'stays' } as const
  return dueDate({ rule, start: askedAt, pauses: [], extensions: [], floors: [], notBefore: null }, calendar)
}
