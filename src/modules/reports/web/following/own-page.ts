import { localDay } from '../../../../kernel/clock/days.ts'
import type { AgencyId } from '../../../../kernel/brand.ts'
import type { Answer } from '../../../../web/answer.ts'
import { page } from '../../../../web/answer.ts'
import { errorSummary } from '../../../../web/components/error-summary/error-summary.ts'
import { notice } from '../../../../web/components/notice/notice.ts'
import type { Entry } from '../../../../web/components/timeline/timeline.ts'
import { html, type Html } from '../../../../web/html.ts'
import { moment } from '../../../../web/messages/dates.ts'
import type { Language } from '../../../../web/messages/messages.ts'
import { messages } from '../../../../web/messages/messages.ts'
import type { Ask } from '../../../../web/route.ts'
import type { Zone } from '../../../../kernel/law/words.ts'
import { findArea, fullName } from '../../../agencies/index.ts'
import type { EventType } from '../../domain/event.ts'
import { isOpen } from '../../domain/state.ts'
import type { TimelineEntry } from '../../domain/view.ts'
import type { ReportView } from '../../usecases/read-report.ts'
import { reporterOffers, type ReporterCommand } from '../../usecases/reporter-offers.ts'
import type { ReportsRoom } from '../../usecases/room.ts'
import { eventWords } from './event-words.ts'
import { reporterBox, type BoxView } from './reporter-box.ts'
import { entryBody, reportPage } from './report-page.ts'

/** The report as its reporter sees it, with what they may do. `done` was just done; `sent` came back with mistakes. */
export async function ownPage(
  room: ReportsRoom,
  view: ReportView,
  ask: Pick<Ask, 'language' | 'text' | 'csrf'>,
  { done, sent, status }: { done?: ReporterCommand | undefined; sent?: BoxView['sent']; status?: number } = {},
): Promise<Answer> {
  const { language, text } = ask
  const { state, law, timeline } = view
  const { number, phase } = state
  const agency = law.agencies.get(state.lead ?? state.receivedBy)
  const zone = agency?.zone ?? 'Asia/Jakarta'
  const area = view.areaCode === null ? null : findArea(view.areaCode)
  const place = [view.place?.address, area === null ? null : fullName(area)].filter(Boolean).join(', ')
  const offers = reporterOffers(room, view)
  const closing = phase === 'closed' ? timeline.findLast(({ event }) => event.type === 'closed') : undefined
  const waits = whatWaits(view, offers)
  const mistakes = sent?.mistakes ?? {}
  return page({
    ...reportPage(
      {
        number,
        title: view.title ?? text.following.untitled(number),
        body: view.body ?? text.report.erased,
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
        isOver: !isOpen(state),
        isYours: waits !== null,
        entries: timeline
          .filter(({ event }) => !unsaid.includes(event.type))
          .map((entry) => entryOf(entry, view, zone, language)),
        above: html`${errorSummary(text.following.mistakes, mistakes)}${done === undefined ? null : notice({ tone: 'success', title: text.following.done[done] })}${waits === null ? null : waiting(waits, language)}`,
        below: reporterBox(
          {
            number,
            offers,
            isRated: state.rating !== null,
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
  })
}

/** Happenings that only keep the books: the page shows what follows from them. */
const unsaid: readonly EventType[] = ['delivered', 'contacted']

type Waits = 'clarification' | 'followedUp' | 'referral'

/** What the reporter is waited for, or null. */
function whatWaits({ state }: ReportView, offers: ReadonlySet<ReporterCommand>): Waits | null {
  if (state.referral === 'asked' && offers.has('consent')) return 'referral'
  return state.phase === 'clarification' || state.phase === 'followedUp' ? state.phase : null
}

const waiting = (waits: Waits, language: Language): Html => {
  const { following } = messages[language]
  return notice({
    tone: 'warning',
    title: following.waitsForYou[waits],
    body: html`<a class="ds-link" href="#tindakan">${following.goToActions}</a>`,
  })
}

function entryOf({ event, text, isErased }: TimelineEntry, { law }: ReportView, zone: Zone, language: Language): Entry {
  const { people, erased } = messages[language].report
  const nameOf = (agency: AgencyId): string => law.agencies.get(agency)?.name ?? agency
  // The words of the report itself stand above the conversation already.
  const said = event.type === 'submitted' ? null : isErased ? erased : text
  const { by } = event
  return {
    when: moment(event.at, zone, language),
    datetime: event.at.toString(),
    side: by.kind === 'reporter' ? 'person' : by.kind === 'clock' ? 'system' : 'office',
    who: by.kind === 'reporter' ? people.you : by.kind === 'clock' ? people.system : nameOf(by.agency),
    body: entryBody(eventWords(event, nameOf, language), said),
  }
}
