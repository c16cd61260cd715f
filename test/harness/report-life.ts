import assert from 'node:assert/strict'
import type { Actor } from '../../src/kernel/actor.ts'
import type { CalendarRevision } from '../../src/kernel/brand.ts'
import type { LimitName } from '../../src/kernel/law/words.ts'
import { clockOf, dueOf, runningClocks } from '../../src/modules/reports/domain/clocks.ts'
import type { Command } from '../../src/modules/reports/domain/command.ts'
import { decide, record } from '../../src/modules/reports/domain/decide.ts'
import type {
  Answer,
  EventOf,
  EventType,
  FileRef,
  Happening,
  ReportEvent,
  TextRef,
} from '../../src/modules/reports/domain/event.ts'
import type { Context } from '../../src/modules/reports/domain/law.ts'
import type { Refusal } from '../../src/modules/reports/domain/refusal.ts'
import type { ReportState } from '../../src/modules/reports/domain/state.ts'
import type { ReferralOutcome } from '../../src/modules/reports/domain/words.ts'
import { nextStepOf } from '../../src/modules/reports/domain/steps.ts'
import { submit, type Submission } from '../../src/modules/reports/domain/submit.ts'
import { agency, categories, clock, law, reporter, revision, standardOf, tree } from './report-world.ts'

/** A local moment in Jakarta, `2025-09-08 09:00`. From 8 September to 24 December 2025 there is no holiday. */
export const wib = (local: string): Temporal.Instant =>
  Temporal.PlainDateTime.from(local.replace(' ', 'T')).toZonedDateTime('Asia/Jakarta').toInstant()

/** Words that stand elsewhere. */
export const text: TextRef = { id: 'text' as TextRef['id'], commitment: 'sealed' }

/** A file that stands elsewhere. */
export const photo: FileRef = { id: 'photo' as FileRef['id'], kind: 'photo', commitment: 'sealed' }

const ordinary: Submission = {
  id: 'report' as Submission['id'],
  number: '7K3M-92QX' as Submission['number'],
  kind: 'complaint',
  channel: 'web',
  category: null,
  addressedTo: null,
  receivedBy: agency('kampar'),
  anonymous: false,
  confidential: false,
  consent: true,
  reachable: true,
  identified: true,
  title: text,
  body: text,
  identityCommitment: null,
}

/** One report and its time: given what happened, when somebody does something, then this is the state. */
export class Life {
  state: ReportState
  readonly events: ReportEvent[] = []
  now: Temporal.Instant
  /** Where it happened, by its code. */
  place: string | null = null
  #revision: CalendarRevision = revision(1)

  constructor(differing: Partial<Submission> = {}, filed = '2025-09-08 09:00') {
    this.now = wib(filed)
    const { state, events } = submit({ ...ordinary, ...differing }, this.context(reporter), { kind: 'reporter' })
    this.state = state
    this.events.push(...events)
  }

  context(actor: Actor, receivedAt = this.now): Context {
    const { now, place: areaCode } = this
    return { law, tree, categories, actor, now, receivedAt, areaCode, revision: this.#revision, standardOf }
  }

  /** What comes of it, without any assertion; the events are kept when there are any. */
  tries(actor: Actor, command: Command, receivedAt = this.now): Refusal | null {
    const decided = decide(this.state, command, this.context(actor, receivedAt))
    if (!decided.ok) return decided.refusal
    this.state = decided.value.state
    this.events.push(...decided.value.events)
    return null
  }

  does(actor: Actor, command: Command, receivedAt = this.now): this {
    const refusal = this.tries(actor, command, receivedAt)
    assert.equal(refusal, null, `${command.command} was refused: ${JSON.stringify(refusal)}`)
    return this
  }

  /** What the program finds, or the law has done, without a command of anybody. */
  happens(...happenings: readonly Happening[]): this {
    const { state, events } = record(this.context(clock), { state: this.state, events: [] }, happenings, {
      kind: 'clock',
    })
    this.state = state
    this.events.push(...events)
    return this
  }

  isRefused(actor: Actor, command: Command, why: Refusal['refusal']): this {
    const before = this.events.length
    assert.equal(this.tries(actor, command)?.refusal, why)
    assert.equal(this.events.length, before)
    return this
  }

  /** Time passes, and each firing happens at its own instant. */
  until(local: string | Temporal.Instant): this {
    const target = typeof local === 'string' ? wib(local) : local
    for (;;) {
      const next = this.nextFiring()
      if (next === null || Temporal.Instant.compare(next, target) > 0) break
      if (Temporal.Instant.compare(next, this.now) > 0) this.now = next
      this.does(clock, { command: 'fire' })
    }
    this.now = target
    return this
  }

  /** The machine stood still until then; everything that fell due fires now. */
  afterOutageUntil(local: string): this {
    this.now = wib(local)
    while (this.tries(clock, { command: 'fire' }) === null);
    return this
  }

  nextFiring(): Temporal.Instant | null {
    const moments = runningClocks(this.state).flatMap((run) => nextStepOf(law, this.state, run)?.at ?? [])
    return moments.toSorted((a, b) => Temporal.Instant.compare(a, b))[0] ?? null
  }

  /** The notice of what waits has arrived. */
  delivers(): this {
    return this.does(reporter, { command: 'recordContact' })
  }

  revisesCalendar(to: 2 | 3): this {
    this.#revision = revision(to)
    return this.does(clock, { command: 'reviseCalendar', revision: this.#revision })
  }

  /** The due day of a running limit; null where none runs or it stands still. */
  due(limit: LimitName): string | null {
    const run = clockOf(this.state, limit)
    return run === null ? null : (dueOf(law, this.state, run)?.date.dueOn.toString() ?? null)
  }

  last<T extends EventType>(type: T): EventOf<T> {
    const event = this.events.findLast((one): one is EventOf<T> => one.type === type)
    assert.ok(event, `nothing was ${type}`)
    return event
  }

  count(type: EventType, where: (event: ReportEvent) => boolean = () => true): number {
    return this.events.filter((event) => event.type === type && where(event)).length
  }

  /** The steps that fired on a limit, in order. */
  fired(limit: LimitName): string[] {
    return this.events.flatMap((event) =>
      'firing' in event && event.firing?.clock.split(':')[0] === limit ? [event.firing.step] : [],
    )
  }
}

const noAnswer: Answer = { kind: 'substantive', unable: null, promisedOn: null, attachments: [] }

/** Commands in the shape most sentences need. */
export const ask: Command = { command: 'requestClarification', text }
export const disposeTo = (lead: string, ...tasks: string[]): Command => ({
  command: 'dispose',
  lead: agency(lead),
  copies: [],
  tasks: tasks.map((one) => ({ agency: agency(one), text })),
  text: null,
})
export const refuseFor = (owner: string | null): Command => ({
  command: 'refuse',
  reason: 'otherAgency',
  proposedOwner: owner === null ? null : agency(owner),
  text,
})
export const answer = (differing: Partial<Answer> = {}): Command => ({
  command: 'followUp',
  ...noAnswer,
  ...differing,
  text,
})
export const draft = (differing: Partial<Answer> = {}): Command => ({
  command: 'draftFollowUp',
  ...noAnswer,
  ...differing,
  text,
})
export const archiveAs = (reason: 'incomplete' | 'outsideAuthority' | 'abuse'): Command => ({
  command: 'archive',
  reason,
  destination: reason === 'outsideAuthority' ? 'PT PLN' : null,
  text,
})
export const setClass = (reportClass: string, about: string | null = null): Command => ({
  command: 'setClass',
  reportClass,
  about: about === null ? null : agency(about),
})
export const says = (command: 'reply' | 'object' | 'clarify' | 'appeal' | 'withdraw'): Command => ({ command, text })
export const consents = { command: 'consent', identified: true, identityCommitment: null } as const satisfies Command
export const asksReferral = {
  command: 'requestReferral',
  identified: false,
  identityCommitment: null,
} as const satisfies Command
export const conclude = (outcome: ReferralOutcome, workingDays: number | null = null): Command => ({
  command: 'conclude',
  outcome,
  workingDays,
  text,
})
