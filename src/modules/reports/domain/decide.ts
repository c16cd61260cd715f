import type { Actor } from '../../../kernel/actor.ts'
import { accept, refuse } from '../../../kernel/result.ts'
import type { Result } from '../../../kernel/result.ts'
import type { Command, CommandName } from './command.ts'
import { answering } from './commands/answering.ts'
import { clockwork } from './commands/clockwork.ts'
import type { Capacity, Deciders, Deciding, Decision } from './commands/deciding.ts'
import { examining } from './commands/examining.ts'
import { involving } from './commands/involving.ts'
import { referring } from './commands/referring.ts'
import { reporting } from './commands/reporting.ts'
import { verifying } from './commands/verifying.ts'
import type { By, Happening, ReportEvent } from './event.ts'
import { evolve } from './evolve.ts'
import type { Context } from './law.ts'
import type { Refusal } from './refusal.ts'
import { standingsOf, standingsOutside, type Standing } from './standing.ts'
import type { ReportState } from './state.ts'
import { commandTable } from './table.ts'
import { isUnread } from './unread.ts'

const deciders: Deciders = {
  ...verifying,
  ...involving,
  ...answering,
  ...reporting,
  ...examining,
  ...referring,
  ...clockwork,
}

/** The report after a command, and the events that took it there. */
export type Decided = { readonly state: ReportState; readonly events: readonly ReportEvent[] }

/**
 * Decides one command on one report.
 * Refusals: `notInThisState` and `notYours` from the table, else the command's own (`refusal.ts`).
 * A reporter's message that reached us before a limit ran out counts, even when the clock was quicker: the firing is
 * reversed first, by an event (domain.md §4, races).
 */
export function decide(state: ReportState, command: Command, context: Context): Result<Decided, Refusal> {
  const reversal = reversalFor(state, command, context)
  const before =
    reversal === null ? { state, events: [] } : record(context, { state, events: [] }, [reversal], { kind: 'clock' })
  const capacity = capacityFor(before.state, command.command, context)
  if (!capacity.ok) return capacity
  if (isUnread(before.state, command.command)) return refuse({ refusal: 'closedByReporter' })
  const decision = (deciders[command.command] as (deciding: Deciding<CommandName>) => Decision)({
    state: before.state,
    command,
    context,
    as: capacity.value,
  })
  if (!decision.ok) return decision
  return accept(record(context, before, decision.value, byOf(context.actor, capacity.value)))
}

/**
 * Which standing lets this actor give this command now; the table has the first and the last word. Whoever might give
 * it in another state hears of the state: somebody else was quicker, or it is too early.
 */
export function capacityFor(state: ReportState, command: CommandName, context: Context): Result<Capacity, Refusal> {
  const rows = commandTable.filter((row) => row.command === command)
  const held = heldBy(state, context)
  const now = rows.filter((row) => row.in.includes(state.phase))
  const standing = now.flatMap((row) => row.by).find((one) => held.has(one))
  if (standing !== undefined) return accept({ standing, officer: held.get(standing) ?? null })
  const mightLater = rows.some((row) => row.by.some((one) => held.has(one)))
  return mightLater || now.length === 0
    ? refuse({ refusal: 'notInThisState', command, phase: state.phase })
    : refuse({ refusal: 'notYours', command })
}

/** The actor's standings on this report, and the post behind each; the reporter and the clock hold no office. */
function heldBy(state: ReportState, { actor, tree, law }: Context): ReadonlyMap<Standing, Capacity['officer']> {
  if (actor.kind === 'anyone') return new Map()
  if (actor.kind === 'outsider') return new Map(standingsOutside(actor, state, tree).map((one) => [one, null]))
  if (actor.kind !== 'officer') return new Map([[actor.kind, null]])
  return new Map(
    Array.from(standingsOf(actor, state, tree, law), ([standing, post]) => [standing, { id: actor.id, post }]),
  )
}

function byOf(actor: Actor, capacity: Capacity): By {
  if (capacity.officer !== null) return { kind: 'officer', id: capacity.officer.id, ...capacity.officer.post }
  if (actor.kind === 'outsider') return actor
  return actor.kind === 'reporter' ? { kind: 'reporter' } : { kind: 'clock' }
}

/** What would have kept the limit from running out, had it been there in time. */
const speaksUp: readonly CommandName[] = ['clarify', 'reply', 'object', 'confirm', 'withdraw']

/** Does this message undo the last firing? Only a reporter's, and only if it reached us before the limit ran out. */
function reversalFor(state: ReportState, { command }: Command, context: Context): Happening | null {
  const { lastFiring } = state
  const counts = speaksUp.includes(command) || state.closing?.reason === 'unreachable'
  if (context.actor.kind !== 'reporter' || lastFiring === null || !counts) return null
  return Temporal.Instant.compare(context.receivedAt, lastFiring.dueAt) < 0
    ? { type: 'firingReversed', of: lastFiring.seq }
    : null
}

/** Puts happenings in their place and folds them in; where nobody can be told, posting counts as telling. */
export function record(context: Context, before: Decided, happenings: readonly Happening[], by: By): Decided {
  const events: ReportEvent[] = [...before.events]
  let { state } = before
  const append = (happening: Happening, who: By): number => {
    const seq = state.seq + 1
    const at = who.kind === 'reporter' ? context.receivedAt : context.now
    const event: ReportEvent = { ...happening, seq, at, recordedAt: context.now, by: who }
    events.push(event)
    state = evolve(context.law, state, event)
    return seq
  }
  for (const happening of happenings) {
    const seq = append(happening, by)
    const what = needsDelivery(happening)
    if (what !== null && !state.reachable)
      append({ type: 'delivered', what, of: seq, how: 'posted' }, { kind: 'clock' })
  }
  return { state, events }
}

function needsDelivery(happening: Happening) {
  switch (happening.type) {
    case 'clarificationRequested':
      return 'clarification'
    case 'followedUp':
      return 'followUp'
    case 'closed':
      return 'closing'
    default:
      return null
  }
}
