import type { Officer } from '../../../../kernel/actor.ts'
import type { OfficerId } from '../../../../kernel/brand.ts'
import type { Language } from '../../../../web/messages/messages.ts'
import { noticesAbout } from '../../../notices/index.ts'
import { dutiesOf } from '../../../people/index.ts'
import { findNear } from '../../../publishing/index.ts'
import {
  earlierReports,
  findAlike,
  type AlikeReports,
  type ReportsRoom,
  type ReportView,
} from '../../../reports/index.ts'
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
): Promise<Surroundings & { readonly told: Told; readonly alike: AlikeReports }> {
  const [earlier, near, told, alike] = await Promise.all([
    earlierReports(room, view, officer),
    findNear(room, view.state.number, view.areaCode, language),
    toldAbout(room, view),
    findAlike(room, officer, view),
  ])
  return { earlier, near, told, alike }
}

async function toldAbout({ db, now }: ReportsRoom, { state }: ReportView): Promise<Told> {
  const notices = await noticesAbout(db, state.number, toldAtMost)
  const ids = notices.flatMap((one) => (one.recipientKind === 'officer' ? [one.recipient as OfficerId] : []))
  return { notices, duties: await dutiesOf(db, [...new Set(ids)], now()) }
}
