export { applyChange, type CalendarChange, type CalendarRefusal, type CalendarYear } from './domain/calendar-change.ts'
export {
  calendarCsvHeader,
  parseCalendarCsv,
  type BadCalendarRow,
  type CalendarRowFault,
  type ParsedCalendar,
} from './domain/calendar-csv.ts'
export { openPointsOf, type SettleRefusal } from './domain/open-points.ts'
export { calculateDeadline, type Deadline, type DeadlineRefusal, type Question } from './domain/deadline.ts'
export { lawBook, type LawBook } from './domain/law-book.ts'
export type { ActivateRefusal, WithdrawRefusal } from './domain/activate.ts'
export type { OpenPoint, Standard } from './domain/standard.ts'
export type { StandardVersion } from './domain/version.ts'
export { warningsOf, type Warning } from './domain/warnings.ts'
export { currentRevision, loadCalendarRows } from './store/calendar-rows.ts'
export { findVersion, listVersions } from './store/standard-versions.ts'
export { activateStandard } from './usecases/activate-standard.ts'
export { changeCalendar } from './usecases/change-calendar.ts'
export { exportStandard } from './usecases/export-standard.ts'
export { importStandard, type ImportRefusal } from './usecases/import-standard.ts'
export { lawReader } from './usecases/law-reader.ts'
export { seedCalendars } from './usecases/seed-calendars.ts'
export { seedStandards } from './usecases/seed-standards.ts'
export { settleStandard } from './usecases/settle-standard.ts'
export { withdrawStandard } from './usecases/withdraw-standard.ts'
export { standardsApi } from './web/api.ts'
export { explainedDateJson, explainedDateSchema, ruleJson, ruleSchema } from './web/explained-date.ts'
export { calculatorRoutes } from './web/calculator-routes.ts'
export { standardSection } from './web/standard-section.ts'
export { keepingRoutes } from './web/keeping/keeping-routes.ts'
