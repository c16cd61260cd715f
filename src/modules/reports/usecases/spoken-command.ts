import type { AttachmentId } from '../../../kernel/brand.ts'
import type { Command, Settlement } from '../domain/command.ts'
import type { FileRef, TextRef } from '../domain/event.ts'
import type { SettledWords } from '../domain/marks/settling.ts'

/** A command as people give it: with words where the domain has references, and files by their ids. */
export type Spoken<C> = C extends TextRef
  ? string
  : C extends Settlement
    ? readonly SettledWords[]
    : C extends FileRef
      ? AttachmentId
      : C extends string | number
        ? C
        : C extends readonly (infer Item)[]
          ? readonly Spoken<Item>[]
          : C extends object
            ? { readonly [K in keyof C]: Spoken<C[K]> }
            : C
export type SpokenCommand = Spoken<Command>
