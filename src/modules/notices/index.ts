export type { Attempted, Outgoing, Sender } from './domain/sender.ts'
export type { Template } from './domain/templates.ts'
export { noticeGauges, noticesWork } from './jobs/notices-work.ts'
export {
  countUnread,
  listFailedNotices,
  markRead,
  noticeQueue,
  noticesOf,
  type FailedNotice,
  type OwnNotice,
} from './store/notice-lists.ts'
export { planNotices } from './usecases/plan-notices.ts'
export { resendNotice } from './usecases/resend-notice.ts'
export type { NoticesRoom } from './usecases/room.ts'
export { sendNotices, type Sent } from './usecases/send-notices.ts'
export { tellReports } from './usecases/tell-reports.ts'
export { renderNotice } from './web/render-notice.ts'
export { ownNoticesRoutes } from './web/own-notices.ts'
