import { zoneOf } from '../../../kernel/agency-tree.ts'
import type { PageContent } from '../../../web/answer.ts'
import { table } from '../../../web/components/table/table.ts'
import { html, type Html } from '../../../web/html.ts'
import { moment } from '../../../web/messages/dates.ts'
import { messages, type Language } from '../../../web/messages/messages.ts'
import type { DataRequest } from '../domain/request.ts'
import type { RequestQueue } from '../usecases/request-queue.ts'
import { answerPath } from './addresses.ts'
import { aboutLine, stateBadge } from './request-words.ts'

/** What waits for the data-protection officer, due first first, and what was answered. */
export function queuePage(queue: RequestQueue, now: Temporal.Instant, language: Language): PageContent {
  const { rights: words } = messages[language]
  const { open, late, soon, answered } = queue
  return {
    title: words.queue.title,
    density: 'dense',
    main: html`<p>${words.queue.lead}</p>
<p>${words.queue.counts(open.length, late, soon)}</p>
${list(words.queue.open, words.queue.noneOpen, open, queue, now, language)}
${list(words.queue.answered, words.queue.noneAnswered, answered, queue, now, language)}`,
  }
}

function list(
  caption: string,
  none: string,
  requests: readonly DataRequest[],
  { law }: RequestQueue,
  now: Temporal.Instant,
  language: Language,
): Html {
  const text = messages[language]
  const { rights: words } = text
  if (requests.length === 0) return html`<p>${none}</p>`
  return table({
    caption,
    columns: [
      { label: words.number },
      { label: words.what },
      { label: words.queue.report },
      { label: words.asked },
      { label: words.limit },
      { label: words.state },
    ],
    rows: requests.map((request) => {
      const zone = zoneOf(law.tree, request.agency)
      return [
        html`<a class="ds-link" href="${answerPath(request.id)}">${request.number}</a>`,
        [words.kinds[request.kind].title, aboutLine(request, text)].filter((part) => part !== null).join(': '),
        request.report?.number ?? words.queue.account,
        moment(request.askedAt, zone, language),
        request.dueAt === null ? words.queue.noLimit : moment(request.dueAt, zone, language),
        stateBadge(request, now, text),
      ]
    }),
  })
}
