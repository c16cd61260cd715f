export { freshMinutes, isFresh } from './domain/second-factor.ts'
export { glassMinutes, usualLooksADay, type GlassMinutes } from './domain/glass.ts'
export { identityFields, lookPurposes } from './domain/identity.ts'
export { coverName } from './domain/cover.ts'
export { coverAddress } from './domain/cover-address.ts'
export { deviceName } from './domain/device.ts'
export type { DetailField, Details, SoughtDetail } from './domain/details.ts'
export type { ContactRoutes, Identity, IdentityField, Look, LookPurpose, Representative } from './domain/identity.ts'
export { isRoleSlug, roleOfSlug, roleSlugs } from '../../kernel/law/role-slug.ts'
export { findByDetail } from './store/details.ts'
export { dutiesOf } from './store/duties.ts'
export { endGlass, glassOf, glassToldOf, openGlass, takeGlassToTell, type Glass } from './store/glass.ts'
export { contactRoutesOf, findReporters, forgetFormerContacts, formerRoutesOf } from './store/identities.ts'
export { keptOfficerSessions, keptSignInAttempts } from './store/kept-rows.ts'
export { listLooks, looksOf, type ListedLook, type LooksAsked } from './store/looks.ts'
export { invitationOf, type Invitation } from './store/invitations.ts'
export { listLeaves, type Leave } from './store/leaves.ts'
export {
  claimDigestDay,
  findAccount,
  findOfficer,
  findOfficerAddress,
  listOfficers,
  nameOfficers,
  officerAddressed,
  officersAt,
  ownPosts,
  setCorrespondence,
  type ListedOfficer,
  type OfficerCard,
  type PostedOfficer,
} from './store/officers.ts'
export { findSameReporters } from './store/same-reporters.ts'
export { identifiedReporters } from './store/identified.ts'
export { peopleSealed } from './store/sealed-tables.ts'
export { findOfficerCard, rolesHeld, searchOfficers, type FoundOfficer } from './store/search-officers.ts'
export { noteShownPaper, shownPaperOf, type ShownPaper } from './store/shown-papers.ts'
export { attemptsSoFar, countAttempt } from './store/sign-in-attempts.ts'
export { createApiToken } from './usecases/api-tokens.ts'
export { authenticate } from './usecases/authenticate.ts'
export { breakGlass } from './usecases/break-glass.ts'
export { looksForReporter, type ToldLook } from './usecases/looks-for-reporter.ts'
export { changeContact, type ContactRefusal } from './usecases/change-contact.ts'
export { addPost, endPost, type ChangePostRefusal } from './usecases/change-posts.ts'
export { closeAccount, type CloseRefusal } from './usecases/close-account.ts'
export { completeIdentity } from './usecases/complete-identity.ts'
export { normaliseEmail, normalisePhone } from './usecases/contact.ts'
export { createOfficer, type OfficerRefusal } from './usecases/create-officer.ts'
export { keepDemoPassword, readDemoPassword } from './usecases/demo-password.ts'
export { endSessionsOf, resetFactorsOf, type HelpRefusal } from './usecases/help-officer.ts'
export { inviteAgain, inviteOfficer, type Invited, type InviteRefusal } from './usecases/invite-officer.ts'
export { isContactOf } from './usecases/is-contact-of.ts'
export {
  cancelLeave,
  mayRecordLeave,
  possibleDeputies,
  recordLeave,
  type LeaveRefusal,
} from './usecases/keep-leaves.ts'
export { correctionOf, keepCorrection } from './usecases/correct-identity.ts'
export {
  forgetContact,
  forgetDetails,
  forgetName,
  forgetReporter,
  ownDetails,
  saveDetails,
} from './usecases/keep-details.ts'
export {
  noteDossierLook,
  coveredIdentity,
  readDetails,
  readDetailsForReferral,
  readIdentity,
  readIdentityForReferral,
  readStanding,
  type IdentityRequest,
  type LookRefusal,
} from './usecases/read-identity.ts'
export { coveredHoldings, ownHoldings, type OwnHoldings } from './usecases/own-holdings.ts'
export { readOwnIdentity } from './usecases/read-own-identity.ts'
export { askForNewPasskey, askForProof, askWhoSignsIn } from './usecases/passkeys/ask-for-passkey.ts'
export { forgetPasskeys, removePasskey } from './usecases/passkeys/keep-passkeys.ts'
export { provePasskey } from './usecases/passkeys/prove-passkey.ts'
export type { Passkey } from './domain/passkey.ts'
export type { PasskeyRoom } from './usecases/passkeys/room.ts'
export { savePasskey } from './usecases/passkeys/save-passkey.ts'
export { listPasskeys } from './store/passkeys.ts'
export { readNames } from './usecases/read-names.ts'
export { saveIdentity, tidyIdentity, type IdentityRefusal } from './usecases/save-identity.ts'
export { seedPeople } from './usecases/seed-people.ts'
export { passkeysAt } from './web/room.ts'
export { localPath } from './web/local-path.ts'
export { proofGuard } from './web/proof.ts'
export { peopleRoutes } from './web/routes.ts'
export { minutesSince, minutesUntil } from './web/waiting.ts'
