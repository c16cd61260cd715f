import { localDay, startOfDay } from '../../../kernel/clock/days.ts'
import { ruleFor } from '../../../kernel/law/terms.ts'
import { photoNames, type AttachmentCard } from '../../../kernel/attachments.ts'
import type { AgencyId, AttachmentId } from '../../../kernel/brand.ts'
import type { LimitName, Role, Zone } from '../../../kernel/law/words.ts'
import {
  roleOf,
  type Clocked,
  type ClockRun,
  type EventType,
  type Law,
  type ReportState,
  type TimelineEntry,
} from '../../reports/index.ts'
import { publicFactsOf } from '../domain/public-facts.ts'

/** Who did something, as far as the public may know: an office, never a person. */
export type PublicBy =
  | { readonly kind: 'office'; readonly role: Role; readonly agency: AgencyId }
  | { readonly kind: 'reporter' }
  | { readonly kind: 'clock' }

/** One entry of the public timeline: the local day, never the minute. */
export type PublicEntry = {
  readonly seq: number
  readonly type: EventType
  readonly on: Temporal.PlainDate
  readonly by: PublicBy
  /** Null where there are no public words; `isErased` where there once were. */
  readonly text: string | null
  readonly isErased: boolean
  /** There are words, but a verifier has not looked yet at the personal data in them; absent where that is not so. */
  readonly isHeldBack?: true
  /** Photos that a verifier released; absent where there are none, and in rows that were written before there were any. */
  readonly files?: readonly AttachmentCard[]
  /** What `domain/public-facts.ts` lets through. */
  readonly facts: Readonly<Record<string, unknown>>
}

/** What a public page shows beside the columns of its row. */
export type PublicView = { readonly timeline: readonly PublicEntry[]; readonly clocked: Clocked }

/** The public part of a timeline that was already read with the eyes of the public. */
export const publicTimeline = (
  entries: readonly TimelineEntry[],
  zone: Zone,
  cards: ReadonlyMap<AttachmentId, AttachmentCard>,
): PublicEntry[] =>
  entries.map(({ event, text, isErased, isHeldBack, files }) => ({
    seq: event.seq,
    type: event.type,
    on: localDay(event.at, zone),
    by: publicByOf(event),
    text,
    isErased,
    ...(isHeldBack ? { isHeldBack } : {}),
    ...(files.length === 0 ? {} : { files: files.flatMap(({ id }) => publicCard(cards.get(id))) }),
    facts: publicFactsOf(event),
  }))

/**
 * A photo under no name at all: the one that its sender gave it may tell of a person. Of a copy nobody hears what was taken
 * out of which photo.
 */
function publicCard(card: AttachmentCard | undefined): AttachmentCard[] {
  if (card === undefined) return []
  const { copy: _redacted, scan: _judged, ...open } = card
  return [{ ...open, name: photoNames.view }]
}

/** Whoever entered a report for somebody at a counter stays inside: it would tell the channel. */
const publicByOf = ({ type, by }: TimelineEntry['event']): PublicBy =>
  type === 'submitted'
    ? { kind: 'reporter' }
    : by.kind === 'officer' || by.kind === 'outsider'
      ? { kind: 'office', role: roleOf(by), agency: by.agency }
      : by

/** Clocks that would tell of drafts, of other agencies' tasks, or of what only the reporter decides or does. */
const hiddenLimits: readonly LimitName[] = ['approval', 'task', 'regret', 'unreachable', 'consent', 'referralConsent']

/** The clocks as the public may see them: every date stays, the minutes behind it go. */
export const publicClocks = (law: Law, { clocks, revision }: ReportState): Clocked => ({
  clocks: clocks.filter((run) => !hiddenLimits.includes(run.limit)).map((run) => toDays(law, revision, run)),
  revision,
})

/** Days are counted from local days, so the beginning of the day tells the same dates; hours need their minutes. */
function toDays(law: Law, revision: Clocked['revision'], run: ClockRun): ClockRun {
  const zones = new Set(run.measures.map(({ agency }) => law.calendar(agency, revision).zone))
  const [zone, another] = zones
  const isInHours = run.measures.some(
    ({ terms, reportClass }) => ruleFor(law.terms(terms), run.limit, reportClass)?.unit === 'hours',
  )
  if (zone === undefined || another !== undefined || isInHours) return run
  const day = (at: Temporal.Instant): Temporal.Instant => startOfDay(localDay(at, zone), zone)
  return {
    ...run,
    start: day(run.start),
    pauses: run.pauses.map(({ from, to }) => ({ from: day(from), to: to === null ? null : day(to) })),
    floors: run.floors.map((floor) => ({ ...floor, from: day(floor.from) })),
    ended: run.ended === null ? null : { ...run.ended, at: day(run.ended.at) },
  }
}
