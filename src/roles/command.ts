import type { ParseArgsOptionsConfig } from 'node:util'
import type { Program } from '../compose.ts'
import type { Settings } from '../platform/settings.ts'

/** What was typed after the command's name. */
export type Asked = {
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>
}

/** One command of the command line; each stands in a file of `commands/` and is listed in `commands.ts`. */
export type Command = {
  /** One or two words, as in `clock advance`. */
  readonly name: string
  /** What follows the name, as in `<duration>`. */
  readonly usage: string
  /** One sentence, and for `--help` whatever more there is to know. */
  readonly summary: string
  readonly details?: string
  readonly options?: ParseArgsOptionsConfig
  /** Where it does not work on the program's own database: the settings to open the program with instead. */
  settingsFor?(asked: Asked, settings: Settings): Promise<Settings>
  /** Prints its answer on standard output. Throws `WrongUse` when the words make no sense. */
  run(asked: Asked, program: Program): Promise<void>
}

/** The words after a command make no sense. The message is one sentence; how to use the command is printed after it. */
export class WrongUse extends Error {
  override readonly name = 'WrongUse'
}

/** Something that was asked for cannot be done. The message is one sentence that says what to do instead. */
export class CannotDo extends Error {
  override readonly name = 'CannotDo'
}
