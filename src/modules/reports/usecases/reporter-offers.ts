import type { TextId } from '../../../kernel/brand.ts'
import { decide } from '../domain/decide.ts'
import type { Command } from '../domain/command.ts'
import type { TextRef } from '../domain/event.ts'
import type { ReportView } from './read-report.ts'
import type { ReportsRoom } from './room.ts'

const text: TextRef = { id: '' as TextId, commitment: '' }
const identified = { identified: true, identityCommitment: null }

/** Everything a reporter can ask, as it would be if the words were there. */
const asked = [
  { command: 'clarify', text },
  { command: 'reply', text },
  { command: 'object', text },
  { command: 'confirm' },
  { command: 'withdraw', text: null },
  { command: 'regret' },
  { command: 'appeal', text },
  { command: 'consent', ...identified },
  { command: 'requestReferral', ...identified },
  { command: 'giveDetails', missing: 0, keepsSecret: false },
  { command: 'rate', stars: 3, text: null },
] as const satisfies readonly Command[]

export type ReporterCommand = (typeof asked)[number]['command']

/** What the reporter may do now: the law is asked and nothing is done. A page offers this and nothing else. */
export function reporterOffers(room: Pick<ReportsRoom, 'now'>, view: ReportView): ReadonlySet<ReporterCommand> {
  const now = room.now()
  const context = { ...view.law, actor: { kind: 'reporter' }, now, receivedAt: now } as const
  return new Set(asked.filter((command) => decide(view.state, command, context).ok).map(({ command }) => command))
}
