import { randomInt } from 'node:crypto'
import type { Officer } from '../../../kernel/actor.ts'
import { nationalZone, nationOf, type AgencyTree } from '../../../kernel/agency-tree.ts'
import type { AgencyId, PersonId } from '../../../kernel/brand.ts'
import { localDay } from '../../../kernel/clock/days.ts'
import { agenciesWhere, may } from '../../../kernel/permission.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact, type Handle, type Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids.ts'
import { recordAudit } from '../../audit/index.ts'
import type { BreachFacts, TellBreach, TellBreachBeyond } from '../../notices/index.ts'
import { statesOf, type ReportsRoom } from '../../reports/index.ts'
import {
  breachDueAt,
  checkBreach,
  toldAs,
  type Affected,
  type Breach,
  type BreachRefusal,
  type BreachSaid,
  type BreachScope,
} from '../domain/breach.ts'
import { makeRequestNumber } from '../domain/request-number.ts'
import {
  affectedBy,
  breachesTo,
  breachSteps,
  countBeyond,
  countGone,
  findBreach,
  insertAffected,
  insertBreach,
  insertBreachStep,
  listBreaches,
  lockBreach,
  markTold,
  toldOf,
  type BreachStep,
} from '../store/breaches.ts'

export type BreachRoom = {
  readonly reports: ReportsRoom
  readonly tellBreach: TellBreach
  readonly tellBreachBeyond: TellBreachBeyond
}

const shownAtMost = 100

/** The breaches that this data-protection officer answers for. */
export async function breachesFor({ reports }: BreachRoom, officer: Officer): Promise<readonly Breach[]> {
  const { tree } = await reports.lawShelf.open()
  return listBreaches(reports.db, agenciesWhere(officer, 'breach.handle', tree), shownAtMost)
}

/**
 * Opens a case for an agency of this officer's reach. Of those whom it concerns nobody is told by it; the nation's
 * data-protection officer is, where some of them lie outside of that reach, because the hours run for them too.
 * Refusals: `notYourAgency`, `BreachRefusal`. Answers its id.
 */
export async function openBreach(
  { reports, tellBreachBeyond }: BreachRoom,
  officer: Officer,
  asked: BreachSaid & BreachScope & { readonly agency: AgencyId },
): Promise<Result<string, BreachRefusal | { readonly refusal: 'notYourAgency' }>> {
  const law = await reports.lawShelf.open()
  if (!may(officer, 'breach.handle', law.tree, asked.agency)) return refuse({ refusal: 'notYourAgency' })
  const at = reports.now()
  const said = checkBreach(asked, at)
  if (!said.ok) return said
  const id = newId()
  const drawn = makeRequestNumber(Array.from({ length: 8 }, () => randomInt(29)))
  const breach: Breach = { ...asked, id, number: drawn.replace('H-', 'P-'), state: 'open', toldAt: null }
  const reach = reachOf(officer, law.tree, breach)
  const [beyond, gone] = await Promise.all([beyondReach(reports.db, breach, reach), countGone(reports.db, breach)])
  await transact(reports.db, async (tx) => {
    await insertBreach(tx, breach, officer.id, at)
    await note(tx, officer, breach, { step: 'opened', at, officer: officer.id, affected: 0 })
    if (reach !== 'all' && beyond + gone > 0) await tellBreachBeyond(tx, law, { breach: id, agency: breach.agency, at })
  })
  return accept(id)
}

/** The agencies whose people this officer tells of a case; all there are for whoever watches over the nation above it. */
function reachOf(officer: Officer, tree: AgencyTree, { agency }: Breach): readonly AgencyId[] | 'all' {
  const agencies = agenciesWhere(officer, 'breach.handle', tree)
  return agencies.includes(nationOf(tree, agency)) ? 'all' : agencies
}

const beyondReach = async (db: Handle, breach: Breach, reach: readonly AgencyId[] | 'all'): Promise<number> =>
  reach === 'all' ? 0 : countBeyond(db, breach, reach)

async function note(tx: Tx, actor: Officer, { id, number }: Breach, step: BreachStep): Promise<void> {
  await insertBreachStep(tx, id, step)
  const detail = { step: step.step, entries: step.affected }
  await recordAudit(tx, { at: step.at, actor, event: 'breach.handled', subject: number, detail })
}

export type BreachCase = {
  readonly breach: Breach
  /** Those whose data may have been seen, within the officer's reach. */
  readonly affected: readonly Affected[]
  /** How many of them were told already. */
  readonly told: number
  /** How many reports and accounts lie outside that reach: for the nation to tell. */
  readonly beyond: number
  /** How many accounts were closed since, wherever: nothing reaches their holders any more but what everybody reads. */
  readonly gone: number
  readonly steps: readonly BreachStep[]
}

export type CaseRefusal = { readonly refusal: 'unknownBreach' }

/** One case with whom it concerns, as the logs say now. Refusal: `unknownBreach`, also where it is not this officer's. */
export async function readBreach(
  { reports }: BreachRoom,
  officer: Officer,
  id: string,
): Promise<Result<BreachCase, CaseRefusal>> {
  const { tree } = await reports.lawShelf.open()
  const breach = await findBreach(reports.db, id)
  if (breach === null || !may(officer, 'breach.handle', tree, breach.agency))
    return refuse({ refusal: 'unknownBreach' })
  const reach = reachOf(officer, tree, breach)
  const [affected, beyond, gone, told, steps] = await Promise.all([
    affectedBy(reports.db, breach, reach),
    beyondReach(reports.db, breach, reach),
    countGone(reports.db, breach),
    toldOf(reports.db, id),
    breachSteps(reports.db, id),
  ])
  return accept({ breach, affected, told: affected.filter((one) => told.has(toldAs(one))).length, beyond, gone, steps })
}

/** The list leaves as a file: recorded. */
export const noteListed = (
  { reports }: BreachRoom,
  officer: Officer,
  { breach, affected }: BreachCase,
): Promise<void> =>
  transact(reports.db, (tx) =>
    note(tx, officer, breach, {
      step: 'listed',
      at: reports.now(),
      officer: officer.id,
      affected: affected.length,
    }),
  )

/** A whole store may have come out: people are told some at a time, all in one transaction. */
const lotSize = 1000

/**
 * Tells everybody within the officer's reach whom it concerns, once: who has a contact by notice, everybody on the page of
 * their rights. Whoever closed their account since has neither, and is not written down as told. The case stays open, and in
 * the nation's list, while there are others. Answers how many were told. Refusals: `unknownBreach`, `alreadyTold`.
 */
export async function tellAffected(
  room: BreachRoom,
  officer: Officer,
  id: string,
): Promise<Result<number, CaseRefusal | { readonly refusal: 'alreadyTold' }>> {
  const { reports, tellBreach } = room
  const found = await readBreach(room, officer, id)
  if (!found.ok) return found
  const { beyond } = found.value
  const at = reports.now()
  return transact(
    reports.db,
    async (tx): Promise<Result<number, CaseRefusal | { readonly refusal: 'alreadyTold' }>> => {
      const breach = await lockBreach(tx, id)
      if (breach === null) return refuse({ refusal: 'unknownBreach' })
      const told = await toldOf(tx, id)
      const affected = found.value.affected.filter((one) => one.canBeTold && !told.has(toldAs(one)))
      if (breach.state !== 'open' || affected.length === 0) return refuse({ refusal: 'alreadyTold' })
      if (beyond === 0) await markTold(tx, id, at)
      for (let from = 0; from < affected.length; from += lotSize) {
        const lot = affected.slice(from, from + lotSize)
        // What is read sends what the lot before wrote, so that only one lot waits in memory.
        const states = await statesOf(
          tx,
          lot.flatMap(({ number }) => number ?? []),
        )
        insertAffected(tx, id, lot)
        for (const { number, person } of lot)
          // An open account has a contact; whoever left none with a report reads it on the page of their rights.
          if (number === null || states.get(number)?.reachable === true)
            tellBreach(tx, { breach: id, number, person, agency: breach.agency, at })
      }
      await note(tx, officer, breach, { step: 'told', at, officer: officer.id, affected: affected.length })
      return accept(affected.length)
    },
  )
}

/** What a person is told, or, where none is named, an officer: not whom it concerns. Null where it does not concern them. */
export async function breachFacts(
  { db }: ReportsRoom,
  breach: string,
  person: PersonId | null,
): Promise<BreachFacts | null> {
  if (person !== null) return factsOf((await breachesTo(db, person, breach)).at(0) ?? null)
  const found = await findBreach(db, breach)
  return factsOf(found === null ? null : { ...found, fields: [] })
}

const factsOf = (told: (Omit<BreachFacts, 'dueOn'> & Pick<Breach, 'knownAt'>) | null): BreachFacts | null =>
  told === null ? null : { ...told, dueOn: localDay(breachDueAt(told), nationalZone) }
