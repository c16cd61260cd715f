import { isWithin, lineOf, type AgencyTree } from '../../../kernel/agency-tree.ts'
import type { AgencyId, OfficerId } from '../../../kernel/brand.ts'
import type { Role } from '../../../kernel/law/words.ts'
import type { Handle } from '../../../platform/db/db.ts'
import { listOfficers, type ListedOfficer } from '../../people/index.ts'
import type { Office } from '../domain/notice.ts'

/** Somebody in an office; `isDaily`: they want one e-mail a day, not one of each notice. */
export type Holder = { readonly id: OfficerId; readonly isDaily: boolean }

/** Who holds one of the office's roles at its agency, else at the nearest above; nobody of a closed branch, and none whom the report concerns. */
export type OfficeHolders = (
  db: Handle,
  tree: AgencyTree,
  office: Office,
  not: { readonly closed: AgencyId | null; readonly involved: readonly OfficerId[] },
  at: Temporal.Instant,
) => Promise<readonly Holder[]>

const freshForMs = 5000

/** Remembers each post for some seconds: posts change seldom, and every submission asks for its verifiers. */
export function officeHolders(): OfficeHolders {
  const kept = new Map<string, { readonly readAt: number; readonly officers: readonly Holder[] }>()
  // Many reports that fire in one transaction ask for the same posts at once: it reads each of them once.
  const asked = new WeakMap<Handle, Map<string, Promise<readonly Holder[]>>>()

  async function holdersOf(db: Handle, role: Role, agency: AgencyId, at: Temporal.Instant) {
    const key = `${role}@${agency}`
    const known = kept.get(key)
    if (known !== undefined && performance.now() - known.readAt <= freshForMs) return known.officers
    const askedHere = asked.get(db) ?? new Map<string, Promise<readonly Holder[]>>()
    asked.set(db, askedHere)
    const reading = askedHere.get(key) ?? listOfficers(db, at, { role, agency }).then((found) => found.map(holderOf))
    askedHere.set(key, reading)
    try {
      const officers = await reading
      kept.set(key, { readAt: performance.now(), officers })
      return officers
    } finally {
      askedHere.delete(key)
    }
  }

  return async (db, tree, office, { closed, involved }, at) => {
    for (const { id } of lineOf(tree, office.agency)) {
      if (closed !== null && isWithin(tree, id, closed)) continue
      const found: Holder[] = []
      for (const role of office.roles) found.push(...(await holdersOf(db, role, id, at)))
      const impartial = found.filter((one) => !involved.includes(one.id))
      if (impartial.length > 0) return impartial
    }
    return []
  }
}

/** The one officer; nobody where the account was closed. */
export const holderById = async (db: Handle, officer: OfficerId, at: Temporal.Instant): Promise<readonly Holder[]> =>
  (await listOfficers(db, at, { officer })).map(holderOf)

const holderOf = ({ officer, mailing }: ListedOfficer): Holder => ({ id: officer.id, isDaily: mailing === 'daily' })
