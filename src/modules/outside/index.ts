import type { Route } from '../../web/route.ts'
import { answeringRoutes } from './web/answering-routes.ts'
import { askingRoutes } from './web/asking-routes.ts'
import type { OutsideRoom } from './web/room.ts'

/** The pages by which agencies without officers are asked and answer. */
export const outsideRoutes = (room: OutsideRoom): readonly Route[] => [...askingRoutes(room), ...answeringRoutes(room)]
