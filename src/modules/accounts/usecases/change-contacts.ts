import type { PersonId } from '../../../kernel/brand.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact } from '../../../platform/db/db.ts'
import { takeTurn } from '../../../platform/db/turn.ts'
import { recordAudit } from '../../audit/index.ts'
import { completeIdentity } from '../../people/index.ts'
import { saveProof } from '../store/accounts.ts'
import { deleteCode } from '../store/codes.ts'
import { ownerOfContact } from './owners.ts'
import type { ProvenContact } from './prove-code.ts'
import type { AccountsRoom } from './room.ts'
import { reachedContacts, tell } from './tell-holder.ts'

/**
 * Adds a proven contact to the account that asked for it, in the place of an earlier one of its kind. The contacts of
 * before are told, so that whoever did not ask for it can act while they still open the account.
 * Refusals: `contactTaken` where another account has it.
 */
export async function addContact(
  room: AccountsRoom,
  account: PersonId,
  { code, contact }: ProvenContact,
): Promise<Result<null, { readonly refusal: 'contactTaken' }>> {
  const { db, vault } = room
  const at = room.now()
  const before = await reachedContacts(db, room, account)
  const added = await transact(db, async (tx): Promise<Result<null, { readonly refusal: 'contactTaken' }>> => {
    await takeTurn(tx, 'accounts')
    const owner = await ownerOfContact(tx, room, contact)
    if (owner !== null && owner !== account) return refuse({ refusal: 'contactTaken' })
    await saveProof(tx, account, contact.route, at)
    const changed = await completeIdentity(tx, vault, account, { [contact.route]: contact.address })
    if (changed.ok) changed.value.save(at)
    await deleteCode(tx, code)
    const entry = { at, actor: { kind: 'reporter' }, event: 'account.contactProven', subject: account } as const
    await recordAudit(tx, { ...entry, detail: { route: contact.route } })
    return accept(null)
  })
  const isSame = before.some((one) => one.contact.address === contact.address)
  if (added.ok && !isSame)
    for (const one of before) {
      const isReplaced = one.contact.route === contact.route
      tell(room, [one], isReplaced ? { kind: 'contactReplaced' } : { kind: 'contactAdded', route: contact.route })
    }
  return added
}
