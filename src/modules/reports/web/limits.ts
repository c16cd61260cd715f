import type { RouteLimit } from '../../../web/route.ts'

const anHour = 60 * 60

/** New reports of one visitor (product): a whole village may sit behind one address of its operator. */
export const filing: RouteLimit = { name: 'filing', times: 300, windowSeconds: anHour, per: 'visitor' }

/** What one visitor says on one report (product). */
export const saying: RouteLimit = { name: 'saying', times: 60, windowSeconds: anHour, per: 'report' }
