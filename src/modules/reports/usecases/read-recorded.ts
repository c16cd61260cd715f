import type { Officer } from '../../../kernel/actor.ts'
import type { ReportNumber } from '../../../kernel/brand.ts'
import { readTogether } from '../../../platform/db/db.ts'
import type { FileRef, ReportEvent, TextRef } from '../domain/event.ts'
import type { ReportState } from '../domain/state.ts'
import { isReplaced, mayReadEvent, mayReadWords, wordsOf, type Reader } from '../domain/view.ts'
import { loadChain, type ChainedEvent } from '../store/events.ts'
import { loadProofs, type StoredProof } from '../store/recorded.ts'
import { findReport, type Kept } from '../store/reports.ts'
import { isClosedTo, mayRead, isSecretOf } from './read-report.ts'
import type { ReportsRoom } from './room.ts'

/** Words that somebody may read, as they can be proved: text and salt; both null where the law had them erased. */
export type ProvableText = {
  readonly commitment: string
  readonly text: string | null
  readonly salt: string | null
  readonly erasedAt: Temporal.Instant | null
}

/** Whoever asks for a report's place in the record. */
export type Asker = { readonly secret: string } | { readonly officer: Officer } | 'anybody'

/** A report's chain, which of its events this reader may know, and the words that are theirs to read. */
export type ReadRecord = {
  readonly reader: Reader
  readonly state: ReportState
  readonly links: readonly (ChainedEvent & { readonly isOpen: boolean })[]
  readonly texts: readonly ProvableText[]
}

/** The report's record as this asker may know it; null alike for an unknown report, a hidden one, and a wrong secret. */
export async function readRecorded(room: ReportsRoom, number: ReportNumber, asker: Asker): Promise<ReadRecord | null> {
  const kept = await findReport(room.db, number)
  const reader = kept === null ? null : await readerOf(room, kept, asker)
  if (kept === null || reader === null) return null
  const { state } = kept
  const [chain, proofs] = await readTogether(room.db, (line) =>
    Promise.all([loadChain(line, state.id), loadProofs(line, state.id)]),
  )
  const copy = chain.findLast(({ event }) => event.type === 'published')?.event
  // What was published or released earlier may have been replaced for what it told: the public sees what stands there now.
  const events = chain.map(({ event }) => event)
  const isOpen = (event: ReportEvent): boolean => {
    if (reader !== 'public') return mayReadEvent(reader, event)
    return event.type === 'published' ? event === copy : mayReadEvent(reader, event) && !isReplaced(event, events)
  }
  const links = chain.map((link) => ({ ...link, isOpen: isOpen(link.event) }))
  // Words with personal data are not the public's, whatever was settled about them since: their place in the chain is.
  const words = wordsOf(reader, events, new Map(Array.from(proofs, ([id, { body }]) => [id, body])))
  const isTheirs = (event: ReportEvent) => (ref: TextRef) =>
    !('text' in event) || ref.id !== event.text?.id || words(event.seq, ref)?.id === ref.id
  // Its chain is proved as it stands; what its words are is for whoever they are open to.
  const isClosed = asker !== 'anybody' && 'officer' in asker && isClosedTo(asker.officer, state)
  const refs = links.flatMap(({ event, isOpen: open }) =>
    !isClosed && open && mayReadWords(reader, event) ? refsOf(event).filter(isTheirs(event)) : [],
  )
  return { reader, state, links, texts: refs.map((ref) => provable(ref, proofs.get(ref.id))) }
}

/** May anybody have a proof of this report? False alike for an unknown and a hidden one. */
export async function isProvable(room: ReportsRoom, number: ReportNumber): Promise<boolean> {
  const kept = await findReport(room.db, number)
  return kept !== null && (await readerOf(room, kept, 'anybody')) !== null
}

async function readerOf(room: ReportsRoom, kept: Kept, asker: Asker): Promise<Reader | null> {
  if (asker === 'anybody') return kept.state.publication === 'published' && !kept.state.confidential ? 'public' : null
  if ('secret' in asker) return isSecretOf(kept, asker.secret) ? 'reporter' : null
  const law = await room.lawShelf.open(kept.state.revision)
  return mayRead(asker.officer, kept.state, law) ? 'handler' : null
}

/** The texts to which an event commits. */
export const refsOf = (event: ReportEvent): TextRef[] => [
  ...('text' in event && event.text !== null ? [event.text] : []),
  ...('title' in event ? [event.title] : []),
]

/** The files to whose originals an event commits. */
export const filesOf = (event: ReportEvent): readonly FileRef[] =>
  'attachments' in event ? (event.attachments ?? []) : []

const provable = ({ commitment }: TextRef, proof: StoredProof | undefined): ProvableText => ({
  commitment,
  text: proof?.body ?? null,
  salt: proof?.salt?.toString('hex') ?? null,
  erasedAt: proof?.erased_at ?? null,
})
