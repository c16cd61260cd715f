import type { OfficerId } from '../../../../kernel/brand.ts'
import type { Entry } from '../../../../web/components/timeline/timeline.ts'
import { moment } from '../../../../web/messages/dates.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import type { Assignment, ReportView } from '../../../reports/index.ts'
import { agencyName, zoneOfView } from '../report/facts.ts'

/** Who took the report, was given it, put it back or left, as entries of its timeline. */
export function holderEntries(
  view: ReportView,
  assignments: readonly Assignment[],
  names: ReadonlyMap<OfficerId, string>,
  language: Language,
): Entry[] {
  const { queue } = messages[language]
  const nameOf = (id: OfficerId): string => names.get(id) ?? '–'
  const entry = (at: Temporal.Instant, who: string, body: string): Entry => ({
    when: moment(at, zoneOfView(view), language),
    datetime: at.toString(),
    side: 'note',
    who,
    body,
    isBrief: true,
  })
  return assignments.flatMap(({ officer, agency, at, by, endedAt, endedBy }) => {
    const [name, desk] = [nameOf(officer), agencyName(view, agency)]
    const began = entry(
      at,
      nameOf(by),
      by === officer ? queue.assigned.took(name, desk) : queue.assigned.given(nameOf(by), name, desk),
    )
    // Where another one took over in the same moment, that says it all.
    const isTakenOver = assignments.some(
      (next) => next.agency === agency && endedAt !== null && next.at.equals(endedAt),
    )
    if (endedAt === null || isTakenOver) return [began]
    return [
      began,
      endedBy === null
        ? entry(endedAt, messages[language].report.people.system, queue.assigned.left(name, desk))
        : entry(endedAt, nameOf(endedBy), queue.assigned.putBack(nameOf(endedBy), desk)),
    ]
  })
}
