import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import type { Chunks } from './files.ts'

/**
 * Seals bytes of any length piece by piece with AES-256-GCM, so that neither sealing nor opening holds more than one
 * piece. Each piece is authentic by itself, its place is part of its nonce, and the last says that it is: none can be
 * changed, moved, left out or cut off without being noticed, and nothing is handed out before it was proven.
 */
const pieceBytes = 64 * 1024
const tagBytes = 16
const prefixBytes = 7

/** A key of its own for one file (32 bytes); where it is kept it is sealed in turn. */
export const newFileKey = (): Buffer => randomBytes(32)

/** 7 random bytes of the file, the piece's place, and whether it is the last: 12 bytes. */
function nonceOf(prefix: Buffer, place: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12)
  prefix.copy(nonce)
  nonce.writeUInt32BE(place, prefixBytes)
  nonce[11] = isLast ? 1 : 0
  return nonce
}

export async function* sealBytes(key: Buffer, bytes: Chunks): AsyncGenerator<Buffer> {
  const prefix = randomBytes(prefixBytes)
  yield prefix
  for await (const { piece, place, isLast } of inPieces(bytes, pieceBytes)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(prefix, place, isLast))
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()])
  }
}

/** The bytes that were sealed; throws where they are not what `sealBytes` made with this key. */
export async function* openBytes(key: Buffer, sealed: Chunks): AsyncGenerator<Buffer> {
  let prefix: Buffer | null = null
  for await (const { piece, place, isLast } of inPieces(withoutPrefix(), pieceBytes + tagBytes)) {
    if (prefix === null || piece.length < tagBytes) throw new Error('a sealed file was cut off')
    const nonce = nonceOf(prefix, place, isLast)
    const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagBytes })
    decipher.setAuthTag(piece.subarray(-tagBytes))
    yield Buffer.concat([decipher.update(piece.subarray(0, -tagBytes)), decipher.final()])
  }

  async function* withoutPrefix(): AsyncGenerator<Uint8Array> {
    let head = Buffer.alloc(0)
    for await (const chunk of sealed) {
      if (prefix !== null) {
        yield chunk
        continue
      }
      head = Buffer.concat([head, chunk])
      if (head.length < prefixBytes) continue
      prefix = head.subarray(0, prefixBytes)
      yield head.subarray(prefixBytes)
    }
  }
}

type Piece = { readonly piece: Buffer; readonly place: number; readonly isLast: boolean }

/** The same bytes in pieces of this length; the last may be shorter, also empty where there are no bytes at all. */
async function* inPieces(bytes: Chunks, length: number): AsyncGenerator<Piece> {
  let [parts, held, place]: [Uint8Array[], number, number] = [[], 0, 0]
  for await (const chunk of bytes) {
    parts.push(chunk)
    held += chunk.length
    if (held <= length) continue
    let whole = Buffer.concat(parts)
    // A piece is known not to be the last once another byte follows.
    for (; whole.length > length; whole = whole.subarray(length))
      yield { piece: whole.subarray(0, length), place: place++, isLast: false }
    parts = [whole]
    held = whole.length
  }
  yield { piece: Buffer.concat(parts), place, isLast: true }
}
