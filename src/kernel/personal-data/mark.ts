/** What may be somebody's, by its shape and what stands around it; a person looks at it and decides. */
export const personalKinds = [
  'identityNumber',
  'phone',
  'email',
  'accountNumber',
  'plate',
  'birthDate',
  'address',
  'name',
  'handle',
  'link',
  'coordinates',
] as const
export type PersonalKind = (typeof personalKinds)[number]

/** Why it was marked. */
export const markReasons = [
  /** Sixteen digits as on an identity or family card, valid or not, with whatever stands between them. */
  'sixteenDigits',
  /** The same inside a longer number. */
  'insideLongerNumber',
  'phoneForm',
  /** With the code of its town: as often an office's. */
  'townPhone',
  'phoneCue',
  'emailForm',
  'emailSpelled',
  /** A word before it says whose number it is: account, customer, membership, passport. */
  'numberCue',
  /** Eight digits or more that nothing explains. */
  'longNumber',
  'plateForm',
  'birthCue',
  'houseNumber',
  /** A whole address, after a word that says somebody lives there. */
  'homeCue',
  'nameCue',
  /** The name of somebody in their office: “Camat …”. An office is not private, an accusation may be. */
  'officialsName',
  'signature',
  'handleForm',
  'linkForm',
  'coordinateForm',
  /** A verifier marked it. */
  'person',
] as const
export type MarkReason = (typeof markReasons)[number]

/** `sure`: its form says it. `likely`: form and what stands before it. `possible`: it may as well be something else. */
export type Certainty = 'sure' | 'likely' | 'possible'

/** A place in a text in UTF-16 units, `end` exclusive; never what stands there. */
export type PersonalMark = {
  readonly start: number
  readonly end: number
  readonly kind: PersonalKind
  readonly reason: MarkReason
  readonly certainty: Certainty
}

/** Finds one kind in a text that was made even (`even-text.ts`). Linear in its length. */
export type Finder = (even: string) => readonly PersonalMark[]

export const mark = (
  start: number,
  end: number,
  kind: PersonalKind,
  reason: MarkReason,
  certainty: Certainty,
): PersonalMark => ({ start, end, kind, reason, certainty })
