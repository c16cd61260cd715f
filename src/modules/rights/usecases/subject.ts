import type { AgencyId, PersonId } from '../../../kernel/brand.ts'
import { readOwnIdentity } from '../../people/index.ts'
import {
  isComplainedAbout,
  words,
  type OpenLaw,
  type ReportsRoom,
  type ReportState,
  type ReportView,
} from '../../reports/index.ts'
import type { Circumstances } from '../domain/choices.ts'
import type { Proof } from '../domain/proof.ts'

/**
 * Whose data a request is about: of whoever opened a report by its secret, with how sure it is that they are its reporter; or
 * of an account's holder, who proved it lately.
 */
export type Subject = ReportSubject | { readonly kind: 'account'; readonly person: PersonId; readonly law: OpenLaw }

export type ReportSubject = {
  readonly kind: 'report'
  readonly person: PersonId
  readonly view: ReportView
  readonly law: OpenLaw
  readonly proof: Proof
}

export const subjectOfReport = (view: ReportView, proof: Proof): ReportSubject => {
  const { reporter: person, law } = view
  return { kind: 'report', person, view, law, proof }
}

export const isProven = (subject: Subject): boolean => subject.kind === 'account' || subject.proof.proof === 'proven'

/**
 * Whose data-protection officer answers: the one of whoever has the report. An account belongs to no region, and who an
 * anonymous reporter is stays closed to the whole region: the nation's answers there.
 */
export const answeringAgency = (state: ReportState, law: OpenLaw): AgencyId =>
  answeringFor(state, state.lead ?? state.receivedBy, law)

/** The same as the report stands now: also where it became anonymous, or a complaint about the unit, after it was asked. */
export const answeringFor = (state: ReportState, agency: AgencyId, { tree, nation }: OpenLaw): AgencyId =>
  state.anonymous || isComplainedAbout(state, tree, agency) ? nation : agency

/** What can be asked about this subject depends on this; read for the person alone. */
export async function circumstancesOf({ db, vault }: ReportsRoom, subject: Subject): Promise<Circumstances> {
  const identity = await readOwnIdentity(db, vault, subject.person)
  const given = {
    hasName: identity?.name != null,
    hasAddress: identity?.address != null,
    hasContact: identity?.email != null || identity?.phone != null,
  }
  if (subject.kind === 'account')
    return {
      ...given,
      isAccount: true,
      mayWithdrawReferral: false,
      isPublished: false,
      isNamed: false,
    }
  const { state } = subject.view
  const isReferred = words.openReferralStates.includes(state.referral) || state.referral === 'concluded'
  return {
    ...given,
    isAccount: false,
    mayWithdrawReferral: state.consent && (!isReferred || state.referral === 'asked'),
    isPublished: !state.confidential && (state.publication === 'published' || state.publication === 'due'),
    isNamed: !state.anonymous && given.hasName,
  }
}
