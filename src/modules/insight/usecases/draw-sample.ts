import { createHash, randomBytes } from 'node:crypto'
import { lineOf, type AgencyTree, nationalZone } from '../../../kernel/agency-tree.ts'
import type { AgencyId, ReportNumber } from '../../../kernel/brand.ts'
import { localDay, startOfDay } from '../../../kernel/clock/days.ts'
import { transact } from '../../../platform/db/db.ts'
import type { ReportsRoom } from '../../reports/index.ts'
import { drawFrom, type ClosedAnswer } from '../domain/quality.ts'
import { closedWithin, insertDraw, listDraws } from '../store/quality.ts'

export type QualityRoom = Pick<ReportsRoom, 'db' | 'now' | 'lawShelf'>

/** Where months begin for the whole country. */
const zone = nationalZone

/**
 * Draws the sample of the month that ended last, unless it was drawn already. The seed is drawn by lot only now: until
 * then nobody can know which answers will be looked at. Answers how many there are in it; null where there was nothing to do.
 */
export async function drawSample(room: QualityRoom, seed = randomBytes(16).toString('hex')): Promise<number | null> {
  const thisMonth = localDay(room.now(), zone).with({ day: 1 })
  const month = thisMonth.subtract({ months: 1 })
  if ((await listDraws(room.db)).some((draw) => draw.month.equals(month))) return null
  const { tree } = await room.lawShelf.open()
  const closed = await closedWithin(room.db, startOfDay(month, zone), startOfDay(thisMonth, zone))
  const sample = sampleFor(seed, closed, tree)
  const drawnAt = room.now()
  const isNew = await transact(room.db, (tx) => insertDraw(tx, { month, seed, drawnAt }, closed, sample))
  return isNew ? sample.length : null
}

/** The sample that this seed draws. */
export const sampleFor = (seed: string, closed: readonly ClosedAnswer[], tree: AgencyTree): ClosedAnswer[] =>
  drawFrom(
    closed,
    (agency) => regionOf(tree, agency),
    (number) => ticketOf(seed, number),
  )

const ticketOf = (seed: string, number: ReportNumber): string =>
  createHash('sha256').update(`${seed}:${number}`).digest('hex')

/** What stands directly below the nation; the nation itself where it answered. */
const regionOf = (tree: AgencyTree, agency: AgencyId): AgencyId => lineOf(tree, agency).at(-2)?.id ?? agency
