import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testBudgets } from '../../../test/harness/budgets.ts'
import type { Cleanup } from '../../../test/harness/db.ts'
import { serveRoutes } from '../../../test/harness/web.ts'
import { json } from '../answer.ts'
import { route } from '../route.ts'
import { networkOf, visits } from './limits.ts'

const open = { method: 'GET', permission: 'public', audit: 'none', handler: () => json('ya') } as const
const asking = { name: 'asking', times: 2, windowSeconds: 600 } as const
const routes = [
  route({ ...open, path: '/api/v1/tanya', limits: [{ ...asking, per: 'visitor' }] }),
  route({ ...open, path: '/api/v1/laporan/:number', limits: [{ ...asking, per: 'report' }] }),
  route({ ...open, path: '/tanya', limits: [{ ...asking, per: 'visitor' }] }),
]

async function serve(t: Cleanup) {
  const { budgets, clock } = await testBudgets(t)
  const app = await serveRoutes(t, routes, { budgets })
  const ask = async (url: string, remoteAddress = '192.0.2.1') => app.inject({ url, remoteAddress })
  return { budgets, clock, ask, status: async (...asked: Parameters<typeof ask>) => (await ask(...asked)).statusCode }
}

test('whoever asks too often waits as long as the answer says, and nobody else does', async (t) => {
  const { ask, status, clock } = await serve(t)
  assert.equal(await status('/api/v1/tanya'), 200)
  assert.equal(await status('/api/v1/tanya'), 200)
  clock.advance({ minutes: 4 })
  const refused = await ask('/api/v1/tanya')
  assert.equal(refused.statusCode, 429)
  assert.equal(refused.headers['retry-after'], '360')
  const { code, retryAfterSeconds } = refused.json<{ code: string; retryAfterSeconds: number }>()
  assert.deepEqual([code, retryAfterSeconds], ['too-many-requests', 360])
  assert.equal(await status('/api/v1/tanya', '192.0.2.2'), 200)
  clock.advance({ minutes: 6 })
  assert.equal(await status('/api/v1/tanya'), 200)
})

test('people are told in minutes', async (t) => {
  const { ask, status } = await serve(t)
  for (const _ of [1, 2]) await status('/tanya')
  const { body, statusCode } = await ask('/tanya')
  assert.equal(statusCode, 429)
  assert.match(body, /Tunggu 10 menit/)
})

test('what is said on one report takes nothing from another, and a stranger takes nothing from the reporter', async (t) => {
  const { status } = await serve(t)
  for (const _ of [1, 2]) assert.equal(await status('/api/v1/laporan/2345-BCDF'), 200)
  assert.equal(await status('/api/v1/laporan/2345-bcdf'), 429)
  assert.equal(await status('/api/v1/laporan/2345-BCDG'), 200)
  assert.equal(await status('/api/v1/laporan/2345-BCDF', '192.0.2.2'), 200)
})

test('the machine itself is nobody: its proxy would else be everybody', async (t) => {
  const { status } = await serve(t)
  for (const _ of [1, 2, 3, 4]) assert.equal(await status('/api/v1/tanya', '127.0.0.1'), 200)
})

test('whatever one visitor asks for has an end, and the checks of machines that watch the program have none', async (t) => {
  const { budgets, status } = await serve(t)
  for (let n = 1; n < visits.times; n += 1) budgets.spend(visits, 'address 192.0.2.1')
  assert.equal(await status('/tidak-ada'), 404)
  assert.equal(await status('/tidak-ada'), 429)
  assert.equal(await status('/healthz'), 200)
})

test('a household’s addresses of IPv6 are one network', () => {
  for (const ip of ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9', '2001:db8:1:2:3:4:5:6'])
    assert.equal(networkOf(ip), '2001:db8:1:2')
  assert.equal(networkOf('2001:db8::1'), '2001:db8:0:0')
  assert.equal(networkOf('::ffff:192.0.2.1'), '192.0.2.1')
  assert.equal(networkOf('192.0.2.1'), '192.0.2.1')
})
