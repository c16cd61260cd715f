import type { ReportNumber } from '../../../kernel/brand.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { ReportEvent } from '../domain/event.ts'
import type { ReportState } from '../domain/state.ts'
import { audienceOfWords } from '../domain/visibility.ts'
import { openReferralStates } from '../domain/words.ts'
import { saveClocks } from '../store/clocks.ts'
import { layOnDesks } from '../store/desks.ts'
import { insertErrands } from '../store/errands.ts'
import { chainEvents, insertEvents } from '../store/events.ts'
import { saveInvolved } from '../store/involved.ts'
import { isAnyReferred, membersOf, updateReport, type Locked } from '../store/reports.ts'
import { insertSettlement } from '../store/settlements.ts'
import { addWords, insertTexts, type Written } from '../store/texts.ts'
import type { Change, ReportsRoom } from './room.ts'
import type { MarksOf } from './settle-marks.ts'

/** Writes what a command did to the report it was decided on: events, row, clocks, desks, errands, and what others add to it. */
export async function saveChange(
  tx: Tx,
  room: ReportsRoom,
  { state: before, filing, head }: Locked,
  {
    written,
    marks = null,
    ...done
  }: Pick<Change, 'after' | 'events' | 'law' | 'now'> & {
    readonly written: readonly Written[]
    readonly marks?: MarksOf
  },
): Promise<void> {
  const { after, events, law, now } = done
  if (after === before) return
  const words = new Map(written.map(({ ref, body }) => [ref.id, body]))
  const change: Change = { ...done, before, words, reporter: filing.reporter }
  const chained = chainEvents(after.id, head, events)
  // What asks something comes first: the writes of all the others then wait for one another, and go together. Clocks that
  // went ahead of the report's row would be waited for by whoever has its lock, and wait for them.
  const asked = [
    askOthers(tx, change),
    saveInvolved(tx, { before, after, now }),
    saveClocks(tx, law.law, before, after),
  ]
  layOnDesks(tx, law, before, after)
  insertTexts(tx, after.id, written)
  addWords(tx, after.id, searchable(written, events))
  insertEvents(tx, after.id, chained.rows)
  const settled = events.find(({ type }) => type === 'marksSettled' || type === 'documentReleased')
  if (marks !== null && settled !== undefined)
    insertSettlement(tx, after.id, { seq: settled.seq, of: marks.of }, marks.toKeep)
  updateReport(tx, after, filing, chained.head, now)
  await Promise.all([
    ...asked,
    // Last, since they may read what was written.
    ...room.reactions.map((react) => react(tx, change)),
  ])
}

/** What officers may find the report by: not the reporter's own reasons, which finding would tell word by word. */
function searchable(written: readonly Written[], events: readonly ReportEvent[]): string {
  const own = new Set(
    events.flatMap((event) => ('text' in event && audienceOfWords(event) === 'reporter' ? [event.text?.id] : [])),
  )
  return written.flatMap(({ ref, body }) => (own.has(ref.id) ? [] : [body])).join('\n')
}

/**
 * In a duplicate group the members go to the Ombudsman together: those who agreed already with the first, whoever agrees
 * or is linked later by themselves. One's objection gives the others a new period.
 */
async function askOthers(tx: Tx, { after, events, now }: Change): Promise<void> {
  const referred = events.some((event) => event.type === 'referralSent' && event.because !== 'group')
  const objected = events.some((event) => event.type === 'objected')
  const isLate = !referred && mayComeAlong(after) && events.some(({ type }) => bringsAlong.includes(type))
  if (!referred && !objected && !isLate) return
  const group = after.group ?? after.number
  const members = await membersOf(tx, group)
  const others = members.filter((number): number is ReportNumber => number !== after.number)
  if (referred) await insertErrands(tx, others, { command: 'joinReferral', group }, now)
  if (isLate && (await isAnyReferred(tx, others)))
    await insertErrands(tx, [after.number], { command: 'joinReferral', group }, now)
  if (objected) await insertErrands(tx, others, { command: 'renewObjection' }, now)
}

const bringsAlong: readonly ReportEvent['type'][] = ['consentGiven', 'duplicateLinked']
const mayComeAlong = ({ consent, identified, referral }: ReportState): boolean =>
  consent && identified && (referral === 'asked' || !openReferralStates.includes(referral))
