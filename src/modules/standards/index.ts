export { applyChange, type CalendarChange, type CalendarRefusal, type CalendarYear } from './domain/calendar-change.ts'
export {
  calendarCsvHeader,
  parseCalendarCsv,
  type BadCalendarRow,
  type CalendarRowFault,
  type ParsedCalendar,
} from './domain/calendar-csv.ts'
export type { SettleRefusal } from './domain/open-points.ts'
export type { Deadline, DeadlineRefusal, Question } from './domain/deadline.ts'
export type { LawBook } from './domain/law-book.ts'
export type { ActivateRefusal, WithdrawRefusal } from './domain/activate.ts'
export type { OpenPoint, Standard } from './domain/standard.ts'
export type { StandardVersion } from './domain/version.ts'
export type { Warning } from './domain/warnings.ts'
export { currentRevision, loadCalendarRows } from './store/calendar-rows.ts'
export { findVersion } from './store/standard-versions.ts'
export { changeCalendar } from './usecases/change-calendar.ts'
export type { ImportRefusal } from './usecases/import-standard.ts'
export { lawReader } from './usecases/law-reader.ts'
export { seedCalendars } from './usecases/seed-calendars.ts'
export { seedStandards } from './usecases/seed-standards.ts'
export { standardsApi } from './web/api.ts'
export { explainedDateJson, explainedDateSchema, ruleJson, ruleSchema } from './web/explained-date.ts'
export { calculatorRoutes } from './web/calculator-routes.ts'
export { standardSection } from './web/standard-section.ts'
export { keepingRoutes } from './web/keeping/keeping-routes.ts'
