import type { Post } from '../../../../kernel/actor.ts'
import type { OfficerId } from '../../../../kernel/brand.ts'
import { html, type Html } from '../../../../web/html.ts'
import { moment } from '../../../../web/messages/dates.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import type { NoticeAbout } from '../../../notices/index.ts'
import type { ReportView } from '../../../reports/index.ts'
import { agencyName, zoneOfView } from './facts.ts'

export type Told = {
  readonly notices: readonly NoticeAbout[]
  /** What the officers among the recipients do now; nothing of those without a post. */
  readonly duties: ReadonlyMap<OfficerId, Post>
}

/** Who was told what and whether it arrived: officers by their office, the reporter without the contact. */
export function toldSection(view: ReportView, { notices, duties }: Told, language: Language): Html {
  const { deskReport, people, wordings } = messages[language]
  const byTelling = Object.values(
    Object.groupBy(notices, ({ seq, template, recipient }) => `${seq} ${template} ${recipient}`),
  ).flatMap((ways) => (ways?.[0] === undefined ? [] : [{ first: ways[0], ways }]))
  const who = (notice: NoticeAbout): string => {
    if (notice.recipientKind === 'reporter') return deskReport.toldReporter
    const post = duties.get(notice.recipient as OfficerId)
    return post === undefined
      ? deskReport.toldFormer
      : people.dutyAt(people.roles[post.role], agencyName(view, post.agency))
  }
  const line = ({ first, ways }: (typeof byTelling)[number]): Html =>
    html`<li>${deskReport.toldLine(wordings[first.template].subject, who(first))}<ul class="ringkas">${ways.map(
      (one) => html`<li>${arrival(one, view, language)}</li>`,
    )}</ul></li>`
  return html`<details class="ds-details"><summary>${deskReport.told}</summary><div>${
    byTelling.length === 0 ? html`<p>${deskReport.toldNobody}</p>` : html`<ul>${byTelling.map(line)}</ul>`
  }</div></details>`
}

/** What became of it, saying no more than is known. In the program itself it counts when it is read. */
function arrival(notice: NoticeAbout, view: ReportView, language: Language): string {
  const { deskReport } = messages[language]
  const { state, route } = notice
  const at = (when: Temporal.Instant | null): string => (when === null ? '–' : moment(when, zoneOfView(view), language))
  if (route === 'app')
    return notice.readAt === null
      ? deskReport.toldUnread(at(notice.createdAt))
      : deskReport.toldRead(at(notice.createdAt), at(notice.readAt))
  const way = deskReport.toldWays[route]
  const words = deskReport.toldStates
  if (state === 'queued') return words.queued(way, at(notice.nextAt))
  if (state === 'accepted' || state === 'delivered') return words[state](way, at(notice.settledAt))
  return notice.failure === 'noAddress' ? words.noAddress(way) : words[state](way)
}
