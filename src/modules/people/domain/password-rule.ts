import { accept, refuse, type Result } from '../../../kernel/result.ts'

export const shortestPassword = 12
/** Far beyond what anybody types; keeps a megabyte from being hashed. */
export const longestPassword = 200

export type PasswordRefusal =
  | { readonly refusal: 'passwordTooShort' }
  | { readonly refusal: 'passwordTooLong' }
  | { readonly refusal: 'passwordHoldsName' }

/** Length decides, not kinds of characters (NIST SP 800-63B-4 §3.1.1.2); it may not contain the name before the `@`. */
export function checkPassword(password: string, email: string): Result<string, PasswordRefusal> {
  const length = Array.from(password).length
  if (length < shortestPassword) return refuse({ refusal: 'passwordTooShort' })
  if (length > longestPassword) return refuse({ refusal: 'passwordTooLong' })
  const name = email.split('@')[0] ?? ''
  if (name.length >= 4 && password.toLowerCase().includes(name)) return refuse({ refusal: 'passwordHoldsName' })
  return accept(password)
}
