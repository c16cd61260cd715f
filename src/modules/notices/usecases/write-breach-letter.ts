import { nationalZone } from '../../../kernel/agency-tree.ts'
import { localDay } from '../../../kernel/clock/days.ts'
import { findReport, secretOf } from '../../reports/index.ts'
import type { BreachNotice } from '../domain/notice.ts'
import type { Taken } from '../store/notices.ts'
import type { BreachFacts, Letter } from './letter.ts'
import type { NoticesRoom } from './room.ts'

/**
 * Tells somebody that their data may have been seen: which, when, how, and what is done about it (art. 46 (2)); and an officer
 * that people of a case are theirs to tell.
 */
export async function writeBreachLetter(room: NoticesRoom, notice: Taken<BreachNotice>): Promise<Letter> {
  const { recipient } = notice
  const facts = await room.breachFacts(notice.breach, recipient.kind === 'reporter' ? recipient.id : null)
  if (facts === null) throw new Error('a notice without its breach')
  const agency = (await room.reports.lawShelf.open()).agencies.get(facts.agency)
  return {
    template: notice.template,
    agency: agency?.name ?? '',
    ...(await whereTo(room, notice, facts)),
    quote: null,
    limit: null,
    period: null,
    until: recipient.kind === 'officer' ? facts.dueOn : null,
    event: null,
    breach: facts,
  }
}

/** Whoever has a report gets to it by its secret, behind the `#`; whoever has an account alone signs in, as an officer does. */
async function whereTo(
  { reports, siteUrl }: NoticesRoom,
  { number, recipient, breach }: Taken<BreachNotice>,
  facts: BreachFacts,
): Promise<Pick<Letter, 'number' | 'filedOn' | 'link'>> {
  if (number === null) {
    const link = `${siteUrl}${recipient.kind === 'officer' ? `/petugas/pelanggaran/${breach}` : '/akun/hak'}`
    return { number: facts.number, filedOn: localDay(facts.knownAt, nationalZone), link }
  }
  const kept = await findReport(reports.db, number)
  if (kept === null) throw new Error('a notice without its report')
  const secret = secretOf(reports, kept)
  const zone = (await reports.lawShelf.open()).agencies.get(facts.agency)?.zone ?? nationalZone
  const link = `${siteUrl}/lacak?nomor=${number}${secret === null ? '' : `#${secret}`}`
  return { number, filedOn: localDay(kept.state.filedAt, zone), link }
}
