export type { ContactRoutes, Identity, Look, LookPurpose } from './domain/identity.ts'
export { isRoleSlug, roleOfSlug, roleSlugs } from './domain/role-slug.ts'
export { contactRoutesOf, findReporters, listLooks } from './store/identities.ts'
export { findOfficerEmail, listOfficers, type OfficerCard } from './store/officers.ts'
export { createApiToken } from './usecases/api-tokens.ts'
export { authenticate } from './usecases/authenticate.ts'
export { completeIdentity } from './usecases/complete-identity.ts'
export { normalisePhone } from './usecases/contact.ts'
export { createOfficer, type OfficerRefusal } from './usecases/create-officer.ts'
export { keepDemoPassword, readDemoPassword } from './usecases/demo-password.ts'
export {
  readIdentity,
  readIdentityForReferral,
  type IdentityRequest,
  type LookRefusal,
} from './usecases/read-identity.ts'
export { saveIdentity, tidyIdentity, type IdentityRefusal } from './usecases/save-identity.ts'
export { seedPeople } from './usecases/seed-people.ts'
export { peopleRoutes } from './web/routes.ts'
