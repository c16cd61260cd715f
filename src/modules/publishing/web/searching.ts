import type { RouteLimit } from '../../../web/route.ts'

/** Searches of one visitor (product): each may read far into the words of all reports. */
export const searching: RouteLimit = { name: 'searching', times: 1200, windowSeconds: 10 * 60, per: 'visitor' }
