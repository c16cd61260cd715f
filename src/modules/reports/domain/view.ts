import type { AttachmentId, TextId } from '../../../kernel/brand.ts'
import { standstill, type Standstill } from '../../../kernel/clock/count.ts'
import type { LimitName } from '../../../kernel/law/words.ts'
import { dueOf, isPaused, type Due } from './clocks.ts'
import type { FileRef, ReportEvent, TextRef } from './event.ts'
import type { Law } from './law.ts'
import { unlookedIn } from './marks/unlooked.ts'
import type { Clocked, ClockRun } from './state.ts'
import { audienceOf, audienceOfFiles, audienceOfWords, type Audience } from './visibility.ts'

/** Who looks: anybody, the reporter by their secret, an officer who handles it, one who only oversees it. */
export type Reader = 'public' | 'reporter' | 'handler'

const readableBy: Readonly<Record<Audience, readonly Reader[]>> = {
  public: ['public', 'reporter', 'handler'],
  parties: ['reporter', 'handler'],
  handlers: ['handler'],
  reporter: ['reporter'],
}
const may = (reader: Reader, audience: Audience): boolean => readableBy[audience].includes(reader)

/** May this reader know that the event happened? Anybody knows of the public copy once it stands there. */
export const mayReadEvent = (reader: Reader, event: ReportEvent): boolean =>
  may(reader, audienceOf(event)) || event.type === 'published'
export const mayReadWords = (reader: Reader, event: ReportEvent): boolean => may(reader, audienceOfWords(event))

/** An event as one reader may see it. `text` is null where there is none or it is not for them; erased words are said to be. */
export type TimelineEntry = {
  readonly event: ReportEvent
  readonly text: string | null
  readonly title: string | null
  readonly isErased: boolean
  /** There are words for this reader, but nobody has looked yet at the personal data in them. */
  readonly isHeldBack: boolean
  /** The files that came with it, those that are for this reader. */
  readonly files: readonly FileRef[]
}

/** What happened, as far as this reader may know it, in order. */
export function timelineOf(
  events: readonly ReportEvent[],
  texts: ReadonlyMap<TextId, string | null>,
  reader: Reader,
): TimelineEntry[] {
  const shown = shownPhotos(events)
  const words = wordsOf(reader, events, texts)
  return events.flatMap((event) => {
    if (!may(reader, audienceOf(event)) || (reader === 'public' && isReplaced(event, events))) return []
    const open = may(reader, audienceOfWords(event))
    const said = 'text' in event && open ? event.text : null
    const ref = words(event.seq, said)
    // Words that were erased while they were held back are gone for everybody: nobody looks at them any more.
    const isGone = said !== null && texts.get(said.id) === null
    const text = ref === null ? undefined : texts.get(ref.id)
    const title = open && 'title' in event ? texts.get(event.title.id) : undefined
    return [
      {
        event,
        text: text ?? null,
        title: title ?? null,
        isErased: text === null || (ref === null && isGone),
        isHeldBack: ref === null && said !== null && !isGone,
        files: filesFor(reader, event, shown),
      },
    ]
  })
}

/**
 * Which words of an event this reader has. Those with personal data are the public's only as a verifier settled them, also
 * where it is found only now; everybody else reads them as they were posted.
 */
export function wordsOf(
  reader: Reader,
  events: readonly ReportEvent[],
  texts: ReadonlyMap<TextId, string | null>,
): (seq: number, text: TextRef | null) => TextRef | null {
  if (reader !== 'public') return (_seq, text) => text
  const held = new Set(unlookedIn(events, texts))
  const settled = new Map<number, TextRef | null>()
  for (const event of events) {
    if (event.type === 'heldBack') for (const seq of event.answers) held.add(seq)
    if (event.type === 'marksSettled') settled.set(event.of, event.text)
  }
  return (seq, text) => (text?.personal !== undefined || held.has(seq) ? (settled.get(seq) ?? null) : text)
}

/** Of a document whose text was released again, or taken back, what stood there before is the public's no longer. */
export const isReplaced = (event: ReportEvent, events: readonly ReportEvent[]): boolean =>
  event.type === 'documentReleased' &&
  events.some(
    (later) =>
      (later.type === 'documentReleased' || later.type === 'documentRetracted') &&
      later.document === event.document &&
      later.seq > event.seq,
  )

/** The documents of which the public reads something while the report is public. */
export const releasedDocuments = (events: readonly ReportEvent[]): AttachmentId[] =>
  events.flatMap((event) => (event.type === 'documentReleased' && !isReplaced(event, events) ? [event.document] : []))

/** By the photo that came: what the public sees in its place. */
export type ShownPhotos = ReadonlyMap<AttachmentId, FileRef | 'itself'>

/** What was released last, without photos of which there is a copy by now. */
export function shownPhotos(events: readonly ReportEvent[]): ShownPhotos {
  const released = events.findLast((event) => event.type === 'published')?.released ?? []
  const redacted = events.filter((event) => event.type === 'photoRedacted')
  const isStill = (id: AttachmentId): boolean => !redacted.some(({ photo }) => photo === id)
  const themselves = released.filter(isStill).map((id) => [id, 'itself'] as const)
  const copies = redacted.flatMap(({ photo, attachments = [] }) =>
    attachments.filter(({ id }) => released.includes(id)).map((copy) => [photo, copy] as const),
  )
  return new Map<AttachmentId, FileRef | 'itself'>([...themselves, ...copies])
}

/** The event's files that this reader may have: the public only photos that were released to it, or their copies. */
export function filesFor(reader: Reader, event: ReportEvent, shown: ShownPhotos): readonly FileRef[] {
  const files = 'attachments' in event ? (event.attachments ?? []) : []
  if (may(reader, audienceOfFiles(event))) return files
  if (reader !== 'public') return []
  return files.flatMap((file) => {
    const one = shown.get(file.id)
    return one === undefined ? [] : [one === 'itself' ? file : one]
  })
}

/** A clock as it is shown: everyone sees the same. */
export type ClockView = {
  readonly run: ClockRun
  readonly limit: LimitName
  readonly status: 'running' | 'paused' | 'met' | 'fired' | 'dropped'
  /** Null while it stands still; then `standstill` says how far it has come. */
  readonly due: Due | null
  readonly standstill: Standstill | null
  /** Its last day has passed and what was owed had not been done by then. */
  readonly isLate: boolean
}

/** Every clock of the report as it stands at `now`, in the order in which they began. */
export function clocksOf(law: Law, state: Clocked, now: Temporal.Instant): ClockView[] {
  return state.clocks.map((run) => {
    const due = dueOf(law, state, run)
    const until = run.ended?.at ?? now
    return {
      run,
      limit: run.limit,
      status: run.ended?.how ?? (isPaused(run) ? 'paused' : 'running'),
      due,
      standstill: due === null ? standstillOf(law, state, run, now) : null,
      isLate: due !== null && run.ended?.how !== 'dropped' && Temporal.Instant.compare(until, due.date.dueAt) >= 0,
    }
  })
}

function standstillOf(law: Law, state: Clocked, run: ClockRun, now: Temporal.Instant): Standstill | null {
  const [measure] = run.measures
  if (measure === undefined) return null
  const term = law.terms(measure.terms).limits[run.limit]
  const rule = term.runs
    ? term.rules.find((one) => one.appliesTo === 'all' || one.appliesTo.includes(measure.reportClass))
    : undefined
  if (rule === undefined) return null
  const { start, pauses, extensions, floors, notBefore } = run
  const counting = { rule: { ...rule, ...run.amount }, start, pauses, extensions, floors, notBefore }
  return standstill(counting, law.calendar(measure.agency, state.revision), now)
}
