import type { Command, CommandName, CommandOf } from './command.ts'
import type { ReportEvent } from './event.ts'
import type { ReportState } from './state.ts'

type Wordless<C> = Omit<C, 'text'>

/** The command that takes another one back, without the words that say why. */
export type Counter =
  | CommandOf<'unlinkDuplicate'>
  | CommandOf<'setClass'>
  | Wordless<CommandOf<'setLead'>>
  | Wordless<CommandOf<'dropTask'>>

/** Commands that another command takes back; all others stay, for a reporter was told or a period has begun. */
export const reversibleCommands = [
  'linkDuplicate',
  'setClass',
  'setLead',
  'addTask',
] as const satisfies readonly CommandName[]

export const isReversible = (command: CommandName): boolean => reversibleCommands.some((one) => one === command)

/** What takes back a command that turned `before` into these events; null where the law knows nothing. */
export function counterOf(
  command: Pick<Command, 'command'>,
  before: ReportState,
  events: readonly ReportEvent[],
): Counter | null {
  switch (command.command) {
    case 'linkDuplicate':
      return { command: 'unlinkDuplicate' }
    case 'setClass':
      return { command: 'setClass', reportClass: before.reportClass, about: before.about }
    case 'setLead':
      // What a unit below the lead had begun does not come back to it.
      return before.lead === null || before.unit !== null ? null : { command: 'setLead', lead: before.lead }
    case 'addTask': {
      const added = events.find(({ type }) => type === 'taskAdded')
      return added === undefined ? null : { command: 'dropTask', task: added.seq }
    }
    default:
      return null
  }
}
