import { z } from 'zod'
import { page, problem, redirect, type Answer } from '../../../../web/answer.ts'
import type { Fields, Mistakes } from '../../../../web/form.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import { listCategories, loadAgencies, saveCategory, type Category } from '../../../agencies/index.ts'
import type { ReportsRoom } from '../../../reports/index.ts'
import { officerOf } from '../asked.ts'
import { readFields } from '../field-spec.ts'
import { categoriesPage, categoriesPath, categoryFields, categoryPage, newSlug } from './category-pages.ts'

/** The use case writes the audit log. */
const change = { permission: 'category.change', audit: 'none' } as const
const params = z.object({ slug: z.string() })
type Asked = Ask<{ readonly slug: string }, unknown, Fields>

/** `/petugas/kategori`: what reports can be about; added, renamed, closed, never deleted. */
export const categoryRoutes = (room: ReportsRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: categoriesPath,
    ...change,
    query: z.object({ tersimpan: z.literal('ya').optional().catch(undefined) }),
    handler: async ({ language, query }) => {
      const [categories, agencies] = await Promise.all([listCategories(room.db), loadAgencies(room.db)])
      return page(categoriesPage({ categories, agencies, isDone: query.tersimpan === 'ya' }, language))
    },
  }),
  route({
    method: 'GET',
    path: `${categoriesPath}/:slug`,
    ...change,
    params,
    handler: async (ask) => {
      const category = await find(room, ask.params.slug)
      return category === undefined ? problem('notFound') : show(ask, category, typedOf(category), {})
    },
  }),
  route({
    method: 'POST',
    path: `${categoriesPath}/:slug`,
    ...change,
    params,
    handler: async (ask) => {
      const category = await find(room, ask.params.slug)
      if (category === undefined) return problem('notFound')
      const read = readFields(categoryFields(ask.text), ask.body, ask.text)
      if (read.state === 'invalid') return show(ask, category, ask.body, read.mistakes)
      const { text } = read.values
      const wanted = {
        slug: category?.slug ?? null,
        name: { id: text('nama'), en: text('inggris') },
        words: text('kata').split('\n'),
        isSensitive: text('peka') === 'ya',
        isClosed: text('tutup') === 'ya',
      }
      const saved = await saveCategory(room.db, wanted, officerOf(ask), room.now())
      if (!saved.ok) {
        const { refusal } = saved.refusal
        const field = refusal === 'everythingElseStays' ? 'tutup' : 'nama'
        return show(ask, category, ask.body, { [field]: ask.text.keeping.categoryRefusals[refusal] })
      }
      room.lawShelf.refresh()
      return redirect(`${categoriesPath}?tersimpan=ya`)
    },
  }),
]

/** Null is the new one, undefined one that is not there. */
async function find({ db }: ReportsRoom, slug: string): Promise<Category | null | undefined> {
  return slug === newSlug ? null : (await listCategories(db)).find((one) => one.slug === slug)
}

const typedOf = (category: Category | null): Fields =>
  category === null
    ? {}
    : {
        nama: category.name.id,
        inggris: category.name.en,
        kata: category.words.join('\n'),
        peka: category.isSensitive ? 'ya' : '',
        tutup: category.isClosed ? 'ya' : '',
      }

function show(
  ask: Pick<Asked, 'csrf' | 'language' | 'params' | 'text'>,
  category: Category | null,
  typed: Fields,
  mistakes: Mistakes,
): Answer {
  const { keeping } = ask.text
  const title = category === null ? keeping.newCategory : keeping.changeCategory(category.name[ask.language])
  return page(categoryPage({ slug: ask.params.slug, title, typed, mistakes, csrf: ask.csrf() }, ask.text))
}
