import type { AgencyId, CalendarRevision } from '../../../kernel/brand.ts'
import type { Db } from '../../../platform/db/db.ts'
import { listCategories, loadAgencies, type Agencies, type Category } from '../../agencies/index.ts'
import { lawReader, type LawBook } from '../../standards/index.ts'
import type { Context, Law } from '../domain/law.ts'

/** The law and the offices as they are now: what a decision needs beside the report, the actor and the time. */
export type OpenLaw = Pick<Context, 'tree' | 'revision' | 'standardOf'> & {
  readonly law: Law
  readonly agencies: Agencies
  /** The root of the tree: it receives what is addressed to nobody. */
  readonly nation: AgencyId
  /** By slug; a sensitive one makes a report confidential by default. */
  readonly categories: ReadonlyMap<string, Category>
}

export type LawShelf = {
  /**
   * The newest law, at most a second old; read anew where it does not know the calendar that a report already follows
   * because another process has just saved it.
   */
  readonly open: (knowing?: CalendarRevision) => Promise<OpenLaw>
  /** Forgets what was read, so that a change made by this process is seen at once. */
  readonly refresh: () => void
}

const freshForMs = 1000
const nation = 'nasional' as AgencyId

/**
 * Keeps the law at hand. A report that is filed in the very second of a change gets the older law and is brought along
 * by `recomputeDates` like every other open one.
 */
export function lawShelf(db: Db): LawShelf {
  const readLaw = lawReader()
  let kept: { readonly at: number; readonly law: Promise<OpenLaw> } | null = null

  const agenciesNow = sameWhileUnchanged<Agencies>()
  const categoriesNow = sameWhileUnchanged<OpenLaw['categories']>()
  let last: { readonly book: LawBook; readonly open: OpenLaw } | null = null
  const read = async (): Promise<OpenLaw> => {
    const [loaded, categories] = await Promise.all([loadAgencies(db), listCategories(db)])
    const agencies = agenciesNow(loaded)
    const book: LawBook = await readLaw(db, agencies)
    const { tree, revision, standardOf } = book
    const bySlug = categoriesNow(new Map(categories.map((category) => [category.slug, category])))
    // The same law is the same object: what others made by it is still right.
    if (last?.book !== book || last.open.agencies !== agencies || last.open.categories !== bySlug)
      last = { book, open: { law: book, tree, revision, standardOf, agencies, nation, categories: bySlug } }
    return last.open
  }
  const recent = (): Promise<OpenLaw> => {
    if (kept !== null && performance.now() - kept.at <= freshForMs) return kept.law
    const law = read()
    kept = { at: performance.now(), law }
    // A reading that failed is not kept.
    law.catch(() => (kept = null))
    return law
  }
  return {
    async open(knowing) {
      const law = await recent()
      if (knowing === undefined || knowing <= law.revision) return law
      kept = null
      return recent()
    },
    refresh: () => (kept = null),
  }
}

/** Answers the value it saw before while a newly read one says the same: calendars and terms are kept by the tree. */
function sameWhileUnchanged<T extends ReadonlyMap<unknown, unknown>>(): (read: T) => T {
  let last: { readonly value: T; readonly text: string } | null = null
  return (value) => {
    const text = JSON.stringify([...value.values()])
    if (last?.text !== text) last = { value, text }
    return last.value
  }
}
