import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tellingWords } from './telling-words.ts'

test('what is left of a text are the words that tell what it is about', () => {
  assert.equal(
    tellingWords('Lampu jalan di depan SD sudah padam sejak Senin, lampu itu gelap!'),
    'lampu jalan sd padam senin gelap',
  )
  assert.equal(tellingWords('The street light in front of the school is out.'), 'street light front school out')
  assert.equal(tellingWords('… di dan ke'), '')
})
