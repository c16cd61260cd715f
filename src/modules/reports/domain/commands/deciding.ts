import type { Post } from '../../../../kernel/actor.ts'
import type { OfficerId } from '../../../../kernel/brand.ts'
import { accept, refuse } from '../../../../kernel/result.ts'
import type { Result } from '../../../../kernel/result.ts'
import type { CommandName, CommandOf } from '../command.ts'
import type { Files, Happening, TextRef } from '../event.ts'
import type { Context } from '../law.ts'
import type { Refusal, SimpleRefusal } from '../refusal.ts'
import type { Standing } from '../standing.ts'
import type { ReportState } from '../state.ts'

/** The capacity in which a command is given: the table let it through on this standing. */
export type Capacity = {
  readonly standing: Standing
  readonly officer: { readonly id: OfficerId; readonly post: Post } | null
}

export type Deciding<C extends CommandName> = {
  readonly state: ReportState
  readonly command: CommandOf<C>
  readonly context: Context
  readonly as: Capacity
}
export type Decision = Result<readonly Happening[], Refusal>

/** One function per command; the files of this folder hold a part each, `decide.ts` joins them. */
export type Deciders<C extends CommandName = CommandName> = { readonly [K in C]: (deciding: Deciding<K>) => Decision }

export const happens = (...happenings: readonly Happening[]): Decision => accept(happenings)
/** What somebody said, with the files that came along if there were any. */
export type Said = { readonly text: TextRef } & Files
export const said = ({ text, attachments = [] }: Said): Said =>
  attachments.length === 0 ? { text } : { text, attachments }

export const no = (refusal: SimpleRefusal): Decision => refuse({ refusal })
