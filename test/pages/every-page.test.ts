import assert from 'node:assert/strict'
import { after, before, describe, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../harness/browser.ts'
import { faultsOf } from './faults.ts'
import { takePicture } from './picture.ts'
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
  await browser.close()
  for (const clean of cleanups) await clean()
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
      for (const { name, open } of theirs)
        await t.test(name, async () => {
          await open(page, stage)
          const faults = await faultsOf(page, (look) => takePicture(page, name, look))
          assert.deepEqual([...faults, ...complaints.splice(0)], [])
        })
    })
})
