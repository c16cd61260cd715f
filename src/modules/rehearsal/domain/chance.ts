/** Chance that comes out the same for the same seed, so that a rehearsal can be repeated. */
export type Chance = {
  /** True for this share (0 to 1) of all askings. */
  readonly happens: (share: number) => boolean
  /** A length of hours between the two, most often near the first. */
  readonly hours: (range: readonly [from: number, to: number]) => Temporal.Duration
  readonly pick: <T>(from: readonly T[]) => T
}

/** The chance of one life: seeded by the rehearsal's seed and the life's own name, untouched by any other life. */
export function chanceOf(seed: number, name: string): Chance {
  const draw = mulberry32(fnv1a(`${seed}:${name}`))
  return {
    happens: (share) => draw() < share,
    hours([from, to]) {
      const hours = from + (to - from) * draw() ** 2
      return Temporal.Duration.from({ seconds: Math.round(hours * 3600) })
    },
    pick(from) {
      const picked = from[Math.floor(draw() * from.length)]
      if (picked === undefined) throw new Error('nothing to pick from')
      return picked
    },
  }
}

/** Fowler-Noll-Vo, 32 bits: spreads names over seeds. */
const fnv1a = (text: string): number => {
  let hash = 0x811c9dc5
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}

/** Tommy Ettinger's small generator: numbers from 0 up to 1. */
function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
