import type { Command } from './command.ts'
import { clockAdvance } from './commands/clock-advance.ts'
import { migrate } from './commands/migrate.ts'
import { schema } from './commands/schema.ts'

/** Every command of the command line, in the order of `--help`. */
export const commands: readonly Command[] = [migrate, clockAdvance, schema]
