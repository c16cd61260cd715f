import { CannotStart } from '../platform/cannot-start.ts'
import { openLog } from '../platform/log.ts'
import { readSettings } from '../platform/settings.ts'
import { openProgram, type OpenProgram } from './open-program.ts'
import type { Role } from './role.ts'
import { startWeb } from './web.ts'
import { startWorker } from './worker.ts'

/**
 * Starts the roles that the settings name, runs until SIGTERM or SIGINT, lets what runs finish, and answers 0. Answers 1
 * with a sentence for each thing that keeps the program from starting; ends the process when something is broken.
 */
export async function runProgram(): Promise<number> {
  const settings = readSettings(process.env)
  if (!settings.ok) {
    for (const sentence of settings.refusal) console.error(sentence)
    return 1
  }
  const log = openLog(settings.value.logLevel)
  const breakDown = (error: unknown) => {
    log.fatal({ err: error }, 'the program broke')
    process.exit(1)
  }
  process.on('uncaughtException', breakDown).on('unhandledRejection', breakDown)
  // Listened to from the beginning: a signal during the start is kept until there is something to stop.
  const told = new Promise<void>((resolve) => process.once('SIGTERM', resolve).once('SIGINT', resolve))
  try {
    await runUntil(told, await openProgram(settings.value, log))
    return 0
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error
    console.error(error.message)
    return 1
  }
}

async function runUntil(told: Promise<void>, program: OpenProgram): Promise<void> {
  const { role, publicUrl } = program.settings
  const running: Role[] = []
  try {
    if (role === 'all' || role === 'web') {
      const web = await startWeb(program)
      running.push(web)
      console.log([`LAPOR! is ready at ${publicUrl ?? web.address}`, ...(await program.greet())].join('\n'))
    }
    await program.furnish()
    if (role === 'all' || role === 'worker') running.push(startWorker(program))
    program.log.info({ role }, 'started')
    if (role !== 'migrate') await told
  } finally {
    for (const each of running) await each.stop()
    await program.close()
  }
}
