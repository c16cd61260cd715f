import type { Outsider } from '../../../kernel/actor.ts'
import type { AttachmentId } from '../../../kernel/brand.ts'
import { refuse, type Result } from '../../../kernel/result.ts'
import { transact } from '../../../platform/db/db.ts'
import { hashToken } from '../../../platform/secrets.ts'
import { recordAudit } from '../../audit/index.ts'
import {
  commandReport,
  findReport,
  isClosedByReporter,
  isComplainedAbout,
  loadEvents,
  loadTexts,
  openTasks,
  words,
  type CommandRefusal,
  type ReportEvent,
  type ReportsRoom,
  type ReportState,
  type SpokenCommand,
} from '../../reports/index.ts'
import { statusOf, type Link } from '../domain/link.ts'
import { findByCode, insertAnswerer } from '../store/links.ts'

export type UnableGround = (typeof words.unableGrounds)[number]

/** What is asked of the agency now: the whole answer, its part of one, or nothing any longer. */
export type Asked = 'answer' | 'part' | 'nothing'

/** A report as it is seen by a link, with what was said through it. */
export type OutsideView = {
  readonly link: Link
  readonly state: ReportState
  readonly asked: Asked
  /** What the agency answered and what came back to it, in order, with the words. */
  readonly said: readonly { readonly event: ReportEvent; readonly text: string | null }[]
}

/**
 * The link of a code, while it lasts; null for every other code, where the report has become a complaint about the
 * agency's own conduct, and while its reporter keeps its words closed.
 */
export async function linkOf({ db, now, lawShelf }: ReportsRoom, token: string): Promise<Link | null> {
  const link = await findByCode(db, hashToken(token))
  if (link === undefined || statusOf(link, now()) !== 'open') return null
  const [kept, { tree }] = await Promise.all([findReport(db, link.number), lawShelf.open()])
  if (kept === null || isComplainedAbout(kept.state, tree, link.agency)) return null
  return isClosedByReporter(kept.state) ? null : link
}

/** What the link shows. Each look is in the audit log. */
export async function readByLink(room: ReportsRoom, link: Link): Promise<OutsideView> {
  const kept = await findReport(room.db, link.number)
  if (kept === null) throw new Error('a link without its report')
  await transact(room.db, (tx) =>
    recordAudit(tx, {
      at: room.now(),
      actor: outsiderOf(link),
      event: 'outside.opened',
      subject: link.id,
      detail: { number: link.number },
      // An office without officers is told as its own liaison.
      post: { agency: link.agency, role: 'liaison' },
    }),
  )
  const { state } = kept
  const [events, texts] = [await loadEvents(room.db, state.id), await loadTexts(room.db, state.id)]
  const own = new Set(events.filter(({ by }) => by.kind === 'outsider' && by.link === link.id).map(({ seq }) => seq))
  const said = events
    .filter((event) => own.has(event.seq) || (event.type === 'draftReturned' && own.has(event.draft)))
    .map((event) => ({
      event,
      text: 'text' in event && event.text !== null ? (texts.get(event.text.id) ?? null) : null,
    }))
  return { link, state, asked: askedOf(state, link), said }
}

/** The lead answers while it is still to be answered; of a task only its part is asked. */
function askedOf(state: ReportState, { agency }: Link): Asked {
  const isOpen = state.phase === 'disposed' || state.phase === 'inProgress'
  if (openTasks(state).some((task) => task.agency === agency))
    return isOpen || state.phase === 'followedUp' ? 'part' : 'nothing'
  return isOpen && (state.unit ?? state.lead) === agency ? 'answer' : 'nothing'
}

export type OutsideAnswer = {
  readonly name: string
  readonly position: string
  readonly text: string
  readonly attachments: readonly AttachmentId[]
} & (
  | { readonly how: 'part' }
  | { readonly how: 'interim' | 'substantive'; readonly promisedOn: string | null }
  /** It cannot be done, on this ground; a superior above the agency approves that. */
  | { readonly how: 'unable'; readonly ground: UnableGround }
  | { readonly how: 'refuse'; readonly reason: Extract<SpokenCommand, { command: 'refuse' }>['reason'] }
)

/**
 * Answers for the agency: its part of an answer at once, a whole answer as a draft that a coordinator decides on. Who it
 * was is written with it. Refusals: `linkOver`, and those of the report's own law.
 */
export async function answerByLink(
  room: ReportsRoom,
  link: Link,
  answer: OutsideAnswer,
): Promise<Result<unknown, CommandRefusal | { readonly refusal: 'linkOver' }>> {
  if (statusOf(link, room.now()) !== 'open') return refuse({ refusal: 'linkOver' })
  const { name, position } = answer
  return commandReport(room, {
    number: link.number,
    command: commandOf(answer),
    actor: outsiderOf(link),
    alongside: async (tx, [first]) => {
      if (first !== undefined) await insertAnswerer(tx, { link: link.id, seq: first.seq, name, position })
    },
  })
}

const outsiderOf = ({ id, agency }: Link): Outsider => ({ kind: 'outsider', agency, link: id })

function commandOf(answer: OutsideAnswer): SpokenCommand {
  const { text, attachments } = answer
  switch (answer.how) {
    case 'part':
      return { command: 'followUp', kind: 'substantive', unable: null, promisedOn: null, attachments, text }
    case 'interim':
    case 'substantive':
      return {
        command: 'draftFollowUp',
        kind: answer.how,
        unable: null,
        promisedOn: answer.promisedOn,
        attachments,
        text,
      }
    case 'unable':
      return {
        command: 'draftFollowUp',
        kind: 'substantive',
        unable: answer.ground,
        promisedOn: null,
        attachments,
        text,
      }
    case 'refuse':
      return { command: 'refuse', reason: answer.reason, proposedOwner: null, text }
  }
}
