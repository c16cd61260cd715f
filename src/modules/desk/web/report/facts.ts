import { zoneOf } from '../../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../../kernel/brand.ts'
import { localDay } from '../../../../kernel/clock/days.ts'
import type { Zone } from '../../../../kernel/law/words.ts'
import { definitionList } from '../../../../web/components/definition-list/definition-list.ts'
import { html, type Html } from '../../../../web/html.ts'
import { longDay, moment } from '../../../../web/messages/dates.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import type { ReportView } from '../../../reports/index.ts'

export const agencyName = ({ law }: ReportView, agency: AgencyId): string => law.agencies.get(agency)?.name ?? agency

/** The zone of whoever has the report: whose day is today. */
export const zoneOfView = ({ law, state }: ReportView): Zone =>
  zoneOf(law.tree, state.unit ?? state.lead ?? state.receivedBy)

/** Names that the report's codes stand for, in the reader's language; null where it names none. */
export type Names = {
  readonly category: string | null
  readonly area: string | null
  /** Whose it is by the rules, and why; null where they name nobody, or nobody asks any more. */
  readonly why: string | null
  /** Officers whom it concerns themselves, for those who may release them. */
  readonly involved: readonly string[]
}

/** Everything about the report that is not its words: one row a fact, none for what does not apply. */
export function particulars(view: ReportView, names: Names, now: Temporal.Instant, language: Language): Html {
  const { desk, report } = messages[language]
  const { state, place } = view
  const name = (agency: AgencyId): string => agencyName(view, agency)
  const [shownKind, shownClass] = [report.kinds[state.kind], classOf(state, report.classes)]
  const rows: [string, Html | string | null][] = [
    [desk.kind, shownKind],
    // An aspiration is a class of its own: nobody reads the same word twice.
    [desk.reportClass, shownClass === shownKind ? null : shownClass],
    [desk.category, names.category],
    [desk.area, names.area],
    [desk.address, place?.address ?? null],
    [desk.occurredOn, place?.occurredOn ? longDay(place.occurredOn, language) : null],
    [desk.channel, report.channels[state.channel]],
    [desk.filedAt, moment(state.filedAt, zoneOfView(view), language)],
    [desk.receivedBy, name(state.receivedBy)],
    [messages[language].rules.why, names.why],
    [desk.lead, state.lead === null ? null : name(state.lead)],
    [desk.unit, state.unit === null ? null : name(state.unit)],
    [desk.copied, linesOf(state.copies.map(name))],
    [desk.tasks, linesOf(state.tasks.map(({ agency, status }) => `${name(agency)}: ${desk.taskStatus[status]}`))],
    [desk.group, state.group],
    [desk.joins, state.group === null && state.joins !== undefined ? linkTo(state.joins) : null],
    [desk.held, linesOf(holdingsOf(view, now).map(({ agency, days }) => desk.heldDays(name(agency), days)))],
    [messages[language].involving.title, linesOf(names.involved)],
    [desk.referral, state.referral === 'none' ? null : report.referral[state.referral]],
  ]
  return definitionList(rows.flatMap(([term, description]) => (description === null ? [] : [{ term, description }])))
}

const classOf = ({ reportClass }: ReportView['state'], classes: Readonly<Record<string, string>>): string =>
  classes[reportClass] ?? reportClass

const linkTo = (number: string): Html => html`<a class="ds-link" href="/laporan/${number}">${number}</a>`

const linesOf = (lines: readonly string[]): Html | null =>
  lines.length === 0 ? null : html`${lines.map((line) => html`<div>${line}</div>`)}`

/** Days that each agency has had the report, in the order in which it came to them. */
function holdingsOf(view: ReportView, now: Temporal.Instant): { readonly agency: AgencyId; readonly days: number }[] {
  const days = new Map<AgencyId, number>()
  for (const { agency, from, to } of view.state.holdings) {
    const [first, last] = [localDay(from, zoneOfView(view)), localDay(to ?? now, zoneOfView(view))]
    days.set(agency, (days.get(agency) ?? 0) + first.until(last).days)
  }
  return [...days].map(([agency, count]) => ({ agency, days: count }))
}
