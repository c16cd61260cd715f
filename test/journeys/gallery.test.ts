import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test } from 'node:test'
import type { Result } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { Registry } from 'prom-client'
import { refuse } from '../../src/kernel/result.ts'
import { openLog } from '../../src/platform/log.ts'
import { galleryRoutes } from '../../src/web/gallery.ts'
import { buildServer } from '../../src/web/server.ts'
import { openBrowser } from '../harness/browser.ts'

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
const budgetBytes = 45_000

describe('every component, as the gallery shows it', async () => {
  const app = await buildServer({
    routes: galleryRoutes,
    authenticate: async () => null,
    audit: async () => {},
    isReady: async () => true,
    receiveFile: async () => refuse('fileTypeNotAllowed'),
    metrics: new Registry(),
    log: openLog('silent'),
    trustProxy: false,
    secure: false,
  })
  let browser: Browser
  before(async () => {
    await app.listen({ port: 0, host: '127.0.0.1' })
    browser = await openBrowser()
  })
  after(async () => {
    await browser.close()
    await app.close()
  })

  /** The gallery in a fresh browser; the policy is lifted only so that axe may be added to the page. */
  async function open(width: number, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true })
    const page = await context.newPage()
    await page.goto(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}/_galeri`)
    return page
  }

  for (const width of [360, 1280])
    for (const scheme of ['light', 'dark'] as const)
      test(`axe finds nothing serious at ${width} px, ${scheme}`, async () => {
        const page = await open(width, scheme)
        await page.addScriptTag({ content: axe })
        const { violations } = await page.evaluate<{ violations: Result[] }>('axe.run()')
        const serious = violations
          .filter(({ impact }) => impact === 'serious' || impact === 'critical')
          .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
        assert.deepEqual(serious, [])
        await page.context().close()
      })

  test('at 320 px nothing makes the page scroll sideways', async () => {
    const page = await open(320)
    assert.equal(await page.evaluate('document.documentElement.scrollWidth'), 320)
    await page.context().close()
  })

  test('a first visit stays within its weight', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    const weights: Promise<number>[] = []
    page.on('requestfinished', (request) => {
      weights.push(request.sizes().then((sizes) => sizes.responseBodySize + sizes.responseHeadersSize))
    })
    await page.goto(`http://127.0.0.1:${(app.server.address() as AddressInfo).port}/_galeri`, {
      waitUntil: 'networkidle',
    })
    const total = (await Promise.all(weights)).reduce((sum, weight) => sum + weight, 0)
    assert.ok(weights.length >= 3)
    assert.ok(total <= budgetBytes, `${total} bytes`)
    await context.close()
  })
})
