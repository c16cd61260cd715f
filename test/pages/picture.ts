import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Look } from '../harness/axe.ts'

/** Where pictures go (`npm run screenshots`); without it none are taken. */
const folder = process.env['SCREENSHOTS']

/** Longer pages are cut: what comes below looks like what stands above. */
const longestPx = 1500
const quality = 22

export const pictureOf = (name: string, { width, colorScheme }: Look): string => `${name}-${width}-${colorScheme}.webp`

/** Keeps how the page looks now, as a small picture; the widest looks at half their size. */
export async function takePicture(page: Page, name: string, look: Look): Promise<void> {
  if (folder === undefined) return
  const session = await page.context().newCDPSession(page)
  const height = Math.min(await page.evaluate<number>('document.documentElement.scrollHeight'), longestPx)
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'webp',
    quality,
    captureBeyondViewport: true,
    clip: { x: 0, y: 0, width: look.width, height, scale: look.width > 1000 ? 1 / 2 : 1 },
  })
  await session.detach()
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, pictureOf(name, look)), Buffer.from(data, 'base64'))
}
