import { join } from 'node:path'
import { compose, type Program } from '../compose.ts'
import { checkServer } from '../platform/db/check-server.ts'
import { openDatabase } from '../platform/db/db.ts'
import { migrate } from '../platform/db/migrate.ts'
import { openKeyRing } from '../platform/key-ring.ts'
import type { Log } from '../platform/log.ts'
import { openEmbeddedPostgres } from '../platform/postgres/embedded.ts'
import { realNow } from '../platform/real-clock.ts'
import { openClock } from '../platform/rehearsal-clock.ts'
import type { Settings } from '../platform/settings.ts'
import { keySourceOf } from '../platform/vault-key.ts'

export type OpenProgram = Program & { readonly close: () => Promise<void> }

/**
 * The program on its database: reached or started, migrated, filled when empty. Roles and commands begin here alike,
 * beside each other or alone. `close` comes last, after the roles have ended. Refuses with `CannotStart`.
 */
export async function openProgram(settings: Settings, log: Log): Promise<OpenProgram> {
  const server = await reachServer(settings, log)
  const db = openDatabase({
    connection: server.connection,
    poolSize: settings.poolSize,
    onLostConnection: () => log.warn('the database server ended an idle connection'),
  })
  const closing = [() => server.leave(), () => db.destroy()]
  const close = async () => {
    for (const end of closing.toReversed()) await end()
  }
  try {
    await checkServer(db)
    for (const name of await migrate(db, realNow())) log.info({ migration: name }, 'migrated')
    const clock = await openClock(db, { production: settings.production, start: settings.clockStart })
    closing.push(async () => clock.close())
    const ring = await openKeyRing(db, await keySourceOf(settings), clock.now, log)
    closing.push(async () => ring.close())
    const program = compose({ settings, db, now: clock.now, vault: ring.vault, log })
    await program.seed()
    return { ...program, close }
  } catch (error) {
    await close()
    throw error
  }
}

async function reachServer({ databaseUrl, dataFolder }: Settings, log: Log) {
  if (databaseUrl !== null) return { connection: databaseUrl, leave: async () => {} }
  return openEmbeddedPostgres({ folder: join(dataFolder, 'postgres'), log })
}
