export { staffRoutes } from './web/people/people-routes.ts'
export { programRoutes } from './web/program/program-routes.ts'
export { trailRoutes } from './web/trail/trail-routes.ts'
export { deskRoutes } from './web/routes.ts'
