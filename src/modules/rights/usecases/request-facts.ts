import { nationalZone } from '../../../kernel/agency-tree.ts'
import { localDay } from '../../../kernel/clock/days.ts'
import type { RequestFacts } from '../../notices/index.ts'
import type { ReportsRoom } from '../../reports/index.ts'
import { findRequest } from '../store/requests.ts'

/** What a notice says of a request: nothing of what it is about. Null where there is none. */
export async function requestFacts({ db, lawShelf }: ReportsRoom, id: string): Promise<RequestFacts | null> {
  const [request, law] = await Promise.all([findRequest(db, id), lawShelf.open()])
  if (request === null) return null
  const { number, agency, askedAt, dueAt, actsAt, state } = request
  const zone = law.agencies.get(agency)?.zone ?? nationalZone
  const lastInstant = dueAt?.subtract({ nanoseconds: 1 }) ?? null
  return {
    number,
    agency,
    askedAt,
    until: lastInstant === null ? null : localDay(lastInstant, zone),
    actsOn: actsAt === null ? null : localDay(actsAt, zone),
    outcome: state === 'open' || state === 'ended' ? null : state,
  }
}
