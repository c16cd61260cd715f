import { connect, type Socket } from 'node:net'
import type { Readable } from 'node:stream'

/** What a malware scanner says of a file; `unknown` is no answer, or one that says neither. */
export type ScanVerdict =
  | { readonly verdict: 'clean' }
  | { readonly verdict: 'infected'; readonly name: string }
  | { readonly verdict: 'unknown'; readonly why: 'tooLarge' | 'noAnswer' | 'strangeAnswer' }

/** Looks through bytes for what harms whoever opens them. */
export type Scan = (bytes: Readable) => Promise<ScanVerdict>

const patienceMs = 30_000
const chunkBytes = 64 * 1024
const longestAnswerBytes = 4096

/**
 * A scanner that speaks the socket protocol of ClamAV's daemon: `INSTREAM`, then the bytes in pieces, each with its length
 * before it, and an empty one at the end. `address` is `unix:///path` or `tcp://host:port`. Whoever does not answer in
 * time, or breaks off, has said nothing.
 */
export function clamd(address: string, timeoutMs = patienceMs): Scan {
  const url = new URL(address)
  const place =
    url.protocol === 'unix:'
      ? { path: decodeURIComponent(url.pathname) }
      : { host: bare(url.hostname), port: Number(url.port) }
  return async (bytes) => {
    const socket = connect(place)
    const late = setTimeout(() => socket.destroy(new Error('the scanner takes too long')), timeoutMs)
    try {
      const answered = answerOf(socket)
      // Whoever has heard enough answers, and closes, while we still speak: its answer counts.
      const [answer] = await Promise.all([answered, speak(socket, bytes, answered).catch(() => socket.end())])
      return verdictOf(answer)
    } catch {
      return { verdict: 'unknown', why: 'noAnswer' }
    } finally {
      clearTimeout(late)
      bytes.destroy()
      socket.destroy()
    }
  }
}

const bare = (host: string): string => host.replace(/^\[(.*)\]$/, '$1')

async function speak(socket: Socket, bytes: Readable, answered: Promise<string>): Promise<void> {
  await say(socket, Buffer.from('zINSTREAM\0'), answered)
  for await (const chunk of bytes as AsyncIterable<Buffer>)
    for (let at = 0; at < chunk.length; at += chunkBytes) {
      const piece = chunk.subarray(at, at + chunkBytes)
      await say(socket, Buffer.concat([lengthOf(piece.length), piece]), answered)
    }
  await say(socket, lengthOf(0), answered)
}

function lengthOf(bytes: number): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes)
  return length
}

/** Not faster than the other side reads; nobody waits for one that has answered. */
async function say(socket: Socket, piece: Buffer, answered: Promise<unknown>): Promise<void> {
  if (socket.destroyed || !socket.writable) throw new Error('the scanner has closed')
  if (socket.write(piece)) return
  const drained = Promise.withResolvers<void>()
  socket.once('drain', drained.resolve)
  await Promise.race([drained.promise, answered])
  socket.off('drain', drained.resolve)
}

function answerOf(socket: Socket): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  let answer = ''
  socket.on('data', (chunk: Buffer) => {
    answer += chunk.toString('latin1')
    const end = answer.indexOf('\0')
    if (end !== -1) resolve(answer.slice(0, end))
    else if (answer.length > longestAnswerBytes) reject(new Error('the scanner says too much'))
  })
  socket.on('error', reject)
  socket.on('close', () => reject(new Error('the scanner broke off')))
  return promise
}

/** “stream: OK”, “stream: Eicar-Test-Signature FOUND”, “INSTREAM size limit exceeded. ERROR”. */
function verdictOf(answer: string): ScanVerdict {
  if (answer === 'stream: OK') return { verdict: 'clean' }
  const found = /^stream: (.+) FOUND$/.exec(answer)?.[1]
  if (found !== undefined) return { verdict: 'infected', name: found.slice(0, 200) }
  return { verdict: 'unknown', why: /size limit exceeded/i.test(answer) ? 'tooLarge' : 'strangeAnswer' }
}
