export { listAudit, listVisits, recordAudit } from './store/audit-log.ts'
