import { timingSafeEqual } from 'node:crypto'
import type { PersonId } from '../../../kernel/brand.ts'
import { hashToken, type Vault } from '../../../platform/secrets.ts'
import type { Contact } from '../domain/account.ts'
import { digitsFrom, readCode } from '../domain/code.ts'
import { findCode, type CodeRow } from '../store/codes.ts'
import { codeContext } from '../store/sealed-tables.ts'
import type { CodePurpose } from '../store/tables.ts'
import type { AccountsRoom } from './room.ts'

/** What lies sealed beside a code. */
export type Sealed = {
  /** As it was typed into the form. */
  readonly contact: Contact
  /** The account whose second contact it went to; null where it went to the typed one. */
  readonly other: PersonId | null
  /** Was it asked to go to the second contact? The same is shown whether there is one or not. */
  readonly isOther: boolean
  /** The account that gets a further contact, or whose holder is to prove it; null else. */
  readonly owner: PersonId | null
}

/** A code that this browser asked for. */
export type PendingCode = Sealed & { readonly row: CodeRow; readonly purpose: CodePurpose }

export async function pendingCode(
  { db, vault, now }: AccountsRoom,
  browser: string | null,
): Promise<PendingCode | null> {
  if (browser === null) return null
  const row = await findCode(db, hashToken(browser), now())
  if (row === undefined) return null
  const content = JSON.parse(vault.open(row.sealed, codeContext(row.id))) as Sealed
  return { ...content, row, purpose: row.purpose }
}

export const sealCode = (vault: Vault, id: string, content: Sealed): Buffer =>
  vault.seal(JSON.stringify(content), codeContext(id))

type Named = Pick<CodeRow, 'id' | 'round' | 'digits'>

/** The code follows from its row and the vault's key, so that it stands nowhere. */
export const codeOf = (vault: Vault, { id, round, digits }: Named): string =>
  digitsFrom(vault.blindIndex(whatOf(id, round), purpose), digits)

/** Is this the code, also where it went out before the vault's key was changed? */
export const isCode = (vault: Vault, { id, round, digits }: Named, typed: string): boolean =>
  vault
    .blindIndexes(whatOf(id, round), purpose)
    .some((bytes) => timingSafeEqual(hashToken(readCode(typed)), hashToken(digitsFrom(bytes, digits))))

const purpose = 'account-code'
const whatOf = (id: string, round: number): string => `${id}:${round}`
