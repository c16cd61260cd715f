import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hashPassword, isPassword } from './password.ts'

test('a password is recognised and another one is not', async () => {
  const hash = await hashPassword('kopi-sungai-melati')
  assert.equal(await isPassword('kopi-sungai-melati', hash), true)
  assert.equal(await isPassword('kopi-sungai-melatj', hash), false)
})

test('the same password is stored differently each time', async () => {
  assert.notEqual(await hashPassword('kopi-sungai-melati'), await hashPassword('kopi-sungai-melati'))
})

test('the same letters typed on another keyboard are the same password', async () => {
  assert.equal(await isPassword('cafe\u0301-di-tepi-kali', await hashPassword('caf\u00e9-di-tepi-kali')), true)
})

test('a hash made with other parameters is still understood', async () => {
  const older = '$argon2id$v=19$m=64,t=1,p=1$c29tZXNhbHQtc29tZXNhbHQ$KSaYBvAL3hxJAxFdDDmS9BZYmh3rr3mxVQ8AjDfV25k'
  assert.equal(await isPassword('lama-tetapi-sah', older), true)
})

test('something that is not a stored password is a bug, not a wrong password', async () => {
  await assert.rejects(isPassword('x', 'plain text'), /PHC/)
})
