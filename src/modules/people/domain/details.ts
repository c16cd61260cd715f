/**
 * What may be kept of a reporter beyond name and contact, each only where a purpose asks for it: the numbers of a
 * registration, and what a complaint to the Ombudsman must say of its complainant (UU 37/2008 art. 24 (1) a).
 */
export const detailFields = [
  'nik',
  'familyCardNumber',
  'passportNumber',
  'birthPlace',
  'birthDate',
  'maritalStatus',
  'occupation',
  'fullAddress',
] as const
export type DetailField = (typeof detailFields)[number]

/** As they are kept: numbers in digits and capitals alone, `birthDate` as 1990-12-31, the rest in the reporter's words. */
export type Details = Readonly<Partial<Record<DetailField, string>>>

/** Somebody is found by these, without anything being opened. */
export const soughtDetails = ['nik', 'familyCardNumber', 'passportNumber'] as const satisfies readonly DetailField[]
export type SoughtDetail = (typeof soughtDetails)[number]
