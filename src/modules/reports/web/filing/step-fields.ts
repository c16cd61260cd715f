import type { AttachmentCard } from '../../../../kernel/attachments.ts'
import type { Mistakes } from '../../../../web/form.ts'
import type { Language, Messages } from '../../../../web/messages/messages.ts'
import type { Choices } from './choices.ts'
import type { Typed } from './steps.ts'

/** What the fields of a step are made from. */
export type StepFields = {
  readonly typed: Typed
  readonly mistakes: Mistakes
  readonly choices: Choices
  /** The files that are there of those that were sent ahead. */
  readonly files: readonly AttachmentCard[]
  /** The day it is where the report was addressed to. */
  readonly today: Temporal.PlainDate
  readonly language: Language
  /** The name of whoever is signed in; null where nobody is. */
  readonly signedIn: { readonly name: string | null } | null
  /** The agency whose standard asks for an account on this channel, with the sentence; null where none does. */
  readonly accountAsked: { readonly agency: string; readonly sentence: string; readonly document: string } | null
}

/** What is wrong, by field; null where nothing is. */
export type Found = Readonly<Record<string, string | null>>
export type Words = Messages['filing']
