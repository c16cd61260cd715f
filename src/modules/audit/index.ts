export type { AuditEntry, AuditKey } from './domain/audit-entry.ts'
export {
  auditBetween,
  countAudit,
  eventsAbout,
  firstAuditAt,
  listAudit,
  listVisits,
  recordAudit,
  type StoredAudit,
} from './store/audit-log.ts'
export { searchAudit, type AuditScope, type AuditSearch } from './store/search-audit.ts'
