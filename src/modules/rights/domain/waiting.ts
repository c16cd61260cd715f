import type { RequestKind } from './request-kind.ts'

/**
 * So many hours pass before the program does by itself what cannot be undone (product): the contact of the report is told
 * first, and whoever did not ask for it stops it. A correction has to be made within 72 hours (art. 30 (1)): a day is left.
 */
const hours: Readonly<Partial<Record<RequestKind, number>>> = { correction: 48, erasure: 72 }

/** From when a request that came then is carried out; null where nothing is waited for. */
export function actsAtOf(kind: RequestKind, askedAt: Temporal.Instant): Temporal.Instant | null {
  const wait = hours[kind]
  return wait === undefined ? null : askedAt.add({ hours: wait })
}
