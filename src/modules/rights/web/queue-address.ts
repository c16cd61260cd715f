import { z } from 'zod'
import { listAddress, placeIn } from '../../../web/list-address.ts'
import { requestLists, type RequestList, type RequestPlace } from '../domain/request-list.ts'
import type { QueueAsked } from '../usecases/request-queue.ts'
import { kindOfSlug, queuePath } from './addresses.ts'

/** How a list is called in an address. */
export const listSlugs: Readonly<Record<RequestList, string>> = {
  open: 'menunggu',
  late: 'lewat',
  soon: 'segera',
  answered: 'dijawab',
}

const text = z.string().trim().max(100).optional().catch(undefined)

/** The address of a list of requests. Whatever nobody could have clicked counts as not asked. */
export const queueQuery = z.object({ daftar: text, jenis: text, sesudah: text })
export type QueueQuery = z.output<typeof queueQuery>

export const askedOf = ({ daftar, jenis }: QueueQuery): QueueAsked => ({
  list: requestLists.find((list) => listSlugs[list] === daftar) ?? 'open',
  kind: kindOfSlug(jenis ?? ''),
})

/** Where the page begins that the address names; null at the beginning. */
export const placeOf = ({ sesudah }: QueueQuery): RequestPlace | null => placeIn(sesudah)

/** The same list with some of it changed, from its beginning. */
export const queueAddress = ({ daftar, jenis }: QueueQuery, change: QueueQuery = {}): `/${string}` =>
  listAddress(queuePath, { daftar, jenis }, change)
