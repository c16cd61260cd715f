import type { PersonId } from '../../../kernel/brand.ts'
import type { Language } from '../../../kernel/language.ts'
import type { Handle } from '../../../platform/db/db.ts'
import { contactRoutesOf } from '../../people/index.ts'
import { contactRoutes, type Contact } from '../domain/account.ts'
import { provenRoutes } from '../store/accounts.ts'
import type { AccountLetter, AccountsRoom } from './room.ts'

/** A proven contact of an account that something reaches now, and the language of its letters. */
export type Reached = { readonly contact: Contact; readonly language: Language }

/** Where the account's holder is reached now. */
export async function reachedContacts(
  db: Handle,
  { vault, post }: Pick<AccountsRoom, 'vault' | 'post'>,
  account: PersonId,
): Promise<readonly Reached[]> {
  const [proven, given] = await Promise.all([provenRoutes(db, account), givenContacts(db, { vault, post }, account)])
  return given.filter(({ contact }) => proven.some(({ route }) => route === contact.route))
}

/** What somebody has given, proven or not, where something reaches it now: whoever reports need have no account. */
export async function givenContacts(
  db: Handle,
  { vault, post }: Pick<AccountsRoom, 'vault' | 'post'>,
  person: PersonId,
): Promise<readonly Reached[]> {
  const kept = await contactRoutesOf(db, vault, person)
  return contactRoutes.flatMap((route) => {
    const address = kept[route]
    return post.routes.includes(route) && address !== null
      ? [{ contact: { route, address }, language: kept.language }]
      : []
  })
}

/**
 * Tells these contacts what became of their account. Nobody waits for it: what was done is done, and a gateway that is
 * slow or away stops nobody.
 */
export function tell(
  { post, onBroken }: Pick<AccountsRoom, 'post' | 'onBroken'>,
  contacts: readonly Reached[],
  letter: AccountLetter,
): void {
  for (const { contact, language } of contacts) post.send(contact, letter, language).catch(onBroken)
}

/** Tells every contact that the account has now. */
export const tellHolder = async (room: AccountsRoom, account: PersonId, letter: AccountLetter): Promise<void> =>
  tell(room, await reachedContacts(room.db, room, account), letter)
