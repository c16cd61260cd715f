import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { usedComponents } from '../../src/web/assets.ts'

test('the style sheet carries exactly those components of the design system that pages use', () => {
  const used = new Set<string>()
  for (const path of globSync('src/**/*.{ts,css}').filter((one) => !one.endsWith('.test.ts')))
    for (const [, name = ''] of readFileSync(path, 'utf8').matchAll(/class="[^"]*?\bds-([a-z-]+)/g)) used.add(name)
  // What only listeners hear is part of its base.
  used.delete('sr-only')
  assert.deepEqual([...used].toSorted(), usedComponents.toSorted())
})
