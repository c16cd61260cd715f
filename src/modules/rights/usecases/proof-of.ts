import type { PersonId } from '../../../kernel/brand.ts'
import { givenContacts, holderOf, type ContactRoute } from '../../accounts/index.ts'
import { isContactOf } from '../../people/index.ts'
import { sureContacts, type ReportView } from '../../reports/index.ts'
import type { Proof } from '../domain/proof.ts'
import type { RightsRoom } from './room.ts'

/** What was shown beside the secret: a code to the report's contact, or the account that was proved lately. */
export type Shown = { readonly code: boolean; readonly account: PersonId | null }

/** Is whoever opened this report its reporter? A claim alone says no more than the secret by which it was made. */
export async function proofOf(room: RightsRoom, view: ReportView, { code, account }: Shown): Promise<Proof> {
  const sure = sureContacts(view.timeline.map(({ event }) => event))
  if (code || (account !== null && (await isHolders(room, view.reporter, account, sure)))) return { proof: 'proven' }
  const given = (await givenContacts(room.reports.db, room.accounts, view.reporter)).map(({ contact }) => contact.route)
  const routes = given.filter((route) => sure.includes(route))
  if (routes.length > 0) return { proof: 'askable', routes }
  return { proof: given.length > 0 ? 'contactUnsure' : 'noRoute' }
}

/** Has the account proven a contact that stood on the report when it was filed? */
async function isHolders(
  { reports: { db, vault } }: RightsRoom,
  reporter: PersonId,
  account: PersonId,
  sure: readonly ContactRoute[],
): Promise<boolean> {
  const holder = await holderOf(db, vault, account)
  for (const route of sure) {
    const contact = holder[route]
    if (contact !== null && (await isContactOf(db, vault, reporter, contact))) return true
  }
  return false
}
