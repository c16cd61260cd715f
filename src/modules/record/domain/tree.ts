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

/** The root over leaves that stand one after the other; their number is a power of two. */
export function rootOf(leaves: Buffer, join: Join): Buffer {
  let level = leaves
  while (level.length > hashBytes) level = levelAbove(level, join)
  return level
}

/** The neighbours that lead from a leaf up to the root, the lowest first. */
export function pathOf(leaves: Buffer, index: number, join: Join): Buffer[] {
  const path: Buffer[] = []
  let [level, place] = [leaves, index]
  while (level.length > hashBytes) {
    path.push(hashAt(level, place ^ 1))
    level = levelAbove(level, join)
    place >>= 1
  }
  return path
}

const hashAt = (level: Buffer, place: number): Buffer => level.subarray(place * hashBytes, (place + 1) * hashBytes)

function levelAbove(level: Buffer, join: Join): Buffer {
  const pair = 2 * hashBytes
  if (level.length === 0 || level.length % pair !== 0) throw new Error('a tree whose leaves are no power of two')
  const above = Buffer.alloc(level.length / 2)
  for (let at = 0; at < level.length; at += pair) join(level.subarray(at, at + pair)).copy(above, at / 2)
  return above
}
