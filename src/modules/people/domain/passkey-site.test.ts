import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isAtSite, passkeySiteOf } from './passkey-site.ts'

const rows: readonly [address: string, site: string | null][] = [
  ['https://lapor.example.go.id', 'lapor.example.go.id at https://lapor.example.go.id'],
  ['https://lapor.example.go.id:8443', 'lapor.example.go.id at https://lapor.example.go.id:8443'],
  ['http://127.0.0.1:3000', 'localhost at http://localhost:3000'],
  ['http://[::1]:3000', 'localhost at http://localhost:3000'],
  ['http://localhost:3000', 'localhost at http://localhost:3000'],
  ['http://lapor.example.go.id', null],
  ['https://10.0.0.7', null],
  ['https://[2001:db8::1]', null],
]
for (const [address, expected] of rows)
  test(`at ${address} passkeys belong to ${expected ?? 'nobody'}`, () => {
    const site = passkeySiteOf(address)
    assert.equal(site && `${site.id} at ${site.origin}`, expected)
  })

test('a visitor at the machine’s number is not at the site', () => {
  const site = passkeySiteOf('http://127.0.0.1:3000')
  assert.ok(site)
  assert.equal(isAtSite(site, '127.0.0.1:3000'), false)
  assert.equal(isAtSite(site, 'localhost:3000'), true)
})

test('what a proxy calls a site of its own name does not matter', () => {
  const site = passkeySiteOf('https://lapor.example.go.id')
  assert.ok(site)
  assert.equal(isAtSite(site, 'web-1.internal:3000'), true)
})
