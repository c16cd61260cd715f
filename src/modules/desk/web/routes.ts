import type { Route } from '../../../web/route.ts'
import type { ReportsRoom } from '../../reports/index.ts'
import { commandRoutes } from './commands/command-routes.ts'
import { queueRoutes } from './queue/queue-routes.ts'
import { reportRoutes } from './report/report-routes.ts'

/** The officers' pages around reports. */
export const deskRoutes = (room: ReportsRoom): readonly Route[] => [
  ...queueRoutes(room),
  ...reportRoutes(room),
  ...commandRoutes(room),
]
