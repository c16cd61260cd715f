import { zoneOf } from '../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { localDay } from '../../../kernel/clock/days.ts'
import type { Now } from '../../../kernel/now.ts'
import type { Db } from '../../../platform/db/db.ts'
import { page, type PageContent } from '../../../web/answer.ts'
import { attachmentList, attachmentsOf } from '../../../web/components/attachments/attachments.ts'
import { html, type Html } from '../../../web/html.ts'
import { longDay } from '../../../web/messages/dates.ts'
import { messages, type Language } from '../../../web/messages/messages.ts'
import { findArea, fullName } from '../../agencies/index.ts'
import {
  clocksOf,
  printTool,
  reportPage,
  type LawShelf,
  type OpenLaw,
  type PublicReportPage,
  type ReportPage,
  type Told,
} from '../../reports/index.ts'
import type { PublicEntry } from '../usecases/public-view.ts'
import { findPublicVersion } from '../store/public-reports.ts'
import { findPublic, type PublicReport } from '../usecases/read-public.ts'
import { RememberedPages, sameUntil } from './remembered-pages.ts'

/** A report as anybody sees it: the approved copy, days without minutes, the same dates as everybody else's. */
export function publicReportPage(db: Db, lawShelf: LawShelf, now: Now, origin: string): PublicReportPage {
  const pages = new RememberedPages()
  return async (number, { language }) => {
    const at = now()
    const before = pages.find(number, language, await lawShelf.open(), at)
    if (before !== null && before.version === (await findPublicVersion(db, number))) return page(before.content)
    const found = await findPublic(db, number)
    if (found === null) return null
    const law = await lawShelf.open(found.clocked.revision)
    const clocks = clocksOf(law.law, found.clocked, at)
    const zone = zoneOf(law.tree, found.lead ?? found.receivedBy)
    const about = { description: beginningOf(found.body), canonical: `${origin}/laporan/${number}` }
    const content = { ...contentOf(found, { law, clocks, zone, now: at, language }), about }
    const until = sameUntil(clocks, localDay(at, zone), zone, at)
    pages.keep(number, language, { version: found.version, law, from: at, until, content })
    return page(content)
  }
}

type Seen = Pick<ReportPage, 'clocks' | 'zone' | 'now' | 'language'> & { readonly law: OpenLaw }

function contentOf(found: PublicReport, { law, clocks, zone, now, language }: Seen): PageContent {
  const text = messages[language]
  const { following } = text
  const { number } = found
  const area = found.areaCode === null ? null : findArea(found.areaCode)
  const nameOf = (id: AgencyId): string => law.agencies.get(id)?.name ?? id
  const filesOf = (entry: PublicEntry | undefined): Html | null =>
    attachmentList(entry?.files ?? [], attachmentsOf(number), text.attachments)
  return reportPage(
    {
      number,
      title: found.title,
      body: found.body,
      files: filesOf(found.timeline.find(({ type }) => type === 'submitted')),
      kind: found.kind,
      phase: found.phase as ReportPage['phase'],
      agency: nameOf(found.lead ?? found.receivedBy),
      area: area === null ? null : fullName(area),
      category: law.categories.get(found.category ?? '')?.name[language] ?? null,
      filedOn: found.filedOn,
      closedOn:
        found.phase === 'closed' ? (found.timeline.findLast(({ type }) => type === 'closed')?.on ?? null) : null,
      clocks,
      zone,
      now,
      language,
      isYours: false,
      history: found.timeline.map((entry) => ({
        ...toldOf(entry, language),
        files: entry.type === 'submitted' ? null : filesOf(entry),
      })),
      nameOf,
      isOwn: false,
      tools: html`${printTool(following)}<p><a class="ds-link" href="/laporan/${number}/bukti">${text.record.check}</a></p>`,
      above: html`<p>${following.publicCopy}</p>`,
      below: html`<p>${following.yours} <a class="ds-link" href="/lacak?nomor=${number}">${following.openYours}</a></p>`,
    },
    text,
  )
}

/** As much of a text as search engines and messengers show, cut between words. */
function beginningOf(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length <= shownCharacters ? line : `${line.slice(0, shownCharacters).replace(/ [^ ]*$/, '')} …`
}

const shownCharacters = 160

function toldOf({ seq, type, by, on, text, isErased, isHeldBack, facts }: PublicEntry, language: Language): Told {
  return {
    seq,
    facts: { ...facts, type },
    on,
    when: longDay(on, language),
    datetime: on.toString(),
    by: by.kind === 'office' ? { kind: 'office', agency: by.agency } : by,
    said: isErased ? messages[language].report.erased : isHeldBack ? messages[language].marks.heldBack : text,
  }
}
