import type { PersonId } from '../../../kernel/brand.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { forgetDetails, forgetName } from '../../people/index.ts'
import { saveDocument } from '../store/accounts.ts'
import type { AccountsRoom } from './room.ts'

/** Who the holder is goes; the account stays, opened by a code to its contacts like one whose holder never said it. */
export async function forgetHolder(tx: Tx, { vault, now }: AccountsRoom, account: PersonId): Promise<void> {
  await forgetName(tx, vault, account, now())
  await forgetDetails(tx, account, ['nik', 'birthDate', 'passportNumber'])
  await saveDocument(tx, account, 'none')
}
