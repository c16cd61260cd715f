export { deskRoutes } from './web/routes.ts'
