import type { Sender } from '../port.ts'
import { letterhead, type MailSettings } from './letterhead.ts'

/** Codes by which a server says that it will never take a message (RFC 5321 §4.2.1). */
const isPermanent = (code: unknown): boolean => typeof code === 'number' && code >= 500 && code < 600

/** Sends e-mail over the server at `url` (`smtp://` or `smtps://`), over a few connections that are kept open. */
export function smtpSender(url: string, settings: MailSettings): Sender {
  let transport: ReturnType<typeof open> | undefined
  return {
    async send(message) {
      transport ??= open(url)
      try {
        const { messageId } = await (await transport).sendMail(letterhead(message, settings))
        return { outcome: 'accepted', providerId: messageId }
      } catch (error) {
        const { responseCode } = error as { readonly responseCode?: unknown }
        if (isPermanent(responseCode)) return { outcome: 'refused', why: `smtp ${String(responseCode)}` }
        throw error
      }
    },
  }
}

/** Loaded when needed: a process that sends nothing does without it. */
async function open(url: string) {
  const { createTransport } = await import('nodemailer')
  return createTransport({ url, pool: true, maxConnections: 5, connectionTimeout: 20_000, socketTimeout: 50_000 })
}
