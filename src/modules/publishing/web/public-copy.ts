import type { ReportNumber } from '../../../kernel/brand.ts'
import {
  clockJson,
  clocksOf,
  explainUrlOf,
  fileJson,
  filesUrlOf,
  type Seen,
  type ReportsRoom,
} from '../../reports/index.ts'
import { findPublic, type PublicReport } from '../usecases/read-public.ts'
import type { PublicBy, PublicEntry } from '../usecases/public-view.ts'

/** The public copy of a report as the API of reports answers it; null where there is nothing public. */
export const publicCopies =
  ({ db, now, lawShelf }: Pick<ReportsRoom, 'db' | 'now' | 'lawShelf'>, origin: string) =>
  async (number: ReportNumber): Promise<Seen | null> => {
    const found = await findPublic(db, number)
    if (found === null) return null
    const { law } = await lawShelf.open(found.clocked.revision)
    const clocks = clocksOf(law, found.clocked, now())
    return {
      report: { ...factsOf(found, origin), clocks: clocks.map(inOneLine(origin, number)) },
      clocks,
      revision: found.clocked.revision,
    }
  }

const inOneLine = (origin: string, number: ReportNumber) => {
  const explainUrl = explainUrlOf(origin, number)
  return (clock: Seen['clocks'][number]) => clockJson(clock, explainUrl)
}

const factsOf = (found: PublicReport, origin: string): Omit<Seen['report'], 'clocks'> => ({
  number: found.number,
  reader: 'public',
  state: found.phase as Seen['report']['state'],
  kind: found.kind,
  class: found.reportClass,
  title: found.title,
  body: found.body,
  category: found.category,
  areaCode: found.areaCode,
  receivedBy: found.receivedBy,
  lead: found.lead,
  filedOn: found.filedOn.toString(),
  timeline: found.timeline.map((entry) => entryJson(entry, filesUrlOf(origin, found.number))),
  inside: null,
  commands: null,
})

const entryJson = ({ seq, type, on, by, text, isErased, files = [], facts }: PublicEntry, filesUrl: string) => ({
  seq,
  type,
  on: on.toString(),
  at: null,
  by: byJson(by),
  title: null,
  text,
  isErased,
  attachments: files.map((card) => fileJson(card, filesUrl)),
  facts,
})

const byJson = (by: PublicBy) => (by.kind === 'office' ? by : { kind: by.kind, role: null, agency: null })
