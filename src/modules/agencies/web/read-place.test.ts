import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { readPlace } from './read-place.ts'

describe('a place is taken from the words and the chosen code', () => {
  const rows: readonly [why: string, typed: string, code: string, expected: string][] = [
    ['nothing said is nothing', '', '', 'none'],
    ['cleared words leave the code behind', '', '14.01', 'none'],
    ['the name of one place is that place', 'kabupaten kampar, riau', '', '14.01'],
    ['a chosen place is taken', 'tebing tinggi', '16.11.04', '16.11.04'],
    ['a code that the words do not mean is not taken', 'tebing tinggi', '14.01', 'open'],
    ['several are asked about', 'tebing tinggi', '', 'open'],
    ['none of them is an answer too', 'tebing tinggi', '-', 'unlisted'],
    ['words that are no place are asked about', 'xyzzyqwq', '', 'open'],
  ]
  for (const [why, typed, code, expected] of rows)
    test(why, () => {
      const answer = readPlace([], typed, code)
      assert.equal(answer.state === 'chosen' ? answer.area.code : answer.state, expected)
    })
})
