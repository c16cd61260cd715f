import type { AgencyId, LinkId, OfficerId } from './brand.ts'
import type { Role } from './law/words.ts'

/** An office held: one role at one agency. A person may hold several. */
export type Post = {
  readonly role: Role
  readonly agency: AgencyId
  /** Held for a colleague who is away: what is done from it is done on their behalf (a.n.). Absent where it is one's own. */
  readonly actingFor?: OfficerId
}

export type Officer = { readonly kind: 'officer'; readonly id: OfficerId; readonly posts: readonly Post[] }

/** Whoever answers for an agency without officers, by a link that was sent to it: who they are stands beside the answer. */
export type Outsider = { readonly kind: 'outsider'; readonly agency: AgencyId; readonly link: LinkId }

/** Who does something: an officer by their posts, the reporter by their secret or account, the clock, or anybody. */
export type Actor =
  | Officer
  | Outsider
  | { readonly kind: 'reporter' }
  | { readonly kind: 'clock' }
  | { readonly kind: 'anyone' }
