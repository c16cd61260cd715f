import type { Command } from './command.ts'
import { bounce } from './commands/bounce.ts'
import { breach } from './commands/breach.ts'
import { calendarImport } from './commands/calendar-import.ts'
import { clockAdvance } from './commands/clock-advance.ts'
import { explain } from './commands/explain.ts'
import { exportReports } from './commands/export.ts'
import { importFile } from './commands/import.ts'
import { migrate } from './commands/migrate.ts'
import { recount } from './commands/recount.ts'
import { rehearse } from './commands/rehearse.ts'
import { retention } from './commands/retention.ts'
import { schema } from './commands/schema.ts'
import { seed } from './commands/seed.ts'
import { sweep } from './commands/sweep.ts'
import { tokenCreate } from './commands/token-create.ts'
import { train } from './commands/train.ts'
import { userCreate } from './commands/user-create.ts'
import { vaultRotate } from './commands/vault-rotate.ts'
import { vaultStatus } from './commands/vault-status.ts'
import { verify } from './commands/verify.ts'

/** Every command of the command line, in the order of `--help`. */
export const commands: readonly Command[] = [
  migrate,
  seed,
  userCreate,
  tokenCreate,
  sweep,
  clockAdvance,
  calendarImport,
  importFile,
  rehearse,
  exportReports,
  bounce,
  explain,
  verify,
  vaultStatus,
  vaultRotate,
  recount,
  retention,
  breach,
  train,
  schema,
]
