import type { Officer } from '../../../kernel/actor.ts'
import { isWithin, type AgencyTree, zoneOf } from '../../../kernel/agency-tree.ts'
import type { AgencyId, OfficerId } from '../../../kernel/brand.ts'
import { localDay } from '../../../kernel/clock/days.ts'
import { agenciesWhere } from '../../../kernel/permission.ts'
import { nameOfficers, officersAt, type PostedOfficer } from '../../people/index.ts'
import {
  holdersOf,
  mayRead,
  readTitles,
  stateFromJson,
  type OpenLaw,
  type ReportsRoom,
  type ReportState,
} from '../../reports/index.ts'
import { desksAt, groupsOf, noWork, sumOf, totalOf, type Group, type Work } from '../domain/work.ts'
import { readWandering, type WanderingRow } from '../store/wandering.ts'
import { countHeld, countWork, readUrgent, type DeskRow, type Overseen } from '../store/work.ts'

type Room = Pick<ReportsRoom, 'db' | 'lawShelf' | 'now'>

/** An office with all below it, and what lies there; `isOwn` is the root's own desk. */
export type GroupWork = Omit<Group, 'members'> & {
  readonly work: Work
  readonly approvals: Work
  readonly returned: Work
}

/** One report at one desk; whoever may not read it is told nothing of it. */
export type UrgentReport = {
  readonly agency: AgencyId
  /** The desk's name, as `queue.ts` of the reports has it. */
  readonly queue: string
  readonly dueOn: Temporal.PlainDate | null
  readonly isLate: boolean
  readonly title: string | null
  readonly state: ReportState
  /** The names of those who hold it now. */
  readonly holders: readonly string[]
}

export type OfficerWork = { readonly name: string; readonly held: number; readonly work: Work }

/** How long a report was with whom, in the order of its way; days of 24 hours, begun ones counted whole. */
export type Stay = { readonly agency: AgencyId; readonly days: number; readonly isNow: boolean }
export type WanderingReport = {
  readonly title: string | null
  readonly state: ReportState
  readonly stays: readonly Stay[]
}

export type Oversight = {
  readonly root: AgencyId
  /** The offices that this officer oversees. */
  readonly reached: readonly AgencyId[]
  /** A branch sees complaints about conduct, wherever they lie; everybody else sees work where it lies. */
  readonly isBranch: boolean
  readonly total: Work
  readonly groups: readonly GroupWork[]
  readonly urgent: readonly UrgentReport[]
  readonly returned: readonly UrgentReport[]
  /** Null at the nation, where there are too many to be told apart on one page. */
  readonly officers: readonly OfficerWork[] | null
  /** Null for whoever does not coordinate. */
  readonly wandering: readonly WanderingReport[] | null
  /** Offices that nobody can pass a report to who would answer; null for whoever does not coordinate. */
  readonly unstaffed: readonly AgencyId[] | null
}

const works = ['verify', 'answer', 'approve', 'appeals'] as const
/** So many of one queue of one office are counted; a page at a region's size stays exact. */
const countedAtMost = 1000
/** Where there are many offices each is counted less far, so that the page stays quick. */
const countedAltogether = 60_000
/** So many reports are listed, the most urgent ones. */
const listedAtMost = 20

/** Who takes up what is passed to an office. */
const answeringRoles: readonly PostedOfficer['role'][] = ['liaison', 'official', 'coordinator', 'nationalAdmin']

/** What lies with the offices below `asked` (else below the officer's own post): null where the officer oversees nothing there. */
export async function oversee(room: Room, officer: Officer, asked: AgencyId | null): Promise<Oversight | null> {
  const law = await room.lawShelf.open()
  const { tree } = law
  const reached = agenciesWhere(officer, 'oversight.read', tree)
  const root = asked ?? homeOf(officer, tree, reached)
  if (root === null || !reached.includes(root)) return null
  const now = room.now()
  const members = reached.filter((one) => isWithin(tree, one, root))
  const desks = desksAt(tree, members, now)
  const isBranch = officer.posts.every(({ role }) => role === 'inspectorate')
  const coordinates = officer.posts.some(({ role }) => role === 'coordinator' || role === 'nationalAdmin')
  const isNation = tree.get(root)?.parent === null
  const overseen: Overseen = isBranch
    ? { desks, queues: ['supervisory'], isOnce: true, until: 'week' }
    : { desks, queues: works, isOnce: false, until: 'week' }
  // The nation's own verifying counts with its own desk.
  const listed: Overseen = isNation && !isBranch ? { ...overseen, queues: [...works, 'verifyNationally'] } : overseen

  const posted = await officersAt(room.db, isNation && !coordinates ? [] : members, now)
  const officers = isNation || isBranch ? null : await workOfOfficers(room, overseen, posted)
  const [groups, urgent, returned, wandering] = await Promise.all([
    workOfGroups(room, tree, root, overseen),
    readUrgent(room.db, listed, listedAtMost),
    isBranch ? [] : readUrgent(room.db, { desks, queues: ['returned'], isOnce: true, until: 'ever' }, listedAtMost),
    coordinates ? readWandering(room.db, members, listedAtMost) : null,
  ])
  return {
    root,
    reached,
    isBranch,
    total: sumOf(groups.map(({ work }) => work)),
    groups,
    urgent: await readable(room, officer, law, urgent, now),
    returned: await readable(room, officer, law, returned, now),
    officers,
    wandering: wandering === null ? null : await wanderingFor(room, officer, law, wandering, now),
    unstaffed: coordinates ? unstaffedOf(law, members, posted) : null,
  }
}

/** Where the officer's own oversight begins: the widest of their posts. */
function homeOf({ posts }: Officer, tree: AgencyTree, reached: readonly AgencyId[]): AgencyId | null {
  const own = posts.map(({ agency }) => agency).filter((agency) => reached.includes(agency))
  const size = (agency: AgencyId): number => reached.filter((one) => isWithin(tree, one, agency)).length
  return own.toSorted((a, b) => size(b) - size(a))[0] ?? null
}

const sumFor = (work: ReadonlyMap<AgencyId, Work>, members: readonly AgencyId[]): Work =>
  sumOf(members.map((one) => work.get(one) ?? noWork))

async function workOfGroups(room: Room, tree: AgencyTree, root: AgencyId, overseen: Overseen): Promise<GroupWork[]> {
  const now = room.now()
  const { desks } = overseen
  const groups = groupsOf(tree, root)
  const of = async (some: Overseen): Promise<ReadonlyMap<AgencyId, Work>> => {
    const most = Math.min(countedAtMost, Math.ceil(countedAltogether / (some.desks.length * some.queues.length)))
    return new Map((await countWork(room.db, some, now, most)).map((one) => [one.agency, one]))
  }
  // What the nation verifies for a region lies under that region's name, and is the nation's own work.
  const isNation = tree.get(root)?.parent === null
  const [work, nations, approvals, returned] = await Promise.all([
    of(overseen),
    isNation && !overseen.isOnce
      ? of({ desks, queues: ['verifyNationally'], isOnce: false, until: 'week' })
      : new Map<AgencyId, Work>(),
    overseen.isOnce ? new Map<AgencyId, Work>() : of({ desks, queues: ['approve'], isOnce: false, until: 'ever' }),
    overseen.isOnce ? new Map<AgencyId, Work>() : of({ desks, queues: ['returned'], isOnce: true, until: 'ever' }),
  ])
  return groups
    .map(({ agency, isOwn, members }) => ({
      agency,
      isOwn,
      work: isOwn && isNation ? sumOf([sumFor(work, members), ...nations.values()]) : sumFor(work, members),
      approvals: sumFor(approvals, members),
      returned: sumFor(returned, members),
    }))
    .filter(({ isOwn, work: own }) => !isOwn || groups.length === 1 || totalOf(own) > 0)
}

async function workOfOfficers(
  { db, now }: Room,
  overseen: Overseen,
  posted: readonly PostedOfficer[],
): Promise<OfficerWork[]> {
  const names = new Map<OfficerId, string>(posted.map(({ id, name }) => [id, name]))
  const held = await countHeld(db, overseen, [...names.keys()], now())
  return held
    .map(({ officer, held: count, ...work }) => ({ name: names.get(officer) ?? '', held: count, work }))
    .toSorted((a, b) => b.work.late - a.work.late || b.work.today - a.work.today || a.name.localeCompare(b.name, 'id'))
}

/** These rows as far as the officer may read their reports, each with its title where that is open. */
async function titled<T extends { readonly state: unknown }>(
  room: Room,
  officer: Officer,
  law: OpenLaw,
  rows: readonly T[],
): Promise<(Omit<T, 'state'> & { readonly state: ReportState; readonly title: string | null })[]> {
  const open = rows
    .map((row) => ({ ...row, state: stateFromJson(row.state) }))
    .filter(({ state }) => mayRead(officer, state, law))
  const titles = await readTitles(
    room,
    officer,
    open.map(({ state }) => state.number),
  )
  return open.map((row) => ({ ...row, title: titles.get(row.state.number) ?? null }))
}

async function readable(
  room: Room,
  officer: Officer,
  law: OpenLaw,
  rows: readonly DeskRow[],
  now: Temporal.Instant,
): Promise<UrgentReport[]> {
  const holders = await holdersOf(
    room.db,
    rows.map(({ report }) => report),
  )
  const names = await nameOfficers(room.db, [...new Set(holders.map((one) => one.officer))])
  return (await titled(room, officer, law, rows)).map(({ agency, queue, dueOn, report, title, state }) => {
    const today = localDay(now, zoneOf(law.tree, agency))
    return {
      agency,
      queue,
      dueOn,
      isLate: dueOn !== null && Temporal.PlainDate.compare(dueOn, today) < 0,
      title,
      state,
      holders: holders.flatMap((one) => (one.report === report ? (names.get(one.officer) ?? []) : [])),
    }
  })
}

async function wanderingFor(
  room: Room,
  officer: Officer,
  law: OpenLaw,
  rows: readonly WanderingRow[],
  now: Temporal.Instant,
): Promise<WanderingReport[]> {
  return (await titled(room, officer, law, rows)).map(({ title, state }) => {
    const stays = state.holdings.map(({ agency, from, to }) => {
      const days = Math.ceil((to ?? now).since(from).total('hours') / 24)
      return { agency, days, isNow: to === null }
    })
    return { title, state, stays }
  })
}

/** Active offices that answer reports, and have nobody who could. */
function unstaffedOf(
  { agencies }: OpenLaw,
  members: readonly AgencyId[],
  posted: readonly PostedOfficer[],
): AgencyId[] {
  const staffed = new Set(posted.filter(({ role }) => answeringRoles.includes(role)).map(({ agency }) => agency))
  return members.filter((id) => {
    const agency = agencies.get(id)
    return agency !== undefined && agency.isActive && agency.kind !== 'ombudsman' && !staffed.has(id)
  })
}
