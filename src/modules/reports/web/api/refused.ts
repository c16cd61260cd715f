import { problem, type Answer } from '../../../../web/answer.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import type { CommandRefusal } from '../../usecases/command-report.ts'
import { commandPath } from './command-bodies.ts'

/** A refused command as a problem; whoever was too slow learns the state in which the report now is. */
export function refused(refusal: CommandRefusal, text: Messages): Answer {
  switch (refusal.refusal) {
    case 'unknownReport':
      return problem('notFound')
    case 'notYours':
      return problem('notYours', { facts: { command: commandPath(refusal.command) } })
    case 'notInThisState': {
      const { command, phase } = refusal
      const { advice } = text.refusals.notInThisState
      const facts = { command: commandPath(command), state: phase }
      return problem('notInThisState', { detail: `${text.report.phases[phase]}. ${advice}`, facts })
    }
    default:
      return problem(refusal.refusal)
  }
}
