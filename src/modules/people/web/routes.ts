import type { Route } from '../../../web/route.ts'
import { accountRoutes } from './account-routes.ts'
import { invitationRoutes } from './invitation-routes.ts'
import { passkeySignInRoutes } from './passkey-sign-in-routes.ts'
import { codesRoutes } from './codes-routes.ts'
import { proofRoutes } from './proof.ts'
import type { PeopleRoom } from './room.ts'
import { secondProofRoutes } from './second-proof-routes.ts'
import { securityRoutes } from './security-routes.ts'
import { signInRoutes } from './sign-in-routes.ts'
import { signOnRoutes } from './sign-on-routes.ts'

/** The pages of signing in and of an officer's own account. */
export const peopleRoutes = (room: PeopleRoom): readonly Route[] => [
  ...signInRoutes(room),
  ...passkeySignInRoutes(room),
  ...secondProofRoutes(room),
  ...signOnRoutes(room),
  ...proofRoutes(room),
  ...invitationRoutes(room.db, room.now),
  ...accountRoutes(room),
  ...securityRoutes(room),
  ...codesRoutes(room),
]
