import { zoneOf } from '../../../kernel/agency-tree.ts'
import { localDay } from '../../../kernel/clock/days.ts'
import type { AgencyId, TextId } from '../../../kernel/brand.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { cardsOf } from '../../attachments/index.ts'
import {
  findReport,
  loadEvents,
  loadTexts,
  timelineOf,
  type Change,
  type Reaction,
  type ReportEvent,
  type ReportState,
} from '../../reports/index.ts'
import { moveCount } from '../store/public-counts.ts'
import { addToPublic, deletePublic, writePublic, type Cell, type NewPublicRow } from '../store/public-reports.ts'
import { publicClocks, publicTimeline, type PublicView } from './public-view.ts'

const isPublic = (state: ReportState | null): boolean =>
  state !== null && state.publication === 'published' && !state.confidential

/**
 * Keeps the public copy in step with its report, in the report's own transaction: with each change while the report is
 * public, gone in the same instant in which it is hidden. A change adds to the copy and reads nothing; only where the
 * approved words are new the whole is read and written anew.
 */
export const publishChange: Reaction = async (tx, change) => {
  const { before, after } = change
  if (!isPublic(before) && !isPublic(after)) return
  moveCount(tx, cellOf(before), cellOf(after))
  if (!isPublic(after)) deletePublic(tx, after.id)
  else if (!isPublic(before) || isNewCopy(change)) writePublic(tx, await rowOf(tx, change))
  else addStep(tx, change)
}

const agencyOf = (state: ReportState): AgencyId => state.lead ?? state.receivedBy
const zoneNow = (state: ReportState, { tree }: Change['law']) => zoneOf(tree, agencyOf(state))
const cellOf = (state: ReportState | null): Cell | null =>
  state !== null && isPublic(state) ? { agency: agencyOf(state), phase: state.phase } : null

/**
 * An answer that was settled or held back changes what stands there already, and words that did not come with the change (an approved
 * draft has its own of before) must be read. The days of an older timeline are those of the zone that the report was in; its
 * words may have been erased since.
 */
const isNewCopy = ({ before, after, events, words, law }: Change): boolean =>
  events.some((event) => rewriting.includes(event.type) || !hasItsWords(event, words)) ||
  (before !== null && zoneNow(before, law) !== zoneNow(after, law))

const rewriting: readonly ReportEvent['type'][] = [
  'published',
  'marksSettled',
  'heldBack',
  'photoRedacted',
  'documentReleased',
  'documentRetracted',
  'textsErased',
  'filesErased',
]
const hasItsWords = (event: ReportEvent, words: Change['words']): boolean =>
  !('text' in event) || event.text === null || words.has(event.text.id)

function addStep(tx: Tx, { after: state, events, words, law }: Change): void {
  const zone = zoneNow(state, law)
  const told = publicTimeline(timelineOf(events, words, 'public'), zone, new Map())
  addToPublic(tx, {
    report_id: state.id,
    class: state.reportClass,
    category: state.category,
    lead: state.lead,
    agency: agencyOf(state),
    phase: state.phase,
    changed_on: told.at(-1)?.on ?? null,
    told,
    clocked: publicClocks(law.law, state),
  })
}

async function rowOf(tx: Tx, { after: state, law }: Change): Promise<Omit<NewPublicRow, 'version'>> {
  const [kept, events, texts, cards] = [
    await findReport(tx, state.number),
    await loadEvents(tx, state.id),
    await loadTexts(tx, state.id),
    state.released === undefined ? new Map() : await cardsOf(tx, state.id),
  ]
  const zone = zoneNow(state, law)
  const told = timelineOf(events, texts, 'public')
  const copy = approvedCopy(events, texts)
  const view: PublicView = { timeline: publicTimeline(told, zone, cards), clocked: publicClocks(law.law, state) }
  return {
    ...copy,
    report_id: state.id,
    number: state.number,
    kind: state.kind,
    class: state.reportClass,
    category: state.category,
    received_by: state.receivedBy,
    lead: state.lead,
    agency: agencyOf(state),
    area_code: kept?.areaCode ?? null,
    phase: state.phase,
    filed_on: localDay(state.filedAt, zoneOf(law.tree, state.receivedBy)),
    changed_on: localDay(latestOf(copy.published_at, told.at(-1)?.event.at), zone),
    view,
  }
}

/**
 * When something last happened that anybody may know. A code that was asked for, a draft or a look moves nothing: who
 * tries out whose report it is would else see by the day of change that the contact was right.
 */
const latestOf = (published: Temporal.Instant, told: Temporal.Instant = published): Temporal.Instant =>
  Temporal.Instant.compare(published, told) < 0 ? told : published

/** The title and text that a verifier approved last. A report is public only by such an event. */
function approvedCopy(events: readonly ReportEvent[], texts: ReadonlyMap<TextId, string | null>) {
  const event = events.findLast((one) => one.type === 'published')
  if (event === undefined) throw new Error('a public report without its publication')
  return {
    title: texts.get(event.title.id) ?? '',
    body: event.text === null ? '' : (texts.get(event.text.id) ?? ''),
    published_at: event.at,
  }
}
