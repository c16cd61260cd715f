import type { Email } from 'postal-mime'
import type { Bounce } from '../port.ts'

/**
 * Reads a message that came back: a report of delivery (RFC 3464) in any of its shapes, or the plain letter of an older
 * mail server. Null where it is something else, such as a person's answer or a holiday notice.
 */
export async function readBounce(raw: string | Uint8Array): Promise<Bounce | null> {
  const { default: PostalMime } = await import('postal-mime')
  // Anybody can write to the return path: what cannot be taken apart, a thousand parts in one another, is no bounce, and
  // keeps none of those that lie behind it from being read.
  const mail = await PostalMime.parse(raw, { forceRfc822Attachments: true, attachmentEncoding: 'utf8' }).catch(
    () => null,
  )
  if (mail === null) return null
  const report = partOf(mail, ['message/delivery-status', 'message/global-delivery-status'])
  const told = report === null ? letterSays(mail) : reportSays(report)
  if (told === null) return null
  const returned = partOf(mail, ['message/rfc822', 'text/rfc822-headers', 'message/global', 'message/global-headers'])
  const whole = mail.text ?? ''
  return {
    ...told,
    returnToken: tokenIn([...headersOf(mail), report ?? '', returned ?? '', whole]),
    messageId: messageIdIn(returned ?? whole),
  }
}

type Told = Pick<Bounce, 'action' | 'status'>

/** The text of the first part of one of these types. */
function partOf({ attachments }: Email, types: readonly string[]): string | null {
  const part = attachments.find(({ mimeType }) => types.includes(mimeType.toLowerCase()))
  return typeof part?.content === 'string' ? part.content : null
}

/** Groups of fields with empty lines between; the first is of the message, each other of one recipient. */
function reportSays(report: string): Told | null {
  const groups = unfolded(report)
    .split(/\n{2,}/)
    .map((group) => ({ action: field(group, 'action')?.toLowerCase(), status: field(group, 'status') }))
    .filter(({ action }) => action !== undefined)
  const worst = groups.find(({ action }) => action === 'failed') ?? groups[0]
  if (worst === undefined) return null
  const status = statusIn(worst.status ?? '')
  switch (worst.action) {
    case 'failed':
      return { action: 'failed', status }
    case 'delayed':
      return { action: 'delayed', status }
    case 'delivered':
    // A server that hands it on to one that reports nothing has done what can be known.
    case 'relayed':
    case 'expanded':
      return { action: 'delivered', status }
    default:
      return null
  }
}

const mailServers = /^(mailer-daemon|postmaster|mail-daemon|double-bounce)$/i
const stillTrying = /\b(will (keep trying|continue|retry|be retried)|delayed|warning|not yet been delivered)\b/i
const givenUp =
  /\b(permanent|undeliverable|could not be delivered|couldn't be delivered|failed|rejected|no such user)\b/i

/** Where nothing is written for machines: who writes, and a few words that all such letters share. */
function letterSays(mail: Email): Told | null {
  const writer = mail.from?.address?.split('@')[0] ?? ''
  const isServers = mailServers.test(writer) || mail.returnPath === '' || mail.returnPath === '<>'
  if (!isServers) return null
  const letter = `${mail.subject ?? ''}\n${mail.text ?? ''}`
  const status = statusIn(letter)
  if (status?.startsWith('4') === true || (status === null && stillTrying.test(letter)))
    return { action: 'delayed', status }
  return status !== null || givenUp.test(letter) ? { action: 'failed', status } : null
}

const statusIn = (text: string): string | null => /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(text)?.[1] ?? null

/** The token stands after the plus sign of our return path, or as the envelope's id. */
const tokenPattern = /[0-9a-f]{32}\.\d{1,6}\.\d{1,6}\.[0-9a-f]{12}/i

function tokenIn(texts: readonly string[]): string | null {
  for (const text of texts) {
    const [token] = tokenPattern.exec(unfolded(text)) ?? []
    if (token !== undefined) return token.toLowerCase()
  }
  return null
}

/** Whom the bounce itself was delivered to: there our return path stands first of all. */
const headersOf = ({ headers }: Email): readonly string[] =>
  ['delivered-to', 'x-original-to', 'envelope-to', 'to'].flatMap((name) =>
    headers.filter(({ key }) => key === name).map(({ value }) => value),
  )

/** Of the message that came back: what stands before the `@`, as we gave it. */
const messageIdIn = (returned: string): string | null =>
  /^message-id:\s*<([^<>@\s]+)@/im.exec(unfolded(returned))?.[1] ?? null

const field = (group: string, name: string): string | undefined =>
  new RegExp(`^${name}[ \\t]*:[ \\t]*(.*)$`, 'im').exec(group)?.[1]?.trim()

/** One line for each field, however it was broken. */
const unfolded = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll(/\n[ \t]+(?=\S)/g, ' ')
