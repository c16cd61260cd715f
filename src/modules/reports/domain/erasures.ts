import type { ReportEvent } from './event.ts'
import type { ErasureGround } from './words.ts'

/** What the law had erased of a report, and why; one for each event that says so. */
export type ErasedBy = {
  readonly ground: ErasureGround
  readonly texts: readonly string[]
  readonly files: readonly string[]
  readonly place: boolean
}

const nothing = { texts: [], files: [], place: false } as const

export const erasuresIn = (events: readonly ReportEvent[]): ErasedBy[] =>
  events.flatMap((event): ErasedBy[] => {
    switch (event.type) {
      case 'textsErased':
        return [{ ...nothing, ground: event.ground, texts: event.texts.map(({ id }) => id) }]
      case 'filesErased':
        return [{ ...nothing, ground: event.ground, files: event.files.map(({ id }) => id) }]
      case 'placeErased':
        return [{ ...nothing, ground: event.ground, place: true }]
      default:
        return []
    }
  })
