import type { PersonId } from '../../../kernel/brand.ts'
import type { Language } from '../../../kernel/language.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact } from '../../../platform/db/db.ts'
import { takeTurn } from '../../../platform/db/turn.ts'
import { newId } from '../../../platform/ids.ts'
import { recordAudit } from '../../audit/index.ts'
import { saveIdentity } from '../../people/index.ts'
import type { Details } from '../domain/account.ts'
import { insertAccount, saveProof } from '../store/accounts.ts'
import { deleteCode } from '../store/codes.ts'
import { enter } from './enter.ts'
import { sealDetails } from './holder-details.ts'
import { isNikTaken, mayTryDetails, type DetailsTaken } from './keep-details.ts'
import { ownerOfContact } from './owners.ts'
import type { ProvenContact } from './prove-code.ts'
import type { AccountsRoom, Entered, Entering } from './room.ts'

export type Opening = {
  readonly name: string
  readonly details: Details
  readonly entering: Entering
  readonly language: Language
}

export type OpenRefusal = DetailsTaken | { readonly refusal: 'contactTaken' }

/** Opens an account for whoever proved a contact that has none, and signs in. Refusals: `OpenRefusal`. */
export async function openAccount(
  room: AccountsRoom,
  { code, contact }: ProvenContact,
  { name, details, entering, language }: Opening,
): Promise<Result<Entered, OpenRefusal>> {
  const { db, vault } = room
  const at = room.now()
  if (!(await mayTryDetails(room, details, contact.address))) return refuse({ refusal: 'tooManyNik' })
  const account = newId() as PersonId
  return transact(db, async (tx): Promise<Result<Entered, OpenRefusal>> => {
    if (await isNikTaken(tx, room, details, null)) return refuse({ refusal: 'nikTaken' })
    await takeTurn(tx, 'accounts')
    if ((await ownerOfContact(tx, room, contact)) !== null) return refuse({ refusal: 'contactTaken' })
    const routes = { phone: null, email: null, [contact.route]: contact.address }
    const identity = { name, ...routes, address: null, representative: null }
    saveIdentity(tx, vault, { reporter: account, identity, language }, at)
    await insertAccount(tx, account, details.document, at)
    await saveProof(tx, account, contact.route, at)
    await sealDetails(tx, vault, account, details, at)
    await deleteCode(tx, code)
    const detail = { document: details.document, route: contact.route }
    await recordAudit(tx, { at, actor: { kind: 'reporter' }, event: 'account.opened', subject: account, detail })
    return accept(await enter(tx, account, entering, at))
  })
}
