import type { BounceSource } from '../port.ts'
import { readBounce } from './read-bounce.ts'

/** More than any bounce with its returned message; what is larger is left to people. */
const mostBytes = 5_000_000
const timeoutMs = 30_000

/**
 * The mailbox at `url` (`imaps://user:password@host/INBOX`), to which mail servers send back what they could not deliver.
 * Read for a moment each time, without keeping a connection. What was understood is marked as seen; what was not is
 * flagged beside it, for people to look at, and nothing is deleted.
 */
export function imapBounces(url: string): BounceSource {
  const { protocol, hostname, port, username, password, pathname } = new URL(url)
  const secure = protocol === 'imaps:'
  const mailbox = decodeURIComponent(pathname.slice(1)) || 'INBOX'
  const auth = { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
  return {
    async read(take) {
      const { ImapFlow } = await import('imapflow')
      const client = new ImapFlow({
        host: hostname,
        port: port === '' ? (secure ? 993 : 143) : Number(port),
        secure,
        auth,
        logger: false,
        connectionTimeout: timeoutMs,
        greetingTimeout: timeoutMs,
        socketTimeout: timeoutMs,
      })
      // Whatever breaks is told by the call that was under way; without a listener it would end the process.
      client.on('error', () => {})
      await client.connect()
      try {
        const lock = await client.getMailboxLock(mailbox)
        try {
          const found = await client.search({ seen: false, smaller: mostBytes }, { uid: true })
          const unseen = Array.isArray(found) ? found : []
          for (const uid of unseen) {
            const message = await client.fetchOne(String(uid), { source: true }, { uid: true })
            if (!message || message.source === undefined) continue
            const bounce = await readBounce(message.source)
            const isKnown = bounce !== null && (await take(bounce)) === 'taken'
            await client.messageFlagsAdd(String(uid), isKnown ? ['\\Seen'] : ['\\Seen', '\\Flagged'], { uid: true })
          }
          return unseen.length
        } finally {
          lock.release()
        }
      } finally {
        await client.logout().catch(() => client.close())
      }
    },
  }
}
