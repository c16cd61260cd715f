import { nationalZone } from '../../../../kernel/agency-tree.ts'
import { localDay } from '../../../../kernel/clock/days.ts'
import type { Zone } from '../../../../kernel/law/words.ts'
import type { Answer } from '../../../../web/answer.ts'
import { page } from '../../../../web/answer.ts'
import { attachmentList, attachmentsOf } from '../../../../web/components/attachments/attachments.ts'
import { errorSummary } from '../../../../web/components/error-summary/error-summary.ts'
import { keptNoMore } from '../../../../web/components/kept-form/kept-form.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import { html, type Html } from '../../../../web/html.ts'
import { moment } from '../../../../web/messages/dates.ts'
import type { Language } from '../../../../web/messages/messages.ts'
import { messages } from '../../../../web/messages/messages.ts'
import type { Ask } from '../../../../web/route.ts'
import { findArea, fullName } from '../../../agencies/index.ts'
import type { EventType } from '../../domain/event.ts'
import { isOpen } from '../../domain/state.ts'
import type { TimelineEntry } from '../../domain/view.ts'
import { cardsIn, type ReportView } from '../../usecases/read-report.ts'
import { reporterOffers, type ReporterCommand } from '../../usecases/reporter-offers.ts'
import type { ReportsRoom } from '../../usecases/room.ts'
import { referralRail } from './referral-rail.ts'
import { keptNameOf, reporterBox, type BoxView } from './reporter-box.ts'
import { reportPage } from './report-page.ts'
import { reportTools } from './report-tools.ts'
import type { Told } from './told.ts'
import { deadlineOf, whatWaits, type Waits } from './what-waits.ts'

/** What a reporter has just done here. */
export type Done = ReporterCommand | 'changeContact'

/** The report as its reporter sees it, with what they may do. `done` was just done; `sent` came back with mistakes. */
export async function ownPage(
  room: ReportsRoom,
  view: ReportView,
  ask: Pick<Ask, 'language' | 'text' | 'csrf'>,
  { done, sent, status }: { done?: Done | undefined; sent?: BoxView['sent']; status?: number } = {},
): Promise<Answer> {
  const { language, text } = ask
  const { state, law, timeline } = view
  const { number, phase } = state
  const agency = law.agencies.get(state.lead ?? state.receivedBy)
  const zone = agency?.zone ?? nationalZone
  const area = view.areaCode === null ? null : findArea(view.areaCode)
  const place = [view.place?.address, area === null ? null : fullName(area)].filter(Boolean).join(', ')
  const offers = reporterOffers(room, view)
  const closing = phase === 'closed' ? timeline.findLast(({ event }) => event.type === 'closed') : undefined
  const waits = whatWaits(view, offers)
  const deadline = deadlineOf(view, language)
  const filesOf = (entry: TimelineEntry | undefined): Html | null =>
    entry === undefined ? null : attachmentList(cardsIn(view, entry), attachmentsOf(number), text.attachments)
  // Those of the report itself stand with its words above the conversation.
  const filesBelow = (entry: TimelineEntry): Html | null => (entry.event.type === 'submitted' ? null : filesOf(entry))
  return page({
    ...reportPage(
      {
        number,
        title: view.title ?? text.following.untitled(number),
        body: view.body ?? text.report.erased,
        files: filesOf(timeline.find(({ event }) => event.type === 'submitted')),
        kind: state.kind,
        phase,
        agency: agency?.name ?? state.receivedBy,
        area: place === '' ? null : place,
        category: law.categories.get(state.category ?? '')?.name[language] ?? null,
        filedOn: localDay(state.filedAt, zone),
        closedOn: closing === undefined ? null : localDay(closing.event.at, zone),
        clocks: view.clocks,
        zone,
        now: room.now(),
        language,
        first: deadline?.limit ?? null,
        isYours: waits !== null,
        history: timeline
          .filter(({ event }) => !unsaid.includes(event.type))
          .map((entry) => ({ ...toldOf(entry, zone, language), files: filesBelow(entry) })),
        nameOf: (id) => law.agencies.get(id)?.name ?? id,
        isOwn: true,
        above: html`${errorSummary(text.following.mistakes, sent?.mistakes ?? {})}${done === undefined ? null : thanks(number, done, language)}${waits === null ? null : waiting(waits, language)}${asksDetails(view, offers, language)}${referralRail(view, zone, language)}`,
        tools: reportTools(number, view.chain.head, text),
        below: reporterBox(
          {
            number,
            offers,
            waits,
            deadline,
            isRated: state.rating !== null,
            isClosed: phase === 'closed',
            asksConsent: isOpen(state) || state.referral === 'asked',
            csrf: ask.csrf(),
            sent: sent ?? null,
          },
          text,
        ),
        ...(status === undefined ? {} : { status }),
      },
      text,
    ),
    isSecret: true,
    scripts: ['draft', 'upload'],
  })
}

/** What the law asks of a complainant, as long as some of it is missing. */
function asksDetails({ state }: ReportView, offers: ReadonlySet<ReporterCommand>, language: Language): Html | null {
  const { reporter: words } = messages[language].referrals
  if (!offers.has('giveDetails') || state.ombudsman?.missingDetails === 0) return null
  return notice({
    tone: 'warning',
    title: words.detailsAsk,
    body: html`${words.detailsAskLead} <a class="ds-link" href="/laporan/${state.number}/rujukan/data">${words.detailsTitle}</a>`,
  })
}

/** Happenings that only keep the books: the page shows what follows from them. */
const unsaid: readonly EventType[] = ['delivered', 'contacted']

const thanks = (number: string, done: Done, language: Language): Html =>
  html`${notice({ tone: 'success', title: messages[language].following.done[done] })}${keptNoMore(keptNameOf(number, done))}`

const waiting = (waits: Waits, language: Language): Html => {
  const { following } = messages[language]
  return notice({
    tone: 'warning',
    title: following.waitsForYou[waits],
    body: html`<a class="ds-link" href="#tindakan">${following.goToActions}</a>`,
  })
}

function toldOf({ event, text, isErased }: TimelineEntry, zone: Zone, language: Language): Told {
  const { by } = event
  // The words of the report itself stand above the conversation already.
  const said = event.type === 'submitted' ? null : isErased ? messages[language].report.erased : text
  return {
    seq: event.seq,
    facts: event,
    on: localDay(event.at, zone),
    when: moment(event.at, zone, language),
    datetime: event.at.toString(),
    by: by.kind === 'officer' || by.kind === 'outsider' ? { kind: 'office', agency: by.agency } : by,
    said,
  }
}
