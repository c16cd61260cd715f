import { join } from 'node:path'
import type { Program } from '../compose.ts'
import { checkServer } from '../platform/db/check-server.ts'
import { openDatabase, type Db } from '../platform/db/db.ts'
import { migrate } from '../platform/db/migrate.ts'
import {
  allowProgram,
  asProgram,
  currentRole,
  embeddedRole,
  makeProgramRole,
  ownsTables,
} from '../platform/db/program-role.ts'
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
  const { compose } = await readProgram()
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
    await prepare(db, server, log)
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

/** A thousand files, which take as long to read as a database to start: begun while that is waited for. */
const readProgram = () => import('../compose.ts')

/** Where the program finds its database, and where the owner of its tables does; null: the program is as good as they. */
type Server = {
  readonly connection: string
  readonly owner: string | null
  readonly isOurs: boolean
  readonly leave: () => Promise<void>
}

async function reachServer({ databaseUrl, ownerDatabaseUrl, dataFolder }: Settings, log: Log): Promise<Server> {
  if (databaseUrl !== null)
    return { connection: databaseUrl, owner: ownerDatabaseUrl, isOurs: false, leave: async () => {} }
  const { connection, leave } = await openEmbeddedPostgres({
    folder: join(dataFolder, 'postgres'),
    log,
    onWaiting: () => void readProgram(),
  })
  return { connection: asProgram(connection), owner: connection, isOurs: true, leave }
}

/** Brings the tables to their newest form, as their owner, and lets the program in with no more rights than it needs. */
async function prepare(db: Db, { owner, isOurs }: Server, log: Log): Promise<void> {
  if (owner === null) {
    await checkServer(db)
    for (const name of await migrate(db, realNow())) log.info({ migration: name }, 'migrated')
    if (await ownsTables(db))
      log.warn(
        'DATABASE_URL is the owner of the tables, so whoever takes over the program could change its own trail. Give the program a user of its own, and the owner as MIGRATE_DATABASE_URL.',
      )
    return
  }
  const ownerDb = openDatabase({ connection: owner, poolSize: 1 })
  try {
    await checkServer(ownerDb)
    if (isOurs) await makeProgramRole(ownerDb)
    for (const name of await migrate(ownerDb, realNow())) log.info({ migration: name }, 'migrated')
    if (!isOurs) await checkServer(db)
    await allowProgram(ownerDb, isOurs ? embeddedRole : await currentRole(db))
  } finally {
    await ownerDb.destroy()
  }
}
