import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { accept, refuse, type Result } from '../../kernel/result.ts'

/** The bytes at or after this line do not say anything in this encoding. */
export type WrongEncoding = { readonly refusal: 'wrongEncoding'; readonly line: number; readonly encoding: string }

/** What is known of a file before anything is done with it: its SHA-256 in hexadecimal digits, and its length. */
export type Inspected = { readonly hash: string; readonly bytes: number }

/** Reads the whole file once, so that a wrong encoding is told before the first row is taken in. */
export async function inspectFile(path: string, encoding: string): Promise<Result<Inspected, WrongEncoding>> {
  const hash = createHash('sha256')
  const decoder = new TextDecoder(encoding, { fatal: true })
  let [bytes, line] = [0, 1]
  const isText = (piece?: Buffer): boolean => {
    try {
      line += decoder.decode(piece, { stream: piece !== undefined }).split('\n').length - 1
      return true
    } catch {
      return false
    }
  }
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    if (!isText(piece)) return refuse({ refusal: 'wrongEncoding', line, encoding })
    hash.update(piece)
    bytes += piece.length
  }
  if (!isText()) return refuse({ refusal: 'wrongEncoding', line, encoding })
  return accept({ hash: hash.digest('hex'), bytes })
}

/** The file as text, piece by piece, without the byte order mark; `onBytes` hears how much has been read. */
export async function* readText(
  path: string,
  encoding: string,
  onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true })
  let bytes = 0
  for await (const piece of createReadStream(path) as AsyncIterable<Buffer>) {
    yield decoder.decode(piece, { stream: true })
    bytes += piece.length
    onBytes(bytes)
  }
  yield decoder.decode()
}
