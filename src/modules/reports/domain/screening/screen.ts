import type { Alarm } from './alarm-words.ts'
import { doubtsIn, type Doubt } from './doubts.ts'
import { tokensOf } from './expressions.ts'
import { flagsIn } from './flags.ts'
import { shinglesOf, sketchOf } from './likeness.ts'

/** What is found in a text, as the events keep it: its names without the words, which stay with the text. */
export type Found = { readonly alarms: readonly Alarm[]; readonly doubts: readonly Doubt[] }

export type Screened = {
  /** Null where nobody needs to look. */
  readonly found: Found | null
  /** By what near-identical texts are found. */
  readonly sketch: readonly number[]
}

/** Reads a text once as it comes in, for all that is looked for in it. */
export function screen(text: string): Screened {
  const tokens = tokensOf(text)
  const alarms = flagsIn(text, tokens).map(({ alarm }) => alarm)
  const doubts = doubtsIn(text, tokens).map(({ doubt }) => doubt)
  const found = alarms.length + doubts.length === 0 ? null : { alarms, doubts }
  return { found, sketch: sketchOf(shinglesOf(text, tokens)) }
}
