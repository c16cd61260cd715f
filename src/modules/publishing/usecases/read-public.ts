import { isWithin, type AgencyTree } from '../../../kernel/agency-tree.ts'
import type { AgencyId, ReportNumber } from '../../../kernel/brand.ts'
import type { ReportClass, ReportKind } from '../../../kernel/law/words.ts'
import type { Handle } from '../../../platform/db/db.ts'
import { stateFromJson } from '../../reports/index.ts'
import type { PublicCursor, PublicFilter, PublicItem } from '../domain/public-list.ts'
import { countMatching, selectPublic, type Sought } from '../store/public-lists.ts'
import { findPublicRow } from '../store/public-reports.ts'
import type { PublicEntry, PublicView } from './public-view.ts'

/** A report as anybody may see it: the copy that a verifier approved, never the reporter's own words. */
export type PublicReport = PublicView & {
  readonly number: ReportNumber
  readonly title: string
  readonly body: string
  readonly kind: ReportKind
  readonly reportClass: ReportClass
  readonly category: string | null
  readonly receivedBy: AgencyId
  readonly lead: AgencyId | null
  readonly areaCode: string | null
  readonly phase: string
  readonly filedOn: Temporal.PlainDate
  readonly publishedAt: Temporal.Instant
  readonly changedOn: Temporal.PlainDate
  /** Another one after each change. */
  readonly version: string
}

/**
 * A public report in one query; its dates come from `clocksOf(law, report.clocked, now)`. Null for what is unknown,
 * unpublished or confidential alike: nobody can tell them apart.
 */
export async function findPublic(db: Handle, number: ReportNumber): Promise<PublicReport | null> {
  const row = await findPublicRow(db, number)
  if (row === null) return null
  const view = row.view as PublicView
  return {
    number: row.number,
    title: row.title,
    body: row.body,
    kind: row.kind,
    reportClass: row.class,
    category: row.category,
    receivedBy: row.received_by,
    lead: row.lead,
    areaCode: row.area_code,
    phase: row.phase,
    filedOn: row.filed_on,
    publishedAt: row.published_at,
    changedOn: row.changed_on,
    version: row.version,
    timeline: view.timeline.map((entry): PublicEntry => ({ ...entry, on: Temporal.PlainDate.from(entry.on) })),
    clocked: stateFromJson(view.clocked),
  }
}

/** A page of the public list, newest first. `next` is where the following page begins, null on the last. */
export type PublicPage = { readonly items: readonly PublicItem[]; readonly next: PublicCursor | null }

export async function listPublic(
  db: Handle,
  tree: AgencyTree,
  filter: PublicFilter,
  page: { readonly after: PublicCursor | null; readonly limit: number },
): Promise<PublicPage> {
  const found = await selectPublic(db, soughtOf(tree, filter), page.after, page.limit + 1)
  const items = found.slice(0, page.limit)
  return { items, next: found.length > items.length ? (items.at(-1) ?? null) : null }
}

/** Counting goes no further than this; beyond it a list says “more than 1,000”. */
const countedAtMost = 1000

export async function countPublicMatches(
  db: Handle,
  tree: AgencyTree,
  filter: PublicFilter,
): Promise<{ readonly count: number; readonly isMore: boolean }> {
  const count = await countMatching(db, soughtOf(tree, filter), countedAtMost + 1)
  return { count: Math.min(count, countedAtMost), isMore: count > countedAtMost }
}

/** An agency stands for itself and all below it. */
function soughtOf(tree: AgencyTree, { agency, ...rest }: PublicFilter): Sought {
  if (agency === null) return { ...rest, agencies: null }
  return { ...rest, agencies: [...tree.keys()].filter((id) => isWithin(tree, id, agency)) }
}
