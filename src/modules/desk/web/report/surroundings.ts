import type { Officer } from '../../../../kernel/actor.ts'
import type { OfficerId } from '../../../../kernel/brand.ts'
import type { Language } from '../../../../web/messages/messages.ts'
import { noticesAbout } from '../../../notices/index.ts'
import { listOfficers } from '../../../people/index.ts'
import { findAround } from '../../../publishing/index.ts'
import { earlierReports, type ReportsRoom, type ReportView } from '../../../reports/index.ts'
import type { Surroundings } from './context-section.ts'
import type { Told } from './told-section.ts'

/** As far back as anybody asks who was told. */
const toldAtMost = 200

/** Everything about a report that its own row does not say, asked for at once. */
export async function surroundingsOf(
  room: ReportsRoom,
  view: ReportView,
  officer: Officer,
  language: Language,
): Promise<Surroundings & { readonly told: Told }> {
  const { state, areaCode, title, body } = view
  const words = `${title ?? ''} ${body ?? ''}`
  const [earlier, around, told] = await Promise.all([
    earlierReports(room, view, officer),
    findAround(room, { number: state.number, words, areaCode, agency: state.unit ?? state.lead }, language),
    toldAbout(room, view),
  ])
  return { earlier, ...around, told }
}

async function toldAbout({ db, now }: ReportsRoom, { state }: ReportView): Promise<Told> {
  const notices = await noticesAbout(db, state.number, toldAtMost)
  const ids = notices.flatMap((one) => (one.recipientKind === 'officer' ? [one.recipient as OfficerId] : []))
  const officers = await Promise.all([...new Set(ids)].map((officer) => listOfficers(db, now(), { officer })))
  return { notices, officers: officers.flat() }
}
