import assert from 'node:assert/strict'
import { test } from 'node:test'
import { wrongdoingIn } from './suggest-class.ts'

test('what an officer did wrong is heard, what was done too late is not', () => {
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['Petugas loket minta uang supaya cepat', ['minta uang']],
    ['Ada PUNGLI di terminal, oknum petugas menagih dua kali', ['pungli', 'oknum petugas']],
    ['KTP saya belum jadi sejak tiga bulan', []],
    ['Supaya jalannya diperbaiki', []],
  ]
  for (const [text, words] of rows) assert.deepEqual(wrongdoingIn(text), words, text)
})
