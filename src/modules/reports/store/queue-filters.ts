import { sql, type RawBuilder } from 'kysely'
import type { OfficerId } from '../../../kernel/brand.ts'
import type { Channel, ReportKind } from '../../../kernel/law/words.ts'
import type { Phase, ReferralState } from '../domain/words.ts'
import { mayBeSearched } from './filed-words.ts'

export const marks = ['urgent', 'held'] as const
export type Mark = (typeof marks)[number]

/** What a list is narrowed by beside its queue; null where nothing was asked. */
export type QueueFilters = {
  /** Words that the report must hold, as people type them into a search box. */
  readonly words: string | null
  readonly phase: Phase | null
  readonly kind: ReportKind | null
  readonly reportClass: string | null
  /** The slug of a topic. */
  readonly category: string | null
  /** A place and everything in it, by its official code. */
  readonly area: string | null
  readonly channel: Channel | null
  readonly referral: ReferralState | null
  /** What was found as it came in: it is urgent, or it is held until somebody has looked. */
  readonly mark: Mark | null
  readonly due: DueFilter | null
  /** Who holds it at any of its desks. */
  readonly heldBy: OfficerId | 'nobody' | null
}

/**
 * When the work of the desk is due, seen from `now`: already late; still in time, but on or before the local day
 * `until`; or without any limit.
 */
export type DueFilter =
  | { readonly due: 'late'; readonly now: Temporal.Instant }
  | { readonly due: 'until'; readonly now: Temporal.Instant; readonly until: Temporal.PlainDate }
  | { readonly due: 'never' }

export const noFilters: QueueFilters = {
  words: null,
  phase: null,
  kind: null,
  reportClass: null,
  category: null,
  area: null,
  channel: null,
  referral: null,
  mark: null,
  due: null,
  heldBy: null,
}

/** Does anything narrow the list? */
export const isNarrow = (filters: QueueFilters): boolean =>
  Object.keys(noFilters).some((name) => filters[name as keyof QueueFilters] !== null)

type Sql = RawBuilder<unknown>

/** Narrows `report_desks d` by what was asked, as `and …`. */
export function matching(filters: QueueFilters): Sql {
  const conditions = [ofReport(filters), ofWords(filters.words), ofDue(filters.due), ofHolder(filters.heldBy)]
  return sql.join(
    conditions.flatMap((one) => (one === null ? [] : [sql`and ${one}`])),
    sql` `,
  )
}

function ofReport({ phase, kind, reportClass, category, area, channel, referral, mark }: QueueFilters): Sql | null {
  const asked = Object.entries({ phase, kind, class: reportClass, category, channel, referral })
  const equal = asked.flatMap(([column, value]) => (value === null ? [] : [sql`${sql.ref(column)} = ${value}`]))
  const inArea = area === null ? [] : [sql`(area_code = ${area} or area_code like ${`${area}.%`})`]
  const marked = mark === null ? [] : [sql.ref(`is_${mark}`)]
  const all = [...equal, ...inArea, ...marked]
  if (all.length === 0) return null
  return sql`exists (select from reports where reports.id = d.report_id and ${sql.join(all, sql` and `)})`
}

const ofWords = (words: string | null): Sql | null =>
  words === null
    ? null
    : sql`exists (
    select from report_words where report_words.report_id = d.report_id
      and report_words.words @@ websearch_to_tsquery('indonesian', ${words}) and ${mayBeSearched})`

/** Bounded by `sorted_at` too, so that nothing is looked through behind the last day asked for. */
function ofDue(asked: DueFilter | null): Sql | null {
  switch (asked?.due) {
    case undefined:
      return null
    case 'late':
      return sql`d.due_at <= ${asked.now} and d.sorted_at <= ${asked.now}`
    case 'until': {
      const { now, until } = asked
      return sql`d.due_at > ${now} and d.due_on <= ${until} and d.sorted_at < ${until.toString()}::timestamptz + '3 days'`
    }
    case 'never':
      return sql`d.due_at is null`
  }
}

const ofHolder = (heldBy: QueueFilters['heldBy']): Sql | null => {
  if (heldBy === null) return null
  const held = (condition: Sql) => sql`exists (
    select from report_assignments held where held.report_id = d.report_id and held.ended_at is null ${condition})`
  return heldBy === 'nobody' ? sql`not ${held(sql``)}` : held(sql`and held.officer_id = ${heldBy}`)
}
