import type { Officer } from '../../../kernel/actor.ts'
import { isWithin, type AgencyTree } from '../../../kernel/agency-tree.ts'
import type { AgencyId, OfficerId } from '../../../kernel/brand.ts'
import { localDay, startOfDay } from '../../../kernel/clock/days.ts'
import { may } from '../../../kernel/permission.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact, type Db } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids.ts'
import { loadAgencies, treeOf } from '../../agencies/index.ts'
import { recordAudit } from '../../audit/index.ts'
import { mayDeputise } from '../domain/deputy.ts'
import { endLeave, findLeave, insertLeave, listLeaves, type Leave } from '../store/leaves.ts'
import { findOfficer, listOfficers, lockOfficer, ownPosts, type OfficerCard } from '../store/officers.ts'

export type LeaveRefusal = {
  readonly refusal:
    | 'unknownOfficer'
    | 'notPermitted'
    /** The last day lies before the first, or is over. */
    | 'daysWrong'
    /** There is a leave in these days already. */
    | 'alreadyAway'
    /** The deputy has no fitting post there, or is the officer. */
    | 'deputyUnfit'
    /** The deputy is away on one of these days. */
    | 'deputyAway'
}

export type LeaveToRecord = {
  readonly officer: OfficerId
  readonly agency: AgencyId
  readonly deputy: OfficerId
  /** The first and the last day away, as the agency counts days. */
  readonly from: Temporal.PlainDate
  readonly until: Temporal.PlainDate
}

/** May `by` say that this officer is away from the agency? The officer, a superior above, and whoever keeps its people. */
export const mayRecordLeave = (by: Officer, officer: OfficerId, agency: AgencyId, tree: AgencyTree): boolean =>
  by.id === officer ||
  may(by, 'people.manage', tree, agency) ||
  ownPosts(by).some((post) => post.role === 'superior' && isWithin(tree, agency, post.agency))

/** Colleagues at the agency who can stand in for the officer there, by name. */
export async function possibleDeputies(
  db: Db,
  now: Temporal.Instant,
  officer: Officer,
  agency: AgencyId,
): Promise<readonly OfficerCard[]> {
  const absent = postsAt(officer, agency)
  const cards = await listOfficers(db, now, { agency })
  return cards.filter((card) => card.officer.id !== officer.id && mayDeputise(absent, postsAt(card.officer, agency)))
}

/** Records that an officer is away and who holds their posts at the agency meanwhile. */
export async function recordLeave(
  db: Db,
  now: Temporal.Instant,
  { officer, agency, deputy, from, until }: LeaveToRecord,
  by: Officer,
): Promise<Result<Leave, LeaveRefusal>> {
  const tree = treeOf(await loadAgencies(db))
  const zone = tree.get(agency)?.zone
  if (zone === undefined || !mayRecordLeave(by, officer, agency, tree)) return refuse({ refusal: 'notPermitted' })
  const isInOrder = Temporal.PlainDate.compare(from, until) <= 0
  if (!isInOrder || Temporal.PlainDate.compare(until, localDay(now, zone)) < 0) return refuse({ refusal: 'daysWrong' })
  const days = { startsAt: startOfDay(from, zone), endsAt: startOfDay(until.add({ days: 1 }), zone) }
  return transact(db, async (tx) => {
    // In the order of their ids, so that two who go away for each other do not wait for each other.
    for (const id of [officer, deputy].toSorted()) await lockOfficer(tx, id)
    const [away, stays] = [await findOfficer(tx, officer, now), await findOfficer(tx, deputy, now)]
    if (away === null || stays === null) return refuse({ refusal: 'unknownOfficer' })
    if (officer === deputy || !mayDeputise(postsAt(away.officer, agency), postsAt(stays.officer, agency)))
      return refuse({ refusal: 'deputyUnfit' })
    const others = (await listLeaves(tx, [officer, deputy], now)).filter((one) => overlaps(one, days))
    if (others.some((one) => one.officer === officer && one.agency === agency))
      return refuse({ refusal: 'alreadyAway' })
    if (others.some((one) => one.officer === deputy)) return refuse({ refusal: 'deputyAway' })
    const leave: Leave = { id: newId(), officer, agency, deputy, ...days }
    await insertLeave(tx, leave, { by: by.id, at: now })
    const detail = { agency, deputy, from: from.toString(), until: until.toString() }
    await recordAudit(tx, { at: now, actor: by, event: 'leave.recorded', subject: officer, detail })
    return accept(leave)
  })
}

/** Somebody is back, or does not go after all: the deputy's acting ends at once. */
export async function cancelLeave(
  db: Db,
  now: Temporal.Instant,
  id: string,
  by: Officer,
): Promise<Result<Leave, { readonly refusal: 'unknownLeave' | 'notPermitted' }>> {
  const tree = treeOf(await loadAgencies(db))
  return transact(db, async (tx) => {
    const leave = await findLeave(tx, id)
    if (leave === undefined || Temporal.Instant.compare(leave.endsAt, now) <= 0)
      return refuse({ refusal: 'unknownLeave' })
    if (!mayRecordLeave(by, leave.officer, leave.agency, tree)) return refuse({ refusal: 'notPermitted' })
    await endLeave(tx, leave, now)
    const detail = { agency: leave.agency, deputy: leave.deputy }
    await recordAudit(tx, { at: now, actor: by, event: 'leave.ended', subject: leave.officer, detail })
    return accept(leave)
  })
}

const postsAt = (officer: Officer, agency: AgencyId) => ownPosts(officer).filter((post) => post.agency === agency)

const overlaps = (a: Pick<Leave, 'startsAt' | 'endsAt'>, b: Pick<Leave, 'startsAt' | 'endsAt'>): boolean =>
  Temporal.Instant.compare(a.startsAt, b.endsAt) < 0 && Temporal.Instant.compare(b.startsAt, a.endsAt) < 0
