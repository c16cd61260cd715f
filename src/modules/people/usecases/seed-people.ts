import type { OfficerId } from '../../../kernel/brand.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids.ts'
import { hashPassword } from '../../../platform/password.ts'
import { insertOfficers } from '../store/officers.ts'
import { demoPeople } from './demo-people.ts'

/**
 * Opens the accounts of the demo region, whose agencies are there already, all with the same password. They share one
 * hash, salt and all: hashing a hundred times would take ten seconds of the first start, and the password is printed.
 */
export async function seedPeople(tx: Tx, password: string, at: Temporal.Instant): Promise<void> {
  const passwordHash = await hashPassword(password)
  const people = await demoPeople()
  const officers = people.map(({ email, name, post }) => {
    return { id: newId() as OfficerId, email, name, passwordHash, posts: [post] }
  })
  await insertOfficers(tx, officers, at)
}
