/**
 * How sure it is that whoever asks is the person. A report's secret stands on a receipt that somebody may find: it opens the
 * report, but neither who its reporter is nor what cannot be undone.
 */
export type Proof =
  | { readonly proof: 'proven' }
  /** A code can go to a contact of the report. */
  | { readonly proof: 'askable' }
  /** The contact was changed by whoever has the secret, a short while ago; it proves nothing before then. */
  | { readonly proof: 'contactTooNew'; readonly until: Temporal.Instant }
  /** No contact was given, or nothing reaches it now. */
  | { readonly proof: 'noRoute' }

/** So long a contact stands on a report before it proves anything (product): its predecessor is told, and can object. */
const settledAfter = { hours: 14 * 24 }

/** From when a contact that was changed then proves whose report it is. */
export const settledAt = (changedAt: Temporal.Instant): Temporal.Instant => changedAt.add(settledAfter)
