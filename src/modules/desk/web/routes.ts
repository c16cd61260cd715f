import type { Route } from '../../../web/route.ts'
import type { ReportsRoom } from '../../reports/index.ts'
import { documentRoutes } from './documents/document-routes.ts'
import { agencyDeskRoutes } from './agencies/agency-routes.ts'
import { agencySearchRoutes } from './commands/agency-search.ts'
import { bulkRoutes } from './bulk/bulk-routes.ts'
import { calendarRoutes } from './calendar/calendar-routes.ts'
import { campaignRoutes } from './campaigns/campaign-routes.ts'
import { categoryRoutes } from './categories/category-routes.ts'
import { commandRoutes } from './commands/command-routes.ts'
import { counterRoutes } from './counter/counter-routes.ts'
import { holdingRoutes } from './holding/holding-routes.ts'
import { matrixRoutes } from './matrix/matrix-routes.ts'
import { queueRoutes } from './queue/queue-routes.ts'
import { reportRoutes } from './report/report-routes.ts'
import { ruleRoutes } from './rules/rule-routes.ts'
import { identityRoutes } from './identity/identity-routes.ts'
import { lookRoutes } from './identity/look-routes.ts'
import { liveRoutes } from './live/live-routes.ts'
import { besideTheList, rememberingList } from './split/beside.ts'
import { viewChoiceRoutes } from './split/view-choice-route.ts'
import { templateRoutes } from './templates/template-routes.ts'
import { viewRoutes } from './views/view-routes.ts'

/** The officers' workspace. `baseUrl` is where phones find this site. */
export const deskRoutes = (room: ReportsRoom, baseUrl: string): readonly Route[] => [
  ...rememberingList(queueRoutes(room)),
  ...bulkRoutes(room),
  ...campaignRoutes(room),
  ...counterRoutes(room, baseUrl),
  ...besideTheList(room, [
    ...reportRoutes(room),
    ...identityRoutes(room),
    ...documentRoutes(room),
    ...commandRoutes(room),
  ]),
  ...lookRoutes(room),
  ...viewChoiceRoutes(),
  ...liveRoutes(room),
  ...calendarRoutes(room),
  ...matrixRoutes(),
  ...agencyDeskRoutes(room),
  ...categoryRoutes(room),
  ...ruleRoutes(room),
  ...agencySearchRoutes(room),
  ...templateRoutes(room),
  ...viewRoutes(room),
  ...holdingRoutes(room),
]
