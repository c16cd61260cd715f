import { mkdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import chromium from '@sparticuz/chromium'
import { chromium as playwright, type Browser } from 'playwright-core'

const manifest = readFileSync('node_modules/@sparticuz/chromium/package.json', 'utf8')
const { version } = JSON.parse(manifest) as { version: string }

/**
 * A headless Chromium: the machine's own where CHROMIUM_PATH names one, else the one inside the npm package, unpacked
 * once per version. Needs libnss3, libnspr4 and libexpat1. Close it after use.
 */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? (await unpacked())
  return playwright.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] })
}

/** The package unpacks into TMPDIR and keeps what it finds there, also of an older version: so each has its own. */
async function unpacked(): Promise<string> {
  const folder = join(tmpdir(), `chromium-${version}`)
  mkdirSync(folder, { recursive: true })
  const outer = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  try {
    return await chromium.executablePath()
  } finally {
    if (outer === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = outer
  }
}
