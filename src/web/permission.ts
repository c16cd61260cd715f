import type { PermissionName } from '../kernel/permission.ts'

/** Who may come in: anybody, whoever shows the report's secret, or officers with a post that has this permission. */
export type Permission = 'public' | 'reporterSecret' | PermissionName
