import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import { brotliDecompressSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { faultsOf } from '../harness/axe.ts'
import { openBrowser } from '../harness/browser.ts'
import { takePicture, writeIndex } from './picture.ts'
import { openStage, type Stage } from './stage.ts'
import { files, visits } from './visits.ts'

const cleanups: (() => Promise<void>)[] = []
let browser: Browser
let stage: Stage
before(async () => {
  browser = await openBrowser()
  stage = await openStage({ after: (clean) => void cleanups.unshift(clean) }, browser)
})
after(async () => {
  writeIndex(visits)
  await browser.close()
  for (const clean of cleanups) await clean()
})

/** What a first visit may weigh, everything that it brings together (quality.md §2). */
const budgetBytes = 45_000
/** The headers of one answer, as HTTP/1.1 sends them. */
const headerBytes = 800

/** An answer as a browser gets it, compressed. */
async function load(url: string): Promise<{ readonly bytes: number; readonly body: Buffer }> {
  const { rawPayload } = await stage.program.app.inject({ url, headers: { 'accept-encoding': 'br' } })
  return { bytes: rawPayload.length + headerBytes, body: rawPayload }
}

/** What a browser without anything on its shelf loads with this page. */
async function firstVisitBytes(path: string): Promise<number> {
  const page = await load(path)
  const markup = brotliDecompressSync(page.body).toString()
  const assets = new Set(Array.from(markup.matchAll(/(?:src|href)="(\/aset\/[^"]+)"/g), ([, url = '']) => url))
  assert.ok(assets.size >= 3, `${path} names its assets`)
  const others = await Promise.all([...assets, '/luring.js', '/luring'].map(load))
  return [page, ...others].reduce((sum, { bytes }) => sum + bytes, 0)
}

test('a first visit of any page of a citizen is light', async () => {
  const heavy: string[] = []
  for (const { as, name, way, route } of visits)
    if (as === 'citizen' && 'path' in way && !route.startsWith('/_galeri')) {
      const bytes = await firstVisitBytes(way.path(stage))
      if (bytes > budgetBytes) heavy.push(`${name}: ${bytes} bytes`)
    }
  assert.deepEqual(heavy, [])
})

const isPage = (path: string): boolean => !path.startsWith('/api/') && !files.includes(path)

test('every page is visited, and no visit is to a page that is gone', () => {
  const pages = stage.program.shell.routes.filter(({ method, path }) => method === 'GET' && isPage(path))
  const visited = new Set(visits.map(({ route }) => route))
  assert.deepEqual([...visited].toSorted(), [...new Set(pages.map(({ path }) => path))].toSorted())
})

// Two people look at a time, one for each core of a small machine; each goes through their pages one by one.
describe('accessible in both themes, at every width and by keyboard', { concurrency: 2 }, () => {
  for (const [person, theirs] of Map.groupBy(visits, ({ as }) => as))
    test(`what ${person} sees`, async (t) => {
      const { page, complaints } = await stage.enter(person)
      for (const { name, way, status } of theirs)
        await t.test(name, async () => {
          if ('path' in way) assert.equal((await page.goto(way.path(stage)))?.status(), status)
          else await way.act(page, stage)
          const faults = await faultsOf(page, (look) => takePicture(page, name, look))
          assert.deepEqual([...faults, ...complaints.splice(0)], [])
        })
    })
})
