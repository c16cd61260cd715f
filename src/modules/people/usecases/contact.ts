import { parsePhoneNumberFromString } from 'libphonenumber-js'

/**
 * A telephone number as people write it (`0812 …`, `+62 812.…`, `62812…`, `812…`, `0062 …`) in E.164; numbers without a
 * country are Indonesian. Null where no such number exists.
 */
export function normalisePhone(text: string): string | null {
  const number = parsePhoneNumberFromString(text.trim().replace(/^00/, '+'), 'ID')
  return number?.isValid() === true ? number.number : null
}

const email = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/

/** An e-mail address in lower case, or null where it cannot be one (RFC 5321 §4.5.3.1.3: 254 characters at most). */
export function normaliseEmail(text: string): string | null {
  const address = text.trim().toLowerCase()
  return email.test(address) && address.length <= 254 ? address : null
}
