/**
 * A leaf of a day and whose it is: an event of a report, an entry of the audit log, or filling, which is nobody's.
 * 52 bytes: the leaf, the id of the report or entry (16 bytes, zero for filling), and which event or filling it is.
 */
export type Entry = { readonly leaf: Buffer; readonly owner: string; readonly seq: number }

export const entryBytes = 52
const leafBytes = 32
const ownerBytes = 16

/** What the audit log's entries have in place of an event's number. */
export const auditSeq = 0xffff_ffff
export const nobody = '00000000-0000-0000-0000-000000000000'

/** Gathers entries one after the other in one piece of memory that grows: a day may have hundreds of thousands. */
export class GatheredEntries {
  #room: Buffer
  #used: number

  /** Begins with these. */
  constructor(begun: Buffer = Buffer.alloc(0)) {
    this.#room = begun
    this.#used = begun.length
  }

  add({ leaf, owner, seq }: Entry): void {
    if (this.#used === this.#room.length) this.#grow()
    leaf.copy(this.#room, this.#used)
    this.#room.write(owner.replaceAll('-', ''), this.#used + leafBytes, ownerBytes, 'hex')
    this.#used = this.#room.writeUInt32BE(seq, this.#used + leafBytes + ownerBytes)
  }

  all(): Buffer {
    return this.#room.subarray(0, this.#used)
  }

  #grow(): void {
    const larger = Buffer.alloc(Math.max(2 * this.#room.length, 64 * entryBytes))
    this.#room.copy(larger)
    this.#room = larger
  }
}

export const countEntries = (entries: Buffer): number => entries.length / entryBytes

export function entryAt(entries: Buffer, index: number): Entry {
  const entry = entries.subarray(index * entryBytes, (index + 1) * entryBytes)
  const hex = entry.toString('hex', leafBytes, leafBytes + ownerBytes)
  const owner = [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
  return { leaf: entry.subarray(0, leafBytes), owner, seq: entry.readUInt32BE(leafBytes + ownerBytes) }
}

/** In ascending order of the leaves: an order that tells nothing of when something happened, or to whom. */
export function sortEntries(entries: Buffer): Buffer {
  const order = Uint32Array.from({ length: countEntries(entries) }, (_, i) => i)
  order.sort((a, b) => compareAt(entries, a, entries, b))
  const sorted = Buffer.alloc(entries.length)
  for (const [to, from] of order.entries())
    entries.copy(sorted, to * entryBytes, from * entryBytes, (from + 1) * entryBytes)
  return sorted
}

export function leavesOf(entries: Buffer): Buffer {
  const leaves = Buffer.alloc(countEntries(entries) * leafBytes)
  for (let i = 0; i < countEntries(entries); i += 1)
    entries.copy(leaves, i * leafBytes, i * entryBytes, i * entryBytes + leafBytes)
  return leaves
}

/** Where the leaf stands among sorted entries; -1 where it does not. */
export function findLeaf(entries: Buffer, leaf: Buffer): number {
  let [low, high] = [0, countEntries(entries) - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const order = entries.compare(leaf, 0, leafBytes, middle * entryBytes, middle * entryBytes + leafBytes)
    if (order === 0) return middle
    if (order < 0) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** What stands only in one of two sorted lists; equal lists are walked through once, and nothing is kept of them. */
export function differences(kept: Buffer, made: Buffer): { readonly onlyKept: Entry[]; readonly onlyMade: Entry[] } {
  const onlyKept: Entry[] = []
  const onlyMade: Entry[] = []
  let [k, m] = [0, 0]
  const [keptCount, madeCount] = [countEntries(kept), countEntries(made)]
  while (k < keptCount || m < madeCount) {
    const order = k === keptCount ? 1 : m === madeCount ? -1 : compareAt(kept, k, made, m)
    if (order === 0) [k, m] = [k + 1, m + 1]
    else if (order < 0) onlyKept.push(entryAt(kept, k++))
    else onlyMade.push(entryAt(made, m++))
  }
  return { onlyKept, onlyMade }
}

const compareAt = (a: Buffer, i: number, b: Buffer, j: number): number =>
  a.compare(b, j * entryBytes, (j + 1) * entryBytes, i * entryBytes, (i + 1) * entryBytes)
