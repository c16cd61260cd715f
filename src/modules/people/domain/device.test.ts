import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deviceName } from './device.ts'

const rows: readonly [userAgent: string, name: string][] = [
  ['Mozilla/5.0 (Linux; Android 14; K) AppleWebKit/537.36 Chrome/131.0.0.0 Mobile Safari/537.36', 'Chrome, Android'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36 Edg/131.0', 'Edge, Windows'],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Mobile Safari/604.1', 'Safari, iPhone/iPad'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0', 'Firefox, Linux'],
  ['curl/8.5.0', 'curl/8.5.0'],
  ['', '?'],
]
for (const [userAgent, name] of rows)
  test(`a browser is called ${name}`, () => assert.equal(deviceName(userAgent), name))
