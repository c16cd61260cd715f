import { Registry } from 'prom-client'
import { seedDemoRegion } from './demo-region.ts'
import type { Now } from './kernel/now.ts'
import { agencyApi, loadAgencies } from './modules/agencies/index.ts'
import { recordAudit } from './modules/audit/index.ts'
import { authenticate, keepDemoPassword, peopleRoutes, readDemoPassword } from './modules/people/index.ts'
import { publicCopies, publicListApi, publishChange, publishingWork } from './modules/publishing/index.ts'
import {
  lawShelf,
  reportApi,
  reportGauges,
  reportWork,
  secretGuard,
  type OpenLaw,
  type ReportsRoom,
} from './modules/reports/index.ts'
import { standardsApi, type LawBook } from './modules/standards/index.ts'
import { isAnswering } from './platform/db/check-server.ts'
import { transact, type Db } from './platform/db/db.ts'
import { takeTurn } from './platform/db/turn.ts'
import type { Log } from './platform/log.ts'
import type { PeriodicWork } from './platform/loop.ts'
import type { Vault } from './platform/secrets.ts'
import type { Settings } from './platform/settings.ts'
import { galleryRoute } from './web/gallery.ts'
import type { Shell } from './web/shell.ts'

/** What every module is built on. */
export type Platform = {
  readonly settings: Settings
  readonly db: Db
  readonly now: Now
  readonly vault: Vault
  readonly log: Log
}

/** The program, joined: what the web role serves, what the worker role does, and how an empty database is filled. */
export type Program = Platform & {
  readonly shell: Shell
  readonly reports: ReportsRoom
  readonly work: readonly PeriodicWork[]
  /** Loads the demo region into an empty database when the settings say so. */
  readonly seed: () => Promise<void>
  /** What whoever starts the program should know, such as the demo sign-ins. */
  readonly greet: () => Promise<readonly string[]>
}

/** The only place where adapters meet modules. */
export function compose(platform: Platform): Program {
  const { settings, db, now, vault, log } = platform
  const reports: ReportsRoom = { db, now, vault, lawShelf: lawShelf(db), reactions: [publishChange] }
  const metrics = new Registry()
  reportGauges(reports, metrics)
  const origin = settings.publicUrl ?? `http://${settings.host}:${settings.port}`
  const shell: Shell = {
    routes: [
      ...(settings.production ? [] : [galleryRoute]),
      ...agencyApi(db),
      ...standardsApi(db, now, async () => bookOf(await reports.lawShelf.open())),
      ...reportApi({ reports, origin, guard: secretGuard(), findPublic: publicCopies(reports, origin) }),
      publicListApi(reports, origin),
      ...peopleRoutes(db, now),
    ],
    authenticate: async (credential) => (await authenticate(db, now(), credential))?.officer ?? null,
    audit: ({ event, actor, params }) =>
      transact(db, (tx) => recordAudit(tx, { at: now(), actor, event, subject: subjectOf(params), detail: {} })),
    isReady: () => isAnswering(db),
    metrics,
    log,
    trustProxy: settings.trustProxy,
    secure: settings.publicUrl?.startsWith('https:') ?? false,
  }
  const work = [...reportWork(reports, log), ...publishingWork(db)]
  return { ...platform, shell, reports, work, seed: () => seedDemo(platform), greet: () => greetDemo(settings) }
}

const bookOf = ({ law, tree, revision, standardOf }: OpenLaw): LawBook => ({ ...law, tree, revision, standardOf })

/** A route names at most one thing that it is about. */
const subjectOf = (params: Readonly<Record<string, unknown>>): string | null => {
  const [subject] = Object.values(params)
  return typeof subject === 'string' ? subject : null
}

async function seedDemo({ settings, db, now }: Platform): Promise<void> {
  if (settings.seed === 'none') return
  await transact(db, async (tx) => {
    await takeTurn(tx, 'seed')
    if ((await loadAgencies(tx)).size > 0) return
    await seedDemoRegion(tx, await keepDemoPassword(settings.dataFolder), now())
  })
}

async function greetDemo({ dataFolder }: Settings): Promise<readonly string[]> {
  const password = await readDemoPassword(dataFolder)
  if (password === null) return []
  return [
    'Demo sign-ins, as in coordinator@kampar.test, official@kampar-dpupr.test, national-admin@nasional.test',
    `Demo password: ${password}`,
  ]
}
