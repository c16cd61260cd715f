import type { Language } from '../../kernel/language.ts'
import type { RefusalName, RefusalText } from '../refusals.ts'
import { en } from './en.ts'
import { id } from './id.ts'

export { languages, type Language } from '../../kernel/language.ts'

/** Every text of the product in one language; Indonesian is the original, English must have the same shape. */
export type Messages = typeof id

export const messages: Readonly<Record<Language, Messages & { refusals: Readonly<Record<RefusalName, RefusalText>> }>> =
  { id, en }
