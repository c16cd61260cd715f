import type { AgencyId } from '../../../kernel/brand.ts'
import type { Now } from '../../../kernel/now.ts'
import type { Db } from '../../../platform/db/db.ts'
import { page } from '../../../web/answer.ts'
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
  type PublicReportPage,
  type ReportPage,
  type Told,
} from '../../reports/index.ts'
import type { PublicEntry } from '../usecases/public-view.ts'
import { findPublic } from '../usecases/read-public.ts'

/** A report as anybody sees it: the approved copy, days without minutes, the same dates as everybody else's. */
export const publicReportPage =
  (db: Db, lawShelf: LawShelf, now: Now, origin: string): PublicReportPage =>
  async (number, ask) => {
    const found = await findPublic(db, number)
    if (found === null) return null
    const { language, text } = ask
    const law = await lawShelf.open(found.clocked.revision)
    const area = found.areaCode === null ? null : findArea(found.areaCode)
    const agency = law.agencies.get(found.lead ?? found.receivedBy)
    const nameOf = (id: AgencyId): string => law.agencies.get(id)?.name ?? id
    const { following } = text
    const filesOf = (entry: PublicEntry | undefined): Html | null =>
      attachmentList(entry?.files ?? [], attachmentsOf(number), text.attachments)
    return page({
      ...reportPage(
        {
          number,
          title: found.title,
          body: found.body,
          files: filesOf(found.timeline.find(({ type }) => type === 'submitted')),
          kind: found.kind,
          phase: found.phase as ReportPage['phase'],
          agency: agency?.name ?? found.receivedBy,
          area: area === null ? null : fullName(area),
          category: law.categories.get(found.category ?? '')?.name[language] ?? null,
          filedOn: found.filedOn,
          closedOn:
            found.phase === 'closed' ? (found.timeline.findLast(({ type }) => type === 'closed')?.on ?? null) : null,
          clocks: clocksOf(law.law, found.clocked, now()),
          zone: agency?.zone ?? 'Asia/Jakarta',
          now: now(),
          language,
          isYours: false,
          history: found.timeline.map((entry) => ({
            ...toldOf(entry, language),
            files: entry.type === 'submitted' ? null : filesOf(entry),
          })),
          nameOf,
          reporterName: text.report.people.reporter,
          tools: printTool(following),
          above: html`<p>${following.publicCopy}</p>`,
          below: html`<p>${following.yours} <a class="ds-link" href="/lacak?nomor=${number}">${following.openYours}</a></p>`,
        },
        text,
      ),
      about: { description: beginningOf(found.body), canonical: `${origin}/laporan/${number}` },
    })
  }

/** As much of a text as search engines and messengers show, cut between words. */
function beginningOf(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  return line.length <= shownCharacters ? line : `${line.slice(0, shownCharacters).replace(/ [^ ]*$/, '')} …`
}

const shownCharacters = 160

function toldOf({ seq, type, by, on, text, isErased, facts }: PublicEntry, language: Language): Told {
  return {
    seq,
    facts: { ...facts, type } as Told['facts'],
    on,
    when: longDay(on, language),
    datetime: on.toString(),
    by: by.kind === 'office' ? { kind: 'office', agency: by.agency } : by,
    said: isErased ? messages[language].report.erased : text,
  }
}
