// oxlint-disable-next-line import/no-unassigned-import -- it ends the process of an old Node before the rest is evaluated
import './check-node.mjs'
import { CannotStart } from './platform/cannot-start.ts'
import { openLog } from './platform/log.ts'
import { readSettings } from './platform/settings.ts'
import { openProgram } from './roles/open-program.ts'
import type { Role } from './roles/role.ts'
import { startWeb } from './roles/web.ts'
import { startWorker } from './roles/worker.ts'

const settings = readSettings(process.env)
if (!settings.ok) {
  for (const sentence of settings.refusal) console.error(sentence)
  process.exit(1)
}
const { role, publicUrl, logLevel } = settings.value
const log = openLog(logLevel)

function fail(error: unknown): never {
  if (error instanceof CannotStart) console.error(error.message)
  else log.fatal({ err: error }, 'the program broke')
  process.exit(1)
}
process.on('uncaughtException', fail)
process.on('unhandledRejection', fail)

/** A signal during the start is kept until there is something to stop. */
const told = new Promise<void>((resolve) => {
  process.once('SIGTERM', () => resolve())
  process.once('SIGINT', () => resolve())
})

const program = await openProgram(settings.value, log)
const running: Role[] = []
try {
  if (role === 'all' || role === 'worker') running.push(startWorker(program))
  if (role === 'all' || role === 'web') {
    const web = await startWeb(program)
    running.unshift(web)
    console.log(`LAPOR! is ready at ${publicUrl ?? web.address}`)
    for (const line of await program.greet()) console.log(line)
  }
  if (role !== 'migrate') await told
} finally {
  for (const each of running) await each.stop()
  await program.close()
}
process.exit(0)
