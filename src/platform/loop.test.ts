import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openLog } from './log.ts'
import { startLoop } from './loop.ts'

const log = openLog('silent')

test('work is repeated without a pause while more is waiting', async () => {
  let left = 100
  const { promise: done, resolve } = Promise.withResolvers<void>()
  const loop = startLoop(
    {
      name: 'count',
      everyMs: 3_600_000,
      run: async () => {
        if (--left > 0) return 'more'
        resolve()
        return 'idle'
      },
    },
    log,
  )
  await done
  await loop.stop()
  assert.equal(left, 0)
})

test('work that fails is tried again', async () => {
  let tries = 0
  const { promise: done, resolve } = Promise.withResolvers<void>()
  const loop = startLoop(
    {
      name: 'fail',
      everyMs: 1,
      run: async () => {
        if (++tries < 4) throw new Error('not yet')
        resolve()
        return 'idle'
      },
    },
    log,
  )
  await done
  await loop.stop()
  assert.ok(tries >= 4)
})

test('stopping lets the piece that runs finish, and starts no other', async () => {
  const started = Promise.withResolvers<void>()
  const finish = Promise.withResolvers<void>()
  const seen: string[] = []
  const loop = startLoop(
    {
      name: 'slow',
      everyMs: 1,
      run: async () => {
        seen.push('begun')
        started.resolve()
        await finish.promise
        seen.push('finished')
        return 'more'
      },
    },
    log,
  )
  await started.promise
  const stopped = loop.stop()
  finish.resolve()
  await stopped
  assert.deepEqual(seen, ['begun', 'finished'])
})

test('whoever watches is told how each run ended', async () => {
  const told: (string | null)[] = []
  const { promise: done, resolve } = Promise.withResolvers<void>()
  const work = {
    name: 'watched',
    everyMs: 1,
    run: async () => {
      if (told.length === 0) throw new Error('not yet')
      return 'idle' as const
    },
  }
  const loop = startLoop(work, log, async (_name, failure) => {
    told.push(failure)
    if (told.length === 2) resolve()
  })
  await done
  await loop.stop()
  assert.deepEqual(told.slice(0, 2), ['Error: not yet', null])
})
