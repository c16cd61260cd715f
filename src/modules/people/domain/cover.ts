import type { Identity } from './identity.ts'

/**
 * An identity as the desk shows it before anybody has said what for: enough to know somebody again who says who they
 * are, too little to find them. “S*** A***”, “+62 812-••••-••34”; of an address only that there is one.
 */
export function coverIdentity({ name, phone, email, address, representative }: Identity): Identity {
  return {
    name: name && coverName(name),
    phone: phone && coverPhone(phone),
    // The domain may be somebody's own.
    email: email && `${email.slice(0, 1)}•••@•••`,
    address: address && '•••',
    representative: representative && {
      name: coverName(representative.name),
      relation: '•••',
      hasContact: representative.hasContact,
    },
  }
}

/** The same number of stars for each word, because its length is a trace too. */
export const coverName = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => `${String.fromCodePoint(word.codePointAt(0) ?? 0)}***`)
    .join(' ')

/** In E.164. The carrier's digits are no secret; of the rest the last two stay. */
export function coverPhone(phone: string): string {
  const [, country = '', carrier = ''] = /^(\+62)(\d{3})/.exec(phone) ?? []
  return country === '' ? `•••${phone.slice(-2)}` : `${country} ${carrier}-••••-••${phone.slice(-2)}`
}
