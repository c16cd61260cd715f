import type { Role } from './words.ts'

/** Roles as they are written outside the program: on the command line and in the demo's e-mail addresses. */
export const roleOfSlug = {
  'national-admin': 'nationalAdmin',
  coordinator: 'coordinator',
  liaison: 'liaison',
  official: 'official',
  superior: 'superior',
  inspectorate: 'inspectorate',
  ombudsman: 'ombudsman',
  operator: 'operator',
  'data-protection': 'dataProtectionOfficer',
} as const satisfies Record<string, Role>

export type RoleSlug = keyof typeof roleOfSlug
export const roleSlugs = Object.keys(roleOfSlug) as readonly RoleSlug[]

export const isRoleSlug = (text: string): text is RoleSlug => Object.hasOwn(roleOfSlug, text)
