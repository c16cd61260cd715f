import { z } from 'zod'
import { nationalZone } from '../../../kernel/agency-tree.ts'
import type { Officer } from '../../../kernel/actor.ts'
import type { ReportNumber } from '../../../kernel/brand.ts'
import { page, redirect, type PageContent } from '../../../web/answer.ts'
import { button } from '../../../web/components/button/button.ts'
import { csrfField } from '../../../web/components/field/csrf-field.ts'
import { pager } from '../../../web/components/pager/pager.ts'
import { timeline } from '../../../web/components/timeline/timeline.ts'
import { html, type Html } from '../../../web/html.ts'
import { moment } from '../../../web/messages/dates.ts'
import { messages, type Language, type Messages } from '../../../web/messages/messages.ts'
import { route, type Ask, type Route } from '../../../web/route.ts'
import { readTitles, type ReportsRoom } from '../../reports/index.ts'
import { countUnread, markRead, noticesOf, type OwnNotice } from '../store/notice-lists.ts'

const path = '/petugas/pemberitahuan'
const pageSize = 50

/** What the program told this officer: always here, whatever became of the e-mail. */
export const ownNoticesRoutes = (room: ReportsRoom): readonly Route[] => [
  route({
    method: 'GET',
    path,
    permission: 'desk.read',
    audit: 'none',
    query: z.object({ sebelum: z.uuid().optional().catch(undefined) }),
    handler: async (ask) => {
      const officer = officerOf(ask)
      const [list, unread] = await Promise.all([
        noticesOf(room.db, officer.id, { before: ask.query.sebelum ?? null, limit: pageSize }),
        countUnread(room.db, officer.id),
      ])
      const numbers = list.map(({ number }) => number)
      const titles = await readTitles(room, officer, numbers)
      return page(ownNoticesPage({ list, titles, unread, csrf: ask.csrf(), language: ask.language }))
    },
  }),
  route({
    method: 'POST',
    path,
    permission: 'desk.read',
    audit: 'none',
    handler: async (ask) => {
      await markRead(room.db, officerOf(ask).id, room.now())
      return redirect(path)
    },
  }),
]

function officerOf({ actor }: Pick<Ask, 'actor'>): Officer {
  if (actor.kind !== 'officer') throw new Error('only officers have notices of their own')
  return actor
}

/** By its title, where the officer may read the report; a number alone says nothing to anybody. */
const reportLink = (number: ReportNumber, title: string | undefined, desk: Messages['desk']): Html =>
  title === undefined
    ? html`<a class="ds-link" href="/petugas/laporan/${number}">${desk.reportTitle(number)}</a>`
    : html`<a class="ds-link" href="/petugas/laporan/${number}">${title}</a> <small>${number}</small>`

function ownNoticesPage(view: {
  readonly list: readonly OwnNotice[]
  /** Of those that the officer may still read. */
  readonly titles: ReadonlyMap<ReportNumber, string>
  readonly unread: number
  readonly csrf: string
  readonly language: Language
}): PageContent {
  const { list, titles, unread, csrf, language } = view
  const { desk, wordings } = messages[language]
  const last = list.length === pageSize ? list.at(-1) : undefined
  const markAll = html`<form method="post" action="${path}">${csrfField(csrf)}${button({ label: desk.markRead, variant: 'secondary' })}</form>`
  return {
    title: desk.noticesTitle,
    density: 'dense',
    main: html`<p>${desk.unread(unread)}</p>
${unread === 0 ? null : markAll}
${
  list.length === 0
    ? html`<p>${desk.noNotices}</p>`
    : timeline(
        desk.noticesTitle,
        list.map((notice) => ({
          // Officers of all zones read this; the offices' own dates stand on the report.
          when: moment(notice.at, nationalZone, language),
          datetime: notice.at.toString(),
          side: notice.isRead ? 'system' : 'person',
          who: wordings[notice.template].subject,
          body: reportLink(notice.number, titles.get(notice.number), desk),
        })),
      )
}
${pager({ label: desk.pages, newer: null, older: last === undefined ? null : { label: desk.next, href: `${path}?sebelum=${last.id}` } })}
<p><a class="ds-link" href="/petugas">← ${desk.back}</a></p>`,
  }
}
