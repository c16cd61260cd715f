/**
 * How many letters were missed, added, changed or swapped with their neighbour between `typed` and the nearest beginning
 * of `word` (the whole word where `isWhole`); more than `most` is answered as `most + 1`.
 */
export function editDistance(typed: string, word: string, most: number, isWhole: boolean): number {
  const length = isWhole ? word.length : Math.min(word.length, typed.length + most)
  if (typed.length - length > most || length - typed.length > most) return most + 1
  let before: number[] = []
  let above = Array.from({ length: length + 1 }, (_, column) => column)
  for (let row = 1; row <= typed.length; row++) {
    const current = [row]
    let least = row
    for (let column = 1; column <= length; column++) {
      const isSame = typed[row - 1] === word[column - 1]
      let cost = Math.min(
        (above[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (above[column - 1] ?? 0) + (isSame ? 0 : 1),
      )
      const isSwap = row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1]
      if (isSwap) cost = Math.min(cost, (before[column - 2] ?? 0) + 1)
      current.push(cost)
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    ;[before, above] = [above, current]
  }
  const distance = isWhole ? (above[length] ?? 0) : Math.min(...above)
  return Math.min(distance, most + 1)
}
