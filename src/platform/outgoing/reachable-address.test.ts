import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isLoopback, isReachable } from './reachable-address.ts'

const refused: readonly (readonly [what: string, address: string])[] = [
  ['this machine', '127.0.0.1'],
  ['this machine, by another of its addresses', '127.8.9.10'],
  ['this machine in IPv6', '::1'],
  ['no address yet', '0.0.0.0'],
  ['no address yet in IPv6', '::'],
  ['a private network', '10.0.0.5'],
  ['a private network', '172.31.255.255'],
  ['a private network', '192.168.1.1'],
  ['the network of a carrier', '100.100.100.200'],
  ['the metadata service of a cloud', '169.254.169.254'],
  ['the metadata service of a cloud in IPv6', 'fd00:ec2::254'],
  ['a link', 'fe80::1'],
  ['a link with its interface', 'fe80::1%eth0'],
  ['a private network of IPv6', 'fc00::7'],
  ['this machine mapped into IPv6', '::ffff:127.0.0.1'],
  ['this machine mapped into IPv6, in digits', '::ffff:7f00:1'],
  ['the metadata service mapped into IPv6', '::ffff:169.254.169.254'],
  ['a public address mapped into IPv6', '::ffff:8.8.8.8'],
  ['a private network behind a translator', '64:ff9b::a00:5'],
  ['a private network inside a tunnel', '2002:a00:5::1'],
  ['a network inside a tunnel', '2001:0:4136:e378:8000:63bf:3fff:fdd2'],
  ['everybody at once', '255.255.255.255'],
  ['a group', '224.0.0.251'],
  ['a group of IPv6', 'ff02::1'],
  ['an example', '192.0.2.1'],
  ['an example of IPv6', '2001:db8::1'],
  ['no address at all', 'localhost'],
  ['no address at all', ''],
]
for (const [what, address] of refused)
  test(`nothing is sent to ${what} (${address})`, () => assert.equal(isReachable(address), false))

for (const address of ['8.8.8.8', '103.28.12.4', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '2400:9800::1'])
  test(`${address} is of the public internet`, () => assert.equal(isReachable(address), true))

test('only this machine counts as this machine', () => {
  assert.deepEqual(['127.0.0.1', '127.9.9.9', '::1'].map(isLoopback), [true, true, true])
  assert.deepEqual(['10.0.0.1', '128.0.0.1', '::2', 'localhost'].map(isLoopback), [false, false, false, false])
})
