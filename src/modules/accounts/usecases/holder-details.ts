import type { PersonId } from '../../../kernel/brand.ts'
import { readNik } from '../../../kernel/nik.ts'
import type { Handle, Tx } from '../../../platform/db/db.ts'
import type { Vault } from '../../../platform/secrets.ts'
import { forgetDetails, ownDetails, saveDetails } from '../../people/index.ts'
import type { Details } from '../domain/account.ts'
import { documentOf } from '../store/accounts.ts'

/** Seals the numbers that somebody gave among the reporter's details, in the place of what they gave before. */
export async function sealDetails(
  tx: Tx,
  vault: Vault,
  account: PersonId,
  details: Details,
  at: Temporal.Instant,
): Promise<void> {
  await forgetDetails(tx, account, ['nik', 'birthDate', 'passportNumber'])
  switch (details.document) {
    case 'nik':
      return saveDetails(tx, vault, account, { nik: details.nik, birthDate: details.bornOn }, at)
    case 'foreign':
      return saveDetails(tx, vault, account, { passportNumber: details.number }, at)
    case 'none':
      return undefined
  }
}

/** What an account says of its holder: for the holder's own pages, and to ask the registry. */
export async function holderDetails(db: Handle, vault: Vault, account: PersonId): Promise<Details> {
  const document = await documentOf(db, account)
  if (document === 'none') return { document }
  const kept = await ownDetails(db, vault, account, ['nik', 'birthDate', 'passportNumber'])
  if (document === 'foreign') return { document, number: kept.passportNumber ?? '' }
  const nik = readNik(kept.nik ?? '')
  return nik.ok ? { document, nik: nik.value, bornOn: kept.birthDate ?? '' } : { document: 'none' }
}
