import type { PersonId } from '../../../kernel/brand.ts'
import { givenContacts, holderOf } from '../../accounts/index.ts'
import { isContactOf } from '../../people/index.ts'
import type { ReportView } from '../../reports/index.ts'
import { settledAt, type Proof } from '../domain/proof.ts'
import type { RightsRoom } from './room.ts'

/** What was shown beside the secret: a code to the report's contact, or the account that was proved lately. */
export type Shown = { readonly code: boolean; readonly account: PersonId | null }

/** Is whoever opened this report its reporter? A claim alone says no more than the secret by which it was made. */
export async function proofOf(room: RightsRoom, view: ReportView, { code, account }: Shown): Promise<Proof> {
  const { db, now } = room.reports
  const changes = view.timeline.filter(({ event }) => event.type === 'contactChanged')
  const changedAt = changes.at(-1)?.event.at
  const until = changedAt === undefined ? null : settledAt(changedAt)
  if (until !== null && Temporal.Instant.compare(now(), until) < 0) return { proof: 'contactTooNew', until }
  if (code || (account !== null && (await isHolders(room, view.reporter, account)))) return { proof: 'proven' }
  const contacts = await givenContacts(db, room.accounts, view.reporter)
  return { proof: contacts.length > 0 ? 'askable' : 'noRoute' }
}

/** Has the account proven a contact that stands on the report? */
async function isHolders({ reports: { db, vault } }: RightsRoom, reporter: PersonId, account: PersonId) {
  const { phone, email } = await holderOf(db, vault, account)
  for (const contact of [phone, email])
    if (contact !== null && (await isContactOf(db, vault, reporter, contact))) return true
  return false
}
