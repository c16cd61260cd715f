import type { RequestKind } from './request-kind.ts'

/** Why the law lets a request be refused, wholly or in part. */
export const grounds = [
  'defence',
  'lawEnforcement',
  'stateInterest',
  'statistics',
  'endangers',
  'revealsOthers',
  'lawForbids',
  'endangersOthers',
  'dutyToKeep',
] as const
export type Ground = (typeof grounds)[number]

/** Art. 15 (1): what is kept back from erasing, withdrawing, objecting and restricting. */
const exceptions = {
  defence: 'Pasal 15 ayat (1) huruf a',
  lawEnforcement: 'Pasal 15 ayat (1) huruf b',
  stateInterest: 'Pasal 15 ayat (1) huruf c',
  statistics: 'Pasal 15 ayat (1) huruf e',
} as const

/** Art. 33 and art. 50 (1): access to data, and changing them. */
const closedAccess = {
  endangers: 'Pasal 33 huruf a',
  revealsOthers: 'Pasal 33 huruf b',
  defence: 'Pasal 33 huruf c',
  lawEnforcement: 'Pasal 50 ayat (1) huruf b',
  stateInterest: 'Pasal 50 ayat (1) huruf c',
} as const

/**
 * Which ground holds for which kind, with its place in UU 27/2022. What is not here is no reason: a request can be
 * refused by nothing else.
 */
export const groundsOf: Readonly<Record<RequestKind, Readonly<Partial<Record<Ground, string>>>>> = {
  access: closedAccess,
  correction: closedAccess,
  withdrawal: exceptions,
  restriction: { ...exceptions, lawForbids: 'Pasal 41 ayat (2) huruf a', endangersOthers: 'Pasal 41 ayat (2) huruf b' },
  erasure: { ...exceptions, dutyToKeep: 'Pasal 43 ayat (2)' },
  automatedDecision: exceptions,
}

/** The place in the law; null where the ground is none for this kind. */
export const citationOf = (kind: RequestKind, ground: Ground): string | null => groundsOf[kind][ground] ?? null
