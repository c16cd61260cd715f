import type { Officer, Post } from '../../../kernel/actor.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import type { AgencyTree } from '../../../kernel/agency-tree.ts'
import { commonAncestor, isWithin } from '../../../kernel/agency-tree.ts'
import type { Law } from './law.ts'
import { openTasks } from './state.ts'
import type { ReportState } from './state.ts'

/** What somebody is to this very report; the table of commands speaks only of these. */
export const standings = [
  'verifier',
  'leadLiaison',
  'leadOfficial',
  'taskLiaison',
  'coordinator',
  'arbiter',
  'copied',
  'ombudsman',
  'reporter',
  'clock',
] as const
export type Standing = (typeof standings)[number]

const coordinates = (post: Post): boolean => post.role === 'coordinator' || post.role === 'nationalAdmin'

/** Who rules when agencies keep refusing: whoever coordinates both the one that refused and the one it proposed. */
function arbiterOf(state: ReportState, tree: AgencyTree): AgencyId | null {
  if (state.lastRefusal === null) return null
  return commonAncestor(tree, state.lastRefusal.by, state.lastRefusal.proposedOwner ?? state.receivedBy)
}

function holds(standing: Standing, post: Post, state: ReportState, tree: AgencyTree, law: Law): boolean {
  const holder = state.unit ?? state.lead
  const over = (agency: AgencyId | null): boolean => agency !== null && isWithin(tree, agency, post.agency)
  switch (standing) {
    case 'verifier':
      return post.role === law.terms(state.receivingTerms).verifier && over(state.receivedBy)
    case 'leadLiaison':
      if (state.handledHere && coordinates(post) && post.agency === state.lead) return true
      return post.role === 'liaison' && over(holder)
    case 'leadOfficial':
      return (post.role === 'official' || post.role === 'superior') && over(holder)
    case 'taskLiaison':
      return (post.role === 'liaison' || post.role === 'official') && openTasks(state).some((task) => over(task.agency))
    case 'coordinator':
      return coordinates(post) && over(state.lead ?? state.receivedBy)
    case 'arbiter': {
      const arbiter = arbiterOf(state, tree)
      return coordinates(post) && arbiter !== null && isWithin(tree, arbiter, post.agency)
    }
    case 'copied':
      return state.copies.some(over)
    case 'ombudsman':
      return post.role === 'ombudsman'
    case 'reporter':
    case 'clock':
      return false
  }
}

/** The officer's posts that give them something to do with this report, by standing. */
export function standingsOf(officer: Officer, state: ReportState, tree: AgencyTree, law: Law): Map<Standing, Post> {
  const found = new Map<Standing, Post>()
  for (const standing of standings) {
    const post = officer.posts.find((one) => holds(standing, one, state, tree, law))
    if (post !== undefined) found.set(standing, post)
  }
  return found
}
