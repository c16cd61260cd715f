import type { AttachmentId, ReportNumber } from '../../../kernel/brand.ts'
import { transact } from '../../../platform/db/db.ts'
import { commitmentsOf } from '../../attachments/index.ts'
import { dueOf } from '../domain/clocks.ts'
import { erasuresIn, type ErasedBy } from '../domain/erasures.ts'
import type { ReportEvent, TextRef } from '../domain/event.ts'
import { fold } from '../domain/evolve.ts'
import type { Law } from '../domain/law.ts'
import type { ReportState } from '../domain/state.ts'
import { canonical, chainStart, hashEvent } from '../store/chain.ts'
import { clockRowOf } from '../store/clocks.ts'
import { numbersToFoldAnew } from '../store/errands.ts'
import { loadRecord, numbersAfter, type StoredRecord } from '../store/record.ts'
import { columnsOf } from '../store/reports.ts'
import { commit } from '../store/texts.ts'
import { filesOf, refsOf } from './read-recorded.ts'
import type { ReportsRoom } from './room.ts'
import { secretOf } from './secret-of.ts'

/**
 * What does not agree: the chain of hashes is broken at an event; it ends elsewhere than the row says; a column of the
 * row, or a clock, is not what the events make it; a due day is not the last day that its explanation counts; the words
 * or files of an event are gone without having been erased, are not those to which it commits, or are there though they
 * were erased, and so the place; the secret that opens the report follows from no key of the vault, so that it could not be written in any letter.
 */
export type Disagreement =
  | { readonly what: 'chain' | 'clock' | 'explanation' | 'column' | 'text' | 'file'; readonly where: string }
  | { readonly what: 'head' | 'noEvents' | 'secret' | 'place' }

/** A report made again from its events, and where that disagrees with what is stored. */
export type Verified = {
  readonly number: ReportNumber
  readonly state: ReportState
  readonly events: readonly ReportEvent[]
  readonly disagreements: readonly Disagreement[]
  /** What the law had erased of it. */
  readonly erasures: readonly ErasedBy[]
}

const batchSize = 200

/** Makes every report again from its events, one after the other, and compares. Changes nothing. */
export async function* verifyReports(room: Pick<ReportsRoom, 'db' | 'lawShelf' | 'vault'>): AsyncGenerator<Verified> {
  const olderStates = await numbersToFoldAnew(room.db)
  for (let after: ReportNumber | null = null; ;) {
    const numbers = await numbersAfter(room.db, after, batchSize)
    for (const number of numbers) {
      const { law } = await room.lawShelf.open()
      const found = await transact(room.db, async (tx) => {
        const record = await loadRecord(tx, number)
        return record === null ? null : { record, files: await commitmentsOf(tx, record.row.id) }
      })
      if (found === null) continue
      const verified = verify(room, law, found.record, found.files)
      yield olderStates.has(number) ? withoutState(verified) : verified
    }
    if (numbers.length < batchSize) return
    after = numbers.at(-1) ?? null
  }
}

/** What was folded when a state had less in it agrees in everything but what follows from the state; it waits to be folded anew. */
const withoutState = (verified: Verified): Verified => ({
  ...verified,
  disagreements: verified.disagreements.filter((one) => one.what !== 'clock' && !isOfState(one)),
})
const isOfState = (one: Disagreement): boolean => one.what === 'column' && one.where === 'state'

function verify(
  room: Pick<ReportsRoom, 'vault'>,
  law: Law,
  { row, clocks, chain, texts, place }: StoredRecord,
  files: ReadonlyMap<AttachmentId, string>,
): Verified {
  const { number } = row
  const events = chain.map((link) => link.event)
  const state = fold(law, events)
  if (state === null)
    return { number, state: row.state as ReportState, events, disagreements: [{ what: 'noEvents' }], erasures: [] }
  const disagreements: Disagreement[] = []
  let previous: Buffer = chainStart
  for (const link of chain) {
    const isWhole =
      link.previous.equals(previous) && link.hash.equals(hashEvent(previous, row.id, link.event, link.nonce))
    if (!isWhole) disagreements.push({ what: 'chain', where: `event ${link.event.seq}` })
    previous = link.hash
  }
  if (!row.chain_head.equals(previous)) disagreements.push({ what: 'head' })
  if (secretOf(room, { state, secretHash: row.secret_hash }) === null) disagreements.push({ what: 'secret' })
  for (const [column, made] of Object.entries(columnsOf(state, previous, row.changed_at))) {
    const stored = row[column as keyof typeof row]
    if (canonical(stored) !== canonical(made)) disagreements.push({ what: 'column', where: column })
  }
  const stored = new Map(clocks.map((clock) => [clock.clock, canonical(clock)]))
  for (const run of state.clocks) {
    if (stored.get(run.id) !== canonical(clockRowOf(law, state, run)))
      disagreements.push({ what: 'clock', where: run.id })
    stored.delete(run.id)
    const due = dueOf(law, state, run)?.date
    if (due !== undefined && due.counted.at(-1)?.date.equals(due.dueOn) !== true)
      disagreements.push({ what: 'explanation', where: run.id })
  }
  for (const id of stored.keys()) disagreements.push({ what: 'clock', where: id })
  const kept = new Map(texts.map((text) => [text.id, text]))
  const erasures = erasuresIn(events)
  const erased = new Set<string>(erasures.flatMap((one) => [...one.texts, ...one.files]))
  for (const event of events)
    if (!refsOf(event).every((ref) => isKept(ref, kept.get(ref.id), erased.has(ref.id))))
      disagreements.push({ what: 'text', where: `event ${event.seq}` })
  for (const { id, commitment } of events.flatMap(filesOf))
    if (files.get(id) !== (erased.has(id) ? undefined : commitment)) disagreements.push({ what: 'file', where: id })
  if (erasures.some((one) => one.place) && isSaid(place)) disagreements.push({ what: 'place' })
  return { number, state, events, disagreements, erasures }
}

const isSaid = (place: StoredRecord['place']): boolean =>
  place !== null && Object.values(place).some((value) => value !== null)

/** Words are the ones of then, or gone where an event says that they were erased: never one without the other. */
function isKept({ commitment }: TextRef, text: StoredRecord['texts'][number] | undefined, wasErased: boolean): boolean {
  if (text === undefined) return false
  if (text.body === null || text.salt === null) return wasErased
  return !wasErased && commit(text.salt, text.body) === commitment
}
