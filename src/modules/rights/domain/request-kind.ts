/** What somebody may ask about data of their own (UU 27/2022 art. 6 to 11; docs/law/privacy.md). */
export const requestKinds = [
  'access',
  'correction',
  'withdrawal',
  'restriction',
  'erasure',
  'automatedDecision',
] as const
export type RequestKind = (typeof requestKinds)[number]

/** Does meeting it change something? Access shows, and an objection says something to an officer. */
export const hasEffect = (kind: RequestKind): boolean => kind !== 'access' && kind !== 'automatedDecision'
