import type { PersonId } from '../../../kernel/brand.ts'
import { transact, type Tx } from '../../../platform/db/db.ts'
import { recordAudit } from '../../audit/index.ts'
import { forgetPasskeys, forgetReporter } from '../../people/index.ts'
import { closeAccountRow, deleteContacts } from '../store/accounts.ts'
import { forgetDevices } from '../store/known-devices.ts'
import { endRecovery, findRecoveryOf } from '../store/recoveries.ts'
import { revokeSessions } from '../store/sessions.ts'
import type { AccountsRoom } from './room.ts'
import { reachedContacts, tell } from './tell-holder.ts'

/**
 * The holder gives the account up: nobody signs in to it any longer, NIK and contacts are forgotten here and free for
 * another, and whoever asked for it gets it no more. The reports stay, each open to its number and secret.
 */
export async function closeAccount(room: AccountsRoom, account: PersonId): Promise<void> {
  const tellThem = await transact(room.db, (tx) => closeAccountIn(tx, room, account))
  tellThem()
}

/** The same in a transaction that does more; answers how its contacts are told, once it is done for good. */
export async function closeAccountIn(tx: Tx, room: AccountsRoom, account: PersonId): Promise<() => void> {
  const at = room.now()
  // What was asked days ago comes when its holder may have closed it: since when it is closed stays as it is.
  if (!(await closeAccountRow(tx, account, at))) return () => {}
  const before = await reachedContacts(tx, room, account)
  const asked = await findRecoveryOf(tx, account)
  if (asked !== undefined) await endRecovery(tx, asked.id, 'closed', at)
  await deleteContacts(tx, account)
  await forgetReporter(tx, account)
  await room.forgetToo(tx, account)
  await forgetPasskeys(tx, { kind: 'reporter', id: account })
  await forgetDevices(tx, account, 'all')
  await revokeSessions(tx, account, 'all', at)
  await recordAudit(tx, { at, actor: { kind: 'reporter' }, event: 'account.closed', subject: account, detail: {} })
  return () => tell(room, before, { kind: 'closed' })
}
