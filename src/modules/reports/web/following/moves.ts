import { localDay } from '../../../../kernel/clock/days.ts'
import type { Zone } from '../../../../kernel/law/words.ts'
import { longDay } from '../../../../web/messages/dates.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import type { EventType } from '../../domain/event.ts'
import type { ClockView } from '../../domain/view.ts'

/** Something that happened to the report, as far as dates follow from it. */
export type Happened = {
  readonly type: EventType
  readonly on: Temporal.PlainDate
  /** By a new calendar: which clocks, from which day to which (ISO). */
  readonly moved?: readonly { readonly clock: string; readonly from: string; readonly to: string }[] | undefined
}

/** What moved a date from where it would have been: standing still, an extension, a late decree; a sentence each. */
export function movesOf(
  { run }: ClockView,
  happened: readonly Happened[],
  zone: Zone,
  language: Language,
): readonly string[] {
  const { clock: words, following } = messages[language]
  const day = (date: Temporal.PlainDate): string => longDay(date, language)
  const pauses = run.pauses.flatMap(({ from, to }) => {
    if (to === null) return []
    const [first, last] = [localDay(from, zone), localDay(to, zone)]
    return first.equals(last)
      ? []
      : [following.movedBy.pause(day(first), day(last), whyStill(first, happened, language))]
  })
  const extensions = run.extensions.map(({ amount, unit }) => following.movedBy.extension(words.units[unit](amount)))
  const decrees = happened.flatMap(({ moved = [] }) =>
    moved
      .filter(({ clock }) => clock === run.id)
      .map(({ from, to }) =>
        following.movedBy.decree(day(Temporal.PlainDate.from(from)), day(Temporal.PlainDate.from(to))),
      ),
  )
  return [...pauses, ...extensions, ...decrees]
}

/** Why a count came to stand still on this day, or nothing where nothing of that day says so. */
function whyStill(day: Temporal.PlainDate, happened: readonly Happened[], language: Language): string {
  const { whyStill: words } = messages[language].following
  const event = happened.findLast(({ type, on }) => on.equals(day) && type in words)
  return event === undefined ? '' : words[event.type as keyof typeof words]
}
