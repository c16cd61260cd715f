import { lookup } from 'node:dns/promises'
import { request as requestPlain, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as requestSecure } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { accept, refuse, type Result } from '../../kernel/result.ts'
import { isLoopback, isReachable } from './reachable-address.ts'

/** What is sent to an address that somebody else named. */
export type OutsideRequest = {
  readonly url: string
  readonly method: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  /** Text, or bytes of a known length as they come. Opened once, after the connection's address was found allowed. */
  readonly body?: string | { readonly sizeBytes: number; readonly open: () => Promise<Readable> }
}

/** What came back. A redirection is an answer like any other: nobody follows it. */
export type OutsideAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

export type OutsideRefusal = {
  readonly refusal:
    /** No address of HTTPS, or one with a name and password inside. */
    | 'addressInvalid'
    /** It leads to this machine, its network, or another place that is not of the public internet. */
    | 'addressForbidden'
    | 'hostUnknown'
    | 'unreachable'
    | 'tooSlow'
    | 'answerTooLarge'
}

export type OutsideRules = {
  /** Tests and trials without a network may speak to this machine, also without encryption. Never in production. */
  readonly allowsLoopback: boolean
  /** From asking for the address to the last byte of the answer. */
  readonly timeoutMs: number
  readonly mostAnswerBytes: number
  /** Finds the addresses of a host; the system's own where it is not said. */
  readonly resolve?: (host: string) => Promise<readonly string[]>
}

export type SendOutside = (request: OutsideRequest) => Promise<Result<OutsideAnswer, OutsideRefusal>>

const ofTheSystem = async (host: string): Promise<string[]> =>
  (await lookup(host, { all: true })).map(({ address }) => address)

export type CheckOutside = (url: string) => Promise<Result<null, OutsideRefusal>>

/** The parsed address and the one it leads to, if anything may be sent there. */
type Looked = { readonly url: URL; readonly address: string }

function lookAt({ allowsLoopback, resolve = ofTheSystem }: OutsideRules) {
  const isAllowed = (address: string): boolean => isReachable(address) || (allowsLoopback && isLoopback(address))
  return async (typed: string, signal: AbortSignal): Promise<Result<Looked, OutsideRefusal>> => {
    const url = URL.parse(typed)
    const protocols = allowsLoopback ? ['https:', 'http:'] : ['https:']
    if (url === null || !protocols.includes(url.protocol) || url.username !== '' || url.password !== '')
      return refuse({ refusal: 'addressInvalid' })
    const host = url.hostname.replace(/^\[|\]$/g, '')
    const addresses =
      isIP(host) !== 0
        ? [host]
        : await untilAborted(
            resolve(host).catch(() => []),
            signal,
          )
    const [first] = addresses
    if (first === undefined) return refuse({ refusal: 'hostUnknown' })
    if (!addresses.every(isAllowed)) return refuse({ refusal: 'addressForbidden' })
    if (url.protocol === 'http:' && !isLoopback(first)) return refuse({ refusal: 'addressInvalid' })
    return accept({ url, address: first })
  }
}

/** Looks at an address as sending would, and sends nothing: so that whoever types it hears at once what is wrong. */
export function outsideChecker(rules: OutsideRules): CheckOutside {
  const look = lookAt(rules)
  return async (typed) => {
    const signal = AbortSignal.timeout(rules.timeoutMs)
    try {
      const looked = await look(typed, signal)
      return looked.ok ? accept(null) : looked
    } catch (error) {
      if (signal.aborted) return refuse({ refusal: 'tooSlow' })
      throw error
    }
  }
}

/**
 * Sends to addresses that people typed, so that nobody makes the program speak to what only the program can reach. The
 * name is resolved once, every address of it must be public, and the connection goes to the very address that was looked
 * at: a name that answers differently a moment later changes nothing. Redirections are not followed.
 */
export function outsideSender(rules: OutsideRules): SendOutside {
  const look = lookAt(rules)
  return async (asked) => {
    const signal = AbortSignal.timeout(rules.timeoutMs)
    try {
      const looked = await look(asked.url, signal)
      if (!looked.ok) return looked
      const { url, address } = looked.value
      return await exchange(url, address, asked, signal, rules.mostAnswerBytes)
    } catch (error) {
      if (signal.aborted) return refuse({ refusal: 'tooSlow' })
      // A connection that broke says so itself; anything else is a mistake of ours.
      if (error instanceof Error && 'code' in error) return refuse({ refusal: 'unreachable' })
      throw error
    }
  }
}

async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>()
  const abort = () => reject(signal.reason)
  signal.addEventListener('abort', abort, { once: true })
  try {
    return await Promise.race([work, promise])
  } finally {
    signal.removeEventListener('abort', abort)
  }
}

async function exchange(
  url: URL,
  address: string,
  { method, headers = {}, body }: OutsideRequest,
  signal: AbortSignal,
  mostBytes: number,
): Promise<Result<OutsideAnswer, OutsideRefusal>> {
  const family = isIP(address)
  const found: LookupFunction = (_host, { all }, done) =>
    all === true ? done(null, [{ address, family }]) : done(null, address, family)
  const sizeBytes = typeof body === 'string' ? Buffer.byteLength(body) : (body?.sizeBytes ?? 0)
  const options: RequestOptions = {
    method,
    // A connection of its own: one kept from before might lead elsewhere.
    agent: false,
    lookup: found,
    signal,
    headers: { ...headers, 'content-length': String(sizeBytes) },
  }
  const sending = url.protocol === 'https:' ? requestSecure(url, options) : requestPlain(url, options)
  const { promise: answered, resolve, reject } = Promise.withResolvers<IncomingMessage>()
  sending.once('response', resolve)
  sending.once('error', reject)
  // Whoever refuses early answers while we still send: the answer counts, the broken pipe does not.
  const sent =
    typeof body === 'object' ? pipeline(await body.open(), sending).catch(reject) : void sending.end(body ?? '')
  try {
    const answer = await answered
    const read = await readUpTo(answer, mostBytes)
    if (read === null) return refuse({ refusal: 'answerTooLarge' })
    return accept({ status: answer.statusCode ?? 0, headers: joined(answer.headers), body: read })
  } finally {
    sending.destroy()
    await sent
  }
}

async function readUpTo(answer: IncomingMessage, mostBytes: number): Promise<Buffer | null> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of answer as AsyncIterable<Buffer>) {
    size += part.length
    if (size > mostBytes) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}

const joined = (headers: IncomingMessage['headers']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, typeof value === 'string' ? value : value.join(', ')]],
    ),
  )
