import type { Officer, Post } from '../../../kernel/actor.ts'
import type { ReportNumber } from '../../../kernel/brand.ts'
import { may } from '../../../kernel/permission.ts'
import { impartialPosts, standingsOf } from '../domain/standing.ts'
import type { ReportState } from '../domain/state.ts'
import { findReport } from '../store/reports.ts'
import type { OpenLaw } from './open-law.ts'
import { concernedBy } from './read-report.ts'
import type { ReportsRoom } from './room.ts'

/**
 * The post from which an officer has to do with a report: for the record, which tells its reporter offices and no names.
 * Whoever holds one post alone acts from it. Null where none of several has anything to do with it.
 */
export function postOn({ law, tree }: OpenLaw, officer: Officer, state: ReportState): Post | null {
  const [standing] = standingsOf(officer, state, tree, law).values()
  const reads = (post: Post): boolean =>
    concernedBy(state).some((agency) => may({ ...officer, posts: [post] }, 'desk.read', tree, agency))
  return standing ?? impartialPosts(officer, state, tree).find(reads) ?? onlyPost(officer)
}

/** The same where the report has to be looked up, which it is for those alone who hold several posts. */
export async function postFor(
  { db, lawShelf }: Pick<ReportsRoom, 'db' | 'lawShelf'>,
  officer: Officer,
  number: ReportNumber,
): Promise<Post | null> {
  if (officer.posts.length <= 1) return onlyPost(officer)
  const [kept, law] = await Promise.all([findReport(db, number), lawShelf.open()])
  return kept === null ? null : postOn(law, officer, kept.state)
}

const onlyPost = ({ posts: [first, ...others] }: Officer): Post | null =>
  first !== undefined && others.length === 0 ? first : null
