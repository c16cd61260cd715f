import type { SendMailOptions } from 'nodemailer'
import type { Outgoing } from '../port.ts'

export type MailSettings = {
  /** The sender's address, as in `LAPOR! <lapor@example.go.id>`. */
  readonly from: string
  /** Under whose name message ids are made. */
  readonly domain: string
  /** Where messages come back that could not be delivered; null: to the sender's address. */
  readonly bounces: string | null
}

/**
 * A message with what every e-mail of ours carries. RFC 3834 §5: nobody's holiday notice should answer a machine. Its
 * return path names the attempt (`bounces+019c…@example.go.id`), so that even a bounce that says nothing else tells which
 * notice it was; where servers know how (RFC 3461), they send back the head of the message alone.
 */
export function letterhead(message: Outgoing, { from, domain, bounces }: MailSettings): SendMailOptions {
  const { to, subject, text, html, messageId, returnToken, unsubscribeUrl } = message
  return {
    from,
    to,
    subject,
    text,
    ...(html === null ? {} : { html }),
    messageId: `<${messageId}@${domain}>`,
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(unsubscribeUrl === null ? {} : { 'List-Unsubscribe': `<${unsubscribeUrl}>` }),
    },
    ...(bounces === null ? {} : { envelope: { from: bounces.replace('@', `+${returnToken}@`), to } }),
    dsn: { ret: 'HDRS', envid: returnToken, notify: ['FAILURE', 'DELAY'] },
  }
}
