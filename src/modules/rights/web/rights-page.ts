import type { Zone } from '../../../kernel/law/words.ts'
import type { PageContent } from '../../../web/answer.ts'
import { buttonLink } from '../../../web/components/button/button.ts'
import { definitionList } from '../../../web/components/definition-list/definition-list.ts'
import { notice } from '../../../web/components/notice/notice.ts'
import { table } from '../../../web/components/table/table.ts'
import { html } from '../../../web/html.ts'
import { moment } from '../../../web/messages/dates.ts'
import { messages, type Language } from '../../../web/messages/messages.ts'
import { breachWords } from '../../notices/index.ts'
import type { BreachTold } from '../store/breaches.ts'
import { canBeAsked, type Circumstances } from '../domain/choices.ts'
import type { DataRequest } from '../domain/request.ts'
import { requestKinds } from '../domain/request-kind.ts'
import { rightsRules } from '../domain/rights-law.ts'
import { askPath, requestPath, type RightsBase } from './addresses.ts'
import { aboutLine, stateBadge } from './request-words.ts'

export type RightsView = {
  readonly base: RightsBase
  /** The newest first. */
  readonly requests: readonly DataRequest[]
  readonly circumstances: Circumstances
  /** Failures to protect this person's data that they were told of. */
  readonly breaches: readonly BreachTold[]
  readonly back: { readonly href: string; readonly label: string }
  readonly zone: Zone
  readonly now: Temporal.Instant
  readonly language: Language
}

/** What somebody may ask about data of their own, and what became of what they asked. */
export function rightsPage({
  base,
  requests,
  breaches,
  circumstances,
  back,
  zone,
  now,
  language,
}: RightsView): PageContent {
  const text = messages[language]
  const { rights: words } = text
  const offered = requestKinds.filter((kind) => canBeAsked(kind, circumstances))
  const at = (when: Temporal.Instant | null): string => (when === null ? '–' : moment(when, zone, language))
  return {
    title: words.title,
    isSecret: true,
    main: html`${breaches.map((told) => notice({ tone: 'danger', title: text.breaches.own, body: html`${breachWords(told, language).map((line) => html`<p>${line}</p>`)}` }))}<p>${words.lead}</p>
${
  requests.length === 0
    ? null
    : table({
        caption: words.yours,
        columns: [{ label: words.number }, { label: words.what }, { label: words.asked }, { label: words.state }],
        rows: requests.map((request) => [
          html`<a class="ds-link" href="${requestPath(base, request.id)}">${request.number}</a>`,
          [words.kinds[request.kind].title, aboutLine(request, text)].filter((part) => part !== null).join(': '),
          at(request.askedAt),
          stateBadge(request, now, text),
        ]),
      })
}
<h2 class="ds-heading" data-size="sm">${words.ask}</h2>
${definitionList(
  offered.map((kind) => ({
    term: words.kinds[kind].title,
    description: html`<p>${words.kinds[kind].lead}</p>
<p>${rightsRules[kind].hours === null ? words.noHours[kind === 'erasure' ? 'erasure' : 'automatedDecision'] : words.within(rightsRules[kind].hours)}</p>
<p><a class="ds-link" href="${askPath(base, kind)}">${words.kinds[kind].action}</a></p>`,
  })),
)}
<p>${words.notListed}</p>
<p>${buttonLink({ label: back.label, href: back.href, variant: 'secondary' })}</p>`,
  }
}
