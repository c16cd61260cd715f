import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isCommon } from './common-password.ts'

const common = [
  'password1234',
  'P@ssw0rd2026!',
  'administrator',
  'Administrator2025',
  'admindinas2026',
  'qwertyuiop12',
  '1q2w3e4r5t6y',
  'asdfghjkl123',
  'asdf1234asdf',
  '123456789012',
  'abcdefghijkl',
  'aaaaaaaaaaaa',
  'abc1abc1abc1',
  'Indonesia1945',
  'Bismillah123!',
  'Assalamualaikum1',
  'Laporpak2026!!',
  'sayangku1234',
  '17081945170845',
  'Kominfo@2026#',
  'zxcvbnm,./123',
  'rahasiarahasia',
]
for (const password of common) test(`${password} is easy to guess`, () => assert.equal(isCommon(password), true))

const own = [
  'kopi-sungai-melati-42',
  'teluk payung senja 77',
  'jendela hijau menghadap sawah',
  'vXq8-Lr2!mTz0',
  'bayupergikepasarsenin',
  'sebelas perahu kertas',
]
for (const password of own) test(`${password} is a person’s own`, () => assert.equal(isCommon(password), false))
