import type { AgencyId } from '../../../../kernel/brand.ts'
import { timeline, type Entry } from '../../../../web/components/timeline/timeline.ts'
import { html, type Html } from '../../../../web/html.ts'
import { moment } from '../../../../web/messages/dates.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import { attachmentList, attachmentsOf } from '../../../../web/components/attachments/attachments.ts'
import {
  audienceOf,
  audienceOfWords,
  cardsIn,
  eventWords,
  type ReportView,
  type TimelineEntry,
} from '../../../reports/index.ts'
import { documentPath } from './report-path.ts'
import { agencyName, zoneOfView } from './facts.ts'
import { foldReminders } from './fold-reminders.ts'

/**
 * What happened, newest first; an internal note can never be mistaken for something that others read. `besides` is what
 * officers are told that is no event of the report, each at its time.
 */
export function reportTimeline(
  view: ReportView,
  language: Language,
  entries = view.timeline,
  besides: readonly Entry[] = [],
): Html {
  const { desk } = messages[language]
  const told = foldReminders(entries).map(({ entry, earlier }) => entryOf(view, language, entry, earlier))
  const newestFirst = [...told, ...besides].toSorted((a, b) =>
    Temporal.Instant.compare(Temporal.Instant.from(b.datetime), Temporal.Instant.from(a.datetime)),
  )
  return timeline(desk.timeline, besides.length === 0 ? told : newestFirst)
}

function entryOf(view: ReportView, language: Language, entry: TimelineEntry, earlier: readonly TimelineEntry[]): Entry {
  const { desk, report, attachments, documents } = messages[language]
  const { event, text, isErased } = entry
  const name = (agency: AgencyId): string => agencyName(view, agency)
  const isInternal = sides[event.by.kind] === 'office' && audienceOf(event) === 'handlers'
  const wordsStayInside = isInternal || audienceOfWords(event) === 'handlers'
  const words = isErased ? report.erased : event.type === 'noted' && event.mentions !== undefined ? calls(text) : text
  // The report itself stands in full beside the timeline.
  const body =
    words === null || event.type === 'submitted'
      ? null
      : wordsStayInside
        ? html`<div class="internal"><strong>${desk.internal}:</strong> ${words}</div>`
        : html`<div>${words}</div>`
  const heldBack =
    view.state.heldBack?.includes(event.seq) === true
      ? html`<p class="ringkas">${messages[language].marks.heldBackForOfficers}</p>`
      : null
  const files =
    event.type === 'submitted'
      ? null
      : attachmentList(cardsIn(view, entry), attachmentsOf(view.state.number), attachments, {
          label: documents.look,
          hrefOf: (id) => documentPath(view.state.number, id),
        })
  const when = (at: Temporal.Instant): string => moment(at, zoneOfView(view), language)
  return {
    when: when(event.at),
    datetime: event.at.toString(),
    side: isInternal ? 'note' : sides[event.by.kind],
    who: whoOf(event.by, name, language),
    isLate:
      event.type === 'clockFired' && Temporal.Instant.compare(event.at, Temporal.Instant.from(event.firing.dueAt)) >= 0,
    body: html`<div>${eventWords(event, name, language)}</div>${body}${heldBack}${files}${
      earlier.length === 0
        ? null
        : html`<details><summary>${desk.earlierReminders(earlier.length)}</summary><ul>${earlier.map(
            (one) => html`<li>${when(one.event.at)}: ${eventWords(one.event, name, language)}</li>`,
          )}</ul></details>`
    }`,
  }
}
/** A note in which those who are called stand out. */
const calls = (text: string | null): Html | null =>
  text === null
    ? null
    : html`${text.split(calledName).map((part, n) => (n % 2 === 0 ? part : html`<strong class="sebutan">${part}</strong>`))}`
const calledName = /(@\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)*)/u

const sides = { officer: 'office', outsider: 'office', reporter: 'person', clock: 'system' } as const

function whoOf(by: TimelineEntry['event']['by'], name: (agency: AgencyId) => string, language: Language): string {
  const { people, report } = messages[language]
  switch (by.kind) {
    case 'officer':
      return by.actingFor === undefined
        ? people.dutyAt(people.roles[by.role], name(by.agency))
        : people.onBehalf(people.dutyAt(people.roles[by.role], name(by.agency)))
    case 'outsider':
      return people.byLink(name(by.agency))
    case 'reporter':
      return report.people.reporter
    case 'clock':
      return report.people.system
  }
}
