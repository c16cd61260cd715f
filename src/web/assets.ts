import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { promisify } from 'node:util'
import { brotliCompress } from 'node:zlib'

/** A file that pages ask for, kept in memory; its path carries the hash of its content, so it may be kept for ever. */
export type Asset = {
  readonly path: `/${string}`
  readonly type: string
  readonly body: Buffer
  /** Compressed once, when somebody first asks: start-up does not wait for it. */
  readonly brotli: () => Promise<Buffer>
}

const fileAt = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')

/** Browser modules that only some pages ask for (`PageContent.scripts`), each `assets/<name>.ts`. */
const scriptNames = [
  ...(['draft', 'upload', 'place', 'report', 'passkey', 'settle', 'redact'] as const),
  ...(['desk', 'desk-keys', 'desk-live', 'desk-marks', 'desk-wait'] as const),
] as const
export type ScriptName = (typeof scriptNames)[number]

const designSystem = '../../node_modules/@digdir/designsystemet-css/dist/src'

/** The components of the design system that pages use: all of it would be twice the weight of everything else. */
export const usedComponents: readonly string[] =
  'alert button details error-summary field fieldset heading input label link list skip-link table tag validation-message'.split(
    ' ',
  )

// Single files of the design system stand in no layer, so its order of layers is said here; our own styles stand outside any.
const style = [
  '@layer ds.theme, ds.base, ds.components;',
  layer('ds.base', [`${designSystem}/base.css`]),
  layer(
    'ds.components',
    usedComponents.map((name) => `${designSystem}/${name}.css`),
  ),
  fileAt('../../look/theme/lapor.css').replace('@charset "UTF-8";', ''),
  fileAt('./assets/shell.css'),
  ...globSync('components/*/*.css', { cwd: import.meta.dirname })
    .toSorted()
    .map(fileAt),
].join('\n')

const moduleOf = (name: string): Asset =>
  assetOf(`${name}.js`, 'text/javascript; charset=utf-8', stripTypes(fileAt(`./assets/${name}.ts`)))

const byName = {
  'style.css': assetOf('style.css', 'text/css; charset=utf-8', style),
  'icon.svg': assetOf('icon.svg', 'image/svg+xml', fileAt('./assets/icon.svg')),
  'page.js': moduleOf('page'),
  ...(Object.fromEntries(scriptNames.map((name) => [`${name}.js`, moduleOf(name)])) as Record<
    `${ScriptName}.js`,
    Asset
  >),
}

export const assets: readonly Asset[] = Object.values(byName)

/** Has no hash in its address (`/luring.js`), because browsers know a worker by it. */
export const offlineWorker = stripTypes(fileAt('./assets/offline.ts'))

/** The address of an asset. */
export const asset = (name: keyof typeof byName): string => byName[name].path

function layer(name: string, paths: readonly string[]): string {
  return `@layer ${name} {\n${paths.map(fileAt).join('\n')}\n}`
}

function assetOf(name: string, type: string, content: string): Asset {
  const body = Buffer.from(content)
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12)
  let compressed: Promise<Buffer> | null = null
  return {
    path: `/aset/${name.replace('.', `.${hash}.`)}`,
    type,
    body,
    brotli: () => (compressed ??= promisify(brotliCompress)(body)),
  }
}

/** Node calls type stripping experimental at each use; the version is pinned, so nobody needs to be told. */
function stripTypes(source: string): string {
  const emitWarning = process.emitWarning.bind(process)
  process.emitWarning = () => {}
  try {
    return stripTypeScriptTypes(source)
  } finally {
    process.emitWarning = emitWarning
  }
}
