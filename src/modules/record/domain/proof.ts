import type { DayLine } from './day.ts'

/** A part of an event: shown, with the salt that makes its digest, or kept back. Salts and digests are hexadecimal. */
export type ProofPart = { readonly salt: string; readonly text: string } | { readonly digest: string }

/** An event and the way from its leaf to the root of its day; `day` is null while the day is not sealed. */
export type ProofEvent = {
  readonly day: string | null
  readonly index: number
  readonly path: readonly string[]
  /** In the order of `partNames`. */
  readonly parts: readonly ProofPart[]
}

/** Words to which an event commits. Text and salt are null where the law had them erased, since `erasedOn`. */
export type ProofText = {
  readonly commitment: string
  readonly salt: string | null
  readonly text: string | null
  readonly erasedOn: string | null
}

/** What anybody needs to see that a report stands in the record: `docs/record-format.md`. */
export type Proof = {
  readonly format: typeof proofFormat
  readonly site: string
  readonly report: string
  readonly events: readonly ProofEvent[]
  readonly texts: readonly ProofText[]
  /** The link before the first of `days`, and every day from that of the first event to the newest. */
  readonly previous: string
  readonly days: readonly DayLine[]
}

export const proofFormat = 'lapor-proof/1'
export const recordFormat = 'lapor-record/1'
