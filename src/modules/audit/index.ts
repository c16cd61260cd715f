export type { AuditEntry } from './domain/audit-entry.ts'
export {
  auditBetween,
  countAudit,
  firstAuditAt,
  listAudit,
  listVisits,
  recordAudit,
  type StoredAudit,
} from './store/audit-log.ts'
export { searchAudit, type AuditKey, type AuditScope, type AuditSearch } from './store/search-audit.ts'
