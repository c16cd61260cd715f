import type { Officer, Post } from '../../../kernel/actor.ts'
import { lineOf } from '../../../kernel/agency-tree.ts'
import type { OfficerId } from '../../../kernel/brand.ts'
import { officersAt } from '../../people/index.ts'
import type { Mentionable } from '../domain/mentions.ts'
import { mayRead, type ReportView } from './read-report.ts'
import type { ReportsRoom } from './room.ts'

/** Who can be called into a note: the post says to the others who it is. */
export type Colleague = Mentionable & { readonly post: Post }

/** The other officers who may read the report, of the offices that have to do with it and all above them; by name. */
export async function colleaguesOf(
  { db, now }: Pick<ReportsRoom, 'db' | 'now'>,
  { state, law }: ReportView,
  { id: self }: Officer,
): Promise<Colleague[]> {
  const concerned = [state.receivedBy, ...state.holdings, ...state.tasks, ...state.copies].map((one) =>
    typeof one === 'string' ? one : one.agency,
  )
  const offices = new Set(concerned.flatMap((agency) => lineOf(law.tree, agency)))
  const posted = await officersAt(
    db,
    [...offices].map((office) => office.id),
    now(),
  )
  const byOfficer = Map.groupBy(posted, ({ id }) => id)
  return Array.from(byOfficer, ([id, posts]) => colleagueOf(id, posts))
    .filter(({ id, posts }) => id !== self && mayRead({ kind: 'officer', id, posts }, state, law))
    .flatMap(({ id, name, posts: [post] }) => (post === undefined ? [] : [{ id, name, post }]))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'id'))
}

const colleagueOf = (id: OfficerId, posts: Awaited<ReturnType<typeof officersAt>>) => ({
  id,
  name: posts[0]?.name ?? '',
  posts: posts.map(({ role, agency }): Post => ({ role, agency })),
})
