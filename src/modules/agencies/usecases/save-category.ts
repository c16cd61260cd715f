import type { Officer } from '../../../kernel/actor.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { may } from '../../../kernel/permission.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { plainText } from '../../../kernel/words-in-text.ts'
import { transact, type Db } from '../../../platform/db/db.ts'
import { recordAudit } from '../../audit/index.ts'
import { treeOf } from '../domain/agency.ts'
import type { Category } from '../domain/category.ts'
import { slugFrom } from '../domain/slug-from.ts'
import { loadAgencies } from '../store/agencies.ts'
import { everythingElse, listCategories, lockCategories, writeCategories } from '../store/categories.ts'

export type CategoryRefusal = {
  readonly refusal: 'nameMissing' | 'nameTaken' | 'everythingElseStays' | 'unknownCategory' | 'notPermitted'
}

/** Topics are the whole country's, so whoever changes them has their post at the nation. */
const nation = 'nasional' as AgencyId

/**
 * Adds a category (`slug` null: it is made from the Indonesian name and stays) or changes one, and writes it into the
 * audit log. None is ever deleted; what belongs nowhere else is not closed either, so that a form can always be sent.
 */
export async function saveCategory(
  db: Db,
  { slug, ...facts }: Omit<Category, 'slug'> & { readonly slug: string | null },
  by: Officer,
  at: Temporal.Instant,
): Promise<Result<Category, CategoryRefusal>> {
  return transact(db, async (tx) => {
    if (!may(by, 'category.change', treeOf(await loadAgencies(tx)), nation)) return refuse({ refusal: 'notPermitted' })
    await lockCategories(tx)
    const others = await listCategories(tx)
    const name = { id: facts.name.id.trim(), en: facts.name.en.trim() }
    const category = { ...facts, name, slug: slug ?? slugFrom(name.id), words: tidied(facts.words) }
    const before = others.find((one) => one.slug === slug)
    if (slug !== null && before === undefined) return refuse({ refusal: 'unknownCategory' })
    if (category.slug === '' || name.en === '') return refuse({ refusal: 'nameMissing' })
    const isTaken = (one: Category) => one.slug === category.slug || one.name.id === name.id || one.name.en === name.en
    if (others.some((one) => one !== before && isTaken(one))) return refuse({ refusal: 'nameTaken' })
    if (category.isClosed && category.slug === everythingElse) return refuse({ refusal: 'everythingElseStays' })
    await writeCategories(tx, [category])
    const event = before === undefined ? 'category.added' : 'category.changed'
    const { isSensitive, isClosed } = category
    await recordAudit(tx, {
      at,
      actor: by,
      event,
      subject: category.slug,
      detail: { name: name.id, isSensitive, isClosed },
    })
    return accept(category)
  })
}

/** As a text is compared with them: small letters, no signs; each once. */
const tidied = (words: readonly string[]): string[] => [...new Set(words.map(plainText).filter(Boolean))]
