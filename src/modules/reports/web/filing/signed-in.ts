import type { PersonId } from '../../../../kernel/brand.ts'
import { identityAskedOn } from '../../../../kernel/law/terms.ts'
import type { Ask } from '../../../../web/route.ts'
import { accountCookieName } from '../../../../web/session.ts'
import { accountOf, holderOf } from '../../../accounts/index.ts'
import type { ReportsRoom } from '../../usecases/room.ts'
import { agencyIn, type Choices } from './choices.ts'
import type { Typed } from './steps.ts'

/** Whoever is signed in on this browser, and what the form is filled with until they write something else. */
export type Here = { readonly account: PersonId; readonly name: string | null; readonly typed: Typed }

export async function whoIsHere(room: ReportsRoom, ask: Pick<Ask, 'cookie'>): Promise<Here | null> {
  const { db, vault, now } = room
  const account = await accountOf(db, now(), ask.cookie(accountCookieName))
  if (account === null) return null
  const { name, phone, email } = await holderOf(db, vault, account.id)
  return { account: account.id, name, typed: { nama: name ?? '', telepon: phone ?? '', surel: email ?? '' } }
}

/** The agency whose standard asks for an account on the web, and in what words; null where none does. */
export async function accountAskedBy(
  { lawShelf, now }: ReportsRoom,
  typed: Typed,
  choices: Choices,
): Promise<{ readonly agency: string; readonly sentence: string; readonly document: string } | null> {
  const agency = agencyIn(typed, choices)
  if (agency === undefined) return null
  const { law, standardOf } = await lawShelf.open()
  const terms = law.terms(standardOf(agency.id, now()))
  const asked = identityAskedOn(terms, 'web')
  if (asked?.account !== true) return null
  const { sentence, document } = asked.source
  return { agency: choices.all.get(terms.agency)?.name ?? agency.name, sentence, document }
}
