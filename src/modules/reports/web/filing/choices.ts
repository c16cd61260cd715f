import { nationalZone } from '../../../../kernel/agency-tree.ts'
import { localDay } from '../../../../kernel/clock/days.ts'
import {
  readPlace,
  suggestCategories,
  type Agencies,
  type Agency,
  type Category,
  type PlaceAnswer,
} from '../../../agencies/index.ts'
import type { ReportsRoom } from '../../usecases/room.ts'
import { textOf, type Typed } from './steps.ts'

/** What the form offers to choose from. */
export type Choices = {
  readonly all: Agencies
  /** Those that a report may be addressed to. */
  readonly agencies: readonly Agency[]
  readonly categories: readonly Category[]
}

export async function choicesOf({ lawShelf }: ReportsRoom): Promise<Choices> {
  const { agencies: all, categories } = await lawShelf.open()
  return {
    all,
    agencies: [...all.values()].filter(mayReceive),
    categories: [...categories.values()].filter(({ isClosed }) => !isClosed),
  }
}

const mayReceive = ({ isActive, kind }: Agency): boolean => isActive && kind !== 'ombudsman' && kind !== 'nation'

export const agencyIn = (typed: Typed, { agencies }: Choices): Agency | undefined =>
  agencies.find(({ id }) => id === typed['instansi'])

export const categoryIn = (typed: Typed, { categories }: Choices): Category | undefined =>
  categories.find(({ slug }) => slug === typed['kategori'])

/** The topics that the words speak of, before all others. */
export function categoriesFor(typed: Typed, { categories }: Choices): { suggested: Category[]; others: Category[] } {
  const suggested = suggestCategories(categories, wordsOf(typed)).map(({ category }) => category)
  return { suggested, others: categories.filter((category) => !suggested.includes(category)) }
}

export const placeIn = (typed: Typed, { all }: Choices): PlaceAnswer =>
  readPlace(all.values(), textOf(typed, 'wilayah'), textOf(typed, 'wilayah_kode'))

const wordsOf = (typed: Typed): string => `${textOf(typed, 'judul')}\n${textOf(typed, 'isi')}`

/** The day it is where the report is addressed to; in the west of the country as long as nobody knows. */
export const todayFor = (typed: Typed, choices: Choices, now: Temporal.Instant): Temporal.PlainDate =>
  localDay(now, agencyIn(typed, choices)?.zone ?? nationalZone)
