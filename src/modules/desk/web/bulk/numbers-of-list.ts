import type { Officer } from '../../../../kernel/actor.ts'
import type { ReportNumber } from '../../../../kernel/brand.ts'
import { listQueue, mostAtOnce, queuesFor, type ReportsRoom } from '../../../reports/index.ts'
import { askedOf, orderOf, queueQuery } from '../queue/queue-address.ts'

/** The reports of the list at this address, from its beginning, as many as may be acted on at once. */
export async function numbersOfList(room: ReportsRoom, officer: Officer, address: string): Promise<ReportNumber[]> {
  const query = queueQuery.parse(Object.fromEntries(new URLSearchParams(address.split('?', 2)[1])))
  const own = queuesFor(officer)
  const queue = own.find((one) => one === query.daftar) ?? own[0]
  if (queue === undefined) return []
  const { reports } = await listQueue(room, officer, {
    ...askedOf(query, { queue, area: query.wilayah_kode || null, officer: officer.id }),
    order: orderOf(query, queue),
    after: null,
    most: mostAtOnce,
  })
  return [...new Set(reports.map(({ number }) => number))]
}
