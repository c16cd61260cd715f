import type { Sender } from '../port.ts'
import { judgeSmtpError } from './judge-smtp-error.ts'
import { letterhead, type MailSettings } from './letterhead.ts'

/**
 * How long a server may be silent. All of them together stay below what an attempt may last, so that what comes too late
 * is told as what it was.
 */
const patience = { connectionTimeout: 15_000, greetingTimeout: 10_000, dnsTimeout: 10_000, socketTimeout: 30_000 }

/** As many at once as notices are sent at once: none waits in a second queue that no ledger knows. */
const connections = 10

/**
 * Sends e-mail over the server at `url` (`smtp://` or `smtps://`), over connections that are kept open. A message is
 * handed over once for each call: repeating is the ledger's business. `silence` shortens the server's time in tests.
 */
export function smtpSender(url: string, settings: MailSettings, silence: Partial<typeof patience> = {}): Sender {
  let transport: ReturnType<typeof open> | undefined
  return {
    async send(message, signal) {
      transport ??= open(url, { ...patience, ...silence })
      try {
        const { messageId } = await (await transport).sendMail({ ...letterhead(message, settings), signal })
        return { outcome: 'accepted', providerId: messageId ?? null }
      } catch (error) {
        return judgeSmtpError(error)
      }
    },
  }
}

/** Loaded when needed: a process that sends nothing does without it. */
async function open(url: string, times: typeof patience) {
  const { createTransport } = await import('nodemailer')
  return createTransport({ url, pool: true, maxConnections: connections, maxRequeues: 0, ...times })
}
