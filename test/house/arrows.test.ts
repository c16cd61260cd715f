import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { test } from 'node:test'
import { cruise } from '../../tools/cruise.ts'

const value = 'export const value = 1\n'
const importing = (path: string): string => `import { value } from '${path}'\nexport const twice = value * 2\n`

/** One forbidden arrow for each rule: who imports what. */
const planted: Readonly<Record<string, readonly [from: string, to: string]>> = {
  'kernel-stands-alone': ['src/kernel/a.ts', '../platform/p.ts'],
  'platform-knows-kernel': ['src/platform/a.ts', '../web/p.ts'],
  'web-shell-knows-no-module': ['src/web/a.ts', '../modules/people/index.ts'],
  'domain-is-pure': ['src/modules/reports/domain/a.ts', '../store/p.ts'],
  'store-knows-own-domain': ['src/modules/reports/store/a.ts', '../../people/index.ts'],
  'usecases-are-the-middle': ['src/modules/reports/usecases/a.ts', '../../people/store/p.ts'],
  'module-web': ['src/modules/reports/web/a.ts', '../../people/store/p.ts'],
  'channels-through-the-door': ['src/channels/sms/a.ts', '../email/p.ts'],
  'reports-never-know-downstream': ['src/modules/reports/usecases/b.ts', '../../notices/index.ts'],
  'nobody-imports-compose': ['src/modules/people/web/a.ts', '../../../compose.ts'],
  'pure-code-has-no-io': ['src/kernel/b.ts', 'node:fs'],
}

test('the arrow check sees a planted violation of each rule', async (t) => {
  const root = mkdtempSync(join(tmpdir(), 'arrows-'))
  t.after(() => rmSync(root, { recursive: true }))
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  write('package.json', '{ "type": "module" }')
  for (const [from, to] of Object.values(planted)) {
    if (!to.startsWith('node:')) write(join(dirname(from), to), value)
    write(from, to.startsWith('node:') ? `export { sep } from '${to}'\n` : importing(to))
  }
  const { violations } = await cruise(root)
  const seen = new Set(violations.map((violation) => violation.split(':')[0]))
  assert.deepEqual(
    Object.keys(planted).filter((rule) => !seen.has(rule)),
    [],
  )
})
