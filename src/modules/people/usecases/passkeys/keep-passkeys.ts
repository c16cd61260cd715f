import { transact, type Tx } from '../../../../platform/db/db.ts'
import { passkeyName, type PasskeyHolder } from '../../domain/passkey.ts'
import { deletePasskeys, setPasskeyName } from '../../store/passkeys.ts'
import type { PasskeyRoom } from './room.ts'
import { recordPasskey } from './save-passkey.ts'

type Keeping = Pick<PasskeyRoom, 'db' | 'now'>

/** Gives one of the holder's passkeys another name; false where there is no such passkey, or no name. */
export const renamePasskey = ({ db }: Keeping, holder: PasskeyHolder, id: string, name: string): Promise<boolean> =>
  transact(db, async (tx) => name.trim() !== '' && setPasskeyName(tx, holder, id, passkeyName(name, '')))

/** Forgets all of them: the account went to somebody else, or is closed. */
export async function forgetPasskeys(tx: Tx, holder: PasskeyHolder): Promise<void> {
  await deletePasskeys(tx, holder)
}

/**
 * Forgets one of the holder's passkeys; false where there is none, or where `mayGo`, asked in the same transaction, says
 * that the holder needs it.
 */
export const removePasskey = (
  { db, now }: Keeping,
  holder: PasskeyHolder,
  id: string,
  mayGo: (tx: Tx) => Promise<boolean> = async () => true,
): Promise<boolean> =>
  transact(db, async (tx) => {
    if (!(await mayGo(tx)) || (await deletePasskeys(tx, holder, id)) === 0) return false
    await recordPasskey(tx, now(), holder, 'passkey.removed')
    return true
  })
