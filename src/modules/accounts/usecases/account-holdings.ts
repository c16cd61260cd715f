import type { PersonId } from '../../../kernel/brand.ts'
import type { Db } from '../../../platform/db/db.ts'
import { listPasskeys } from '../../people/index.ts'
import type { ContactRoute } from '../domain/account.ts'
import { openedAt, provenRoutes } from '../store/accounts.ts'
import { listSessions } from '../store/sessions.ts'

/** What an account holds of its holder beside the sealed identity. */
export type AccountHoldings = {
  readonly openedAt: Temporal.Instant | null
  readonly contacts: readonly { readonly route: ContactRoute; readonly provenAt: Temporal.Instant }[]
  readonly sessions: readonly { readonly device: string; readonly lastSeenAt: Temporal.Instant }[]
  readonly passkeys: readonly { readonly name: string; readonly createdAt: Temporal.Instant }[]
}

/** For the holder alone (UU 27/2022 art. 32). */
export async function accountHoldings(db: Db, account: PersonId, now: Temporal.Instant): Promise<AccountHoldings> {
  const [opened, contacts, sessions, passkeys] = await Promise.all([
    openedAt(db, account),
    provenRoutes(db, account),
    listSessions(db, account, now),
    listPasskeys(db, { kind: 'reporter', id: account }),
  ])
  return {
    openedAt: opened,
    contacts,
    sessions: sessions.map(({ device, lastSeenAt }) => ({ device, lastSeenAt })),
    passkeys: passkeys.map(({ name, createdAt }) => ({ name, createdAt })),
  }
}
