import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newFileKey, openBytes, sealBytes } from './sealed-bytes.ts'

const piece = 64 * 1024
const key = newFileKey()
const bytesOf = (length: number): Buffer => Buffer.from(Array.from({ length }, (_, i) => i % 251))

async function gathered(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(chunks))
}
const sealed = (bytes: Buffer) => gathered(sealBytes(key, [bytes]))

function* cut(bytes: Buffer, length: number): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length)
}

for (const length of [0, 1, piece - 1, piece, piece + 1, 3 * piece, 3 * piece + 17])
  test(`${length} bytes open to what they were, however they come`, async () => {
    const bytes = bytesOf(length)
    const closed = await gathered(sealBytes(key, cut(bytes, 1000)))
    assert.equal(closed.includes(bytes.subarray(0, 32)) && length > 32, false)
    assert.deepEqual(await gathered(openBytes(key, cut(closed, 777))), bytes)
  })

test('the same bytes are sealed differently each time', async () => {
  assert.notDeepEqual(await sealed(bytesOf(100)), await sealed(bytesOf(100)))
})

const whole = await sealed(bytesOf(3 * piece))
const body = piece + 16
const changes: readonly (readonly [what: string, Buffer])[] = [
  ['a changed byte', Buffer.concat([whole.subarray(0, 500), Buffer.of(whole[500]! ^ 1), whole.subarray(501)])],
  ['a missing end', whole.subarray(0, 7 + 2 * body)],
  ['a missing piece', Buffer.concat([whole.subarray(0, 7 + body), whole.subarray(7 + 2 * body)])],
  [
    'two pieces that changed places',
    Buffer.concat([
      whole.subarray(0, 7),
      whole.subarray(7 + body, 7 + 2 * body),
      whole.subarray(7, 7 + body),
      whole.subarray(7 + 2 * body),
    ]),
  ],
  ['more at its end', Buffer.concat([whole, Buffer.of(1)])],
  ['nothing at all', Buffer.alloc(0)],
  ['another file’s beginning', Buffer.concat([Buffer.alloc(7), whole.subarray(7)])],
]
for (const [what, bytes] of changes)
  test(`${what} is noticed`, async () => {
    await assert.rejects(gathered(openBytes(key, [bytes])))
  })

test('another key opens nothing', async () => {
  await assert.rejects(gathered(openBytes(newFileKey(), [whole])))
})
