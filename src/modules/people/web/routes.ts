import type { Now } from '../../../kernel/now.ts'
import type { Db } from '../../../platform/db/db.ts'
import { type Route } from '../../../web/route.ts'
import { accountRoutes } from './account-routes.ts'
import { invitationRoutes } from './invitation-routes.ts'
import { signInRoutes } from './sign-in-routes.ts'

/** The pages of signing in and of an officer's own account. */
export const peopleRoutes = (db: Db, now: Now): readonly Route[] => [
  ...signInRoutes(db, now),
  ...invitationRoutes(db, now),
  ...accountRoutes(db, now),
]
