import assert from 'node:assert/strict'
import { test } from 'node:test'
import { localPath } from './local-path.ts'

const rows: readonly [text: string, path: string][] = [
  ['/petugas?urut=lama', '/petugas?urut=lama'],
  ['/laporan/LP-7K3M-92QX#jawab', '/laporan/LP-7K3M-92QX'],
  ['', '/petugas'],
  ['petugas', '/petugas'],
  ['https://evil.example/', '/petugas'],
  ['//evil.example/', '/petugas'],
  ['/\\evil.example/', '/petugas'],
  ['/\t/evil.example/', '/petugas'],
  ['/..//evil.example/', '/petugas'],
  ['javascript:alert(1)', '/petugas'],
]
for (const [text, path] of rows)
  test(`after signing in, "${text}" leads to ${path}`, () => assert.equal(localPath(text, '/petugas'), path))
