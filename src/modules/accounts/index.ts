export type { Account, Contact, ContactRoute, RegistryOutcome } from './domain/account.ts'
export {
  findAccount,
  isAccountRestricted,
  liftAccountRestriction,
  restrictAccount,
  whoHaveAccounts,
} from './store/accounts.ts'
export { keptAccountSessions, keptNikReasons } from './store/kept-rows.ts'
export { accountsSealed } from './store/sealed-tables.ts'
export { accountHoldings, type AccountHoldings } from './usecases/account-holdings.ts'
export { closeAccountIn } from './usecases/close-account.ts'
export { forgetHolder } from './usecases/forget-holder.ts'
export { accountOf, type SignedIn } from './usecases/enter.ts'
export { holderOf, type Holder } from './usecases/holder-of.ts'
export type { AccountsRoom, CivilRegistry, RegistryQuestion } from './usecases/room.ts'
export { accountPost, type DirectPost } from './web/letters.ts'
export { accountRoutes } from './web/routes.ts'
export { keptFields, withProof } from './web/proof.ts'
export { proofFor } from './web/proof-page.ts'
export { sendReporterProof, showReporterProof, takeReporterProof, type ReporterProof } from './web/reporter-proof.ts'
export { givenContacts } from './usecases/tell-holder.ts'
