const longestWord = 63
/** Rows of the table that is filled below, used again and again: a search compares tens of thousands of words. */
let [before, above, current] = [0, 1, 2].map(() => new Uint8Array(longestWord + 1)) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
]

/**
 * How many letters were missed, added, changed or swapped with their neighbour between `typed` and the nearest beginning
 * of `word` (the whole word where `isWhole`); more than `most` is answered as `most + 1`.
 */
export function editDistance(typed: string, word: string, most: number, isWhole: boolean): number {
  const length = Math.min(isWhole ? word.length : Math.min(word.length, typed.length + most), longestWord)
  if (typed.length - length > most || length - typed.length > most) return most + 1
  for (let column = 0; column <= length; column++) above[column] = column
  for (let row = 1; row <= typed.length; row++) {
    current[0] = row
    let least = row
    for (let column = 1; column <= length; column++) {
      const isSame = typed.charCodeAt(row - 1) === word.charCodeAt(column - 1)
      let cost = (above[column - 1] ?? 0) + (isSame ? 0 : 1)
      cost = Math.min(cost, (above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1)
      const isSwap =
        row > 1 &&
        column > 1 &&
        typed.charCodeAt(row - 1) === word.charCodeAt(column - 2) &&
        typed.charCodeAt(row - 2) === word.charCodeAt(column - 1)
      if (isSwap) cost = Math.min(cost, (before[column - 2] ?? 0) + 1)
      current[column] = cost
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    ;[before, above, current] = [above, current, before]
  }
  let distance = above[length] ?? 0
  if (!isWhole) for (let column = 0; column < length; column++) distance = Math.min(distance, above[column] ?? distance)
  return Math.min(distance, most + 1)
}
