import { createHash, randomInt } from 'node:crypto'
import { zoneOf } from '../../../kernel/agency-tree.ts'
import { localDay } from '../../../kernel/clock/days.ts'
import type { Officer, Post } from '../../../kernel/actor.ts'
import type { AgencyId, AttachmentId, PersonId, ReportId, ReportNumber } from '../../../kernel/brand.ts'
import type { Language } from '../../../kernel/language.ts'
import type { Channel, ReportKind } from '../../../kernel/law/words.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact, type Handle, type Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids.ts'
import { findArea } from '../../agencies/index.ts'
import { attachFiles, holdFiles } from '../../attachments/index.ts'
import {
  noteShownPaper,
  saveIdentity,
  tidyIdentity,
  type ShownPaper,
  type Identity,
  type IdentityRefusal,
} from '../../people/index.ts'
import type { By } from '../domain/event.ts'
import { makeNumber } from '../domain/number.ts'
import { screen } from '../domain/screening/screen.ts'
import type { ReportState } from '../domain/state.ts'
import { submit } from '../domain/submit.ts'
import { canonical, chainStart } from '../store/chain.ts'
import { insertClaim } from '../store/claims.ts'
import { saveClocks } from '../store/clocks.ts'
import { layOnDesks } from '../store/desks.ts'
import { chainEvents, insertEvents } from '../store/events.ts'
import {
  findSubmission,
  insertPlace,
  findReport,
  insertReport,
  insertSubmission,
  isKeyTaken,
  isNumberTaken,
  type Place,
} from '../store/reports.ts'
import { addWords, insertTexts, write } from '../store/texts.ts'
import { firstSecretOf, hashSecret, newSecretOf } from './secret-of.ts'
import { commitmentTo, isIdentified, isReachable } from './identity-facts.ts'
import type { OpenLaw } from './open-law.ts'
import type { Change, ReportsRoom } from './room.ts'

/** A report as somebody sends it, on whatever channel. Null where nothing was said. */
export type ReportToSubmit = {
  readonly kind: ReportKind
  readonly channel: Channel
  readonly title: string
  readonly body: string
  readonly category: string | null
  readonly agency: AgencyId | null
  readonly areaCode: string | null
  readonly place: Place
  readonly anonymous: boolean
  readonly confidential: boolean
  readonly consentToReferral: boolean
  readonly reporter: Partial<Identity>
  /** Files that were sent ahead, by their ids. */
  readonly attachments?: readonly AttachmentId[]
  /** A public report about the same thing, which the reporter wants this one to be joined with. */
  readonly joins?: ReportNumber
}

export type SubmitRefusal =
  | { readonly refusal: 'unknownAgency' | 'unknownCategory' | 'unknownArea' | 'nameAndContactNeeded' | 'dayInFuture' }
  | { readonly refusal: 'unknownAttachment' }
  /** The key was used for another body. */
  | { readonly refusal: 'keyUsedForAnother' }
  | IdentityRefusal

export type Submitted = {
  readonly number: ReportNumber
  readonly secret: string
  readonly state: ReportState
  /** False where the same submission had made the report before. */
  readonly isNew: boolean
}

export type SubmitOptions = {
  /** Unique to one intended report; the same key and body again give the same answer. */
  readonly key?: string
  /** The officer who enters it for somebody, and the post they do it from. */
  readonly enteredBy?: {
    readonly officer: Officer
    readonly post: Post
    /** The card that was shown to the officer; null where none was. */
    readonly shown?: ShownPaper['paper'] | null
  }
  readonly receivedAt?: Temporal.Instant
  /** The account of whoever sends it while signed in: it has the report from the first moment on. */
  readonly account?: PersonId
  /** In which language the reporter is told what happens; Indonesian where nobody said. */
  readonly language?: Language
}

/**
 * Takes a report in: number, secret, words, identity, first event and clocks in one transaction. A sensitive category
 * makes it confidential (domain.md §7). Refusals: `SubmitRefusal`.
 */
export async function submitReport(
  room: ReportsRoom,
  report: ReportToSubmit,
  options: SubmitOptions = {},
): Promise<Result<Submitted, SubmitRefusal>> {
  const key = options.key === undefined ? null : keyOf(room, options.key, report)
  const submitted = await submitAnew(room, report, options, key)
  if (submitted !== null && (submitted.ok || key === null)) return submitted
  // What was sent before is answered as it was then, whatever would be refused today. Most are sent once, so that is only
  // asked now.
  const answer = (key === null ? null : await answerAgain(room.db, room, key)) ?? submitted
  if (answer === null) throw new Error('a key that was used for nothing')
  return answer
}

/** Null where the key is taken: by an earlier submission, or by the same one that came twice at once. */
async function submitAnew(
  room: ReportsRoom,
  report: ReportToSubmit,
  options: SubmitOptions,
  key: Key | null,
): Promise<Result<Submitted, SubmitRefusal> | null> {
  const law = await room.lawShelf.open()
  const identity = tidyIdentity(report.reporter)
  if (!identity.ok) return identity
  const why = whyNot(law, report, identity.value, options.receivedAt ?? room.now())
  if (why !== null) return refuse({ refusal: why })
  try {
    return await transact(room.db, (tx) => takeIn(tx, room, law, report, identity.value, options, key))
  } catch (error) {
    // Numbers are drawn by lot; among many reports one is drawn that is taken now and then.
    if (isNumberTaken(error)) return submitAnew(room, report, options, key)
    if (isKeyTaken(error)) return null
    throw error
  }
}

/** What the submission with this key made, whatever its body was; null where there was none. */
export async function findSubmitted(
  room: ReportsRoom,
  key: string,
): Promise<Pick<Submitted, 'number' | 'secret'> | null> {
  const earlier = await findSubmission(room.db, sha256(key))
  if (earlier === null) return null
  const report = await findReport(room.db, earlier.number)
  if (report === null) throw new Error('a submission without its report')
  return { number: earlier.number, secret: firstSecretOf(room, report) }
}

/** The body's hash, and the same under each key of the vault: an earlier submission may have met another key. */
type Key = { readonly keyHash: Buffer; readonly bodyHash: Buffer; readonly earlierHashes: readonly Buffer[] }

async function answerAgain(db: Handle, room: ReportsRoom, key: Key): Promise<Result<Submitted, SubmitRefusal> | null> {
  const earlier = await findSubmission(db, key.keyHash)
  if (earlier === null) return null
  if (!key.earlierHashes.some((hash) => earlier.bodyHash.equals(hash))) return refuse({ refusal: 'keyUsedForAnother' })
  const report = await findReport(db, earlier.number)
  if (report === null) throw new Error('a submission without its report')
  return accept({ number: earlier.number, secret: firstSecretOf(room, report), state: report.state, isNew: false })
}

function whyNot(law: OpenLaw, report: ReportToSubmit, identity: Identity, receivedAt: Temporal.Instant) {
  if (report.consentToReferral && !isIdentified(identity)) return 'nameAndContactNeeded'
  if (report.agency !== null && !law.tree.has(report.agency)) return 'unknownAgency'
  if (report.category !== null && law.categories.get(report.category)?.isClosed !== false) return 'unknownCategory'
  if (report.areaCode !== null && findArea(report.areaCode) === null) return 'unknownArea'
  const { occurredOn } = report.place
  const zone = zoneOf(law.tree, report.agency ?? law.nation)
  return occurredOn !== null && Temporal.PlainDate.compare(occurredOn, localDay(receivedAt, zone)) > 0
    ? 'dayInFuture'
    : null
}

async function takeIn(
  tx: Tx,
  room: ReportsRoom,
  law: OpenLaw,
  report: ReportToSubmit,
  identity: Identity,
  { enteredBy, receivedAt, account, language = 'id' }: SubmitOptions,
  key: Key | null,
): Promise<Result<Submitted, SubmitRefusal>> {
  const now = room.now()
  const id = newId() as ReportId
  const files = await holdFiles(tx, report.attachments ?? [])
  if (!files.ok) return files
  const title = write(report.title)
  const body = write(report.body)
  const said = `${report.title}\n${report.body}`
  const { found, sketch } = screen(said)
  const by: By =
    enteredBy === undefined ? { kind: 'reporter' } : { kind: 'officer', id: enteredBy.officer.id, ...enteredBy.post }
  const { state, events } = submit(
    {
      id,
      number: makeNumber(Array.from({ length: 7 }, () => randomInt(29))),
      kind: report.kind,
      channel: report.channel,
      category: report.category,
      addressedTo: report.agency,
      receivedBy: report.agency ?? law.nation,
      anonymous: report.anonymous,
      confidential:
        report.confidential || (report.category !== null && law.categories.get(report.category)?.isSensitive === true),
      consent: report.consentToReferral,
      reachable: isReachable(identity),
      identified: isIdentified(identity),
      title: title.ref,
      body: body.ref,
      ...(files.value.length === 0 ? {} : { attachments: files.value }),
      ...(report.joins === undefined ? {} : { joins: report.joins }),
      ...(found === null ? {} : { found }),
      identityCommitment: commitmentTo(room.vault, id, identity),
    },
    { ...law, actor: enteredBy?.officer ?? { kind: 'reporter' }, now, receivedAt: receivedAt ?? now },
    by,
  )
  const secret = newSecretOf(room, id, 0)
  const chained = chainEvents(id, chainStart, events)
  const reporter = newId() as PersonId
  const words = new Map([title, body].map(({ ref, body: text }) => [ref.id, text]))
  const change: Change = { before: null, after: state, events, words, reporter, law, now }
  saveIdentity(tx, room.vault, { reporter, identity, language }, now)
  if (enteredBy?.shown) noteShownPaper(tx, { reporter, paper: enteredBy.shown, officer: enteredBy.officer.id, at: now })
  insertReport(tx, state, { areaCode: report.areaCode, reporter, secretHash: hashSecret(secret) }, chained.head)
  if (key !== null) insertSubmission(tx, { keyHash: key.keyHash, bodyHash: key.bodyHash, report: id, at: now })
  insertTexts(tx, id, [title, body])
  addWords(tx, id, said, sketch)
  insertPlace(tx, id, report.place)
  insertEvents(tx, id, chained.rows)
  if (account !== undefined) insertClaim(tx, { account, report: id, generation: state.secretGeneration, at: now })
  layOnDesks(tx, law, null, state)
  await Promise.all([
    saveClocks(tx, law.law, null, state),
    ...room.reactions.map((react) => react(tx, change)),
    attachFiles(tx, files.value, id),
  ])
  return accept({ number: state.number, secret, state, isNew: true })
}

/** Keyed, because the body names the reporter: a plain hash would let whoever has the database try out phone numbers. */
function keyOf({ vault }: ReportsRoom, key: string, report: ReportToSubmit): Key {
  const body = canonical(report)
  return {
    keyHash: sha256(key),
    bodyHash: vault.blindIndex(body, 'submission'),
    earlierHashes: vault.blindIndexes(body, 'submission'),
  }
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest()
