import type { AgencyId, OfficerId } from './brand.ts'
import type { Role } from './law/words.ts'

/** An office held: one role at one agency. A person may hold several. */
export type Post = { readonly role: Role; readonly agency: AgencyId }

export type Officer = { readonly kind: 'officer'; readonly id: OfficerId; readonly posts: readonly Post[] }

/** Who does something: an officer by their posts, the reporter by their secret or account, the clock, or anybody. */
export type Actor = Officer | { readonly kind: 'reporter' } | { readonly kind: 'clock' } | { readonly kind: 'anyone' }
