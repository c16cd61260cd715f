import type { Actor, Officer } from '../../../kernel/actor.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import type { Change, SpokenCommand } from '../../reports/index.ts'
import type { Chance } from '../domain/chance.ts'
import type { Act } from './play.ts'

/** The officers of a rehearsal; each pair because some decisions need another person. */
export type Cast = {
  readonly verifiers: readonly [Officer, Officer]
  readonly coordinator: Officer
  readonly liaison: Officer
  readonly deciders: readonly Officer[]
  readonly superiors: readonly Officer[]
  readonly ombudsman: Officer
}

/** What a life is led by: the record where it says something, chance where it does not. */
export type Character = {
  readonly chance: Chance
  readonly cast: Cast
  readonly office: AgencyId
  readonly otherOffices: readonly AgencyId[]
  /** When the record says that the first answer was given; null where it says that there was none. */
  readonly answeredAt: Temporal.Instant | null | 'notRecorded'
}

/** How many do it, and after how many hours. */
export type Habit = { readonly share: number; readonly hours: readonly [number, number] }

/** One act, where this habit takes hold. */
export function maybe(
  { chance }: Character,
  change: Change,
  { share, hours }: Habit,
  by: Actor,
  command: SpokenCommand,
): Act[] {
  return chance.happens(share) ? [{ at: change.now.add(chance.hours(hours)), by, command }] : []
}
