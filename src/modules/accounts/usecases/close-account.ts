import type { PersonId } from '../../../kernel/brand.ts'
import { transact } from '../../../platform/db/db.ts'
import { recordAudit } from '../../audit/index.ts'
import { forgetPasskeys, forgetReporter } from '../../people/index.ts'
import { closeAccountRow, deleteContacts } from '../store/accounts.ts'
import { revokeSessions } from '../store/sessions.ts'
import type { AccountsRoom } from './room.ts'

/**
 * The holder gives the account up: nobody signs in to it any longer, NIK and contacts are forgotten here and free for
 * another. The reports stay, each open to its number and secret.
 */
export const closeAccount = ({ db, now }: AccountsRoom, account: PersonId): Promise<void> =>
  transact(db, async (tx) => {
    const at = now()
    await deleteContacts(tx, account)
    await closeAccountRow(tx, account, at)
    await forgetReporter(tx, account)
    await forgetPasskeys(tx, { kind: 'reporter', id: account })
    await revokeSessions(tx, account, 'all', at)
    await recordAudit(tx, { at, actor: { kind: 'reporter' }, event: 'account.closed', subject: account, detail: {} })
  })
