import { readFileSync } from 'node:fs'
import type { AxeResults } from 'axe-core'
import type { BrowserContext, Page } from 'playwright-core'

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

/** Both themes at both widths, in the order that changes least from one to the next. */
export const looks = [
  { width: 360, height: 800, colorScheme: 'light' },
  { width: 360, height: 800, colorScheme: 'dark' },
  { width: 1280, height: 900, colorScheme: 'dark' },
  { width: 1280, height: 900, colorScheme: 'light' },
] as const
export type Look = (typeof looks)[number]

/** What 1280 px are at a zoom of 400 % and of 200 %. */
const narrowWidths = [320, 640]

/** Brings the checker along to every page of this context, before the page's own policy could forbid it. */
export const bringAxe = async (context: BrowserContext): Promise<void> => void (await context.addInitScript(axe))

/**
 * What is seriously wrong with the page as it stands: what axe finds in both themes at both widths, where it scrolls
 * sideways, and what a keyboard cannot reach or whose focus cannot be seen. `onLook` is called once in each look. The
 * page's context must have been prepared by `bringAxe`.
 */
export async function faultsOf(page: Page, onLook: (look: Look) => Promise<void> = async () => {}): Promise<string[]> {
  const faults: string[] = []
  for (const look of looks) {
    await page.setViewportSize(look)
    await page.emulateMedia({ colorScheme: look.colorScheme })
    const found = await axeFaults(page, look)
    faults.push(...found.map((fault) => `${look.width} px ${look.colorScheme}: ${fault}`))
    await onLook(look)
  }
  for (const width of narrowWidths) {
    await page.setViewportSize({ width, height: 800 })
    const needed = await page.evaluate<number>('document.documentElement.scrollWidth')
    if (needed !== width) faults.push(`${width} px: scrolls sideways, needs ${needed} px`)
  }
  await page.setViewportSize({ width: 1280, height: 900 })
  return [...faults, ...(await page.evaluate<string[]>(unfocusable))]
}

/** Themes change colours and nothing else, so the dark ones are asked about colours alone. */
async function axeFaults(page: Page, { colorScheme }: Look): Promise<string[]> {
  const asked = colorScheme === 'light' ? {} : { runOnly: ['color-contrast', 'link-in-text-block'] }
  const options = { ...asked, resultTypes: ['violations'], preload: false }
  const { violations } = await page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(options)})`)
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

/** In the page: everything that can be used, by mouse, must take the focus and show it. */
const unfocusable = `(() => {
  const wrong = []
  for (const one of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
    if (one.disabled || one.type === 'hidden' || !one.checkVisibility({ visibilityProperty: true })) continue
    one.focus({ focusVisible: true, preventScroll: true })
    const name = one.outerHTML.slice(0, 120)
    if (one.tabIndex < 0 || document.activeElement !== one) wrong.push('cannot be reached by keyboard: ' + name)
    // Around a box to tick the whole field shows it.
    if (![one, one.closest('.ds-field')].some(isOutlined)) wrong.push('shows no focus: ' + name)
  }
  return wrong

  function isOutlined(element) {
    if (element === null) return false
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
    return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none'
  }
})()`
