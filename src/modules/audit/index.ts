export { listAudit, recordAudit } from './store/audit-log.ts'
