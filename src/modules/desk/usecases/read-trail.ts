import type { Officer } from '../../../kernel/actor.ts'
import { isWithin, nationalZone } from '../../../kernel/agency-tree.ts'
import type { AgencyId, OfficerId, ReportNumber } from '../../../kernel/brand.ts'
import { startOfDay } from '../../../kernel/clock/days.ts'
import { agenciesWhere, may } from '../../../kernel/permission.ts'
import { transact, type Handle } from '../../../platform/db/db.ts'
import {
  recordAudit,
  searchAudit,
  type AuditKey,
  type AuditScope,
  type AuditSearch,
  type StoredAudit,
} from '../../audit/index.ts'
import { nameOfficers } from '../../people/index.ts'
import {
  impartialPosts,
  mayRead,
  readNumber,
  statesOf,
  type OpenLaw,
  type ReportsRoom,
  type ReportState,
} from '../../reports/index.ts'

export type TrailRoom = Pick<ReportsRoom, 'db' | 'now' | 'lawShelf'>

/** What a list of the trail is narrowed to; null leaves it open. Days are the nation's. */
export type TrailAsked = {
  readonly from: Temporal.PlainDate
  readonly to: Temporal.PlainDate
  readonly agency: AgencyId | null
  readonly who: string | null
  readonly event: string | null
  readonly subject: string | null
}

/** An entry as this reader may know it. */
export type TrailEntry = StoredAudit & {
  /** It is about a report that the reader may not know of: what it was done to, and its detail, are left out. */
  readonly isHidden: boolean
}

export type TrailPage = {
  readonly entries: readonly TrailEntry[]
  /** Where the following page begins; null on the last. */
  readonly next: AuditKey | null
  /** The names of officers among the entries, also of those who left. */
  readonly names: ReadonlyMap<string, string>
}

const pageSize = 50
const batchSize = 1000

/** One page of the trail as far as this officer may read it (`audit.read`), the newest first. */
export async function readTrail(
  { db, lawShelf }: TrailRoom,
  officer: Officer,
  asked: TrailAsked,
  after: AuditKey | null,
): Promise<TrailPage> {
  const law = await lawShelf.open()
  return pageOf(db, await searchFor(db, officer, asked, law), after, pageSize, knownTo(officer, law))
}

/**
 * One page of what is recorded of the officer's own work. Numbers they may not read now stand in it as numbers that there
 * are not: it confirms nothing that was tried.
 */
export async function readOwnTrail(
  { db, lawShelf }: TrailRoom,
  officer: Officer,
  asked: TrailAsked,
  after: AuditKey | null,
): Promise<TrailPage> {
  const law = await lawShelf.open()
  const search = { ...searchOf(asked), scope: { of: 'officer', officer: officer.id } } as const
  const isKnown = knownTo(officer, law)
  return pageOf(db, search, after, pageSize, (state) => state !== undefined && isKnown(state))
}

/** The whole trail of a period on its way out; how many entries left is recorded, also where the reading broke off. */
export async function* exportTrail(
  { db, now, lawShelf }: TrailRoom,
  officer: Officer,
  asked: TrailAsked,
  format: string,
): AsyncGenerator<TrailPage> {
  let entries = 0
  try {
    const law = await lawShelf.open()
    const search = await searchFor(db, officer, asked, law)
    for (let after: AuditKey | null = null; ;) {
      const page: TrailPage = await pageOf(db, search, after, batchSize, knownTo(officer, law))
      entries += page.entries.length
      yield page
      if (page.next === null) return
      after = page.next
    }
  } finally {
    const { from, to, agency, event, subject } = asked
    const detail = { format, from: from.toString(), to: to.toString(), agency, what: event, about: subject, entries }
    await transact(db, (tx) =>
      recordAudit(tx, { at: now(), actor: officer, event: 'audit.exported', subject: null, detail }),
    )
  }
}

/** Undefined is a number that no report has. */
type Knows = (state: ReportState | undefined) => boolean

async function pageOf(
  db: Handle,
  search: AuditSearch | null,
  after: AuditKey | null,
  limit: number,
  knows: Knows,
): Promise<TrailPage> {
  const found = search === null ? [] : await searchAudit(db, search, after, limit + 1)
  const shown = found.slice(0, limit)
  const last = shown.at(-1)
  const states = await statesOf(db, [...new Set(shown.flatMap(numbersIn))])
  const entries = shown.map((entry): TrailEntry => {
    const isHidden = numbersIn(entry).some((number) => !knows(states.get(number)))
    return isHidden ? { ...entry, subject: null, detail: {}, isHidden } : { ...entry, isHidden }
  })
  return {
    entries,
    next: found.length > limit && last !== undefined ? { at: last.at, id: last.id } : null,
    names: await nameOfficers(db, [...new Set(entries.flatMap(officersIn))]),
  }
}

const numbersIn = ({ subject, detail }: StoredAudit): ReportNumber[] =>
  [subject, detail['number']].flatMap((text) => (typeof text === 'string' ? (readNumber(text) ?? []) : []))

const idShape = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** Whatever may be an officer's id: who did it, to whom, and who else it names. */
const officersIn = ({ officer_id: officer, subject, detail }: StoredAudit): OfficerId[] =>
  [officer, subject, ...Object.values(detail)].filter(
    (value): value is OfficerId => typeof value === 'string' && idShape.test(value),
  )

const searchOf = ({ who, event, subject, from, to }: TrailAsked): Omit<AuditSearch, 'scope'> => ({
  who,
  event,
  subject: subject === null ? null : (readNumber(subject) ?? subject),
  from: startOfDay(from, nationalZone),
  until: startOfDay(to.add({ days: 1 }), nationalZone),
})

/** Null where nothing may be found: what is asked for is a report that the reader may not know of. */
async function searchFor(db: Handle, officer: Officer, asked: TrailAsked, law: OpenLaw): Promise<AuditSearch | null> {
  const search = searchOf(asked)
  const number = search.subject === null ? null : readNumber(search.subject)
  const state = number === null ? undefined : (await statesOf(db, [number])).get(number)
  if (state !== undefined && !knownTo(officer, law)(state)) return null
  return { ...search, scope: scopeOf(officer, asked.agency, law) }
}

function scopeOf(officer: Officer, agency: AgencyId | null, { tree }: OpenLaw): AuditScope {
  if (agency === null && may(officer, 'audit.read', tree, null)) return { of: 'program' }
  const reached = agenciesWhere(officer, 'audit.read', tree)
  return { of: 'agencies', agencies: agency === null ? reached : reached.filter((one) => isWithin(tree, one, agency)) }
}

/** Whoever may read a report knows of it; of one that is not confidential also whoever reads the trail where it is or was. */
const knownTo =
  (officer: Officer, law: OpenLaw): Knows =>
  (state) => {
    if (state === undefined) return true
    if (mayRead(officer, state, law)) return true
    if (state.confidential) return false
    const posts = impartialPosts(officer, state, law.tree)
    const concerned = [state.receivedBy, ...state.holdings, ...state.tasks].map((one) =>
      typeof one === 'string' ? one : one.agency,
    )
    return [...concerned, ...state.copies].some((one) => may({ ...officer, posts }, 'audit.read', law.tree, one))
  }
