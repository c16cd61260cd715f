import type { Actor } from '../../../kernel/actor.ts'
import type { ReportNumber } from '../../../kernel/brand.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import { takeTurn } from '../../../platform/db/turn.ts'
import { attachFiles, holdFiles, type SealedFile } from '../../attachments/index.ts'
import { findOfficer } from '../../people/index.ts'
import type { Command } from '../domain/command.ts'
import { decide, type Decided } from '../domain/decide.ts'
import type { TextRef } from '../domain/event.ts'
import type { Context } from '../domain/law.ts'
import { mayName } from '../domain/naming.ts'
import type { Refusal } from '../domain/refusal.ts'
import { isUnread } from '../domain/unread.ts'
import { releasedDocuments } from '../domain/view.ts'
import { loadEvents } from '../store/events.ts'
import { findReport, membersOf, type Locked } from '../store/reports.ts'
import { write, type Written } from '../store/texts.ts'
import type { OpenLaw } from './open-law.ts'
import { mayRead, whyNotYours } from './read-report.ts'
import type { ReportsRoom } from './room.ts'
import { holdUnlooked } from './hold-unlooked.ts'
import { marksOf, personalIn, type MarksOf } from './settle-marks.ts'
import { saveChange } from './save-change.ts'
import type { SpokenCommand } from './spoken-command.ts'
import { textOfDocument, type DocumentRefusal } from './text-of-document.ts'
import { withCopy } from './with-copy.ts'
import { withLockedReport, withReport } from './with-locked-report.ts'

export type { SpokenCommand }

export type CommandRefusal =
  | Refusal
  | { readonly refusal: 'unknownReport' | 'changedMeanwhile' | 'documentNotReleased' }
  | UnknownAttachment
  | DocumentRefusal
/** A file that shall go along is not there, or came along with other words already. */
type UnknownAttachment = { readonly refusal: 'unknownAttachment' }

export type Asked = {
  readonly number: ReportNumber
  readonly command: SpokenCommand
  readonly actor: Actor
  /** When the message reached us; the moment of asking where it came directly. */
  readonly receivedAt?: Temporal.Instant
  /** The last event that whoever asks has seen; where there are newer ones, the command is refused. */
  readonly seenSeq?: number
  /** What stands in the document that is released; null where it cannot be read. Filled in here alone. */
  readonly document?: string | null
  /** Written together with the events, or not at all. */
  readonly alongside?: (tx: Tx, events: Decided['events']) => Promise<void>
}

/**
 * One command on one report: decides, and writes everything or nothing.
 * Refusals: `unknownReport`, also where an officer may not read it, `changedMeanwhile`, and every one of
 * `domain/refusal.ts`.
 */
export async function commandReport(room: ReportsRoom, given: Asked): Promise<Result<Decided, CommandRefusal>> {
  const document = await textOfDocument(room, given)
  const asked: Asked = {
    ...given,
    command: await withCopy(room, given),
    document: document.ok ? document.value : null,
  }
  return holding(asked)(room, asked.number, async (tx, law, locked) => {
    const { actor, command: spoken } = asked
    if (actor.kind === 'officer' && !mayRead(actor, locked.state, law))
      return refuse(whyNotYours(room, actor, spoken.command, locked.state, law))
    if (asked.seenSeq !== undefined && asked.seenSeq !== locked.state.seq)
      return refuse({ refusal: 'changedMeanwhile' as const })
    // Where its reporter closed it, nothing was read either, and that is why it is refused.
    if (!document.ok && !isUnread(locked.state, spoken.command)) return document
    if (actor.kind === 'officer' && spoken.command === 'nameInvolved') {
      const named = await findOfficer(tx, spoken.officer, room.now())
      if (named === null || !mayName(actor, named.officer.posts, law.tree))
        return refuse({ refusal: 'outsideYourAuthority' as const })
    }
    // A state knows the documents of a report, and not what the public reads of them.
    if (spoken.command === 'retractDocument') {
      const released = releasedDocuments(await loadEvents(tx, locked.state.id))
      if (!released.includes(spoken.document)) return refuse({ refusal: 'documentNotReleased' as const })
    }
    const command = await groupedInTurn(tx, law, asked)
    if (!command.ok) return command
    const done = await commandLocked(tx, room, law, locked, { ...asked, command: command.value })
    if (done.ok) await asked.alongside?.(tx, done.value.events)
    return done
  })
}

/**
 * A new calendar moves a report without an event where none of its dates change, so that needs the lock; and so does what
 * looks at other reports before it decides (`grouped`).
 */
const holding = ({ actor, command }: Asked) =>
  actor.kind === 'clock' || command.command === 'linkDuplicate' ? withLockedReport : withReport

/**
 * A report is linked only with one that whoever links may read, and joins the group that the other is in already. One
 * that others joined stays where it is, or they would be left behind.
 */
export async function grouped(
  db: Handle,
  law: OpenLaw,
  { number, command, actor }: Pick<Asked, 'number' | 'command' | 'actor'>,
): Promise<Result<SpokenCommand, CommandRefusal>> {
  if (command.command !== 'linkDuplicate') return accept(command)
  const other = await findReport(db, command.group)
  if (other === null || (actor.kind === 'officer' && !mayRead(actor, other.state, law)))
    return refuse({ refusal: 'unknownReport' })
  if ((await membersOf(db, number)).some((member) => member !== number)) return refuse({ refusal: 'alreadyInGroup' })
  return accept({ ...command, group: other.state.group ?? other.state.number })
}

/**
 * The same under the report's lock, where what was found stays true until the transaction ends: of two who link at once,
 * one to the other and that one to a third, the first would be left behind.
 */
export async function groupedInTurn(
  tx: Tx,
  law: OpenLaw,
  asked: Parameters<typeof grouped>[2],
): ReturnType<typeof grouped> {
  if (asked.command.command === 'linkDuplicate') await takeTurn(tx, 'linkDuplicates')
  return grouped(tx, law, asked)
}

/** A command inside a transaction, on a report that was read for it. */
export async function commandLocked(
  tx: Tx,
  room: ReportsRoom,
  law: OpenLaw,
  locked: Locked,
  asked: Omit<Asked, 'number' | 'seenSeq'>,
): Promise<Result<Decided, Refusal | UnknownAttachment>> {
  const now = room.now()
  const receivedAt = asked.receivedAt ?? now
  const { areaCode } = locked.filing
  const context: Context = { ...law, actor: asked.actor, now, receivedAt, areaCode }
  const copyOf = asked.command.command === 'redactPhoto' ? asked.command.photo : null
  const files = await holdFiles(tx, 'attachments' in asked.command ? (asked.command.attachments ?? []) : [], copyOf)
  if (!files.ok) return files
  const marks = await marksOf(tx, locked.state, asked.command, asked.document)
  const { command, written } = putIntoReferences(asked.command, files.value, marks)
  const decided = decide(locked.state, command, context)
  if (!decided.ok) return decided
  const { state: after, events } = await holdUnlooked(tx, context, locked.state, decided.value)
  await Promise.all([
    saveChange(tx, room, locked, { after, events, written, marks, law, now }),
    attachFiles(tx, files.value, after.id),
  ])
  return accept({ state: after, events })
}

const settling: readonly SpokenCommand['command'][] = ['publish', 'settleMarks', 'releaseDocument']

/** Replaces the words of a command (`text`, `title`, and each task's `text`) by references to them, and so its files. */
export function putIntoReferences(
  spoken: SpokenCommand,
  attachments: readonly SealedFile[],
  marks: MarksOf,
): { command: Command; written: readonly Written[] } {
  const written: Written[] = []
  const refer = (body: string): TextRef => {
    const one = write(body)
    written.push(one)
    return { ...one.ref, ...personalIn(spoken.command, body) }
  }
  const command: Record<string, unknown> = { ...spoken }
  for (const name of ['text', 'title']) if (typeof command[name] === 'string') command[name] = refer(command[name])
  if ('tasks' in spoken) command['tasks'] = spoken.tasks.map((task) => ({ ...task, text: refer(task.text) }))
  if ('attachments' in spoken) command['attachments'] = attachments
  if (settling.includes(spoken.command)) command['marks'] = marks?.settlement
  return { command: command as Command, written }
}
