import { nationalZone } from '../../../kernel/agency-tree.ts'
import { localDay } from '../../../kernel/clock/days.ts'
import { findReport, secretOf } from '../../reports/index.ts'
import type { RequestNotice } from '../domain/notice.ts'
import type { Taken } from '../store/notices.ts'
import type { Letter, RequestFacts } from './letter.ts'
import type { NoticesRoom } from './room.ts'

/**
 * A notice of what somebody asked about data of their own: its number, its state and its limit. What was asked and what
 * was answered is read where it is known who reads.
 */
export async function writeRequestLetter(room: NoticesRoom, notice: Taken<RequestNotice>): Promise<Letter> {
  const facts = await room.requestFacts(notice.request)
  if (facts === null) throw new Error('a notice without its request')
  const agency = (await room.reports.lawShelf.open()).agencies.get(facts.agency)
  return {
    template: notice.template,
    number: facts.number,
    agency: agency?.name ?? '',
    filedOn: localDay(facts.askedAt, agency?.zone ?? nationalZone),
    link: room.siteUrl + (await pathFor(room, notice)),
    quote: null,
    limit: null,
    period: null,
    until: facts.until,
    event: null,
    ...(notice.template === 'rightsTaken' ? { taken: takenOf(room, notice, facts) } : {}),
    ...(notice.template === 'rightsAnswered' ? { answered: facts.outcome } : {}),
  }
}

/** Whoever did not ask stops it, and then has whoever did shut out: of a report by a new secret, of an account by its page. */
const takenOf = (
  { siteUrl }: NoticesRoom,
  { number }: Taken<RequestNotice>,
  { actsOn }: RequestFacts,
): NonNullable<Letter['taken']> => ({
  actsOn,
  recovery: number === null ? null : `${siteUrl}/lacak/hilang?nomor=${number}`,
  account: number === null ? `${siteUrl}/akun/saya` : null,
})

/** Whoever has a report gets to it by its secret, behind the `#`; whoever has an account signs in. */
async function pathFor({ reports }: NoticesRoom, { recipient, number, request }: Taken<RequestNotice>) {
  if (recipient.kind === 'officer') return `/petugas/hak/${request}`
  if (number === null) return '/akun/hak'
  const kept = await findReport(reports.db, number)
  const secret = kept === null ? null : secretOf(reports, kept)
  return `/lacak?nomor=${number}${secret === null ? '' : `#${secret}`}`
}
