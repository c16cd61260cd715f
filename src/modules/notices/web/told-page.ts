import type { Zone } from '../../../kernel/law/words.ts'
import type { PageContent } from '../../../web/answer.ts'
import { buttonLink } from '../../../web/components/button/button.ts'
import { timeline, type Entry } from '../../../web/components/timeline/timeline.ts'
import { html } from '../../../web/html.ts'
import { moment } from '../../../web/messages/dates.ts'
import { messages, type Language } from '../../../web/messages/messages.ts'
import type { SentNotice } from '../store/notice-letters.ts'
import type { KeptLetter } from '../usecases/kept-letter.ts'

/** A notice to the reporter, with its words where it went out. */
export type ToldNotice = Omit<SentNotice, 'sealed'> & { readonly letter: KeptLetter | null }

export type ToldView = {
  readonly number: string
  /** Did the reporter give any way to be told? */
  readonly isReachable: boolean
  readonly notices: readonly ToldNotice[]
  readonly zone: Zone
  readonly language: Language
}

/** What we told the reporter, by which way, and whether it arrived; the newest first. */
export function toldPage(view: ToldView): PageContent {
  const { number, isReachable, notices, language } = view
  const { told: words, following } = messages[language]
  const own = `/laporan/${number}`
  return {
    title: words.title,
    isSecret: true,
    main: html`<p>${isReachable ? words.lead : words.noContact} <a class="ds-link" href="${own}/kontak">${isReachable ? words.change : words.add}</a></p>
${
  notices.length === 0
    ? html`<p>${words.nothing}</p>`
    : timeline(
        words.title,
        notices.toReversed().map((notice) => entryOf(notice, view)),
      )
}
<p>${buttonLink({ label: following.backToReport, href: own, variant: 'secondary' })}</p>`,
  }
}

function entryOf(notice: ToldNotice, { zone, language }: ToldView): Entry {
  const text = messages[language]
  const { letter, createdAt } = notice
  return {
    when: moment(createdAt, zone, language),
    datetime: createdAt.toString(),
    side: 'office',
    who: letter?.subject ?? text.wordings[notice.template].subject,
    isLate: notice.state === 'failed' || notice.state === 'givenUp',
    body: html`${arrival(notice, zone, language)}${letter === null ? null : html`<details class="ds-details"><summary>${text.told.read}</summary><div>${letter.text}</div></details>`}`,
  }
}

/** What became of it, in a sentence that says no more than is known. */
function arrival(notice: ToldNotice, zone: Zone, language: Language): string {
  const { told: words } = messages[language]
  const { route, state, letter, settledAt, nextAt } = notice
  const way = letter === null ? words.ways[route] : words.wayTo(words.ways[route], letter.to)
  const at = (when: Temporal.Instant | null): string => (when === null ? '–' : moment(when, zone, language))
  switch (state) {
    case 'queued':
      return words.states.queued(way, at(nextAt))
    case 'sending':
      return words.states.sending(way)
    case 'accepted':
    case 'delivered':
      return words.states[state](way, at(settledAt))
    case 'failed':
    case 'givenUp':
      return words.states[state](way)
    case 'noRoute':
      return words.states.noRoute(way)
  }
}
