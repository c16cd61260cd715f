import type { Route } from '../../web/route.ts'
import type { LettersRoom } from '../notices/index.ts'
import { answeringRoutes } from './web/answering-routes.ts'
import { askingRoutes } from './web/asking-routes.ts'

/** The pages by which agencies without officers are asked and answer. */
export const outsideRoutes = (room: LettersRoom): readonly Route[] => [...askingRoutes(room), ...answeringRoutes(room)]

export { linksOf } from './store/links.ts'
export { blankErased } from './usecases/blank-erased.ts'
