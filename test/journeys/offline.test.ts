import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { test } from 'node:test'
import { page } from '../../src/web/answer.ts'
import { html } from '../../src/web/html.ts'
import { offlineRoute } from '../../src/web/offline.ts'
import { route } from '../../src/web/route.ts'
import { openBrowser } from '../harness/browser.ts'
import { serveRoutes } from '../harness/web.ts'

const privateRoute = route({
  method: 'GET',
  path: '/pribadi',
  permission: 'public',
  audit: 'none',
  handler: () => page({ title: 'Halaman pribadi', main: html`<p>Hanya untuk Anda.</p>`, isSecret: true }),
})

test('without a network there is a page of our own, styled, and nothing that was looked at before', async (t) => {
  const app = await serveRoutes(t, [offlineRoute, privateRoute])
  await app.listen({ port: 0, host: '127.0.0.1' })
  const browser = await openBrowser()
  t.after(() => browser.close())
  const context = await browser.newContext({
    baseURL: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`,
    locale: 'id-ID',
  })
  const seen = await context.newPage()
  await seen.goto('/pribadi')
  await seen.evaluate('navigator.serviceWorker.ready.then(() => null)')
  await seen.waitForFunction('caches.keys().then((names) => names.length === 1)')

  await context.setOffline(true)
  await seen.goto('/pribadi')
  assert.equal(await seen.locator('h1').innerText(), 'Anda sedang tidak terhubung')
  assert.ok(!(await seen.content()).includes('Hanya untuk Anda'))
  const margin = await seen.evaluate<string>('getComputedStyle(document.body).margin')
  assert.equal(margin, '0px', 'the style came from the shelf')
  const kept = await seen.evaluate<string[]>(
    `caches.keys().then(async ([name]) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname))`,
  )
  assert.deepEqual(kept.map((path) => path.replace(/\.[0-9a-f]+\./, '.')).toSorted(), ['/aset/style.css', '/luring'])

  await context.setOffline(false)
  await seen.getByRole('link', { name: 'Coba lagi' }).click()
  await seen.getByText('Hanya untuk Anda').waitFor()
})
