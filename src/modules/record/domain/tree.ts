/** Joins the hashes of two neighbours, given one after the other, into that of the node above them. */
export type Join = (pair: Buffer) => Buffer

export const hashBytes = 32

/** No day's tree is smaller (product): how little happened on a quiet day is nobody's to count. */
const smallest = 64

/** How many leaves the tree of a day has in which so much happened: the next power of two. */
export function sizeFor(happenings: number): number {
  let size = smallest
  while (size < happenings) size *= 2
  return size
}

/** The root over leaves that stand one after the other; their number is a power of two. Nothing below it is kept. */
export function rootOf(leaves: Buffer, join: Join): Buffer {
  let level = leaves
  while (level.length > hashBytes) level = levelAbove(level, join)
  return level
}

/** A tree is grown by so many nodes at a time. */
const atOnce = 4096

/**
 * The whole tree over leaves: the leaves, then each level above them, up to the root. It stops again and again on the way,
 * so that whoever grows a large one can let others go on.
 */
export function* growing(leaves: Buffer, join: Join): Generator<undefined, readonly Buffer[]> {
  const levels = [leaves]
  for (let level = leaves; level.length > hashBytes; levels.push(level)) {
    const above = emptyAbove(level)
    for (let at = 0; at < level.length; at += atOnce * pairBytes) {
      joinPairs(level.subarray(at, at + atOnce * pairBytes), above.subarray(at / 2), join)
      yield
    }
    level = above
  }
  return levels
}

/** The neighbours that lead from a leaf up to the root, the lowest first: read, not made. */
export const pathIn = (levels: readonly Buffer[], index: number): Buffer[] =>
  levels.slice(0, -1).map((level, height) => hashAt(level, (index >> height) ^ 1))

const hashAt = (level: Buffer, place: number): Buffer => level.subarray(place * hashBytes, (place + 1) * hashBytes)

const pairBytes = 2 * hashBytes

function levelAbove(level: Buffer, join: Join): Buffer {
  const above = emptyAbove(level)
  joinPairs(level, above, join)
  return above
}

function emptyAbove(level: Buffer): Buffer {
  if (level.length === 0 || level.length % pairBytes !== 0) throw new Error('a tree whose leaves are no power of two')
  return Buffer.alloc(level.length / 2)
}

function joinPairs(level: Buffer, above: Buffer, join: Join): void {
  for (let at = 0; at < level.length; at += pairBytes) join(level.subarray(at, at + pairBytes)).copy(above, at / 2)
}
