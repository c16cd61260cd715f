import type { AgencyId } from '../../../../kernel/brand.ts'
import { officeAnswer } from '../../../../web/components/office-answer/office-answer.ts'
import type { Entry } from '../../../../web/components/timeline/timeline.ts'
import { html, type Html } from '../../../../web/html.ts'
import { longDay } from '../../../../web/messages/dates.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import { eventWords, ownEventWords, type EventFacts } from './event-words.ts'
import type { Happened } from './moves.ts'

/** One event as this reader may know it, before it is put into words. */
export type Told = {
  readonly seq: number
  readonly facts: EventFacts & Pick<Happened, 'moved'> & { readonly answer?: number }
  readonly on: Temporal.PlainDate
  /** When, in words: the public reads days, the parties minutes. */
  readonly when: string
  readonly datetime: string
  readonly by: { readonly kind: 'reporter' | 'clock' } | { readonly kind: 'office'; readonly agency: AgencyId }
  /** Null where nothing was said, or not for this reader. */
  readonly said: string | null
  /** The files that came with the words. */
  readonly files?: Html | null
}

export type Teller = {
  readonly nameOf: (agency: AgencyId) => string
  /** Is the page read by the reporter? Then what they did is told to them as theirs. */
  readonly isOwn: boolean
  readonly language: Language
}

/** The answer that stands: the last substantive one, given in full, that was not retracted. */
export function answerThatStands(history: readonly Told[]): Told | null {
  const retracted = new Set(history.flatMap(({ facts }) => (facts.type === 'retracted' ? [facts.answer] : [])))
  return (
    history.findLast(
      ({ seq, facts, said }) =>
        facts.type === 'followedUp' &&
        facts.kind === 'substantive' &&
        facts.partial !== true &&
        said !== null &&
        !retracted.has(seq),
    ) ?? null
  )
}

export const answerSection = (answer: Told, teller: Teller): Html =>
  officeAnswer({
    title: eventWords(answer.facts, teller.nameOf, teller.language).replace(/\.$/, ''),
    who: whoOf(answer, teller),
    when: answer.when,
    datetime: answer.datetime,
    words: answer.said ?? '',
    proof: answer.files ?? null,
  })

/** The history as a conversation; what stands above it already (`answer`) is only named there. */
export const conversation = (history: readonly Told[], answer: Told | null, teller: Teller): Entry[] =>
  history.map((told): Entry => {
    const { facts, by, when, datetime } = told
    const words = teller.isOwn && by.kind === 'reporter' ? ownEventWords : eventWords
    const happened = words(facts, teller.nameOf, teller.language)
    const said = told === answer ? null : wordsOf(told, teller.language)
    const files = told === answer ? null : (told.files ?? null)
    return {
      when,
      datetime,
      side: by.kind === 'reporter' ? 'person' : by.kind === 'clock' ? 'system' : 'office',
      who: whoOf(told, teller),
      isBrief: said === null && files === null && by.kind !== 'clock',
      isLate: facts.type === 'clockFired',
      body:
        told === answer
          ? html`${happened} <a class="ds-link" href="#jawaban">${messages[teller.language].following.readAbove}</a>`
          : entryBody(happened, said, files),
    }
  })

/** An entry's words: what happened, then what was said, then what came with it. */
export const entryBody = (told: string, said: string | null, files: Html | null = null): Html | string =>
  said === null && files === null
    ? told
    : html`<strong>${told}</strong>
${said}${files}`

function whoOf({ by }: Told, { nameOf, isOwn, language }: Teller): string {
  const { people } = messages[language].report
  if (by.kind === 'office') return nameOf(by.agency)
  return by.kind === 'clock' ? people.system : isOwn ? people.you : people.reporter
}

/** A new calendar says itself which dates it moved. */
function wordsOf({ facts, said }: Told, language: Language): string | null {
  if (facts.moved === undefined || facts.moved.length === 0) return said
  const { following, report } = messages[language]
  const day = (iso: string): string => longDay(Temporal.PlainDate.from(iso), language)
  return facts.moved
    .map(({ clock, from, to }) => {
      const limit = Object.entries(report.limits).find(([name]) => name === clock.split(':')[0])?.[1] ?? clock
      return following.moved(limit, day(from), day(to))
    })
    .join('\n')
}
