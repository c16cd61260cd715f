import { lineOf, type AgencyTree } from '../../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../../kernel/brand.ts'
import { fewestDecisions, type Score, type Subject } from './learn.ts'

/** One model: whose decisions it learns from, about what. */
export type ModelKey = { readonly scope: AgencyId; readonly subject: Subject }

/**
 * Whose habits count for a report that this agency received: its region's or ministry's, which divides work in a way of
 * its own; the nation's for what the nation received.
 */
export const scopeOf = (tree: AgencyTree, receivedBy: AgencyId): AgencyId => {
  const line = lineOf(tree, receivedBy)
  return (line.at(-2) ?? line.at(-1))?.id ?? receivedBy
}

/** Every model that there may be: who deals with it in each region, and for the whole nation what it is about. */
export function modelsOf(tree: AgencyTree, nation: AgencyId): ModelKey[] {
  const scopes = new Set([...tree.keys()].map((agency) => scopeOf(tree, agency)))
  return [
    ...[...scopes].map((scope): ModelKey => ({ scope, subject: 'agency' })),
    { scope: nation, subject: 'category' },
  ]
}

/** The agencies whose received reports a model learns from; topics mean the same everywhere. */
export const receiversOf = (tree: AgencyTree, { scope, subject }: ModelKey): AgencyId[] =>
  [...tree.keys()].filter((agency) => subject === 'category' || scopeOf(tree, agency) === scope)

/** When a model was last made, and of how much. */
export type LastLesson = {
  readonly trainedAt: Temporal.Instant
  readonly reports: number
  readonly score: Score | null
}

/** Corrections and erased words leave a model at the latest after so long; where there was too little, sooner. */
const longestLife = { hours: 7 * 24 }
const soonAgain = { hours: 24 }
/** So much more to learn from is worth the work. */
const growth = { share: 0.1, least: 20 }

/** Is a model to be made again, with so many reports there now? */
export function isDue(last: LastLesson | null, reports: number, now: Temporal.Instant): boolean {
  if (last === null) return reports >= fewestDecisions
  if (reports >= last.reports + Math.max(growth.least, growth.share * last.reports)) return true
  const life = last.score === null ? soonAgain : longestLife
  return reports > 0 && Temporal.Instant.compare(last.trainedAt.add(life), now) <= 0
}
