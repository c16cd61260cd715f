export { countAudit, listAudit, listVisits, recordAudit } from './store/audit-log.ts'
