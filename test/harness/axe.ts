import { readFileSync } from 'node:fs'
import type { Result } from 'axe-core'
import type { Page } from 'playwright-core'

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
const looks = [
  { width: 360, height: 800, colorScheme: 'light' },
  { width: 1280, height: 900, colorScheme: 'dark' },
] as const

/**
 * What axe finds serious or critical on the page as it stands, on a phone in light and on a desk in dark, and where the
 * page scrolls sideways at 320 px. The page's context must have been opened with `bypassCSP`.
 */
export async function faultsOf(page: Page): Promise<string[]> {
  const before = page.viewportSize()
  const faults: string[] = []
  for (const { colorScheme, ...size } of looks) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme })
    await page.addScriptTag({ content: axe })
    const { violations } = await page.evaluate<{ violations: Result[] }>('axe.run()')
    for (const { id, impact, nodes } of violations)
      if (impact === 'serious' || impact === 'critical')
        faults.push(
          `${page.url()} ${size.width} px ${colorScheme}: ${id}: ${nodes.map(({ html }) => html).join(' | ')}`,
        )
  }
  await page.setViewportSize({ width: 320, height: 800 })
  if ((await page.evaluate('document.documentElement.scrollWidth')) !== 320)
    faults.push(`${page.url()} scrolls sideways`)
  if (before !== null) await page.setViewportSize(before)
  return faults
}
