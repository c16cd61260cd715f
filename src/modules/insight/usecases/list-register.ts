import type { Officer } from '../../../kernel/actor.ts'
import { isWithin, zoneOf } from '../../../kernel/agency-tree.ts'
import type { AgencyId, PersonId, ReportId, ReportNumber } from '../../../kernel/brand.ts'
import { startOfDay } from '../../../kernel/clock/days.ts'
import { agenciesWhere, may } from '../../../kernel/permission.ts'
import {
  impartialPosts,
  mayRead,
  mayReadContent,
  readTitles,
  stateFromJson,
  type OpenLaw,
  type ReportsRoom,
  type ReportState,
} from '../../reports/index.ts'
import type { RegisterFilters, RegisterLine } from '../domain/register.ts'
import { readRegister, type RegisterKey, type RegisterRow, type RegisterScope } from '../store/register.ts'
import { lineOf } from './register-line.ts'

export type { RegisterKey } from '../store/register.ts'

export type RegisterAsked = RegisterFilters & {
  /** The first and the last day, both inclusive. */
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  /** This agency and all below it, as far as the officer's own posts reach. */
  readonly agency: AgencyId | null
}

export type RegisterPage = {
  readonly lines: readonly RegisterLine[]
  /** Where the next page begins; null on the last one. */
  readonly next: RegisterKey | null
}

/** A line with what opening its reporter's name would need. */
export type RegisteredReport = {
  readonly line: RegisterLine
  readonly id: ReportId
  readonly reporter: PersonId
  readonly anonymous: boolean
  /** Did the reporter close their identity to officers? */
  readonly restricted: boolean
  /** Every agency that has or had the report. */
  readonly concerned: readonly AgencyId[]
}

const pageSize = 50
/** Few enough that setting them on paper does not hold up other visitors. */
const batchSize = 500

/** One page of the register, the newest first. A page may be shorter where lines are not for this officer. */
export async function listRegister(
  room: Pick<ReportsRoom, 'db' | 'lawShelf'>,
  officer: Officer,
  asked: RegisterAsked,
  after: RegisterKey | null,
): Promise<RegisterPage> {
  const law = await room.lawShelf.open()
  const scope = scopeOf(officer, asked, law)
  const rows = await readRegister(room.db, scope, asked, { order: 'newest', after, limit: pageSize + 1 })
  const page = rows.slice(0, pageSize)
  const last = page.at(-1)
  const titles = await readTitles(room, officer, numbersIn(page))
  return {
    lines: page.flatMap((row) => registeredFor(officer, row, law, titles)?.line ?? []),
    next: rows.length > pageSize && last !== undefined ? { filedAt: last.filedAt, report: last.report } : null,
  }
}

/** The whole register of a period as a book is read, the oldest first: some at a time, so that memory does not grow with it. */
export async function* everyRegistered(
  room: Pick<ReportsRoom, 'db' | 'lawShelf'>,
  officer: Officer,
  asked: RegisterAsked,
): AsyncGenerator<readonly RegisteredReport[]> {
  for (let after: RegisterKey | null = null; ;) {
    const law = await room.lawShelf.open()
    const slice = { order: 'oldest', after, limit: batchSize } as const
    const rows: RegisterRow[] = await readRegister(room.db, scopeOf(officer, asked, law), asked, slice)
    const titles = await readTitles(room, officer, numbersIn(rows))
    yield rows.flatMap((row) => registeredFor(officer, row, law, titles) ?? [])
    const last = rows.at(-1)
    if (last === undefined || rows.length < batchSize) return
    after = { filedAt: last.filedAt, report: last.report }
  }
}

/** The days of a period begin where the office stands whose register is read. */
function scopeOf(officer: Officer, { from, to, agency }: RegisterAsked, { tree }: OpenLaw): RegisterScope {
  const reached = agenciesWhere(officer, 'register.read', tree)
  const agencies = agency === null ? reached : reached.filter((one) => isWithin(tree, one, agency))
  const zone = zoneOf(tree, agency ?? reached[0])
  return { agencies, from: startOfDay(from, zone), until: startOfDay(to.add({ days: 1 }), zone) }
}

/**
 * The report as it stands in this officer's register; null where it is not in it. Content is for whoever may read the
 * report; a confidential one, or one about the officer's own unit, stands in nobody else's book at all.
 */
function registeredFor(
  officer: Officer,
  row: RegisterRow,
  law: OpenLaw,
  titles: ReadonlyMap<ReportNumber, string>,
): RegisteredReport | null {
  const state = stateFromJson(row.state)
  const concerned = concernedBy(state)
  const posts = impartialPosts(officer, state, law.tree)
  const reaches = [...concerned, ...state.copies].some((one) =>
    may({ ...officer, posts }, 'register.read', law.tree, one),
  )
  if (!reaches) return null
  if (state.confidential && !mayRead(officer, state, law)) return null
  const { id, number, anonymous } = state
  const restricted = state.restricted !== undefined
  const beside = { ...row, title: titles.get(number) ?? null }
  return {
    line: lineOf(law, state, beside, mayReadContent(officer, state, law)),
    id,
    reporter: row.reporter,
    anonymous,
    restricted,
    concerned,
  }
}

const numbersIn = (rows: readonly RegisterRow[]): ReportNumber[] => rows.map(({ number }) => number)

const concernedBy = ({ receivedBy, holdings, tasks }: ReportState): AgencyId[] => [
  ...new Set([receivedBy, ...holdings.map(({ agency }) => agency), ...tasks.map(({ agency }) => agency)]),
]
