import { sql } from 'kysely'
import type { AgencyId, ReportNumber } from '../../../kernel/brand.ts'
import type { Handle } from '../../../platform/db/db.ts'
import type { NoticeState, Route } from '../domain/notice.ts'
import { isPrivate, type Template } from '../domain/templates.ts'
import type { NoticeTables } from './tables.ts'

/** A notice that did not arrive yet, as operators see it: no person, no address. */
export type TroubledNotice = {
  readonly id: string
  /** Null for a digest, which tells of no report, and for what is between a person and whoever answers for data. */
  readonly number: ReportNumber | null
  readonly agency: AgencyId
  readonly recipientKind: 'reporter' | 'officer'
  readonly template: Template
  readonly route: Route
  readonly state: NoticeState
  readonly failure: string | null
  readonly attempts: number
  readonly createdAt: Temporal.Instant
  /** The next attempt; null where there will be none by itself. */
  readonly nextAt: Temporal.Instant | null
}

/**
 * What operators look through: `failed` will not arrive by itself, `retrying` is tried again, `withoutGateway` has an
 * address of a kind that nothing reaches yet. Where a route had no address at all, another route tells the rest.
 */
export const troubles = ['failed', 'retrying', 'withoutGateway'] as const
export type Trouble = (typeof troubles)[number]

const countedAtMost = 1000

/** The newest first, those before `before` (an id) where the list goes on; of these agencies, or of all with null. */
export async function listTroubled(
  db: Handle,
  { trouble, agencies, before, limit }: TroubledAsked & { readonly before: string | null; readonly limit: number },
): Promise<TroubledNotice[]> {
  let rows = troubled(db, { trouble, agencies })
    .select(['id', 'number', 'agency', 'recipient_kind as recipientKind', 'template', 'route', 'state', 'failure'])
    .select(['attempts', 'created_at as createdAt', 'next_at as nextAt'])
  if (before !== null) rows = rows.where('id', '<', before)
  const found = await rows.orderBy('id', 'desc').limit(limit).execute()
  return found.map((row) => (isPrivate(row.template) ? { ...row, number: null } : row))
}

/** How many there are, counted up to a thousand. */
export async function countTroubled(db: Handle, asked: TroubledAsked): Promise<number> {
  const found = await troubled(db, asked).select('id').limit(countedAtMost).execute()
  return found.length
}

type TroubledAsked = { readonly trouble: Trouble; readonly agencies: readonly AgencyId[] | null }

function troubled(db: Handle, { trouble, agencies }: TroubledAsked) {
  // Whoever could see that a code was sent could try out contacts.
  const all = db.withTables<NoticeTables>().selectFrom('notices').where('template', '<>', 'recovery')
  const ours = agencies === null ? all : all.where(sql<boolean>`agency = any(${agencies})`)
  switch (trouble) {
    case 'failed':
      return ours.where('state', 'in', ['failed', 'givenUp'])
    case 'retrying':
      return ours.where('next_at', 'is not', null).where('failure', 'is not', null)
    case 'withoutGateway':
      return ours.where('state', '=', 'noRoute').where('failure', '=', 'noGateway')
  }
}
