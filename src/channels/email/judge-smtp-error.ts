import type { Attempted } from '../port.ts'

/** What went wrong before any message was spoken of: sign-in, encryption, name, settings, the server's greeting. */
const channelCodes = ['EAUTH', 'ENOAUTH', 'EOAUTH2', 'ETLS', 'EREQUIRETLS', 'EDNS', 'ECONFIG', 'EPROXY', 'EPROTOCOL']
/** Nobody is there, or nobody speaks. */
const unreached = ['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EHOSTDOWN', 'CONNECT_TIMEOUT', 'GREETING_TIMEOUT']
/** Its certificate is none that we trust, or encryption failed below the words of SMTP. */
const untrusted = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_|ERR_SSL_|HOSTNAME_MISMATCH|INVALID_CA)/
/** Up to here the server knows who sends, and not yet to whom. */
const beforeRecipient = /^(EHLO|HELO|STARTTLS|AUTH|MAIL FROM)/
/** The server goes out of service and hangs up (RFC 5321 §3.8). */
const leaving = 421
const securityOrPolicy = '7'

/**
 * What an error of sending says of the message and of the server. Refused for good is what a server answers with 5yz to
 * the recipient or the content (RFC 5321 §4.2.1); for reasons of security or policy (X.7.Z, RFC 3463 §3.8) it may be our
 * own standing with it, so that such a message is tried on. Whatever fails before the recipient was named is no message's
 * fault. The server's sentence is not repeated: it may hold the address.
 */
export function judgeSmtpError(error: unknown): Exclude<Attempted, { outcome: 'accepted' }> {
  const { code, command, status, detail, reply } = factsOf(error)
  const why = reply === null ? code : ['smtp', reply, status].filter((part) => part !== null).join(' ')
  if (detail.some((one) => untrusted.test(one))) return { outcome: 'channelDown', why: 'ETLS' }
  const isChannels =
    channelCodes.includes(code) ||
    reply === leaving ||
    beforeRecipient.test(command) ||
    detail.some((one) => unreached.includes(one))
  if (isChannels) return { outcome: 'channelDown', why }
  const isForGood = reply !== null && reply >= 500 && status?.split('.')[1] !== securityOrPolicy
  return { outcome: isForGood ? 'refused' : 'unavailable', why }
}

function factsOf(error: unknown) {
  const known: Readonly<Record<string, unknown>> = typeof error === 'object' && error !== null ? { ...error } : {}
  const textOf = (name: string): string => (typeof known[name] === 'string' ? known[name] : '')
  const { responseCode } = known
  return {
    code: textOf('code') || 'broken',
    command: textOf('command'),
    reply: typeof responseCode === 'number' ? responseCode : null,
    /** The enhanced status code after the reply's own, as in `550 5.1.1`. */
    status: /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(textOf('response'))?.[1] ?? null,
    detail: [textOf('originalCode'), textOf('timeoutType')],
  }
}
