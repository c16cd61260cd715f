export { lookPurposes, type ContactRoutes, type Identity, type Look, type LookPurpose } from './domain/identity.ts'
export type { PasswordRefusal } from './domain/password-rule.ts'
export { isRoleSlug, roleOfSlug, roleSlugs } from './domain/role-slug.ts'
export { contactRoutesOf, findReporters, listLooks, writeIdentity } from './store/identities.ts'
export { listOfficers, type OfficerCard } from './store/officers.ts'
export { createApiToken, endApiToken } from './usecases/api-tokens.ts'
export { authenticate } from './usecases/authenticate.ts'
export { normaliseEmail, normalisePhone } from './usecases/contact.ts'
export { createOfficer, type OfficerRefusal, type OfficerToCreate } from './usecases/create-officer.ts'
export { demoPeople, type DemoPerson } from './usecases/demo-people.ts'
export { keepDemoPassword, readDemoPassword } from './usecases/demo-password.ts'
export {
  readIdentity,
  readIdentityForReferral,
  type IdentityRequest,
  type LookRefusal,
} from './usecases/read-identity.ts'
export { saveIdentity, tidyIdentity, type IdentityRefusal } from './usecases/save-identity.ts'
export { seedPeople } from './usecases/seed-people.ts'
export { signIn, type SignIn } from './usecases/sign-in.ts'
export { peopleRoutes } from './web/routes.ts'
