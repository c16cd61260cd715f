import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { looks, type Look } from '../harness/axe.ts'

/** Where pictures go (`npm run screenshots`); without it none are taken. */
const folder = process.env['SCREENSHOTS']

const introduction = `# What every page looks like

Taken by \`npm run screenshots\` of the demo region, at 360 and 1280 px, light and dark. Longer pages are cut.
`

/** Longer pages are cut: what comes below looks like what stands above. */
const longestPx = 1000
const quality = 16

const pictureOf = (name: string, { width, colorScheme }: Look): string => `${name}-${width}-${colorScheme}.webp`

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

const shownIn = (name: string): string =>
  looks.map((look) => `<img src="${pictureOf(name, look)}" width="${look.width / 4}" alt="">`).join(' ')

/** Writes a page that shows all of them, in the order of the visits, and removes those that no visit takes any more. */
export function writeIndex(visits: readonly { readonly name: string; readonly as: string; readonly route: string }[]) {
  if (folder === undefined) return
  const known = new Set(visits.flatMap(({ name }) => looks.map((look) => pictureOf(name, look))))
  for (const file of readdirSync(folder)) if (file.endsWith('.webp') && !known.has(file)) rmSync(join(folder, file))
  const sections = visits.map(
    ({ name, as, route }) => `## ${name}\n\n\`${route}\`, seen by ${as}\n\n${shownIn(name)}\n`,
  )
  writeFileSync(join(folder, 'README.md'), `${introduction}\n${sections.join('\n')}`)
}
