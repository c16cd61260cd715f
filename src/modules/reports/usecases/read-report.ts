import { timingSafeEqual } from 'node:crypto'
import type { Officer } from '../../../kernel/actor.ts'
import { isWithin, lineOf } from '../../../kernel/agency-tree.ts'
import type { AttachmentCard } from '../../../kernel/attachments.ts'
import type { AgencyId, AttachmentId, PersonId, ReportNumber, TextId } from '../../../kernel/brand.ts'
import { may } from '../../../kernel/permission.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { readTogether } from '../../../platform/db/db.ts'
import { cardsOf } from '../../attachments/index.ts'
import { capacityFor } from '../domain/decide.ts'
import type { CommandName } from '../domain/command.ts'
import { hindranceOf } from '../domain/hindrance.ts'
import type { Refusal } from '../domain/refusal.ts'
import { impartialPosts, standingsOf, type Standing } from '../domain/standing.ts'
import type { ReportState } from '../domain/state.ts'
import { commandTable } from '../domain/table.ts'
import { isClosedByReporter } from '../domain/unread.ts'
import type { ReferralState } from '../domain/words.ts'
import { clocksOf, timelineOf, type ClockView, type Reader, type TimelineEntry } from '../domain/view.ts'
import { loadChain, type ChainedEvent } from '../store/events.ts'
import { findPlace, findReport, type Kept, type Place } from '../store/reports.ts'
import { loadTexts } from '../store/texts.ts'
import type { OpenLaw } from './open-law.ts'
import type { ReportsRoom } from './room.ts'
import { hashSecret } from './secret-of.ts'

/** A report as one reader may see it. Title and body are null where they are not for this reader, or erased. */
export type ReportView = {
  readonly reader: Reader
  /** Its words, files and place are kept from this reader, because the reporter restricted them. */
  readonly isClosed: boolean
  readonly state: ReportState
  readonly areaCode: string | null
  readonly place: Place | null
  readonly title: string | null
  readonly body: string | null
  readonly timeline: readonly TimelineEntry[]
  /** What the entries' files are called; who may have which is said by the entries. */
  readonly cards: ReadonlyMap<AttachmentId, AttachmentCard>
  readonly clocks: readonly ClockView[]
  readonly law: OpenLaw
  readonly reporter: PersonId
  /** The hash of the report as it was filed, and of what happened last (docs/law/record.md); hexadecimal. */
  readonly chain: { readonly filed: string; readonly head: string }
}

export type ReadRefusal = { readonly refusal: 'unknownReport' | 'wrongSecret' }

/** The files of an entry, as its reader may see them; one that the law had erased is left out. */
export const cardsIn = ({ cards }: Pick<ReportView, 'cards'>, { files }: TimelineEntry): AttachmentCard[] =>
  files.flatMap(({ id }) => cards.get(id) ?? [])

const noCards: ReadonlyMap<AttachmentId, AttachmentCard> = new Map()
const noTexts: ReadonlyMap<TextId, string | null> = new Map()

/** `closed`: its words, files and place are kept from this reader at the reporter's wish. */
async function assemble(room: ReportsRoom, kept: Kept, reader: Reader, closed = false): Promise<ReportView> {
  const { state } = kept
  const law = await room.lawShelf.open(state.revision)
  const [chain, texts, place, cards] = await readTogether(room.db, (line) =>
    Promise.all([
      loadChain(line, state.id),
      closed ? noTexts : loadTexts(line, state.id),
      closed ? null : findPlace(line, state.id),
      closed || state.files === undefined ? noCards : cardsOf(line, state.id),
    ]),
  )
  const told = timelineOf(
    chain.map((link) => link.event),
    texts,
    reader,
  )
  // A file's number alone opens the page of what stands in it.
  const timeline = closed ? told.map((entry) => ({ ...entry, files: [] })) : told
  const filing = timeline.find(({ event }) => event.type === 'submitted')
  const clocks = clocksOf(law.law, state, room.now())
  return {
    reader,
    isClosed: closed,
    state,
    areaCode: kept.areaCode,
    place,
    title: filing?.title ?? null,
    body: filing?.text ?? null,
    timeline,
    cards,
    clocks,
    law,
    reporter: kept.reporter,
    chain: { filed: hexOf(chain.at(0)), head: hexOf(chain.at(-1)) },
  }
}

const hexOf = (link: ChainedEvent | undefined): string => link?.hash.toString('hex') ?? ''

/** The reporter's own view. Refusals: `unknownReport`, `wrongSecret`: a caller answers both alike. */
export async function readAsReporter(
  room: ReportsRoom,
  number: ReportNumber,
  secret: string,
): Promise<Result<ReportView, ReadRefusal>> {
  const kept = await findReport(room.db, number)
  if (kept === null) return refuse({ refusal: 'unknownReport' })
  if (!isSecretOf(kept, secret)) return refuse({ refusal: 'wrongSecret' })
  return accept(await assemble(room, kept, 'reporter'))
}

/** Is this the reporter? False for an unknown number too. */
export async function isReporter(room: ReportsRoom, number: ReportNumber, secret: string): Promise<boolean> {
  const kept = await findReport(room.db, number)
  return kept !== null && isSecretOf(kept, secret)
}

/** Does this secret open that report? */
export const isSecretOf = (kept: Pick<Kept, 'secretHash'>, secret: string): boolean =>
  timingSafeEqual(kept.secretHash, hashSecret(secret))

/** Without consent the Ombudsman hears of a report by number, agency and dates alone (domain.md §6). */
const unnamedReferralStates: readonly ReferralState[] = ['none', 'asked', 'lapsed']

/**
 * May this officer read the report? A confidential one only those who handle it, or who are the Ombudsman it went to; a
 * supervisory complaint nobody of the unit that it complains about; none whom it concerns themselves.
 */
export function mayRead(officer: Officer, state: ReportState, law: OpenLaw): boolean {
  const standings = standingsOf(officer, state, law.tree, law.law)
  // Whoever protects data answers their owner, and handles no report.
  standings.delete('dataProtection')
  const isReferred = standings.delete('ombudsman') && !unnamedReferralStates.includes(state.referral)
  if (isReferred) return true
  // A national administrator coordinates everywhere, but handles a region's report only in some other standing.
  const handles = [...standings].some(([standing, post]) => standing !== 'coordinator' || post.role !== 'nationalAdmin')
  if (state.confidential) return handles
  if (standings.size > 0) return true
  const posts = impartialPosts(officer, state, law.tree).filter(({ role }) => role !== 'ombudsman')
  return concernedBy(state).some((agency) => may({ ...officer, posts }, 'desk.read', law.tree, agency))
}

/** The agencies that have, or had, to do with a report. */
export const concernedBy = (state: ReportState): readonly AgencyId[] => [
  state.receivedBy,
  ...state.holdings.map((holding) => holding.agency),
  ...state.copies,
]

/**
 * Why a command of somebody who may not read the report is refused: colleagues of the same region, and those who act
 * everywhere, hear of the table; anybody else, and everybody where it is confidential, hears what an unknown number gets.
 */
export function whyNotYours(
  room: Pick<ReportsRoom, 'now'>,
  officer: Officer,
  command: CommandName,
  state: ReportState,
  law: OpenLaw,
): Refusal | { readonly refusal: 'unknownReport' } {
  const region = lineOf(law.tree, state.receivedBy).at(-2)?.id ?? state.receivedBy
  const posts = impartialPosts(officer, state, law.tree)
  const mayKnow =
    !state.confidential &&
    (posts.some((post) => isWithin(law.tree, post.agency, region)) ||
      may({ ...officer, posts }, 'report.command', law.tree, null))
  if (!mayKnow) return { refusal: 'unknownReport' }
  const now = room.now()
  const capacity = capacityFor(state, command, { ...law, actor: officer, now, receivedAt: now })
  // The only one with a standing who may not read is the Ombudsman, to whom nothing was referred.
  return capacity.ok ? { refusal: 'referralNotOpen' } : capacity.refusal
}

/** What an officer sees, notes included. Refusal: `unknownReport`, also where it is not theirs to see. */
export async function readAsOfficer(
  room: ReportsRoom,
  number: ReportNumber,
  officer: Officer,
): Promise<Result<ReportView, ReadRefusal>> {
  const kept = await findReport(room.db, number)
  const law = await room.lawShelf.open(kept?.state.revision)
  if (kept === null || !mayRead(officer, kept.state, law)) return refuse({ refusal: 'unknownReport' })
  return accept(await assemble(room, kept, 'handler', isClosedTo(officer, kept.state)))
}

/**
 * Are its words closed to this officer? The Ombudsman, to whom it went with consent, examines by a law of its own
 * (UU 37/2008), which a restriction does not stop (UU 27/2022 art. 41 (2) a).
 */
export const isClosedTo = (officer: Officer, state: ReportState): boolean =>
  isClosedByReporter(state) && !officer.posts.some(({ role }) => role === 'ombudsman')

/** May this officer read what it says, and where: what anything but its number and its dates is shown by? */
export const mayReadContent = (officer: Officer, state: ReportState, law: OpenLaw): boolean =>
  mayRead(officer, state, law) && !isClosedTo(officer, state)

/** The program itself reads a report to hand it on, as those who handle it see it; null where there is none. */
export async function readAsProgram(room: ReportsRoom, number: ReportNumber): Promise<ReportView | null> {
  const kept = await findReport(room.db, number)
  return kept === null ? null : assemble(room, kept, 'handler')
}

export type Offer = { readonly command: CommandName; readonly refusal: Refusal | null }

/** A request about data is answered where it stands, never on the desk. */
const elsewhere: readonly Standing[] = ['reporter', 'clock', 'dataProtection']

const isForOfficers = (command: CommandName): boolean =>
  commandTable.some((row) => row.command === command && row.by.some((standing) => !elsewhere.includes(standing)))

/** Every officers' command, and why this officer may not give it now, whatever they would type; null where they may. */
export function offersFor(
  room: Pick<ReportsRoom, 'now'>,
  officer: Officer,
  view: Pick<ReportView, 'state' | 'law'>,
): Offer[] {
  const now = room.now()
  const context = { ...view.law, actor: officer, now, receivedAt: now }
  const terms = view.law.law.terms(view.state.terms ?? view.state.receivingTerms)
  const commands = [...new Set(commandTable.map((row) => row.command))].filter(isForOfficers)
  return commands.map((command) => {
    const capacity = capacityFor(view.state, command, context)
    if (!capacity.ok) return { command, refusal: capacity.refusal }
    const hindrance = hindranceOf(view.state, command, terms, {
      standing: capacity.value.standing,
      officer: officer.id,
    })
    return { command, refusal: hindrance === null ? null : { refusal: hindrance } }
  })
}
