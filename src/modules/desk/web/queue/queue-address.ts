import { z } from 'zod'
import type { AgencyId, ReportId } from '../../../../kernel/brand.ts'
import { queues, words, type Queue, type QueueAsked, type QueueKey } from '../../../reports/index.ts'

/** A queue's address: what it is limited to. Whatever nobody could have clicked counts as not asked. */
export const queueQuery = z.object({
  daftar: z.enum(queues).optional().catch(undefined),
  kata: z.string().trim().max(200).optional().catch(undefined),
  keadaan: z.enum(words.phases).optional().catch(undefined),
  instansi: z.string().max(100).optional().catch(undefined),
  topik: z.string().max(100).optional().catch(undefined),
  sesudah: z.string().max(100).optional().catch(undefined),
})
export type QueueQuery = z.output<typeof queueQuery>

/** The question that the address asks of the use case; `queue` where it names none. */
export const askedOf = (query: QueueQuery, queue: Queue): QueueAsked => ({
  queue: query.daftar ?? queue,
  words: query.kata || null,
  phase: query.keadaan ?? null,
  category: query.topik || null,
  agency: query.instansi ? (query.instansi as AgencyId) : null,
  after: keyOf(query.sesudah),
})

/** The address of the same view with some of it changed; an undefined part is left out. */
export function queueAddress(query: QueueQuery, change: QueueQuery): string {
  const parts = Object.entries({ ...query, ...change }).filter((part): part is [string, string] => !!part[1])
  return parts.length === 0 ? '/petugas' : `/petugas?${new URLSearchParams(parts).toString()}`
}

export const keyText = ({ sortedAt, report }: QueueKey): string => `${sortedAt.toString()}_${report}`

/** No year 0: the database has none. */
const keyShape = /^([1-9]\d{3}-\d\d-\d\dT[\d:.]+Z)_([0-9a-f-]{36})$/

function keyOf(text: string | undefined): QueueKey | null {
  const [, at, report] = keyShape.exec(text ?? '') ?? []
  if (at === undefined || report === undefined || !z.uuid().safeParse(report).success) return null
  try {
    return { sortedAt: Temporal.Instant.from(at), report: report as ReportId }
  } catch {
    return null
  }
}
