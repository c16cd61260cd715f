import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { messages } from '../../src/web/messages/messages.ts'
import { refusalStatus } from '../../src/web/refusals.ts'

/** Every text by its path, as in `shell.signIn`; a text with a number or a name in it is a function. */
function leaves(tree: object, path = ''): Map<string, unknown> {
  const found = new Map<string, unknown>()
  for (const [key, value] of Object.entries(tree))
    if (typeof value === 'object' && value !== null)
      for (const leaf of leaves(value, `${path}${key}.`)) found.set(...leaf)
    else found.set(`${path}${key}`, value)
  return found
}

const indonesian = leaves(messages.id)
const english = leaves(messages.en)

test('both languages have exactly the same texts', () => {
  assert.ok(indonesian.size > 30)
  assert.deepEqual([...english.keys()].toSorted(), [...indonesian.keys()].toSorted())
})

test('no text is empty', () => {
  for (const [path, text] of [...indonesian, ...english])
    assert.ok(typeof text === 'function' || (typeof text === 'string' && text.trim() !== ''), path)
})

/** Names, abbreviations and numbers that are the same in both languages. */
const sameWords =
  /^(LAPOR!|SMS|SIM|KTP|KTM|NIK|WhatsApp|Telegram|Ombudsman|WIB|WITA|WIT|Menu|Unit|[0-9]+|(\{[a-z]+\} ?)+)$/

test('everything is translated that is not a name', () => {
  const same = [...indonesian].filter(
    ([path, text]) => typeof text === 'string' && !sameWords.test(text) && english.get(path) === text,
  )
  assert.deepEqual(same, [])
})

/** Which of the values handed in a text shows; null where it cannot be asked with words alone. */
function shownBy(text: unknown): string[] | null {
  const values = ['‹1›', '‹2›', '‹3›', '‹4›']
  try {
    const said: unknown = (text as (...given: string[]) => unknown)(...values)
    return typeof said === 'string' ? values.filter((value) => said.includes(value)) : null
  } catch {
    return null
  }
}

test('a text shows the same values in both languages', () => {
  const functions = [...indonesian].filter(([, text]) => typeof text === 'function')
  const asked = functions.filter(([, text]) => shownBy(text) !== null)
  assert.ok(asked.length > functions.length / 2)
  for (const [path, text] of functions) assert.deepEqual(shownBy(english.get(path)), shownBy(text), path)
})

test('no text stands there that nothing asks for', () => {
  const program = globSync('src/**/*.ts').filter((path) => !/\/messages\/[^/]+\.(id|en)\.ts$/.test(path))
  const words = new Set(program.flatMap((path) => readFileSync(path, 'utf8').match(/\w+/g) ?? []))
  // By its last name alone: one that several parts of the catalogue use is found where any of them is asked for.
  const names = [...indonesian.keys()].flatMap((path) => path.match(/(?<=\.)[A-Za-z]\w*$/) ?? [])
  assert.ok(names.length > 1000)
  assert.deepEqual(
    names.filter((name) => !words.has(name)),
    [],
  )
})

test('every refusal has its words in both languages', () => {
  const names = Object.keys(refusalStatus).toSorted()
  assert.deepEqual(Object.keys(messages.id.refusals).toSorted(), names)
  assert.deepEqual(Object.keys(messages.en.refusals).toSorted(), names)
})

test('typographic quotation marks and apostrophes only', () => {
  const straight = [...indonesian, ...english].filter(([, text]) => typeof text === 'string' && /["']/.test(text))
  assert.deepEqual(straight, [])
})
