import type { Officer, Outsider, Post } from '../../../kernel/actor.ts'
import type { AgencyId, OfficerId } from '../../../kernel/brand.ts'
import type { AgencyTree } from '../../../kernel/agency-tree.ts'
import { commonAncestor, isWithin } from '../../../kernel/agency-tree.ts'
import type { Law } from './law.ts'
import type { Role } from '../../../kernel/law/words.ts'
import { nationalOmbudsman } from './ombudsman-office.ts'
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
  'inspectorate',
  'ombudsman',
  'dataProtection',
  'outsideLead',
  'outsideTask',
  'reporter',
  'clock',
] as const
export type Standing = (typeof standings)[number]

const coordinates = (post: Post): boolean => post.role === 'coordinator' || post.role === 'nationalAdmin'

/** Who rules when agencies keep refusing: whoever coordinates both the one that refused and the one it proposed. */
function arbiterOf(state: ReportState, tree: AgencyTree): AgencyId | null {
  if (state.lastRefusal === null) return null
  const { by, proposedOwner } = state.lastRefusal
  return commonAncestor(tree, by, proposedOwner ?? state.receivedBy) ?? state.receivedBy
}

/** Is this agency the one (or under the one) that a supervisory complaint is about? It never handles it (§7). */
export function isComplainedAbout(state: ReportState, tree: AgencyTree, agency: AgencyId): boolean {
  return state.reportClass === 'supervisory' && state.about !== null && isWithin(tree, agency, state.about)
}

/**
 * At or below these agencies an inspectorate has to do with a supervisory report. A confidential one lies open only to
 * the inspectorate that was given a copy, or had joined before (docs/decisions/0027).
 */
export function examinedFrom({ receivedBy, lead, copies, confidential, examination }: ReportState): AgencyId[] {
  const invited = [...copies, examination?.inspectorate ?? null]
  return (confidential ? invited : [receivedBy, lead, ...invited]).filter((agency) => agency !== null)
}

const deskRoles: readonly Role[] = ['nationalAdmin', 'coordinator', 'liaison', 'official', 'superior', 'inspectorate']

function holds(standing: Standing, post: Post, state: ReportState, tree: AgencyTree, law: Law): boolean {
  const holder = state.unit ?? state.lead
  const over = (agency: AgencyId | null): boolean => agency !== null && isWithin(tree, agency, post.agency)
  switch (standing) {
    case 'verifier': {
      const isVerifier = post.role === law.terms(state.receivingTerms).verifier
      // About the coordinator's own office: the national administrator takes the coordinator's place.
      const steppedIn = post.role === 'nationalAdmin' && isComplainedAbout(state, tree, state.receivedBy)
      return (isVerifier || steppedIn) && over(state.receivedBy)
    }
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
      return deskRoles.includes(post.role) && state.copies.some(over)
    case 'inspectorate':
      return post.role === 'inspectorate' && state.reportClass === 'supervisory' && examinedFrom(state).some(over)
    case 'ombudsman':
      // Before anything is referred, whoever is the Ombudsman anywhere hears what an unknown number gets.
      return post.role === 'ombudsman' && over(state.ombudsman?.office ?? nationalOmbudsman)
    case 'dataProtection': {
      // Who an anonymous reporter is stays closed to the whole region: the nation's officer answers them.
      const isOffice = !state.anonymous || tree.get(post.agency)?.parent === null
      const had = [state.receivedBy, state.lead, ...state.holdings.map(({ agency }) => agency)]
      return post.role === 'dataProtectionOfficer' && post.actingFor === undefined && isOffice && had.some(over)
    }
    case 'outsideLead':
    case 'outsideTask':
    case 'reporter':
    case 'clock':
      return false
  }
}

/** Does the report concern this officer themselves? Nor does a deputy stand in for such a one (domain.md §7). */
export const isInvolved = ({ involved = [] }: Pick<ReportState, 'involved'>, officer: OfficerId): boolean =>
  involved.includes(officer)

/** The posts from which the officer may have to do with the report at all; none where it concerns them. */
export const impartialPosts = (officer: Officer, state: ReportState, tree: AgencyTree): Post[] =>
  isInvolved(state, officer.id)
    ? []
    : officer.posts.filter(
        (post) =>
          !isComplainedAbout(state, tree, post.agency) &&
          (post.actingFor === undefined || !isInvolved(state, post.actingFor)),
      )

/**
 * The officer's posts that give them something to do with this report, by standing. A post in the unit that a
 * supervisory complaint is about gives none, nor does any of somebody whom the report concerns.
 */
export function standingsOf(officer: Officer, state: ReportState, tree: AgencyTree, law: Law): Map<Standing, Post> {
  const found = new Map<Standing, Post>()
  const posts = impartialPosts(officer, state, tree)
  for (const standing of standings) {
    const post = posts.find((one) => holds(standing, one, state, tree, law))
    if (post !== undefined) found.set(standing, post)
  }
  return found
}

/** What an office without officers may be to the report by its link: the lead, or one that was asked. */
export function standingsOutside({ agency }: Outsider, state: ReportState, tree: AgencyTree): readonly Standing[] {
  if (isComplainedAbout(state, tree, agency)) return []
  const isLead = (state.unit ?? state.lead) === agency
  const isAsked = openTasks(state).some((task) => task.agency === agency)
  return [...(isLead ? (['outsideLead'] as const) : []), ...(isAsked ? (['outsideTask'] as const) : [])]
}
