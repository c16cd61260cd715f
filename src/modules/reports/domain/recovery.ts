import type { ReportState } from './state.ts'

/** How long a code for a new secret may be used, and how soon another is sent (product). */
export const codeLastsHours = 24
const pauseMinutes = 10

/** May a code be sent now? Only to somebody who gave a contact, and not twice in a row: a mailbox is not to be flooded. */
export const mayAskRecovery = ({ reachable, recovery }: ReportState, now: Temporal.Instant): boolean =>
  reachable && (recovery === null || Temporal.Instant.compare(now, recovery.at.add({ minutes: pauseMinutes })) >= 0)

/** Does the code that was sent last still open the report? */
export const isRecoveryOpen = ({ recovery }: ReportState, now: Temporal.Instant): boolean =>
  recovery !== null && Temporal.Instant.compare(now, recovery.at.add({ hours: codeLastsHours })) < 0
