import type { Actor } from '../../../kernel/actor.ts'
import type { ReportNumber } from '../../../kernel/brand.ts'
import { accept, type Result } from '../../../kernel/result.ts'
import type { Tx } from '../../../platform/db/db.ts'
import type { Decided } from '../domain/decide.ts'
import type { ReportState } from '../domain/state.ts'
import { lockReport, type Locked } from '../store/reports.ts'
import { commandLocked, type CommandRefusal } from './command-report.ts'
import { correctLocked, type Corrected } from './correct-identity.ts'
import { eraseLocked, type Erased, type EraseRefusal, type Erasure } from './erase-texts.ts'
import type { OpenLaw } from './open-law.ts'
import type { ReportsRoom } from './room.ts'
import type { SpokenCommand } from './spoken-command.ts'
import { withLockedReport } from './with-locked-report.ts'

/** A report that a transaction holds: what is done to it in there is done together, or not at all. */
export type HeldReport = {
  readonly tx: Tx
  readonly law: OpenLaw
  /** As it stood when it was taken. */
  readonly state: ReportState
}

/** Holds a report while `work` does something to it and writes beside it. Refusal: `unknownReport`. */
export const holdReport = <T>(
  room: ReportsRoom,
  number: ReportNumber,
  work: (held: HeldReport) => Promise<T>,
): Promise<Result<T, { readonly refusal: 'unknownReport' }>> =>
  withLockedReport<T, never>(room, number, async (tx, law, { state }) => accept(await work({ tx, law, state })))

/** As what was done before in the same transaction left it. */
async function asItStands({ tx, state: { number } }: HeldReport): Promise<Locked> {
  const locked = await lockReport(tx, number)
  if (locked === null) throw new Error(`${number} is held, and not there`)
  return locked
}

/** A command on a held report, by whoever it belongs to or who answers them. Refusals: `CommandRefusal`. */
export const commandHeld = async (
  room: ReportsRoom,
  held: HeldReport,
  command: SpokenCommand,
  actor: Extract<Actor, { readonly kind: 'reporter' | 'officer' }>,
): Promise<Result<Decided, CommandRefusal>> =>
  commandLocked(held.tx, room, held.law, await asItStands(held), { command, actor })

/** Puts right who the reporter of a held report is. Refusals: `CommandRefusal`. */
export const correctHeld = async (
  room: ReportsRoom,
  held: HeldReport,
  corrected: Corrected,
): Promise<Result<Decided, CommandRefusal>> => correctLocked(held.tx, room, held.law, await asItStands(held), corrected)

/** Erases of a held report what the law asks for. Refusals: `EraseRefusal`. */
export const eraseHeld = async (
  room: ReportsRoom,
  held: HeldReport,
  erasure: Omit<Erasure, 'number'>,
): Promise<Result<Erased, EraseRefusal>> => eraseLocked(held.tx, room, held.law, await asItStands(held), erasure)
