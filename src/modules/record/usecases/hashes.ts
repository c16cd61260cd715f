import { createHash, createHmac, hash as hashAtOnce } from 'node:crypto'
import type { StoredAudit } from '../../audit/index.ts'
import { canonical, type RecordedEvent } from '../../reports/index.ts'
import { partNames, partsOf, type PartName } from '../domain/parts.ts'
import type { Join } from '../domain/tree.ts'

const leafMark = Buffer.from([0])
const nodeMark = Buffer.from([1])
const linkMark = Buffer.from([2])

const sha256 = (...pieces: readonly (Buffer | string)[]): Buffer => {
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece)
  return hash.digest()
}

/** A leaf and a node can never be taken for one another (RFC 6962, 2.1). */
export const leafOf = (...content: readonly (Buffer | string)[]): Buffer => sha256(leafMark, ...content)
/** Without a stream for each of a day's hundred thousand nodes. */
export const joinPair: Join = (pair) => hashAtOnce('sha256', Buffer.concat([nodeMark, pair]), 'buffer')

/** Chains a day's root to all days before: without one of them, or with another, every later link is another. */
export const linkOf = (previous: Buffer, { day, size, root }: { day: string; size: number; root: Buffer }): Buffer =>
  sha256(linkMark, previous, root, `${day}\n${size}`)

/** One part of an event: what it says, as bytes that never change, and the salt that keeps its digest from telling. */
export type SaltedPart = { readonly salt: Buffer; readonly text: string; readonly digest: Buffer }

const saltBytes = 16

export function saltedParts({ event, report, number, previous, hash, nonce }: RecordedEvent) {
  const parts = partsOf({
    report: number,
    previous: previous.toString('hex'),
    hash: hash.toString('hex'),
    event: { ...event },
  })
  const entries = partNames.map((name): [PartName, SaltedPart] => {
    const salt = createHmac('sha256', nonce ?? hash)
      .update(`${name} ${report}`)
      .digest()
      .subarray(0, saltBytes)
    const text = canonical(parts[name])
    return [name, { salt, text, digest: sha256(salt, text) }]
  })
  return new Map(entries)
}

export const eventLeaf = (parts: ReadonlyMap<PartName, SaltedPart>): Buffer =>
  leafOf(...partNames.map((name) => parts.get(name)?.digest ?? ''))

/** The id of an entry was drawn by lot, so nobody who does not know it can try out what the entry says. */
export const auditLeaf = (entry: StoredAudit): Buffer => leafOf(canonical(entry))

/** Filling can be made again from the day's salt, so that nothing that was removed can be passed off as it. */
export const fillingLeaf = (salt: Buffer, place: number): Buffer => leafOf(salt, String(place))
