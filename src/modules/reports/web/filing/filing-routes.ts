import type { Route } from '../../../../web/route.ts'
import { checkRoutes } from './check-routes.ts'
import { draftRoutes } from './draft-routes.ts'
import { receiptRoute } from './receipt-route.ts'
import type { FilingRoom } from './room.ts'
import { stepRoutes } from './step-routes.ts'
import { steps } from './steps.ts'

/** `/lapor`: three short pages, a look at everything, and the receipt. */
export const filingRoutes = (room: FilingRoom): readonly Route[] => [
  ...steps.flatMap((step) => stepRoutes(room.reports, step)),
  ...draftRoutes(room.reports),
  ...checkRoutes(room),
  receiptRoute(room),
]
