import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { normaliseEmail, normalisePhone } from '../../people/index.ts'
import type { Contact } from '../domain/account.ts'

export type ContactRefusal = { readonly refusal: 'contactMissing' | 'contactInvalid' }

/** An e-mail address or a telephone number out of one field, however it is written. */
export function readContact(typed: string): Result<Contact, ContactRefusal> {
  if (typed.trim() === '') return refuse({ refusal: 'contactMissing' })
  const email = normaliseEmail(typed)
  if (email !== null) return accept({ route: 'email', address: email })
  const phone = typed.includes('@') ? null : normalisePhone(typed)
  return phone === null ? refuse({ refusal: 'contactInvalid' }) : accept({ route: 'phone', address: phone })
}
