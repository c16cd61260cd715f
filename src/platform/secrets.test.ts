import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashToken, newToken, openVault } from './secrets.ts'

const vault = openVault(Buffer.alloc(32, 1))

test('what was sealed opens again in its own context', () => {
  const sealed = vault.seal('Ibu Sari, 0812…', 'reporter:1:phone')
  assert.equal(vault.open(sealed, 'reporter:1:phone'), 'Ibu Sari, 0812…')
  assert.equal(vault.open(vault.seal('', 'x'), 'x'), '')
})

test('the same text is sealed differently each time', () => {
  assert.notDeepEqual(vault.seal('a', 'x'), vault.seal('a', 'x'))
})

test('a sealed value opens neither for another reporter, nor changed, cut, or with another key', () => {
  const sealed = vault.seal('secret', 'reporter:1:phone')
  assert.throws(() => vault.open(sealed, 'reporter:2:phone'))
  assert.throws(() => openVault(Buffer.alloc(32, 2)).open(sealed, 'reporter:1:phone'))
  for (const i of sealed.keys()) {
    const changed = Buffer.from(sealed)
    changed[i] = changed[i]! ^ 1
    assert.throws(() => vault.open(changed, 'reporter:1:phone'))
    assert.throws(() => vault.open(sealed.subarray(0, i), 'reporter:1:phone'))
  }
})

test('equal values have equal blind indexes for one purpose only, and another key gives others', () => {
  assert.deepEqual(vault.blindIndex('+62812', 'phone'), vault.blindIndex('+62812', 'phone'))
  assert.notDeepEqual(vault.blindIndex('+62812', 'phone'), vault.blindIndex('+62812', 'email'))
  const other = openVault(Buffer.alloc(32, 2))
  assert.notDeepEqual(vault.blindIndex('+62812', 'phone'), other.blindIndex('+62812', 'phone'))
  assert.notEqual(vault.keyId, other.keyId)
})

test('an older key still opens and finds what it wrote, and the newest one seals', () => {
  const [old, young] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)]
  const ring = openVault(young, old)
  assert.equal(ring.open(vault.seal('Ibu Sari', 'x'), 'x'), 'Ibu Sari')
  assert.equal(openVault(young).open(ring.seal('Ibu Sari', 'x'), 'x'), 'Ibu Sari')
  assert.deepEqual(ring.blindIndexes('+62812', 'phone'), [
    openVault(young).blindIndex('+62812', 'phone'),
    vault.blindIndex('+62812', 'phone'),
  ])
})

test('a value whose key is not here says which key that is', () => {
  const sealed = vault.seal('Ibu Sari', 'x')
  assert.throws(() => openVault(Buffer.alloc(32, 2)).open(sealed, 'x'), { name: 'KeyMissing', keyId: vault.keyId })
})

test('tokens differ, and only their hash needs keeping', () => {
  const token = newToken()
  assert.match(token, /^[\w-]{43}$/)
  assert.notEqual(newToken(), token)
  assert.deepEqual(hashToken(token), hashToken(token))
})
