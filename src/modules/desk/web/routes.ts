import type { Route } from '../../../web/route.ts'
import type { ReportsRoom } from '../../reports/index.ts'
import { commandRoutes } from './commands/command-routes.ts'
import { counterRoutes } from './counter/counter-routes.ts'
import { queueRoutes } from './queue/queue-routes.ts'
import { reportRoutes } from './report/report-routes.ts'

/** The officers' pages around reports. `baseUrl` is where phones find this site. */
export const deskRoutes = (room: ReportsRoom, baseUrl: string): readonly Route[] => [
  ...queueRoutes(room),
  ...counterRoutes(room, baseUrl),
  ...reportRoutes(room),
  ...commandRoutes(room),
]
