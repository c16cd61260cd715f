import type { NationalClass, ReportKind } from '../../../kernel/law/words.ts'

/** The life of a report in words (docs/glossary.md): each list is the type. */

export const phases = [
  'submitted',
  'clarification',
  'disposed',
  'inProgress',
  'followedUp',
  'closed',
  'archived',
] as const
export type Phase = (typeof phases)[number]

/** Somebody owes the next step; neither closed nor archived. */
export const openPhases = [
  'submitted',
  'clarification',
  'disposed',
  'inProgress',
  'followedUp',
] as const satisfies Phase[]
export const isOpenPhase = (phase: Phase): boolean => openPhases.some((open) => open === phase)

/** Until a verifier sets it, a complaint is not supervisory; the other kinds are their own class. */
export const defaultClass = (kind: ReportKind): NationalClass => (kind === 'complaint' ? 'nonSupervisory' : kind)

/** Only `confirmed` and `agreed` say anything about satisfaction. */
export const closingReasons = [
  'confirmed',
  'silence',
  'agreed',
  'withdrawn',
  'unable',
  'ombudsman',
  'unreachable',
] as const
export type ClosingReason = (typeof closingReasons)[number]

/** `incomplete` is the clock's or the verifier's; the others the verifier's alone. */
export const archiveReasons = ['incomplete', 'outsideAuthority', 'identicalReport', 'abuse'] as const
export type ArchiveReason = (typeof archiveReasons)[number]

/** Why an agency says that a report is not its own. */
export const refusalReasons = ['otherAgency', 'otherRegion', 'otherLevel', 'noCompetence'] as const
export type RefusalReason = (typeof refusalReasons)[number]

/** What makes a follow-up "unable": the ground that must be named and the superior's approval. */
export const unableGrounds = ['law', 'budget'] as const
export type UnableGround = (typeof unableGrounds)[number]

/** What the inspectorate found out about what a supervisory complaint says. */
export const examinationResults = ['proven', 'partlyProven', 'notProven'] as const
export type ExaminationResult = (typeof examinationResults)[number]

/** Why words must be erased: UU 27/2022 art. 43 (1) a to d (docs/law/privacy.md). */
export const erasureGrounds = ['noLongerNeeded', 'consentWithdrawn', 'requested', 'unlawful'] as const
export type ErasureGround = (typeof erasureGrounds)[number]

/** What a reporter may take back of what they agreed to, or what follows from having given a name (UU 27/2022 art. 9). */
export const withdrawable = ['referral', 'publication', 'naming'] as const
export type Withdrawable = (typeof withdrawable)[number]

/** What is closed to officers at the reporter's wish (UU 27/2022 art. 11 and 41). */
export const restrictions = ['identity', 'everything'] as const
export type Restriction = (typeof restrictions)[number]

/** The second axis (domain.md §6). */
export const referralStates = [
  'none',
  'asked',
  'sent',
  'acknowledged',
  'facilitating',
  'concluded',
  'declined',
  'lapsed',
] as const
export type ReferralState = (typeof referralStates)[number]
export const openReferralStates: readonly ReferralState[] = ['asked', 'sent', 'acknowledged', 'facilitating']

/** Why the Ombudsman declines; each is told to the reporter with what they can do next (docs/law/ombudsman.md). */
export const declineReasons = [
  'notYetComplained',
  'olderThanTwoYears',
  'beforeCourt',
  'outsideAuthority',
  'alreadySettled',
  'withdrawn',
  'incompleteDetails',
  'otherReason',
] as const
export type DeclineReason = (typeof declineReasons)[number]

/** What the Ombudsman does to bring the parties together. */
export const facilitationSteps = ['meeting', 'siteVisit', 'agreement', 'otherStep'] as const
export type FacilitationStep = (typeof facilitationSteps)[number]

/** Findings go back to the agency; the others close the report. */
export const referralOutcomes = ['findings', 'settled', 'noMaladministration'] as const
export type ReferralOutcome = (typeof referralOutcomes)[number]

/** What must have reached the reporter before a clock may run against them. */
export const deliverables = ['clarification', 'followUp', 'closing'] as const
export type Deliverable = (typeof deliverables)[number]

/** How it reached them. `posted` counts only where no contact was given. */
export const deliveryWays = ['receipt', 'accepted', 'viewed', 'posted', 'call', 'letter', 'inPerson'] as const
export type DeliveryWay = (typeof deliveryWays)[number]

/** By which a reporter is reached. */
export const contactRoutes = ['email', 'phone'] as const
export type ContactRoute = (typeof contactRoutes)[number]
