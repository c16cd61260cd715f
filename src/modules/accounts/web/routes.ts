import type { Route } from '../../../web/route.ts'
import type { AccountsRoom } from '../usecases/room.ts'
import { codeRoutes } from './code-routes.ts'
import { enterRoutes } from './enter-routes.ts'
import { leaveRoutes, type LeftBehind } from './leave-routes.ts'
import { newAccountRoutes } from './new-account-routes.ts'
import { nikRoutes } from './nik-routes.ts'
import { ownRoutes } from './own-routes.ts'
import { passkeyRoutes } from './passkey-routes.ts'
import { proofRoutes } from './proof.ts'
import { recoverRoutes } from './recover-routes.ts'

/** The pages of reporters' own accounts. */
export const accountRoutes = (room: AccountsRoom, left: LeftBehind): readonly Route[] => [
  ...enterRoutes(room),
  ...codeRoutes(room),
  ...newAccountRoutes(room),
  ...ownRoutes(room),
  ...leaveRoutes(room, left),
  ...proofRoutes(room),
  ...nikRoutes(room),
  ...recoverRoutes(room),
  ...passkeyRoutes(room),
]
