import { fireDue } from '../../src/modules/reports/index.ts'
import { openLog } from '../../src/platform/log.ts'
import { readSettings } from '../../src/platform/settings.ts'
import { openProgram } from '../../src/roles/open-program.ts'

/** Fires what is due in the database of this address, up to so many: says that it begins, and then what came of it. */
const [databaseUrl = '', most = '0'] = process.argv.slice(2)
const settings = readSettings({ ...process.env, DATABASE_URL: databaseUrl })
if (!settings.ok) throw new Error(settings.refusal.join('\n'))
const program = await openProgram(settings.value, openLog('error'))
await program.reports.lawShelf.open()
console.log('begun')
const begun = performance.now()
const cpu = process.cpuUsage()
let fired = 0
await fireDue(program.reports, (batch) => {
  fired += batch.fired
  if (fired >= Number(most)) finish()
})
finish()

function finish(): never {
  const { user, system } = process.cpuUsage(cpu)
  const seconds = (performance.now() - begun) / 1000
  console.log(JSON.stringify({ fired, seconds, programMs: (user + system) / 1000 }))
  process.exit()
}
