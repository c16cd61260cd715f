import type { Officer } from '../../../../kernel/actor.ts'
import { isWithin } from '../../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../../kernel/brand.ts'
import { findAgencies, type Agency } from '../../../agencies/index.ts'
import type { OpenLaw } from '../../../reports/index.ts'

/** Among which agencies an officer chooses: those of their own part of the tree, or all. */
export const pickScopes = ['sendiri', 'semua'] as const
export type PickScope = (typeof pickScopes)[number]

export const isInScope = (scope: PickScope, { tree }: OpenLaw, { posts }: Officer, agency: AgencyId): boolean =>
  scope === 'semua' || posts.some((post) => isWithin(tree, agency, post.agency))

const foundAtMost = 12

/** The agencies that these words may mean, likeliest first. */
export const soughtAgencies = (
  { agencies, categories }: OpenLaw,
  words: string,
  isMeant: (agency: AgencyId) => boolean,
): Agency[] =>
  findAgencies(agencies, [...categories.values()], words, { isMeant, limit: foundAtMost }).map(({ agency }) => agency)
