import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { growing, pathIn, rootOf, sizeFor } from './tree.ts'

const sha256 = (...pieces: readonly (Buffer | string)[]): Buffer => {
  const hash = createHash('sha256')
  for (const piece of pieces) hash.update(piece)
  return hash.digest()
}
const join = (pair: Buffer): Buffer => sha256(Buffer.from([1]), pair)
const leaves = (count: number): Buffer =>
  Buffer.concat(Array.from({ length: count }, (_, i) => sha256(Buffer.from([0]), String(i))))

test('a tree has room for everything, and never tells less than 64', () => {
  assert.deepEqual([0, 1, 64, 65, 1000].map(sizeFor), [64, 64, 64, 128, 1024])
})

/** A tree grown to its end. */
function grown(all: Buffer): readonly Buffer[] {
  const steps = growing(all, join)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

test('every leaf leads to the root by its neighbours, and no other leaf does', () => {
  const all = leaves(8)
  const root = rootOf(all, join)
  const levels = grown(all)
  assert.deepEqual(levels.at(-1), root)
  for (let index = 0; index < 8; index += 1) {
    const path = pathIn(levels, index)
    const climb = (from: Buffer) =>
      path.reduce(
        (node, neighbour, i) => join(Buffer.concat((index >> i) % 2 === 1 ? [neighbour, node] : [node, neighbour])),
        from,
      )
    assert.equal(path.length, 3)
    assert.deepEqual(climb(all.subarray(index * 32, (index + 1) * 32)), root)
    assert.notDeepEqual(climb(sha256('another')), root)
  }
})

const pair = (left: Buffer | undefined, right: Buffer | undefined) =>
  sha256(Buffer.from([1]), left ?? Buffer.alloc(0), right ?? Buffer.alloc(0))

test('a large tree stops on the way, and has the same root', () => {
  const all = leaves(16_384)
  assert.deepEqual(grown(all).at(-1), rootOf(all, join))
  assert.ok([...growing(all, join)].length > 3)
})

test('the root of four leaves is what RFC 6962 makes of them', () => {
  const four = leaves(4)
  const [a, b, c, d] = [0, 1, 2, 3].map((i) => four.subarray(i * 32, (i + 1) * 32))
  assert.deepEqual(rootOf(four, join), pair(pair(a, b), pair(c, d)))
})
