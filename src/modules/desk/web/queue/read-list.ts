import type { Officer } from '../../../../kernel/actor.ts'
import { askedPlace, fullName, type AskedPlace } from '../../../agencies/index.ts'
import { queuesFor, type OpenLaw, type Queue, type QueueAsked } from '../../../reports/index.ts'
import { askedOf, keyOf, orderOf, type QueueQuery } from './queue-address.ts'

/** What officers put there themselves. */
const chosen: readonly Queue[] = ['mine', 'watched']

/** A list of work as its address was understood. */
export type ReadList = {
  /** The address with the queue it stands for, and the place as we write it. */
  readonly query: QueueQuery
  readonly asked: Omit<QueueAsked, 'most'>
  readonly place: AskedPlace
}

/**
 * Reads a list from its address; where it names none of theirs, the first queue that their duty brings, before those of
 * what they hold or watch; null where they have none.
 */
export function readList(officer: Officer, law: OpenLaw, query: QueueQuery): ReadList | null {
  const own = queuesFor(officer)
  const queue = own.find((one) => one === query.daftar) ?? own.find((one) => !chosen.includes(one)) ?? own[0]
  if (queue === undefined) return null
  const place = placeOf(law, query)
  const area = place.area?.code ?? null
  const understood = place.area === null ? {} : { wilayah: fullName(place.area), wilayah_kode: place.area.code }
  return {
    query: { ...query, daftar: queue, ...understood },
    asked: {
      ...askedOf(query, { queue, area, officer: officer.id }),
      order: orderOf(query, queue),
      after: keyOf(query),
    },
    place,
  }
}

const placeOf = ({ agencies }: OpenLaw, { wilayah, wilayah_kode: code }: QueueQuery): AskedPlace =>
  wilayah === undefined ? { area: null, candidates: null } : askedPlace(agencies, wilayah, code ?? '')
