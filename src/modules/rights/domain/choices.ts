import type { RequestKind } from './request-kind.ts'

/** What of a subject's circumstances decides what can be asked about it. */
export type Circumstances = {
  readonly isAccount: boolean
  readonly hasName: boolean
  readonly hasAddress: boolean
  readonly hasContact: boolean
  /** The reporter agreed to a referral, and it can still be stopped. */
  readonly mayWithdrawReferral: boolean
  /** A copy stands where everybody reads it, or waits to be put there. */
  readonly isPublished: boolean
  /** The agency that handles it may learn the name. */
  readonly isNamed: boolean
}

/**
 * What each kind may be about. A report's words are corrected by saying more, never by changing what was said. `lifting` is
 * no choice of a form: it is asked where a restriction is to end and nothing proves who says so.
 */
export const aboutWords = [
  'name',
  'address',
  'contact',
  'referral',
  'publication',
  'naming',
  'identity',
  'everything',
  'texts',
  'holder',
  'account',
  'lifting',
] as const
export type About = (typeof aboutWords)[number]

/** What this subject can be asked about, in the order in which it is offered; empty where the kind is about all of it. */
export function choicesFor(kind: RequestKind, has: Circumstances): readonly About[] {
  const only = (...each: readonly (readonly [boolean, About])[]): About[] =>
    each.flatMap(([holds, about]) => (holds ? [about] : []))
  switch (kind) {
    case 'access':
    case 'automatedDecision':
      return []
    case 'correction':
      return only([!has.isAccount, 'name'], [!has.isAccount, 'address'])
    case 'withdrawal':
      return only([has.mayWithdrawReferral, 'referral'], [has.isPublished, 'publication'], [has.isNamed, 'naming'])
    case 'restriction':
      return only([has.isAccount, 'holder'], [!has.isAccount, 'identity'], [!has.isAccount, 'everything'])
    case 'erasure':
      return only(
        [!has.isAccount && (has.hasName || has.hasAddress), 'identity'],
        [!has.isAccount && has.hasContact, 'contact'],
        [!has.isAccount, 'texts'],
        [has.isAccount, 'holder'],
        [has.isAccount, 'account'],
      )
  }
}

/** Can this be asked here at all? What needs a choice and has none to offer cannot. */
export const canBeAsked = (kind: RequestKind, has: Circumstances): boolean =>
  kind === 'access' || kind === 'automatedDecision'
    ? kind === 'access' || !has.isAccount
    : choicesFor(kind, has).length > 0
