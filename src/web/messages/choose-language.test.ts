import assert from 'node:assert/strict'
import { test } from 'node:test'
import { chooseLanguage } from './choose-language.ts'

const rows = [
  ['nothing known', undefined, undefined, undefined, 'id'],
  ['the address asks', 'en', 'id', 'id', 'en'],
  ['chosen before', undefined, 'en', 'id', 'en'],
  ['an unknown wish in the address', 'fr', undefined, 'en-GB,en;q=0.9', 'en'],
  ['the browser prefers English', undefined, undefined, 'en-US,en;q=0.9,id;q=0.8', 'en'],
  ['the browser ranks Indonesian higher', undefined, undefined, 'en;q=0.5, id-ID;q=0.7', 'id'],
  ['a language we lack comes first', undefined, undefined, 'jv, en;q=0.3', 'en'],
  ['a language that is refused', undefined, undefined, 'en;q=0', 'id'],
  ['nonsense', undefined, undefined, ';;q=x,,', 'id'],
] as const

for (const [name, asked, chosen, accepted, expected] of rows)
  test(`the language of a visit: ${name}`, () => assert.equal(chooseLanguage(asked, chosen, accepted), expected))
