import { z } from 'zod'
import type { AgencyId, OfficerId, ReportId } from '../../../../kernel/brand.ts'
import { channels, nationalClasses, reportKinds } from '../../../../kernel/law/words.ts'
import { listAddress, placeIn, placeText } from '../../../../web/list-address.ts'
import {
  queues,
  usualOrder,
  words,
  type DueTime,
  type ListAsked,
  type Queue,
  type QueueKey,
  type QueueOrder,
} from '../../../reports/index.ts'

/** How an address says when the work is due, and in which order. */
export const dueOfSlug = {
  terlambat: 'late',
  'hari-ini': 'today',
  'minggu-ini': 'week',
  tanpa: 'never',
} as const satisfies Record<string, DueTime>
const orderOfSlug = { tenggat: 'due', baru: 'newest' } as const satisfies Record<string, QueueOrder>
/** How an address says what was found as a report came in. */
export const markOfSlug = { mendesak: 'urgent', ditahan: 'held' } as const satisfies Record<string, ListAsked['mark']>
/** Who holds it, beside the id of an officer. */
export const [heldByMe, heldByNobody] = ['saya', 'tanpa']

const slugs = <T extends string>(of: Readonly<Record<T, unknown>>) => Object.keys(of) as T[]
const typed = z.string().trim().max(200).optional().catch(undefined)

/** A queue's address: what it is limited to. Whatever nobody could have clicked counts as not asked. */
export const queueQuery = z.object({
  daftar: z.enum(queues).optional().catch(undefined),
  kata: typed,
  keadaan: z.enum(words.phases).optional().catch(undefined),
  jenis: z.enum(reportKinds).optional().catch(undefined),
  golongan: z.enum(nationalClasses).optional().catch(undefined),
  topik: typed,
  wilayah: typed,
  wilayah_kode: typed,
  instansi: typed,
  kanal: z.enum(channels).optional().catch(undefined),
  tempo: z.enum(slugs(dueOfSlug)).optional().catch(undefined),
  pemegang: z
    .union([z.enum([heldByMe, heldByNobody]), z.uuid()])
    .optional()
    .catch(undefined),
  rujukan: z.enum(words.referralStates).optional().catch(undefined),
  tanda: z.enum(slugs(markOfSlug)).optional().catch(undefined),
  urut: z.enum(slugs(orderOfSlug)).optional().catch(undefined),
  sesudah: typed,
})
export type QueueQuery = z.output<typeof queueQuery>

/** What the address asks for; `queue` where it names none, `area` as its place was understood. */
export const askedOf = (
  query: QueueQuery,
  { queue, area, officer }: { readonly queue: Queue; readonly area: string | null; readonly officer: OfficerId },
): ListAsked => ({
  queue,
  area,
  words: query.kata || null,
  phase: query.keadaan ?? null,
  kind: query.jenis ?? null,
  reportClass: query.golongan ?? null,
  category: query.topik || null,
  agency: query.instansi ? (query.instansi as AgencyId) : null,
  channel: query.kanal ?? null,
  due: query.tempo === undefined ? null : dueOfSlug[query.tempo],
  heldBy: holderOf(query.pemegang, officer),
  referral: query.rujukan ?? null,
  mark: query.tanda === undefined ? null : markOfSlug[query.tanda],
})

function holderOf(asked: string | undefined, officer: OfficerId): ListAsked['heldBy'] {
  if (asked === undefined) return null
  if (asked === heldByNobody) return 'nobody'
  return asked === heldByMe ? officer : (asked as OfficerId)
}

/** The order where the address asks for none: by what is due where it asks when that is, else the queue's own. */
export const orderUnasked = ({ tempo }: QueueQuery, queue: Queue): QueueOrder =>
  tempo === undefined || tempo === 'tanpa' ? usualOrder(queue) : 'due'

export const orderOf = (query: QueueQuery, queue: Queue): QueueOrder =>
  query.urut === undefined ? orderUnasked(query, queue) : orderOfSlug[query.urut]

/** The address of the same list with some of it changed; an undefined part is left out. */
export const queueAddress = (query: QueueQuery, change: QueueQuery): `/${string}` =>
  listAddress('/petugas', query, change)

/** The query that an address of a list says, as in `/petugas?daftar=answer`. */
export const queryOf = (address: string): QueueQuery =>
  queueQuery.parse(Object.fromEntries(new URLSearchParams(address.slice(address.indexOf('?') + 1))))

/** A place in the list as an address names it. */
export const keyText = ({ sortedAt, report }: QueueKey): string => placeText({ at: sortedAt, id: report })

/** Where the page begins that the address names; null for the first. */
export function keyOf({ sesudah }: QueueQuery): QueueKey | null {
  const place = placeIn(sesudah)
  return place && { sortedAt: place.at, report: place.id as ReportId }
}
