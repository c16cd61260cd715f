import type { PersonId } from '../../../kernel/brand.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { transact } from '../../../platform/db/db.ts'
import { recordAudit } from '../../audit/index.ts'
import type { ContactRoute } from '../domain/account.ts'
import { deleteCode } from '../store/codes.ts'
import type { ResendRefusal } from './ask-code.ts'
import { pendingProof, sendProof, type Asking } from './prove-holder.ts'
import { tryCode, type ProveRefusal } from './prove-code.ts'
import type { AccountsRoom } from './room.ts'
import { givenContacts } from './tell-holder.ts'

/**
 * Sends a code to a contact that stands on a report, to prove that whoever opens it is its reporter: there need be no
 * account. Answers the token of the browser that may use it; null where it has it.
 */
export const askReporterProof = async (
  room: AccountsRoom,
  reporter: PersonId,
  route: ContactRoute,
  asking: Asking,
): Promise<Result<string | null, ResendRefusal>> =>
  sendProof(room, reporter, await givenContacts(room.db, room, reporter), route, asking)

/** Takes the code, once. Refusals: `codeOver`, `codeWrong`. */
export async function proveReporter(
  room: AccountsRoom,
  reporter: PersonId,
  browser: string | null,
  typed: string,
): Promise<Result<null, ProveRefusal>> {
  const pending = await pendingProof(room, { id: reporter }, browser)
  if (pending === null) return refuse({ refusal: 'codeOver' })
  const tried = await tryCode(room, pending, typed)
  if (!tried.ok) return tried
  await transact(room.db, async (tx) => {
    await deleteCode(tx, pending.row.id)
    const entry = { actor: { kind: 'reporter' }, event: 'rights.proved', subject: reporter, detail: {} } as const
    await recordAudit(tx, { at: room.now(), ...entry })
  })
  return accept(null)
}
