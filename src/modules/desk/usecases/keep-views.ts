import type { Officer } from '../../../kernel/actor.ts'
import { isWithin, lineOf, type AgencyTree } from '../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { may } from '../../../kernel/permission.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact, type Db, type Handle } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids.ts'
import { saveSettings } from '../store/settings.ts'
import { deleteView, findView, isNameTaken, listViews, saveView, type SavedView } from '../store/views.ts'

export type ViewRefusal = { readonly refusal: 'nameMissing' | 'nameTooLong' | 'nameTaken' }

const longestName = 60

/** The agencies with which this officer may share a view: those of their own posts. */
export const sharesWith = ({ posts }: Officer): AgencyId[] => [...new Set(posts.map(({ agency }) => agency))]

/** The views that this officer finds: their own, and what is shared with an agency that theirs lies within. */
export const viewsFor = (db: Handle, officer: Officer, tree: AgencyTree): Promise<readonly SavedView[]> =>
  listViews(db, officer.id, [
    ...new Set(officer.posts.flatMap(({ agency }) => lineOf(tree, agency).map(({ id }) => id))),
  ])

/** May this officer rename or delete it? Whoever saved it; a shared one also whoever looks after the people there. */
export const mayKeep = (officer: Officer, { officer: owner, agency }: SavedView, tree: AgencyTree): boolean =>
  owner === officer.id || (agency !== null && may(officer, 'people.manage', tree, agency))

/** Saves a list under a name. An agency that is not one of the officer's own counts as none. */
export function addView(
  db: Db,
  now: Temporal.Instant,
  officer: Officer,
  { agency, name, address }: Pick<SavedView, 'agency' | 'name' | 'address'>,
): Promise<Result<null, ViewRefusal>> {
  const shared = agency !== null && sharesWith(officer).includes(agency) ? agency : null
  return named(db, now, { id: newId(), officer: officer.id, agency: shared, name, address })
}

/** Gives a view another name. False where there is none that this officer may keep. */
export async function renameView(
  db: Db,
  now: Temporal.Instant,
  officer: Officer,
  tree: AgencyTree,
  { id, name }: Pick<SavedView, 'id' | 'name'>,
): Promise<Result<null, ViewRefusal> | null> {
  const view = await findView(db, id)
  return view === undefined || !mayKeep(officer, view, tree) ? null : named(db, now, { ...view, name })
}

/** Deletes a view, and with it its place as the first. False where there is none that this officer may keep. */
export async function removeView(db: Db, officer: Officer, tree: AgencyTree, id: string): Promise<boolean> {
  const view = await findView(db, id)
  if (view === undefined || !mayKeep(officer, view, tree)) return false
  await transact(db, (tx) => deleteView(tx, id))
  return true
}

/** Opens the workspace with this view from now on; null with none. False where the officer finds no such view. */
export async function chooseFirstView(db: Db, officer: Officer, tree: AgencyTree, id: string | null): Promise<boolean> {
  if (id !== null && !(await isFound(db, officer, tree, id))) return false
  await transact(db, (tx) => saveSettings(tx, officer.id, { firstView: id }))
  return true
}

async function isFound(db: Db, officer: Officer, tree: AgencyTree, id: string): Promise<boolean> {
  const view = await findView(db, id)
  if (view === undefined) return false
  const { agency } = view
  return agency === null
    ? view.officer === officer.id
    : officer.posts.some((post) => isWithin(tree, post.agency, agency))
}

async function named(db: Db, now: Temporal.Instant, view: SavedView): Promise<Result<null, ViewRefusal>> {
  if (view.name === '') return refuse({ refusal: 'nameMissing' })
  if (view.name.length > longestName) return refuse({ refusal: 'nameTooLong' })
  return transact(db, async (tx): Promise<Result<null, ViewRefusal>> => {
    if (await isNameTaken(tx, view)) return refuse({ refusal: 'nameTaken' })
    await saveView(tx, view, now)
    return accept(null)
  })
}
