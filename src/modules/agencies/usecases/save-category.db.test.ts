import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { openRoom } from '../../../../test/harness/room.ts'
import { listAudit } from '../../audit/index.ts'
import type { Category } from '../domain/category.ts'
import { listCategories } from '../store/categories.ts'
import { saveCategory } from './save-category.ts'

const parks = {
  slug: null,
  name: { id: 'Taman & ruang hijau', en: 'Parks' },
  isSensitive: false,
  isClosed: false,
  words: [' Taman  Kota', 'pohon', 'Pohon '],
}

async function given(t: TestContext) {
  const room = await openRoom(t)
  const operator = await room.officer('operator@nasional.test')
  const save = (category: Parameters<typeof saveCategory>[1], by = operator) =>
    saveCategory(room.db, category, by, room.now())
  const find = async (slug: string): Promise<Category> =>
    (await listCategories(room.db)).find((one) => one.slug === slug) ?? assert.fail(`no ${slug}`)
  return { room, save, find }
}

test('a topic is added with its words tidied, before the one for everything else', async (t) => {
  const { room, save } = await given(t)
  const saved = await save(parks)
  assert.equal(saved.ok && saved.value.slug, 'taman-ruang-hijau')
  const slugs = (await listCategories(room.db)).map(({ slug }) => slug)
  assert.deepEqual(slugs.slice(-2), ['taman-ruang-hijau', 'lainnya'])
  assert.deepEqual((await listCategories(room.db)).at(-2)?.words, ['taman kota', 'pohon'])
  const [entry] = await listAudit(room.db, 'taman-ruang-hijau')
  assert.equal(entry?.event, 'category.added')
})

test('a topic is renamed, made sensitive and closed under the slug it has', async (t) => {
  const { save, find } = await given(t)
  const before = await find('pertanahan')
  const wanted = { ...before, name: { id: 'Tanah', en: 'Land and titles' }, isSensitive: true, isClosed: true }
  assert.ok((await save(wanted)).ok)
  assert.deepEqual(await find('pertanahan'), wanted)
})

test('what would confuse reporters is refused', async (t) => {
  const { room, save, find } = await given(t)
  const refusal = async (category: Parameters<typeof saveCategory>[1], email?: string) => {
    const saved = await save(category, email === undefined ? undefined : await room.officer(email))
    return saved.ok ? 'saved' : saved.refusal.refusal
  }
  assert.equal(await refusal({ ...parks, name: { id: 'Pertanahan', en: 'Soil' } }), 'nameTaken')
  assert.equal(await refusal({ ...parks, name: { id: '  ', en: 'Soil' } }), 'nameMissing')
  assert.equal(await refusal({ ...parks, slug: 'nowhere' }), 'unknownCategory')
  assert.equal(await refusal({ ...(await find('lainnya')), isClosed: true }), 'everythingElseStays')
  assert.equal(await refusal(parks, 'operator@kampar.test'), 'notPermitted')
  assert.equal(await refusal(parks, 'coordinator@kampar.test'), 'notPermitted')
})
