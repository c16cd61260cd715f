import type { Actor } from '../../../kernel/actor.ts'
import type { AttachmentId, ReportId, ReportNumber, TextId } from '../../../kernel/brand.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { blankFiles } from '../../attachments/index.ts'
import { record } from '../domain/decide.ts'
import type { By, FileRef, Happening, ReportEvent, TextRef } from '../domain/event.ts'
import type { ReportState } from '../domain/state.ts'
import { audienceOfWords } from '../domain/visibility.ts'
import type { ErasureGround } from '../domain/words.ts'
import { loadEvents } from '../store/events.ts'
import { erasePlace, type Locked } from '../store/reports.ts'
import { eraseBodies, loadTexts, replaceWords } from '../store/texts.ts'
import type { OpenLaw } from './open-law.ts'
import { filesOf, refsOf } from './read-recorded.ts'
import type { ReportsRoom } from './room.ts'
import { saveChange } from './save-change.ts'
import { withLockedReport } from './with-locked-report.ts'

export type Erasure = {
  readonly number: ReportNumber
  /** The texts that must go, by the ids in the report's events; `all` for every one that is still there. */
  readonly texts: readonly TextId[] | 'all'
  /** The files that must go, in the same way, with their names and all that was drawn from them; none where absent. */
  readonly files?: readonly AttachmentId[] | 'all'
  /** Whether where and when it happened must go: address, point and day. The area by its code stays, for figures. */
  readonly place?: boolean
  readonly ground: ErasureGround
  /** Who carries it out; whether they may is decided where it was asked for. */
  readonly actor: Actor
  readonly by: Extract<By, { readonly kind: 'officer' | 'clock' }>
}

/** How many texts and files went, and whether the place did. */
export type Erased = { readonly texts: number; readonly files: number; readonly place: boolean }

export type EraseRefusal = {
  /** No event of this report has such words or files; or all that was asked for is gone already. */
  readonly refusal: 'unknownReport' | 'unknownText' | 'unknownFile' | 'alreadyErased'
}

/**
 * Erases words, files and the place of a report as the law asks (UU 27/2022 art. 43), in one transaction, and with them
 * what was made from them: what officers find the report by, the public copy (a report whose copy goes is public no more),
 * and what other modules keep, by their reactions to `textsErased`, `filesErased` and `placeErased`. Texts and files lose
 * their salts; the bytes of files are out of reach at once and gone as soon as a worker comes by. The chain stays whole,
 * since events hold commitments only, and those events name them: the erasure can be proved, what was erased cannot be
 * found out. Refusals: `EraseRefusal`.
 */
export const eraseTexts = (room: ReportsRoom, erasure: Erasure): Promise<Result<Erased, EraseRefusal>> =>
  withLockedReport<Erased, EraseRefusal>(room, erasure.number, (tx, law, locked) =>
    eraseLocked(tx, room, law, locked, erasure),
  )

/** The same of a report that is locked, in whose transaction more may be done. */
export async function eraseLocked(
  tx: Tx,
  room: ReportsRoom,
  law: OpenLaw,
  locked: Locked,
  erasure: Omit<Erasure, 'number'>,
): Promise<Result<Erased, EraseRefusal>> {
  const { state } = locked
  const { ground } = erasure
  const now = room.now()
  const [events, texts] = await Promise.all([loadEvents(tx, state.id), loadTexts(tx, state.id)])
  const asked = chosen(erasure.texts, events.flatMap(refsOf))
  if (asked === null) return refuse({ refusal: 'unknownText' })
  const named = chosen(erasure.files ?? [], events.flatMap(filesOf))
  if (named === null) return refuse({ refusal: 'unknownFile' })
  const wanted = withCopies(named, state, events)
  const due = withReleased(asked, wanted, events)
  const gone = due.filter(({ id }) => (texts.get(id) ?? null) !== null)
  const ids = gone.map(({ id }) => id)
  const blanked = new Set(
    await blankFiles(
      tx,
      state.id,
      wanted.map(({ id }) => id),
      now,
    ),
  )
  const files = wanted.filter(({ id }) => blanked.has(id))
  const place = erasure.place === true && (await erasePlace(tx, state.id))
  if (gone.length === 0 && files.length === 0 && !place) return refuse({ refusal: 'alreadyErased' })
  const answers = heldBackAmong(state, events, ids)
  const happenings: Happening[] = [
    ...(losesItsCopy(state, events, ids) ? [{ type: 'unpublished', held: false, text: null } as const] : []),
    ...(gone.length === 0
      ? []
      : [{ type: 'textsErased', ground, texts: gone, ...(answers.length === 0 ? {} : { answers }) } as const]),
    ...(files.length === 0 ? [] : [{ type: 'filesErased', ground, files } as const]),
    ...(place ? [{ type: 'placeErased', ground } as const] : []),
  ]
  await eraseBodies(tx, ids, now)
  const context = { ...law, actor: erasure.actor, now, receivedAt: now }
  const decided = record(context, { state, events: [] }, happenings, erasure.by)
  await saveChange(tx, room, locked, { after: decided.state, events: decided.events, written: [], law, now })
  if (gone.length > 0) await findByWhatIsLeft(tx, state.id, events, texts, ids)
  return accept({ texts: gone.length, files: files.length, place })
}

/** Each of those that are asked for, once; null where one of them is not among these. */
function chosen<Id, Ref extends { readonly id: Id }>(asked: readonly Id[] | 'all', refs: readonly Ref[]): Ref[] | null {
  const known = new Map(refs.map((ref) => [ref.id, ref]))
  if (asked === 'all') return [...known.values()]
  const found = [...new Set(asked)].flatMap((id) => known.get(id) ?? [])
  return asked.every((id) => known.has(id)) ? found : null
}

/** With a document goes the text that was made public of it. */
function withReleased(asked: readonly TextRef[], files: readonly FileRef[], events: readonly ReportEvent[]): TextRef[] {
  const released = events.flatMap((event) =>
    event.type === 'documentReleased' && files.some(({ id }) => id === event.document) && event.text !== null
      ? [event.text]
      : [],
  )
  return [...new Map([...asked, ...released].map((ref) => [ref.id, ref])).values()]
}

/** With a photo go the copies that were drawn of it. */
function withCopies(named: readonly FileRef[], { photoCopies = [] }: ReportState, events: readonly ReportEvent[]) {
  const drawn = photoCopies.filter(({ photo }) => named.some(({ id }) => id === photo)).map(({ copy }) => copy)
  const copies = events.flatMap(filesOf).filter(({ id }) => drawn.includes(id))
  return [...new Map([...named, ...copies].map((ref) => [ref.id, ref])).values()]
}

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

/** What officers find the report by is made anew: as `save-change.ts` makes it, never from the reporter's own reasons. */
async function findByWhatIsLeft(
  tx: Tx,
  report: ReportId,
  events: readonly ReportEvent[],
  texts: ReadonlyMap<TextId, string | null>,
  gone: readonly TextId[],
): Promise<void> {
  const words = events
    .filter((event) => audienceOfWords(event) !== 'reporter')
    .flatMap(refsOf)
    .map(({ id }) => (gone.includes(id) ? '' : (texts.get(id) ?? '')))
  const filing = events.find(({ type }) => type === 'submitted')
  const keepsSketch = filing !== undefined && refsOf(filing).every(({ id }) => !gone.includes(id))
  await replaceWords(tx, report, words.join('\n'), keepsSketch)
}
