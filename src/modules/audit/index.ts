export type { AuditEntry } from './domain/audit-entry.ts'
export { listAudit, recordAudit } from './store/audit-log.ts'
