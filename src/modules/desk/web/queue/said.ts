import type { AgencyId, OfficerId } from '../../../../kernel/brand.ts'
import type { Language, Messages } from '../../../../web/messages/messages.ts'
import { fullName } from '../../../agencies/index.ts'
import type { OpenLaw } from '../../../reports/index.ts'
import { dueOfSlug, heldByMe, heldByNobody, markOfSlug, type QueueQuery } from './queue-address.ts'
import type { ReadList } from './read-list.ts'

/** One thing that narrows a list, in words, and the parts of the address that say so. */
export type Said = { readonly label: string; readonly parts: readonly (keyof QueueQuery)[] }

/** What telling it needs beside the list. */
export type SaidBy = {
  readonly law: Pick<OpenLaw, 'agencies' | 'categories'>
  /** The names of the officers whom lists ask for. */
  readonly names: ReadonlyMap<OfficerId, string>
  readonly language: Language
}

const of = <T extends string>(labels: Readonly<Record<T, string>>, value: T | undefined): string | undefined =>
  value && labels[value]

/** Everything that narrows the list, in the order of the form. */
export function saidOf({ query, place }: Pick<ReadList, 'query' | 'place'>, by: SaidBy, text: Messages): Said[] {
  const { queue, report, screening } = text
  const labels: readonly (readonly [keyof QueueQuery, string | undefined])[] = [
    ['kata', query.kata ? `“${query.kata}”` : undefined],
    ['tempo', query.tempo && `${queue.due}: ${queue.dueTimes[dueOfSlug[query.tempo]]}`],
    ['tanda', query.tanda && screening[markOfSlug[query.tanda]]],
    ['topik', by.law.categories.get(query.topik ?? '')?.name[by.language]],
    ['keadaan', of(report.phases, query.keadaan)],
    ['jenis', of(report.kinds, query.jenis)],
    ['golongan', query.golongan && `${queue.reportClass}: ${report.classes[query.golongan]}`],
    ['wilayah', place.area === null ? undefined : fullName(place.area)],
    ['instansi', by.law.agencies.get((query.instansi ?? '') as AgencyId)?.name],
    ['kanal', query.kanal && `${queue.channel} ${report.channels[query.kanal]}`],
    ['pemegang', holderSaid(query.pemegang, by, text)],
    ['rujukan', of(report.referral, query.rujukan)],
  ]
  return labels.flatMap(([name, label]): Said[] =>
    label ? [{ label, parts: name === 'wilayah' ? ['wilayah', 'wilayah_kode'] : [name] }] : [],
  )
}

function holderSaid(asked: string | undefined, { names }: SaidBy, { queue }: Messages): string | undefined {
  if (asked === undefined) return undefined
  if (asked === heldByNobody) return queue.heldByNobody
  return queue.heldBy(asked === heldByMe ? queue.me : (names.get(asked as OfficerId) ?? asked))
}

/** The officers whom these addresses ask for by their ids. */
export const holdersIn = (queries: readonly QueueQuery[]): OfficerId[] =>
  queries.flatMap(({ pemegang }) =>
    pemegang === undefined || pemegang === heldByMe || pemegang === heldByNobody ? [] : [pemegang as OfficerId],
  )
