export { cursorText, readCursor, type PublicCursor, type PublicFilter, type PublicItem } from './domain/public-list.ts'
export { countPublic, type PublicCount } from './store/public-counts.ts'
export { publishingWork } from './jobs/publishing-work.ts'
export { publishChange } from './usecases/publish-change.ts'
export type { PublicBy, PublicEntry } from './usecases/public-view.ts'
export {
  countPublicMatches,
  findPublic,
  listPublic,
  type PublicPage,
  type PublicReport,
} from './usecases/read-public.ts'
export { publicListApi } from './web/api.ts'
export { publicCopies } from './web/public-copy.ts'
export { frontRoutes } from './web/front-routes.ts'
export { listRoutes } from './web/list-routes.ts'
export { publicReportPage } from './web/public-report-page.ts'
export { agencyRoutes } from './web/agency-routes.ts'
