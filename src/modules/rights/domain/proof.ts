/**
 * How sure it is that whoever asks is the person. A report's secret stands on a receipt that somebody may find: it opens the
 * report, but neither who its reporter is nor what cannot be undone.
 */
export type Proof =
  | { readonly proof: 'proven' }
  /** A code can go to a contact of the report, by these ways. */
  | { readonly proof: 'askable'; readonly routes: readonly ('email' | 'phone')[] }
  /** Its contact was given by whoever has the secret, after it was filed: it proves nothing. */
  | { readonly proof: 'contactUnsure' }
  /** No contact was given, or nothing reaches it now. */
  | { readonly proof: 'noRoute' }
