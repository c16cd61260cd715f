import { fieldText, type Fields, type Form } from '../../../web/form.ts'
import type { Messages } from '../../../web/messages/messages.ts'

export type SignInValues = { readonly email: string; readonly password: string }

/** Reads the sign-in form. A password is taken as typed, spaces and all. */
export function readSignInForm(fields: Fields, { people }: Messages): Exclude<Form<SignInValues>, { state: 'empty' }> {
  const email = fieldText(fields, 'surel')
  const password = typedPassword(fields, 'sandi')
  const mistakes = {
    ...(email === '' ? { surel: people.emailMissing } : {}),
    ...(password === '' ? { sandi: people.passwordMissing } : {}),
  }
  if (Object.keys(mistakes).length > 0) return { state: 'invalid', typed: { surel: email }, mistakes }
  return { state: 'completed', values: { email, password } }
}

/** A password field's text, not trimmed; empty where it is absent or repeated. */
export function typedPassword(fields: Fields, name: string): string {
  const value = Object.hasOwn(fields, name) ? fields[name] : undefined
  return typeof value === 'string' ? value : ''
}
