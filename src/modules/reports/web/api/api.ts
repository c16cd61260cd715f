import type { Route } from '../../../../web/route.ts'
import { commandRoutes } from './command-routes.ts'
import { readRoutes } from './read-routes.ts'
import { replyRoute } from './reply-route.ts'
import type { ApiRoom } from './room.ts'
import { submitRoute } from './submit-route.ts'

/** The JSON API of one report's life (docs/api.md). */
export const reportApi = (room: ApiRoom): readonly Route[] => [
  submitRoute(room),
  ...readRoutes(room),
  replyRoute(room),
  ...commandRoutes(room),
]
