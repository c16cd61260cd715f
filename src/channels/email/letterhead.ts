import type { Outgoing } from '../port.ts'

export type MailSettings = {
  /** The sender's address, as in `LAPOR! <lapor@example.go.id>`. */
  readonly from: string
  /** Under whose name message ids are made. */
  readonly domain: string
}

/** A message with what every e-mail of ours carries. RFC 3834 §5: nobody's holiday notice should answer a machine. */
export const letterhead = ({ to, subject, text, messageId }: Outgoing, { from, domain }: MailSettings) => ({
  from,
  to,
  subject,
  text,
  messageId: `<${messageId}@${domain}>`,
  headers: { 'Auto-Submitted': 'auto-generated' },
})
