import assert from 'node:assert/strict'
import { test } from 'node:test'
import { serveRoutes } from '../../../test/harness/web.ts'
import type { OfficerId } from '../../kernel/brand.ts'
import { page, problem } from '../answer.ts'
import { html } from '../html.ts'
import { route } from '../route.ts'
import { sessionCookieName } from '../session.ts'

const open = { permission: 'public', audit: 'none' } as const
const failing = (path: `/${string}`, error: object) =>
  route({
    method: 'GET',
    path,
    ...open,
    handler: () => {
      throw Object.assign(new Error('inside'), error)
    },
  })
const routes = [
  route({ method: 'POST', path: '/kirim', ...open, handler: () => page({ title: 'Tersimpan', main: html`` }) }),
  route({ method: 'GET', path: '/ramai', ...open, handler: () => problem('tooManyRequests') }),
  failing('/mulai', { code: '57P03', severity: 'FATAL' }),
  failing('/putus', { code: 'ENOENT', syscall: 'connect' }),
  failing('/salinan', { code: '25006', severity: 'ERROR' }),
]

const ways = (body: string): string[] =>
  Array.from(body.matchAll(/<a class="ds-button" href="([^"]+)"/g), ([, href = '']) => href)

test('a form that was refused leads back to where it was filled in', async (t) => {
  const app = await serveRoutes(t, routes)
  const sent = { method: 'POST', url: '/kirim', headers: { host: 'lapor.test' }, payload: '' } as const
  const from = (referer: string) => app.inject({ ...sent, headers: { ...sent.headers, referer } })
  const here = await from('https://lapor.test/lapor/tempat?ubah=ya')
  assert.equal(here.statusCode, 403)
  assert.deepEqual(ways(here.body), ['/lapor/tempat?ubah=ya', '/'])
  assert.deepEqual(ways((await from('https://lain.test/lapor')).body), ['/'])
  assert.deepEqual(ways((await from('https://lapor.test//lain.test/')).body), ['/lain.test/', '/'])
})

test('a page that is not there leads to the search and to tracking', async (t) => {
  const app = await serveRoutes(t, routes)
  assert.deepEqual(ways((await app.inject('/tidak-ada')).body), ['/laporan', '/lacak', '/'])
})

const authenticate = async () => ({ kind: 'officer', id: 'o1' as OfficerId, posts: [] }) as const

test('an officer is led back to the workspace', async (t) => {
  const app = await serveRoutes(t, routes, { authenticate })
  assert.deepEqual(ways((await app.inject({ url: '/tidak-ada', cookies: { [sessionCookieName]: 'x' } })).body), [
    '/petugas',
  ])
})

test('what may work a little later can be tried again', async (t) => {
  const app = await serveRoutes(t, routes)
  const answer = await app.inject('/ramai?halaman=2')
  assert.equal(answer.statusCode, 429)
  assert.deepEqual(ways(answer.body), ['/ramai?halaman=2', '/'])
})

for (const [path, words] of [
  ['/mulai', 'sedang merawat'],
  ['/putus', 'sedang merawat'],
  ['/salinan', 'hanya dapat dibaca'],
] as const)
  test(`upkeep of the database is told as such: ${path}`, async (t) => {
    const app = await serveRoutes(t, routes)
    const answer = await app.inject(path)
    assert.equal(answer.statusCode, 503)
    assert.equal(answer.headers['retry-after'], '60')
    assert.ok(answer.body.includes(words))
    assert.ok(!answer.body.includes('inside'))
  })
