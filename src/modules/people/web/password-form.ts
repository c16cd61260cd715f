import { never } from '../../../kernel/result.ts'
import type { Fields, Form, Mistakes } from '../../../web/form.ts'
import type { Messages } from '../../../web/messages/messages.ts'
import { longestPassword, shortestPassword, type PasswordRefusal } from '../domain/password-rule.ts'
import type { AttemptRefusal } from '../usecases/attempt-password.ts'
import { typedPassword } from './sign-in-form.ts'
import { minutesUntil } from './waiting.ts'

export type PasswordValues = { readonly current: string; readonly next: string }

/** Reads the password form. Nothing typed is kept: passwords are never sent back. */
export function readPasswordForm(
  fields: Fields,
  { people }: Messages,
): Exclude<Form<PasswordValues>, { state: 'empty' }> {
  const [current, next] = [typedPassword(fields, 'sekarang'), typedPassword(fields, 'baru')]
  if (current === '') return { state: 'invalid', typed: {}, mistakes: { sekarang: people.passwordMissing } }
  if (next !== typedPassword(fields, 'ulang'))
    return { state: 'invalid', typed: {}, mistakes: { ulang: people.repeatDiffers } }
  return { state: 'completed', values: { current, next } }
}

/** The refusal of a new password beside the field to correct. */
export function passwordMistakes(
  refusal: AttemptRefusal | PasswordRefusal,
  now: Temporal.Instant,
  { people }: Messages,
): Mistakes {
  switch (refusal.refusal) {
    case 'wrongPassword':
      return { sekarang: people.currentWrong }
    case 'tooManyAttempts':
      return { sekarang: people.tooManyAttempts(minutesUntil(refusal.until, now)) }
    case 'passwordTooShort':
      return { baru: people.passwordTooShort(shortestPassword) }
    case 'passwordTooLong':
      return { baru: people.passwordTooLong(longestPassword) }
    case 'passwordHoldsName':
      return { baru: people.passwordHoldsName }
    case 'passwordHoldsContext':
      return { baru: people.passwordHoldsContext }
    case 'passwordCommon':
      return { baru: people.passwordCommon }
    default:
      return never(refusal)
  }
}
