import type { Command } from './command.ts'
import { clockAdvance } from './commands/clock-advance.ts'
import { importFile } from './commands/import.ts'
import { migrate } from './commands/migrate.ts'
import { schema } from './commands/schema.ts'
import { tokenCreate } from './commands/token-create.ts'
import { userCreate } from './commands/user-create.ts'

/** Every command of the command line, in the order of `--help`. */
export const commands: readonly Command[] = [migrate, userCreate, tokenCreate, clockAdvance, importFile, schema]
