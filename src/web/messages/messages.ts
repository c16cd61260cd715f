import type { RefusalName, RefusalText } from '../refusals.ts'
import { en } from './en.ts'
import { id } from './id.ts'

export const languages = ['id', 'en'] as const
export type Language = (typeof languages)[number]

/** Every text of the product in one language; Indonesian is the original, English must have the same shape. */
export type Messages = typeof id

export const messages: Readonly<Record<Language, Messages & { refusals: Readonly<Record<RefusalName, RefusalText>> }>> =
  { id, en }
