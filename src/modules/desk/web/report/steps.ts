import type { Offer, Refusal, ReportState } from '../../../reports/index.ts'
import { commandsOnOccasion, officersCommands, type OfficersCommand } from '../commands/officers-command.ts'

export type Forbidden = { readonly command: OfficersCommand; readonly refusal: Refusal }

/** What an officer can do with a report now: the next sensible step, the others, and what is not possible and why. */
export type Steps = {
  readonly next: OfficersCommand | null
  readonly others: readonly OfficersCommand[]
  readonly forbidden: readonly Forbidden[]
}

/**
 * Sorts the offers; what is not possible now is explained: what this officer could do at another time first, then what is
 * somebody else's.
 */
export function stepsOf(offers: readonly Offer[], state: ReportState): Steps {
  const refusalOf = new Map(offers.map(({ command, refusal }) => [command as string, refusal]))
  const possible = officersCommands.filter((command) => refusalOf.get(command) === null)
  const next = possible.find((command) => !isOnOccasion(command) && isCalledFor(command, state)) ?? null
  const refused = officersCommands.flatMap((command): Forbidden[] => {
    const refusal = refusalOf.get(command) ?? null
    return refusal === null ? [] : [{ command, refusal }]
  })
  const forbidden = [...refused.filter((one) => !isOthers(one)), ...refused.filter(isOthers)]
  return { next, others: possible.filter((command) => command !== next), forbidden }
}

/** It would be possible, and it is another office's. */
export const isOthers = ({ refusal }: Forbidden): boolean => refusal.refusal === 'notYours'

/** Is this what the report waits for? A follow-up on what is answered already, or a second publication, is not. */
function isCalledFor(command: OfficersCommand, state: ReportState): boolean {
  switch (command) {
    case 'followUp':
    case 'draftFollowUp':
      return state.phase !== 'followedUp' && state.drafts.every(({ status }) => status !== 'waiting')
    case 'dispose':
      return state.phase === 'submitted'
    case 'publish':
      return state.publication === 'due'
    case 'recordExamination':
      return state.examination?.reportedBy.length === 0
    case 'markDelivered':
      return state.undelivered !== null
    default:
      return true
  }
}

const isOnOccasion = (command: OfficersCommand): boolean => commandsOnOccasion.some((one) => one === command)
