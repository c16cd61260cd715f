import type { CommandName } from './command.ts'
import type { ReportState } from './state.ts'

/** Did its reporter close its words, files and place to officers? */
export const isClosedByReporter = ({ restricted }: Pick<ReportState, 'restricted'>): boolean =>
  restricted === 'everything'

/** They decide about words, pictures or documents: nobody approves, publishes or judges what they cannot read. */
const decidesOnContent: readonly CommandName[] = [
  'approve',
  'publish',
  'settleMarks',
  'redactPhoto',
  'releaseDocument',
  'decideAppeal',
  'concludeExamination',
]

/** Would the command be given unread? All others go on, because limits do. */
export const isUnread = (state: ReportState, command: CommandName): boolean =>
  isClosedByReporter(state) && decidesOnContent.includes(command)
