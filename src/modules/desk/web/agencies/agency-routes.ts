import { z } from 'zod'
import type { AgencyId } from '../../../../kernel/brand.ts'
import { agenciesWhere, may } from '../../../../kernel/permission.ts'
import { page, problem, redirect, type Answer } from '../../../../web/answer.ts'
import type { Fields, Mistakes } from '../../../../web/form.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import {
  listCategories,
  loadAgencies,
  saveAgency,
  treeOf,
  type Agency,
  type Category,
} from '../../../agencies/index.ts'
import type { ReportsRoom } from '../../../reports/index.ts'
import { officerOf } from '../asked.ts'
import { readFields } from '../field-spec.ts'
import {
  agencyFields,
  changed,
  closingField,
  mayHaveOffices,
  newAgency,
  newAgencyFields,
  typedOf,
} from './agency-form.ts'
import { agenciesPath, agencyPage, treePage } from './agency-pages.ts'

/** The use case writes the audit log. */
const change = { permission: 'agency.change', audit: 'none' } as const
const params = z.object({ agency: z.string() })

type Asked = Ask<{ readonly agency: string }>
/** The agency of the address, and whether it is changed or gets one below it. */
type Asking = {
  readonly ask: Asked
  readonly agency: Agency
  readonly categories: readonly Category[]
  readonly isNew: boolean
}

/** `/petugas/instansi`: the part of the tree that this officer keeps; agencies changed, closed, opened below others. */
export const agencyDeskRoutes = (room: ReportsRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: agenciesPath,
    ...change,
    query: z.object({ tersimpan: z.literal('ya').optional().catch(undefined) }),
    handler: async (ask) => {
      const [agencies, categories] = await Promise.all([loadAgencies(room.db), listCategories(room.db)])
      const own = new Set(agenciesWhere(ask.actor, 'agency.change', treeOf(agencies)))
      const bySlug = new Map(categories.map((category) => [category.slug, category]))
      const isDone = ask.query.tersimpan === 'ya'
      return page(treePage({ agencies, own, categories: bySlug, isDone, language: ask.language }, ask.text))
    },
  }),
  ...[false, true].flatMap((isNew) => {
    const path = `${agenciesPath}/:agency${isNew ? '/baru' : ''}` as const
    return [
      route({
        method: 'GET',
        path,
        ...change,
        params,
        handler: (ask) => asking(room, ask, isNew, (one) => show(one, isNew ? {} : typedOf(one.agency), {})),
      }),
      route({
        method: 'POST',
        path,
        ...change,
        params,
        handler: (ask) => asking(room, ask, isNew, (one) => save(room, one, ask.body)),
      }),
    ]
  }),
]

async function asking(
  { db }: ReportsRoom,
  ask: Asked,
  isNew: boolean,
  work: (asking: Asking) => Answer | Promise<Answer>,
): Promise<Answer> {
  const [agencies, categories] = await Promise.all([loadAgencies(db), listCategories(db)])
  const agency = agencies.get(ask.params.agency as AgencyId)
  if (agency === undefined || !may(ask.actor, 'agency.change', treeOf(agencies), agency.id)) return problem('notFound')
  return isNew && !mayHaveOffices(agency) ? problem('notFound') : work({ ask, agency, categories, isNew })
}

const specsOf = ({ ask: { text, language }, agency, categories, isNew }: Asking) => [
  ...(isNew ? newAgencyFields(agency, text) : []),
  ...agencyFields(isNew ? null : agency, categories, text, language),
  ...(isNew ? [] : [closingField(text)]),
]

async function save({ db, now, lawShelf }: ReportsRoom, one: Asking, typed: Fields): Promise<Answer> {
  const { ask, agency, isNew } = one
  const read = readFields(specsOf(one), typed, ask.text)
  if (read.state === 'invalid') return show(one, typed, read.mistakes)
  const wanted = isNew ? newAgency(agency, typed) : changed(agency, typed)
  const saved = await saveAgency(db, wanted, officerOf(ask), now(), { isNew })
  if (!saved.ok) {
    const { refusal } = saved.refusal
    return show(one, typed, { [fieldOf[refusal] ?? 'nama']: ask.text.operate.agencyRefusals[refusal] })
  }
  lawShelf.refresh()
  return redirect(`${agenciesPath}?tersimpan=ya`)
}

const fieldOf: Readonly<Record<string, string>> = {
  smsPrefixInvalid: 'awalan',
  smsPrefixTaken: 'awalan',
  activeAgenciesBelow: 'tutup',
  areaUnknown: 'wilayah',
  websiteInvalid: 'situs',
  slugInvalid: 'pendek',
  slugTaken: 'pendek',
}

function show(one: Asking, typed: Fields, mistakes: Mistakes): Answer {
  const { ask, agency, isNew } = one
  const { operate, keeping } = ask.text
  return page(
    agencyPage(
      {
        title: isNew ? keeping.newAgencyIn(agency.name) : operate.changeAgency(agency.name),
        action: `${agenciesPath}/${agency.id}${isNew ? '/baru' : ''}`,
        specs: specsOf(one),
        typed,
        mistakes,
        csrf: ask.csrf(),
        above: !isNew && mayHaveOffices(agency) ? agency : null,
      },
      ask.text,
    ),
  )
}
