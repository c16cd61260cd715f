import assert from 'node:assert/strict'
import { test } from 'node:test'
import { editDistance } from './edit-distance.ts'

const rows: readonly [typed: string, word: string, most: number, isWhole: boolean, distance: number][] = [
  ['kampar', 'kampar', 2, true, 0],
  ['kampra', 'kampar', 2, true, 1],
  ['kampr', 'kampar', 2, true, 1],
  ['kamppar', 'kampar', 2, true, 1],
  ['kanpar', 'kampar', 2, true, 1],
  ['kanprr', 'kampar', 2, true, 2],
  ['kampar', 'padang', 2, true, 3],
  ['bangknang', 'bangkinang', 2, true, 1],
  ['bangkn', 'bangkinang', 1, false, 1],
  ['bangkn', 'bangkinang', 1, true, 2],
  ['kuok', 'k'.repeat(80), 1, true, 2],
]
for (const [typed, word, most, isWhole, distance] of rows)
  test(`“${typed}” is ${distance} from ${isWhole ? '' : 'the beginning of '}“${word.slice(0, 12)}”, of ${most} at most`, () =>
    assert.equal(editDistance(typed, word, most, isWhole), distance))
