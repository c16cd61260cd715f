import type { Officer } from '../../../kernel/actor.ts'
import { listQueue, type Queue, type QueuedReport, type ReportsRoom } from '../../reports/index.ts'
import { queryOf } from './queue/queue-address.ts'
import { readList } from './queue/read-list.ts'

/** What lies in the list at an address of the desk. */
export type ListAt = { readonly queue: Queue; readonly reports: readonly QueuedReport[] }

/**
 * Up to `most` reports of the list at an address, as in `/petugas?daftar=verify`, from where the address begins; each
 * report once. Null where the officer has no list at all.
 */
export async function listAt(
  room: ReportsRoom,
  officer: Officer,
  address: string,
  most: number,
): Promise<ListAt | null> {
  const list = readList(officer, await room.lawShelf.open(), queryOf(address))
  if (list === null) return null
  const reports: QueuedReport[] = []
  let { after } = list.asked
  // A page of a narrowed list may be short although more follows.
  do {
    const page = await listQueue(room, officer, { ...list.asked, after, most: most - reports.length })
    reports.push(...page.reports)
    after = page.next
  } while (after !== null && reports.length < most)
  return { queue: list.asked.queue, reports }
}
