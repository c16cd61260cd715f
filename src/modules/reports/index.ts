export { clockOf, dueOf, isPaused, runningClocks, type Due } from './domain/clocks.ts'
export type { Command, CommandName, CommandOf } from './domain/command.ts'
export { isReversible } from './domain/counter.ts'
export {
  roleOf,
  type Answer,
  type By,
  type EventOf,
  type EventType,
  type FileRef,
  type Firing,
  type ReportEvent,
  type TextRef,
} from './domain/event.ts'
export type { ErasedBy } from './domain/erasures.ts'
export { stageOf } from './domain/examination.ts'
export type { Law } from './domain/law.ts'
export {
  copyOf,
  keepReasons,
  placesIn,
  plainWords,
  settle,
  takenOut,
  type Place,
  type SettledWords,
  type Texts,
} from './domain/marks/settling.ts'
export { mentionsIn } from './domain/mentions.ts'
export { mayName } from './domain/naming.ts'
export { readNumber, readSecret } from './domain/number.ts'
export { queues, type Queue } from './domain/queue.ts'
export type { Refusal, SimpleRefusal } from './domain/refusal.ts'
export { doubtsIn } from './domain/screening/doubts.ts'
export { flagsIn } from './domain/screening/flags.ts'
export {
  impartialPosts,
  isComplainedAbout,
  isInvolved,
  standings,
  standingsOf,
  type Standing,
} from './domain/standing.ts'
export {
  answerInForce,
  draftsFor,
  isHeld,
  isObjectable,
  isOpen,
  isUrgent,
  openQuestions,
  openTasks,
  type Clocked,
  type ClockRun,
  type ReportState,
} from './domain/state.ts'
export { officersLimits } from './domain/steps.ts'
export { nationalOmbudsman } from './domain/ombudsman-office.ts'
export { twoYearRule } from './domain/two-year-rule.ts'
export { commandTable } from './domain/table.ts'
export { isClosedByReporter } from './domain/unread.ts'
export { sureContacts } from './domain/sure-contacts.ts'
export { bodyLength, titleLength } from './domain/text-lengths.ts'
export {
  clocksOf,
  releasedDocuments,
  timelineOf,
  type ClockView,
  type Reader,
  type TimelineEntry,
} from './domain/view.ts'
export { audienceOf, audienceOfWords } from './domain/visibility.ts'
export * as words from './domain/words.ts'
export { isOpenPhase, phases, type Phase } from './domain/words.ts'
export { reportGauges } from './jobs/gauges.ts'
export { reportWork } from './jobs/work.ts'
export { holdersOf, listAssignments, type Assignment, type Held } from './store/assignments.ts'
export { nextStepAt } from './store/clocks.ts'
export type { DisposedRow } from './store/disposed.ts'
export { loadEvents } from './store/events.ts'
export { canonical } from './store/chain.ts'
export { countReports, everyReport } from './store/every-report.ts'
export { countLying, learnableReports, type Learnable } from './store/learnable.ts'
export type { LedReport } from './store/led-by.ts'
export type { QueueKey, QueueOrder } from './store/queue.ts'
export { eventsRecorded, firstRecordedAt, numbersOf, type RecordedEvent } from './store/recorded.ts'
export { findReport, membersOf, statesOf, type Kept } from './store/reports.ts'
export { stateFromJson } from './store/state-json.ts'
export { holdText, loadTexts } from './store/texts.ts'
export { countWaiting } from './store/waiting.ts'
export { isWatching } from './store/watches.ts'
export {
  assignmentsOf,
  assignReport,
  desksHolding,
  desksToHold,
  handOverAll,
  possibleHolders,
  type AssignRefusal,
  type HandedOver,
} from './usecases/assign-report.ts'
export { carryOut, carryOutDue } from './usecases/carry-out-many.ts'
export { accountsOfReport, ownReport, ownReports, reportersAccount, type OwnReport } from './usecases/claim-reports.ts'
export { changeContact } from './usecases/change-contact.ts'
export { colleaguesOf, type Colleague } from './usecases/colleagues.ts'
export {
  beginBulk,
  cancelBulk,
  confirmBulk,
  mostAtOnce,
  previewMany,
  readBulk,
  speakMany,
  undoBulk,
  type Bulk,
  type BulkItem,
} from './usecases/command-many.ts'
export { commandReport, type Asked, type CommandRefusal, type SpokenCommand } from './usecases/command-report.ts'
export { earlierReports, type EarlierReports } from './usecases/earlier-reports.ts'
export { eraseTexts, type Erased, type EraseRefusal, type Erasure } from './usecases/erase-texts.ts'
export { findAlike, type Alike, type AlikeReports } from './usecases/find-alike.ts'
export {
  campaignFrom,
  findCampaign,
  listCampaigns,
  openMembers,
  type Campaign,
  type CampaignMember,
} from './usecases/find-campaigns.ts'
export { lawfulDetails } from './usecases/give-details.ts'
export { fireDue, type Swept } from './usecases/fire-due.ts'
export { commandHeld, correctHeld, eraseHeld, holdReport, type HeldReport } from './usecases/held-report.ts'
export { listDisposed } from './usecases/list-disposed.ts'
export { listLedBy } from './usecases/list-led-by.ts'
export {
  countQueues,
  countReportsIn,
  listQueue,
  queuesFor,
  usualOrder,
  wholeQueue,
  type DueTime,
  type ListAsked,
  type ListCount,
  type QueueAsked,
  type QueueCount,
  type QueuedReport,
  type QueuePage,
} from './usecases/list-queue.ts'
export { throwOn, type OnBroken } from './usecases/on-broken.ts'
export { lawShelf, type LawShelf, type OpenLaw } from './usecases/open-law.ts'
export { postFor, postOn } from './usecases/post-for.ts'
export { previewCalendar, type CalendarEffect } from './usecases/preview-calendar.ts'
export {
  cardsIn,
  isReporter,
  mayRead,
  mayReadContent,
  offersFor,
  readAsOfficer,
  readAsProgram,
  readAsReporter,
  type Offer,
  type ReadRefusal,
  type ReportView,
} from './usecases/read-report.ts'
export { readTitles } from './usecases/read-titles.ts'
export { isProvable, readRecorded, type Asker, type ProvableText, type ReadRecord } from './usecases/read-recorded.ts'
export { recomputeDates } from './usecases/recompute-dates.ts'
export { whoFiled } from './store/reports-of.ts'
export { reportsSealed } from './store/sealed-tables.ts'
export { askRecovery, recoverSecret, recoveryCodeOf } from './usecases/recover-secret.ts'
export type { Change, Reaction, ReportsRoom, TellRecovery } from './usecases/room.ts'
export { runErrands } from './usecases/run-errands.ts'
export { secretOf } from './usecases/secret-of.ts'
export {
  submitReport,
  type ReportToSubmit,
  type Submitted,
  type SubmitOptions,
  type SubmitRefusal,
} from './usecases/submit-report.ts'
export { verifyReports, type Disagreement, type Verified } from './usecases/verify-report.ts'
export { watchReport } from './usecases/watch-report.ts'
export { countArrivals } from './usecases/count-arrivals.ts'
export { readableOf, reportWatch, type Seen as SeenReports } from './usecases/watch-reports.ts'
export { reportApi } from './web/api/api.ts'
export { clockJson, explainedClockJson, explainUrlOf } from './web/api/clock-json.ts'
export { fileJson, filesUrlOf, reportJson } from './web/api/report-json.ts'
export type { Seen } from './web/api/room.ts'
export { filingRoutes } from './web/filing/filing-routes.ts'
export { keptName as keptReportName } from './web/filing/steps.ts'
export { reportFileRoutes } from './web/following/attachment-routes.ts'
export { clocksSection } from './web/following/clocks-section.ts'
export { detailsRoutes } from './web/following/details-routes.ts'
export { contactRoutes } from './web/following/contact-routes.ts'
export { looksRoutes } from './web/following/looks-routes.ts'
export { eventWords, type EventFacts } from './web/following/event-words.ts'
export { withOwnReport } from './web/following/own-report.ts'
export { receiptRoutes } from './web/following/receipt-routes.ts'
export { recoveryRoutes } from './web/following/recovery-routes.ts'
export { secretInSession, startReporterSession } from './web/following/reporter-session.ts'
export { referralRoutes } from './web/following/referral-routes.ts'
export { reportPage, type ReportPage } from './web/following/report-page.ts'
export { reportRoutes, type PublicReportPage } from './web/following/report-routes.ts'
export { printTool } from './web/following/report-tools.ts'
export type { Told } from './web/following/told.ts'
export { trackRoutes } from './web/following/track-routes.ts'
export { accountsHolding } from './web/mine/accounts-holding.ts'
export { mineRoutes, reportCookiesOf } from './web/mine/mine-routes.ts'
export { secretGuard, type SecretGuard } from './web/secret-guard.ts'
