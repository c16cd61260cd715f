import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { isCommon } from './common-password.ts'

export const shortestPassword = 12
/** Far beyond what anybody types; keeps a megabyte from being hashed. */
export const longestPassword = 200

export type PasswordRefusal =
  | { readonly refusal: 'passwordTooShort' }
  | { readonly refusal: 'passwordTooLong' }
  | { readonly refusal: 'passwordHoldsName' }
  | { readonly refusal: 'passwordHoldsContext' }
  | { readonly refusal: 'passwordCommon' }

/**
 * Length decides, not kinds of characters (NIST SP 800-63B-4 §3.1.1.2); but nothing that is guessed first: neither what
 * everybody chooses, nor the name before the `@`, nor the parts of the domain behind it, which name the agency.
 */
export function checkPassword(password: string, email: string): Result<string, PasswordRefusal> {
  const length = Array.from(password).length
  if (length < shortestPassword) return refuse({ refusal: 'passwordTooShort' })
  if (length > longestPassword) return refuse({ refusal: 'passwordTooLong' })
  const [name = '', domain = ''] = email.toLowerCase().split('@')
  const typed = password.toLowerCase()
  if (name.length >= 4 && typed.includes(name)) return refuse({ refusal: 'passwordHoldsName' })
  if (contextOf(domain).some((part) => typed.includes(part)) && leftOf(typed, domain) < shortestPassword)
    return refuse({ refusal: 'passwordHoldsContext' })
  if (isCommon(password)) return refuse({ refusal: 'passwordCommon' })
  return accept(password)
}

/** What the agency is called in its address: “dpupr.kampar.go.id” gives “dpupr” and “kampar”. */
const contextOf = (domain: string): readonly string[] =>
  [...domain.split(/[.-]/), 'lapor'].filter((part) => part.length >= 4 && part !== 'test')

/** Letters and digits that are left without the agency's name: a long phrase may mention it. */
const leftOf = (typed: string, domain: string): number =>
  contextOf(domain)
    .reduce((rest, part) => rest.replaceAll(part, ''), typed)
    .replaceAll(/[^\p{L}\p{N}]/gu, '').length
