import { badge } from '../../../web/components/badge/badge.ts'
import type { Html } from '../../../web/html.ts'
import type { Messages } from '../../../web/messages/messages.ts'
import { aboutWords } from '../domain/choices.ts'
import { citationOf, type Ground } from '../domain/grounds.ts'
import { isLate, type DataRequest } from '../domain/request.ts'

const tones = { open: 'running', done: 'done', partly: 'neutral', refused: 'late', ended: 'neutral' } as const

/** Where a request stands, in a word. */
export const stateBadge = (request: DataRequest, now: Temporal.Instant, { rights }: Messages): Html =>
  isLate(request, now) ? badge(rights.late, 'late') : badge(rights.states[request.state], tones[request.state])

/** What a request is about, as one line; null where it is about everything. */
export function aboutLine({ about }: Pick<DataRequest, 'about'>, { rights }: Messages): string | null {
  const known = aboutWords.filter((one) => about.includes(one))
  return known.length === 0 ? null : known.map((one) => rights.about[one].short).join(', ')
}

/** A ground in words with its place in the law. */
export const groundLine = (kind: DataRequest['kind'], ground: Ground, { rights }: Messages): string =>
  rights.groundIn(rights.grounds[ground], citationOf(kind, ground) ?? '')
