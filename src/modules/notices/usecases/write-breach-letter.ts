import { nationalZone } from '../../../kernel/agency-tree.ts'
import { localDay } from '../../../kernel/clock/days.ts'
import { findReport, secretOf } from '../../reports/index.ts'
import type { BreachNotice } from '../domain/notice.ts'
import type { Taken } from '../store/notices.ts'
import type { Letter } from './letter.ts'
import type { NoticesRoom } from './room.ts'

/** Tells somebody that their data may have been seen: which, when, how, and what is done about it (art. 46 (2)). */
export async function writeBreachLetter(room: NoticesRoom, notice: Taken<BreachNotice>): Promise<Letter> {
  const { reports, siteUrl } = room
  const facts = notice.recipient.kind === 'reporter' ? await room.breachFacts(notice.breach, notice.recipient.id) : null
  const kept = await findReport(reports.db, notice.number)
  if (facts === null || kept === null) throw new Error('a notice without its breach')
  const agency = (await reports.lawShelf.open()).agencies.get(facts.agency)
  const secret = secretOf(reports, kept)
  return {
    template: notice.template,
    number: notice.number,
    agency: agency?.name ?? '',
    filedOn: localDay(kept.state.filedAt, agency?.zone ?? nationalZone),
    link: `${siteUrl}/lacak?nomor=${notice.number}${secret === null ? '' : `#${secret}`}`,
    quote: null,
    limit: null,
    period: null,
    until: null,
    event: null,
    breach: facts,
  }
}
