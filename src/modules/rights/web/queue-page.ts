import { zoneOf } from '../../../kernel/agency-tree.ts'
import type { PageContent } from '../../../web/answer.ts'
import { button } from '../../../web/components/button/button.ts'
import { selectField } from '../../../web/components/field/field.ts'
import { filter } from '../../../web/components/filter/filter.ts'
import { pager } from '../../../web/components/pager/pager.ts'
import { table } from '../../../web/components/table/table.ts'
import { tabs } from '../../../web/components/tabs/tabs.ts'
import { html, type Html } from '../../../web/html.ts'
import { placeText } from '../../../web/list-address.ts'
import { moment } from '../../../web/messages/dates.ts'
import { messages, type Language } from '../../../web/messages/messages.ts'
import { requestKinds } from '../domain/request-kind.ts'
import { requestLists } from '../domain/request-list.ts'
import type { QueueAsked, RequestQueue } from '../usecases/request-queue.ts'
import { answerPath, queuePath, slugOfKind } from './addresses.ts'
import { listSlugs, queueAddress, type QueueQuery } from './queue-address.ts'
import { aboutLine, stateBadge } from './request-words.ts'

export type QueueView = RequestQueue & {
  readonly query: QueueQuery
  readonly asked: QueueAsked
  readonly now: Temporal.Instant
  readonly language: Language
}

/** One list of the data-protection officer: what waits, due first first, or what was answered. */
export function queuePage(view: QueueView): PageContent {
  const { query, asked, counts, next, language } = view
  const { rights, desk } = messages[language]
  const { queue: words } = rights
  return {
    title: words.title,
    density: 'dense',
    main: html`<p>${words.lead}</p>
${tabs(
  words.lists,
  requestLists.map((list) => ({
    href: queueAddress(query, { daftar: list === 'open' ? undefined : listSlugs[list] }),
    label: words.list[list],
    ...(list === 'answered' ? {} : { count: String(counts[list]) }),
    isHere: list === asked.list,
  })),
)}
${filter({
  action: queuePath,
  unasked: query.daftar === undefined ? {} : { daftar: query.daftar },
  fields: [
    selectField({
      name: 'jenis',
      label: rights.what,
      none: words.everyKind,
      value: asked.kind === null ? '' : slugOfKind(asked.kind),
      choices: requestKinds.map((kind) => ({ value: slugOfKind(kind), label: rights.kinds[kind].title })),
    }),
  ],
  buttons: button({ label: words.show, variant: 'secondary' }),
})}
${requestTable(view)}
${pager({
  label: desk.pages,
  newer: query.sesudah === undefined ? null : { label: desk.first, href: queueAddress(query) },
  older: next === null ? null : { label: desk.next, href: queueAddress(query, { sesudah: placeText(next) }) },
})}`,
  }
}

function requestTable({ requests, asked, law, now, language }: QueueView): Html {
  const text = messages[language]
  const { rights: words } = text
  if (requests.length === 0) return html`<p>${words.queue.none[asked.list]}</p>`
  return table({
    caption: words.queue.list[asked.list],
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
