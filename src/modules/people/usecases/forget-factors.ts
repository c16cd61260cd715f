import type { OfficerId } from '../../../kernel/brand.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { endEveryBegun } from '../store/begun-sign-ins.ts'
import { deleteGenerator, replaceRecoveryCodes } from '../store/code-generators.ts'
import { forgetDevices } from '../store/known-devices.ts'
import { unlinkSubjects } from '../store/officer-subjects.ts'
import { deletePasskeys } from '../store/passkeys.ts'
import { revokeEverySession } from '../store/sessions.ts'

/** Forgets everything that proves an officer beside the password: passkeys, the app, its recovery codes, single sign-on. */
export async function forgetFactors(tx: Tx, officer: OfficerId, now: Temporal.Instant): Promise<void> {
  await deletePasskeys(tx, { kind: 'officer', id: officer })
  await deleteGenerator(tx, officer)
  await replaceRecoveryCodes(tx, officer, [], now)
  await unlinkSubjects(tx, officer)
}

/** Ends every session, what was begun and not yet finished, and the trust in devices; answers how many sessions ended. */
export async function signOutEverywhere(tx: Tx, officer: OfficerId, now: Temporal.Instant): Promise<number> {
  await forgetDevices(tx, officer, null)
  await endEveryBegun(tx, officer)
  return revokeEverySession(tx, officer, now)
}
