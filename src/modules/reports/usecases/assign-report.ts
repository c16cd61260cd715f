import type { Officer, Post } from '../../../kernel/actor.ts'
import { lineOf } from '../../../kernel/agency-tree.ts'
import type { AgencyId, OfficerId, ReportNumber } from '../../../kernel/brand.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { recordAudit } from '../../audit/index.ts'
import { findOfficer, listOfficers, type OfficerCard } from '../../people/index.ts'
import { agenciesFor, agenciesHolding } from '../domain/holder.ts'
import { desksOf } from '../domain/queue.ts'
import type { ReportState } from '../domain/state.ts'
import { endAssignment, holdersOf, insertAssignment, listHeld, type Held } from '../store/assignments.ts'
import type { OpenLaw } from './open-law.ts'
import { postOn } from './post-for.ts'
import { mayRead } from './read-report.ts'
import type { ReportsRoom } from './room.ts'
import { withLockedReport } from './with-locked-report.ts'

export type AssignRefusal = {
  readonly refusal:
    | 'unknownReport'
    /** No desk of this agency has the report now, or whoever asks does not work there. */
    | 'notOnThisDesk'
    /** Whoever shall hold it has no post that may handle it there. */
    | 'holderMayNot'
    /** Another officer took it or was given it since whoever asks looked. */
    | 'heldMeanwhile'
}

/** The agencies at whose desks this officer may hold the report, hand it over and put it back. */
export const desksToHold = (officer: Officer, state: ReportState, law: OpenLaw): AgencyId[] =>
  mayRead(officer, state, law) ? agenciesFor(officer, desksOf(law.law, law.tree, state), law.tree) : []

/** The agencies at whose desks the report lies now. */
export const desksHolding = (state: ReportState, law: OpenLaw): AgencyId[] =>
  agenciesHolding(desksOf(law.law, law.tree, state))

/** By agency at whose desk this officer works: who could hold the report there, by name. Looked for in the offices there, above, and their own. */
export async function possibleHolders(
  room: ReportsRoom,
  by: Officer,
  state: ReportState,
  law: OpenLaw,
): Promise<ReadonlyMap<AgencyId, readonly OfficerCard[]>> {
  const desks = desksToHold(by, state, law)
  if (desks.length === 0) return new Map()
  const above = desks.flatMap((agency) => lineOf(law.tree, agency).map(({ id }) => id))
  const offices = new Set([...above, ...by.posts.map(({ agency }) => agency)])
  const listed = await Promise.all([...offices].map((agency) => listOfficers(room.db, room.now(), { agency })))
  const cards = Map.groupBy(listed.flat(), ({ officer }) => officer.id)
  const able = Array.from(cards, ([, ofOne]) => ofOne)
    .flatMap(([card, ...others]) => (card === undefined ? [] : [withPostsOf(card, others)]))
    .map((card) => ({ card, desks: desksToHold(card.officer, state, law) }))
    .toSorted((a, b) => a.card.name.localeCompare(b.card.name, 'id'))
  return new Map(desks.map((agency) => [agency, able.flatMap((one) => (one.desks.includes(agency) ? [one.card] : []))]))
}

const withPostsOf = (card: OfficerCard, others: readonly OfficerCard[]): OfficerCard => ({
  ...card,
  officer: { ...card.officer, posts: [card, ...others].flatMap(({ officer }) => officer.posts) },
})

export type Assigning = {
  readonly number: ReportNumber
  readonly agency: AgencyId
  /** Who shall hold it; null puts it back for anybody of the desk. */
  readonly to: OfficerId | null
  /** Who held it when whoever asks looked; null where nobody did. */
  readonly seen: OfficerId | null
  readonly by: Officer
}

/** Gives a report at a desk to one officer, or back to all of them. No event of the report: the law knows offices alone. */
export const assignReport = (room: ReportsRoom, asked: Assigning): Promise<Result<null, AssignRefusal>> =>
  withLockedReport(room, asked.number, async (tx, law, { state }): Promise<Result<null, AssignRefusal>> => {
    const { agency, to, seen, by } = asked
    if (!mayRead(by, state, law)) return refuse({ refusal: 'unknownReport' })
    if (!desksToHold(by, state, law).includes(agency)) return refuse({ refusal: 'notOnThisDesk' })
    const held = (await holdersOf(tx, [state.id])).find((one) => one.agency === agency)?.officer ?? null
    if (held === to) return accept(null)
    if (held !== seen) return refuse({ refusal: 'heldMeanwhile' })
    const card = to === null ? null : await findOfficer(tx, to, room.now())
    if (to !== null && (card === null || !desksToHold(card.officer, state, law).includes(agency)))
      return refuse({ refusal: 'holderMayNot' })
    await move(tx, room, state, { agency, to, by }, postOn(law, by, state))
    return accept(null)
  })

async function move(
  tx: Tx,
  room: ReportsRoom,
  { id, number }: ReportState,
  { agency, to, by }: { readonly agency: AgencyId; readonly to: OfficerId | null; readonly by: Officer | null },
  post: Post | null = null,
): Promise<void> {
  const at = room.now()
  const from = await endAssignment(tx, { report: id, agency, at, by: by?.id ?? null })
  if (to !== null && by !== null) await insertAssignment(tx, { report: id, agency, officer: to, at, by: by.id })
  const actor = by ?? { kind: 'clock' as const }
  await recordAudit(tx, { at, actor, event: 'report.assigned', subject: number, detail: { agency, from, to }, post })
}

/** What this officer holds now, longest first; also what sleeps while the report lies with others. */
export const assignmentsOf = (room: Pick<ReportsRoom, 'db'>, officer: OfficerId): Promise<readonly Held[]> =>
  listHeld(room.db, officer)

export type HandedOver = {
  readonly handedOver: readonly ReportNumber[]
  /** Back with everybody of the desk: there was nobody to take it, or they may not. */
  readonly putBack: readonly ReportNumber[]
}

/**
 * Takes everything from an officer who leaves or is away: to `to` where they may hold it there, else back to the desk,
 * where it shows as held by nobody. `by` is null where nobody decided it.
 */
export const handOverAll = async (room: ReportsRoom, { from, ...asked }: HandOver): Promise<HandedOver> =>
  handOver(room, await listHeld(room.db, from), asked)

type HandOver = { readonly from: OfficerId; readonly to: OfficerId | null; readonly by: Officer | null }

/** The same for some of what is held, each report in a transaction of its own. */
export async function handOver(
  room: ReportsRoom,
  held: readonly Held[],
  { to, by }: Omit<HandOver, 'from'>,
): Promise<HandedOver> {
  const heir = to === null ? null : ((await findOfficer(room.db, to, room.now()))?.officer ?? null)
  const [handedOver, putBack]: [ReportNumber[], ReportNumber[]] = [[], []]
  for (const { number, agency, officer } of held) {
    const moved = await withLockedReport(
      room,
      number,
      async (tx, law, { state }): Promise<Result<OfficerId | null, never>> => {
        const next = heir !== null && desksToHold(heir, state, law).includes(agency) ? heir.id : null
        const isStill = (await holdersOf(tx, [state.id])).some(
          (one) => one.agency === agency && one.officer === officer,
        )
        if (isStill) await move(tx, room, state, { agency, to: next, by })
        return accept(next)
      },
    )
    if (moved.ok) (moved.value === null ? putBack : handedOver).push(number)
  }
  return { handedOver, putBack }
}
