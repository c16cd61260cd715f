import type { Actor, Post } from '../../../kernel/actor.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import type { Role } from '../../../kernel/law/words.ts'
import { may } from '../../../kernel/permission.ts'
import { isHome, treeOf, type Agencies } from '../../agencies/index.ts'

export type PostRefusal =
  | { readonly refusal: 'agencyUnknown'; readonly agency: AgencyId }
  | { readonly refusal: 'roleNotAtHome'; readonly role: Role; readonly agency: AgencyId }
  | { readonly refusal: 'notPermitted' }

/** Why these posts cannot be given by this actor (null: whoever runs the program); null where they can. */
export function refusalOfPosts(agencies: Agencies, posts: readonly Post[], by: Actor | null): PostRefusal | null {
  for (const { role, agency } of posts) {
    const kind = agencies.get(agency)?.kind
    if (kind === undefined) return { refusal: 'agencyUnknown', agency }
    if (!isHome(kind, role)) return { refusal: 'roleNotAtHome', role, agency }
    if (by !== null && !may(by, 'people.manage', treeOf(agencies), agency)) return { refusal: 'notPermitted' }
  }
  return by !== null && posts.length === 0 ? { refusal: 'notPermitted' } : null
}
