import type { Officer } from '../../../kernel/actor.ts'
import type { AgencyTree } from '../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { heldAt, worksAt, type DeskPlace } from './queue.ts'

const hasHolder = ({ queue }: DeskPlace): boolean => heldAt.some((one) => one === queue)

/** The agencies at whose desks somebody has to do with the report now: each may have its own holder. */
export const agenciesHolding = (places: readonly DeskPlace[]): AgencyId[] => [
  ...new Set(places.filter(hasHolder).map(({ agency }) => agency)),
]

/** Those of them at which this officer's posts work, the one with the first work first. */
export const agenciesFor = (officer: Officer, places: readonly DeskPlace[], tree: AgencyTree): AgencyId[] =>
  agenciesHolding(
    places.filter(({ queue, agency }) => officer.posts.some((post) => worksAt(post, queue, agency, tree))),
  )
