import { join } from 'node:path'
import type { Settings } from '../../platform/settings.ts'
import type { Sender } from '../port.ts'
import type { MailSettings } from './letterhead.ts'
import { outboxSender } from './outbox.ts'
import { smtpSender } from './smtp-sender.ts'

/**
 * How e-mail leaves: over the server that MAIL_URL names; without one into the folder `outbox` of DATA_DIR. In production
 * nothing pretends to send, so that without a server there is no such route (null).
 */
export function emailSender({ mailUrl, mailFrom, mailBounces, production, dataFolder }: Settings): Sender | null {
  const domain = /@([^\s>]+)/.exec(mailFrom)?.[1] ?? 'localhost'
  const mail: MailSettings = { from: mailFrom, domain, bounces: mailBounces }
  if (mailUrl !== null) return smtpSender(mailUrl, mail)
  return production ? null : outboxSender(join(dataFolder, 'outbox'), mail)
}
