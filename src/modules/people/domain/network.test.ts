import assert from 'node:assert/strict'
import { test } from 'node:test'
import { networkRegion } from './network.ts'

const rows = [
  ['103.20.187.5', '103.20.…'],
  ['::ffff:103.20.187.5', '103.20.…'],
  ['2404:8000:1024:7::9', '2404:8000:…'],
  ['::1', '::…'],
  ['', '?'],
] as const
for (const [address, region] of rows)
  test(`${address || 'nothing'} is in ${region}`, () => assert.equal(networkRegion(address), region))
