import type { Actor } from '../../../kernel/actor.ts'
import type { ReportNumber, TextId } from '../../../kernel/brand.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { record } from '../domain/decide.ts'
import type { By, ReportEvent } from '../domain/event.ts'
import type { Happening } from '../domain/event.ts'
import type { ReportState } from '../domain/state.ts'
import { audienceOfWords } from '../domain/visibility.ts'
import type { ErasureGround } from '../domain/words.ts'
import { loadEvents } from '../store/events.ts'
import { eraseBodies, loadTexts, replaceWords } from '../store/texts.ts'
import { refsOf } from './read-recorded.ts'
import type { ReportsRoom } from './room.ts'
import { saveChange } from './save-change.ts'
import { withLockedReport } from './with-locked-report.ts'

export type Erasure = {
  readonly number: ReportNumber
  /** The texts that must go, by the ids in the report's events; `all` for every one that is still there. */
  readonly texts: readonly TextId[] | 'all'
  readonly ground: ErasureGround
  /** Who carries it out; whether they may is decided where it was asked for. */
  readonly actor: Actor
  readonly by: Extract<By, { readonly kind: 'officer' | 'clock' }>
}

export type EraseRefusal = {
  /** No event of this report has such words; or they are gone already. */
  readonly refusal: 'unknownReport' | 'unknownText' | 'alreadyErased'
}

/**
 * Erases words of a report as the law asks (UU 27/2022 art. 43): text and salt go, and with them what was made from them,
 * in one transaction: what officers find the report by, the public copy (a report whose copy goes is public no more), and
 * what other modules keep of the words, by their reactions to `textsErased`. The chain stays whole, since events hold
 * commitments only, and the event names them: the erasure can be proved, the words cannot be found out. Answers how many
 * texts went. Refusals: `EraseRefusal`.
 */
export const eraseTexts = (room: ReportsRoom, erasure: Erasure): Promise<Result<number, EraseRefusal>> =>
  withLockedReport<number, EraseRefusal>(room, erasure.number, async (tx, law, locked) => {
    const { state } = locked
    const [events, texts] = await Promise.all([loadEvents(tx, state.id), loadTexts(tx, state.id)])
    const refs = new Map(events.flatMap(refsOf).map((ref) => [ref.id, ref]))
    const asked = erasure.texts === 'all' ? [...refs.keys()] : erasure.texts
    if (asked.some((id) => !refs.has(id))) return refuse({ refusal: 'unknownText' })
    const due = asked.filter((id) => (texts.get(id) ?? null) !== null)
    if (due.length === 0) return refuse({ refusal: 'alreadyErased' })
    const now = room.now()
    await eraseBodies(tx, due, now)
    const gone = due.flatMap((id) => refs.get(id) ?? [])
    const answers = heldBackAmong(state, events, due)
    const happenings: Happening[] = [
      ...(losesItsCopy(state, events, due) ? [{ type: 'unpublished', held: false, text: null } as const] : []),
      { type: 'textsErased', ground: erasure.ground, texts: gone, ...(answers.length === 0 ? {} : { answers }) },
    ]
    const context = { ...law, actor: erasure.actor, now, receivedAt: now }
    const decided = record(context, { state, events: [] }, happenings, erasure.by)
    await saveChange(tx, room, locked, { after: decided.state, events: decided.events, written: [], law, now })
    const left = new Map([...texts].filter(([id]) => !due.includes(id)))
    const filing = events.find(({ type }) => type === 'submitted')
    const keepsSketch = filing !== undefined && refsOf(filing).every(({ id }) => !due.includes(id))
    await replaceWords(tx, state.id, findable(events, left), keepsSketch)
    return accept(due.length)
  })

/** Without the words that a verifier approved there is nothing to show. */
function losesItsCopy(state: ReportState, events: readonly ReportEvent[], due: readonly TextId[]): boolean {
  const copy = events.findLast(({ type }) => type === 'published')
  return state.publication === 'published' && copy !== undefined && refsOf(copy).some(({ id }) => due.includes(id))
}

/** The answers that were held back and have no words left to be looked at. */
const heldBackAmong = ({ heldBack = [] }: ReportState, events: readonly ReportEvent[], due: readonly TextId[]) =>
  events.flatMap((event) =>
    heldBack.includes(event.seq) && 'text' in event && event.text !== null && due.includes(event.text.id)
      ? [event.seq]
      : [],
  )

/** As `save-change.ts` makes it: never the reporter's own reasons. */
const findable = (events: readonly ReportEvent[], texts: ReadonlyMap<TextId, string | null>): string =>
  events
    .filter((event) => audienceOfWords(event) !== 'reporter')
    .flatMap(refsOf)
    .map(({ id }) => texts.get(id) ?? '')
    .join('\n')
