import type { Actor } from '../../../kernel/actor.ts'
import { nationalZone } from '../../../kernel/agency-tree.ts'
import type { ReportNumber } from '../../../kernel/brand.ts'
import { localDay, startOfDay } from '../../../kernel/clock/days.ts'
import {
  commandReport,
  fireDue,
  nextStepAt,
  runErrands,
  submitReport,
  type Change,
  type ReportsRoom,
  type ReportToSubmit,
  type SpokenCommand,
  type Swept,
} from '../../reports/index.ts'
import { newAgenda } from '../domain/agenda.ts'

/** Something that somebody does to one report at a moment. */
export type Act = { readonly at: Temporal.Instant; readonly by: Actor; readonly command: SpokenCommand }

/** One report's part in a play: how it is filed, and what people then do about each thing that happens to it. */
export type Life = {
  readonly name: string
  readonly filedAt: Temporal.Instant
  readonly report: ReportToSubmit
  readonly next: (change: Change) => readonly Act[]
}

/** What came of a play. `refused` counts what people tried that the law forbids by then, as `command: refusal`. */
export type Played = {
  readonly numbers: ReadonlyMap<string, ReportNumber>
  readonly notFiled: readonly { readonly name: string; readonly refusal: string }[]
  readonly acts: number
  readonly fired: number
  readonly broken: Swept['broken']
  readonly refused: ReadonlyMap<string, number>
}

/** Side by side at most, each for another report. */
const chunkSize = 48
const zone = nationalZone

type Planned = { readonly at: Temporal.Instant; readonly life: Life; readonly act: Act | null }

/**
 * Plays lives through the real use cases on a clock that jumps from one thing to the next: what people do, and what
 * falls due in between, each at its own moment, up to `until`. The room's reactions take part like in the program.
 */
export async function play(
  room: ReportsRoom,
  lives: readonly Life[],
  until: Temporal.Instant,
  onMoment: (at: Temporal.Instant, filed: number) => void = () => {},
): Promise<Played> {
  const agenda = newAgenda<Planned>()
  for (const life of lives) agenda.add({ at: life.filedAt, life, act: null })
  const numbers = new Map<string, ReportNumber>()
  const lifeOf = new Map<ReportNumber, Life>()
  const notFiled: Played['notFiled'][number][] = []
  const broken: Swept['broken'][number][] = []
  const refused = new Map<string, number>()
  let [acts, fired] = [0, 0]

  const heard: Change[] = []
  const roomAt = (at: Temporal.Instant): ReportsRoom => ({
    ...room,
    now: () => at,
    reactions: [...room.reactions, async (_tx, change) => void heard.push(change)],
  })
  const planWhatFollows = (): void => {
    for (const change of heard.splice(0)) {
      const life = lifeOf.get(change.after.number)
      for (const act of life?.next(change) ?? []) if (life !== undefined) agenda.add({ at: act.at, life, act })
    }
  }

  const file = async ({ at, life }: Planned): Promise<void> => {
    const submitted = await submitReport(roomAt(at), life.report)
    if (!submitted.ok) return void notFiled.push({ name: life.name, refusal: submitted.refusal.refusal })
    const { number } = submitted.value
    numbers.set(life.name, number)
    lifeOf.set(number, life)
  }
  const perform = async (planned: Planned): Promise<void> => {
    const { at, life, act } = planned
    if (act === null) return file(planned)
    const number = numbers.get(life.name)
    if (number === undefined) return
    acts += 1
    const done = await commandReport(roomAt(at), { number, command: act.command, actor: act.by })
    if (done.ok) return
    const what = `${act.command.command}: ${done.refusal.refusal}`
    refused.set(what, (refused.get(what) ?? 0) + 1)
  }
  /** What people do next, one thing a report, before anything falls due: every clock's step is the start of some day. */
  const takeChunk = (first: Planned, due: Temporal.Instant | null): Planned[] => {
    const midnight = startOfDay(localDay(first.at, zone).add({ days: 1 }), zone)
    const end = due !== null && isBefore(due, midnight) ? due : midnight
    const chunk = new Map<Life, Planned>()
    const later: Planned[] = []
    for (let next = agenda.first(); next !== null && chunk.size < chunkSize; next = agenda.first()) {
      if (!isBefore(next.at, end)) break
      agenda.take()
      if (chunk.has(next.life)) later.push(next)
      else chunk.set(next.life, next)
    }
    for (const planned of later) agenda.add(planned)
    return [...chunk.values()]
  }

  for (;;) {
    const due = await nextStepAt(room.db)
    const first = agenda.first()
    const dueComesFirst = due !== null && (first === null || !isBefore(first.at, due))
    const at = dueComesFirst ? due : first?.at
    if (at === undefined || isBefore(until, at)) break
    if (dueComesFirst) {
      const swept = await fireDue(roomAt(at))
      fired += swept.fired
      broken.push(...swept.broken)
    } else if (first !== null) await Promise.all(takeChunk(first, due).map(perform))
    await runErrands(roomAt(at))
    planWhatFollows()
    onMoment(at, numbers.size)
  }
  return { numbers, notFiled, acts, fired, broken, refused }
}

const isBefore = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) < 0
