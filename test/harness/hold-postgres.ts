import { openLog } from '../../src/platform/log.ts'
import { openEmbeddedPostgres } from '../../src/platform/postgres/embedded.ts'

/**
 * A program that uses the server of the folder it is given, for tests that kill programs. It says `reached` or why not,
 * and leaves when its input ends.
 */
const [folder = ''] = process.argv.slice(2)
try {
  const server = await openEmbeddedPostgres({ folder, log: openLog('silent') })
  console.log('reached')
  process.stdin.resume().once('end', () => void server.leave().then(() => process.exit(0)))
} catch (error) {
  console.log(`${(error as Error).name}: ${(error as Error).message}`)
  process.exit(1)
}
