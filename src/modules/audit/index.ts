export {
  auditBetween,
  countAudit,
  firstAuditAt,
  listAudit,
  listVisits,
  recordAudit,
  type StoredAudit,
} from './store/audit-log.ts'
