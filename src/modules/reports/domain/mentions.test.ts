import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { OfficerId } from '../../../kernel/brand.ts'
import { mentionsIn } from './mentions.ts'

const people = ['Budi', 'Budi Santoso', 'Siti Rahma'].map((name) => ({ id: name as OfficerId, name }))
const read = (text: string) => mentionsIn(text, people)

test('a colleague is called by the whole name, in whatever letters, once', () => {
  assert.deepEqual(read('@budi santoso tolong periksa. (@Siti Rahma) dan @Budi Santoso.').called, [
    'Budi Santoso',
    'Siti Rahma',
  ])
  assert.deepEqual(read('Minta @Budi, ya.').called, ['Budi'])
})

test('a name that nobody has is told, and an e-mail address calls nobody', () => {
  assert.deepEqual(read('@Budiman dan @Ratna Dewi tolong; surat ke a@Budi.id'), {
    called: [],
    unknown: ['Budiman', 'Ratna Dewi'],
  })
})
