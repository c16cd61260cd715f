import { join } from 'node:path'
import { Registry } from 'prom-client'
import { seedDemoRegion, seedNation } from './demo-region.ts'
import { playDemoReports } from './demo-reports.ts'
import { emailSender } from './channels/email/email-sender.ts'
import { imapBounces } from './channels/email/imap-bounces.ts'
import { nationalZone } from './kernel/agency-tree.ts'
import type { AgencyId } from './kernel/brand.ts'
import { accountPost, accountRoutes, accountsSealed, type AccountsRoom } from './modules/accounts/index.ts'
import type { Now } from './kernel/now.ts'
import { agencyApi, loadAgencies, placeRoutes } from './modules/agencies/index.ts'
import {
  attachmentRoutes,
  attachmentsWork,
  drawCopy,
  documentReader,
  fileDoor,
  scanGauges,
  type AttachmentsRoom,
} from './modules/attachments/index.ts'
import { recordAudit, type AuditEntry } from './modules/audit/index.ts'
import {
  blankQuotes,
  deliveriesRoutes,
  noticeGauges,
  directPost,
  letterPost,
  noticesSealed,
  noticesWork,
  sendNotices,
  tellOpenings,
  tellRecovery,
  tellReports,
  toldRoutes,
  ownNoticesRoutes,
  breachBeyondTelling,
  planNotices,
  renderNotice,
  requestTelling,
  tellBreach,
  wordingRoutes,
  type LettersRoom,
  type NoticesRoom,
} from './modules/notices/index.ts'
import { deskRoutes, programRoutes, staffRoutes, trailRoutes } from './modules/desk/index.ts'
import {
  countDuties,
  followWandering,
  insightWork,
  keepRegister,
  oversightRoutes,
  qualityRoutes,
  registerRoutes,
} from './modules/insight/index.ts'
import { blankErased, outsideRoutes } from './modules/outside/index.ts'
import {
  authenticate,
  keepDemoPassword,
  peopleRoutes,
  peopleSealed,
  proofGuard,
  readDemoPassword,
} from './modules/people/index.ts'
import {
  agencyRoutes,
  findSimilar,
  frontRoutes,
  listRoutes,
  publicCopies,
  publicListApi,
  publicReportPage,
  publishChange,
  publishingWork,
  sitemapRoutes,
} from './modules/publishing/index.ts'
import {
  countReports,
  postFor,
  readNumber,
  filingRoutes,
  lawShelf,
  reportApi,
  reportGauges,
  contactRoutes,
  detailsRoutes,
  looksRoutes,
  receiptRoutes,
  recoveryRoutes,
  referralRoutes,
  reportFileRoutes,
  reportRoutes,
  reportsSealed,
  reportWork,
  accountsHolding,
  mineRoutes,
  reportCookiesOf,
  keptReportName,
  secretGuard,
  trackRoutes,
  type OpenLaw,
  type ReportsRoom,
  type SecretGuard,
} from './modules/reports/index.ts'
import { keepingRoutes, calculatorRoutes, standardsApi, type LawBook } from './modules/standards/index.ts'
import {
  breachFacts,
  breachRoutes,
  endWithAccount,
  moveRequests,
  noteEnds,
  requestFacts,
  retentionRoutes,
  rightsOfficerRoutes,
  rightsPersonRoutes,
  rightsSealed,
  rightsWork,
  type RightsRoom,
} from './modules/rights/index.ts'
import { checkRoutes, DayTrees, recordRoutes, recordWork } from './modules/record/index.ts'
import {
  dossierPages,
  letterOf,
  closeErased,
  openDossiers,
  printDossier,
  referralsSealed,
  referralsWork,
  writeDossier,
  type ReferralsRoom,
} from './modules/referrals/index.ts'
import { forgetErased, routingWork, suggestForReporter } from './modules/routing/index.ts'
import { openBudgets } from './platform/budgets.ts'
import { civilRegistry } from './platform/civil-registry.ts'
import { isAnswering } from './platform/db/check-server.ts'
import { transact, type Db, type Tx } from './platform/db/db.ts'
import type { SealedTable } from './platform/db/sealed-table.ts'
import { takeTurn } from './platform/db/turn.ts'
import { clamd } from './platform/clamd.ts'
import { filesOnDisk } from './platform/files.ts'
import type { Log } from './platform/log.ts'
import type { PeriodicWork } from './platform/loop.ts'
import { outsideChecker, outsideSender } from './platform/outgoing/send-outside.ts'
import type { Vault } from './platform/secrets.ts'
import type { Settings } from './platform/settings.ts'
import { openSignOn } from './platform/single-sign-on.ts'
import { shownSettings } from './platform/shown-settings.ts'
import { galleryRoutes } from './web/gallery.ts'
import { offlineRoute } from './web/offline.ts'
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
  /** Every table with sealed values, in whatever module. */
  readonly sealed: readonly SealedTable[]
  /** Sends every notice that is due now and tells the reports what arrived; answers how many were taken up. */
  readonly tellEveryone: () => Promise<number>
  /** Loads the demo region into an empty database when the settings say so. */
  readonly seed: () => Promise<void>
  /** Fills the demo region with invented reports while it has none. To be done before any work is, for it plays the past. */
  readonly furnish: () => Promise<void>
  /** Loads it whatever the settings say; false where the database was not empty. */
  readonly loadDemo: () => Promise<boolean>
  /** Loads what an installation of its own begins with; false where the database was not empty. */
  readonly loadNation: () => Promise<boolean>
  /** What whoever starts the program should know, such as the demo sign-ins. */
  readonly greet: () => Promise<readonly string[]>
}

/** The only place where adapters meet modules. */
export function compose(platform: Platform): Program {
  const { settings, db, now, vault, log } = platform
  const attachments: AttachmentsRoom = {
    db,
    now,
    files: filesOnDisk(join(settings.dataFolder, 'attachments')),
    ...(settings.scannerUrl === null ? {} : { scan: clamd(settings.scannerUrl) }),
  }
  const tellRequest = requestTelling()
  const reports: ReportsRoom = {
    db,
    now,
    vault,
    lawShelf: lawShelf(db),
    reactions: [
      publishChange,
      countDuties,
      keepRegister,
      followWandering,
      planNotices(),
      openDossiers,
      forgetErased,
      blankErased,
      blankQuotes,
      closeErased,
      noteEnds,
      moveRequests(tellRequest),
    ],
    tellRecovery,
    readDocument: documentReader(attachments),
    drawCopy: (photo, redaction) => drawCopy(attachments, photo, redaction),
  }
  const metrics = new Registry()
  reportGauges(reports, metrics)
  if (attachments.scan !== undefined) scanGauges(db, metrics)
  const origin = originOf(settings)
  const notices = noticesRoom(settings, reports, origin)
  noticeGauges(reports, metrics)
  const letters: LettersRoom = { reports, post: letterPost(notices, settings.mailUrl !== null), siteUrl: origin }
  const budgets = openBudgets({ db, now, vault })
  const signOn = settings.signOn === null ? null : openSignOn(settings.signOn)
  const people = {
    db,
    now,
    vault,
    siteUrl: origin,
    factorRoles: settings.secondFactorRoles,
    signOn,
    post: letters.post,
  }
  const guard = secretGuard(budgets)
  const accounts = accountsRoom(platform, reports, guard, accountPost(directPost(notices), origin))
  const rights: RightsRoom = { reports, accounts, tell: tellRequest }
  const referrals = referralsRoom(settings, reports, attachments, letters)
  const shell: Shell = {
    routes: [
      ...(settings.production ? [] : galleryRoutes),
      offlineRoute,
      ...agencyApi(db),
      ...placeRoutes(db),
      ...standardsApi(db, now, async () => bookOf(await reports.lawShelf.open())),
      ...reportApi({ reports, origin, guard, findPublic: publicCopies(reports, origin) }),
      publicListApi(reports, origin),
      ...frontRoutes({ ...reports, origin }),
      ...listRoutes(db, reports.lawShelf, origin),
      ...sitemapRoutes(db, reports.lawShelf, origin),
      ...agencyRoutes({ ...reports, origin }),
      ...calculatorRoutes(db, now, async () => bookOf(await reports.lawShelf.open()), origin),
      ...filingRoutes({
        reports,
        siteUrl: origin,
        findSimilar: findSimilar(db, reports.lawShelf, now),
        suggestAgencies: suggestForReporter(db, reports.lawShelf),
      }),
      ...mineRoutes(reports, guard),
      ...accountRoutes(accounts, {
        cookiesOf: (account) => reportCookiesOf(reports, account),
        forms: [keptReportName],
      }),
      ...trackRoutes(reports, guard),
      ...recoveryRoutes(reports, guard, budgets, notices.senders.sms !== undefined),
      ...receiptRoutes(reports, origin),
      ...contactRoutes(reports),
      ...looksRoutes(reports),
      ...toldRoutes(reports),
      ...referralRoutes(reports),
      ...detailsRoutes(reports),
      ...rightsPersonRoutes(rights),
      ...rightsOfficerRoutes(rights),
      ...breachRoutes({ reports, tellBreach, tellBreachBeyond: breachBeyondTelling() }),
      ...retentionRoutes(reports, settings.appliesRetention),
      ...reportRoutes(reports, publicReportPage(db, reports.lawShelf, now, origin)),
      ...peopleRoutes(people),
      ...deskRoutes(reports, origin),
      ...trailRoutes(reports),
      ...staffRoutes(letters),
      ...outsideRoutes(letters),
      ...dossierPages(referrals),
      ...programRoutes({ db, works: () => work, settings: () => shownSettings(process.env) }),
      ...oversightRoutes(reports),
      ...qualityRoutes(reports),
      ...registerRoutes(reports),
      ...recordRoutes(reports, origin),
      ...checkRoutes({ reports, origin, guard, trees: new DayTrees(db) }),
      ...keepingRoutes(db, now, reports.lawShelf.refresh),
      ...ownNoticesRoutes(reports),
      ...deliveriesRoutes(notices),
      ...wordingRoutes(notices),
      ...attachmentRoutes(attachments),
      ...reportFileRoutes(reports, attachments, guard),
    ],
    authenticate: (credential) => authenticate(db, now(), credential, settings.secondFactorRoles),
    askForProof: proofGuard(people),
    audit: async ({ event, actor, params }) => {
      const visit = visitOf(params)
      const number = readNumber(visit.subject ?? '')
      const post = actor.kind === 'officer' && number !== null ? await postFor(reports, actor, number) : null
      await transact(db, (tx) => recordAudit(tx, { at: now(), actor, event, post, ...visit }))
    },
    receiveFile: fileDoor(attachments, budgets, log),
    budgets,
    overloadedAfterMs: 1000,
    isReady: () => isAnswering(db),
    metrics,
    log,
    trustProxy: settings.trustProxy,
    secure: settings.publicUrl?.startsWith('https:') ?? false,
  }
  const work = [
    ...reportWork(reports, log),
    ...publishingWork(db),
    ...insightWork(reports),
    ...routingWork(reports),
    ...recordWork(reports),
    ...rightsWork(rights, settings.appliesRetention, log),
    ...noticesWork(notices, bounceSource(settings), log),
    ...attachmentsWork(attachments),
    ...referralsWork(referrals, log),
  ]
  const loadDemo = () =>
    loadOnce(platform, async (tx) => seedDemoRegion(tx, await keepDemoPassword(settings.dataFolder), now()))
  const seed = async () => void (settings.seed === 'demo' && (await loadDemo()))
  const tellEveryone = () => tellAll(notices)
  return {
    ...platform,
    shell,
    reports,
    work,
    sealed: [
      ...peopleSealed,
      ...accountsSealed,
      ...reportsSealed,
      ...noticesSealed,
      ...referralsSealed,
      ...rightsSealed,
    ],
    tellEveryone,
    seed,
    furnish: () => furnishDemo(platform, reports),
    loadDemo,
    loadNation: () => loadOnce(platform, (tx) => seedNation(tx, now())),
    greet: async () => [...greetClock(settings, now), ...(await greetDemo(settings)), ...(await adviseSetUp(platform))],
  }
}

const bookOf = ({ law, tree, revision, standardOf }: OpenLaw): LawBook => ({ ...law, tree, revision, standardOf })

const originOf = ({ publicUrl, host, port }: Settings): string => publicUrl ?? `http://${host}:${port}`

/** What accounts are built on: whoever shows a report's secret is counted as everywhere else. */
const accountsRoom = (
  { db, now, vault, settings, log }: Platform,
  reports: ReportsRoom,
  guard: SecretGuard,
  post: AccountsRoom['post'],
): AccountsRoom => ({
  db,
  now,
  vault,
  post,
  siteUrl: originOf(settings),
  registry: settings.civilRegistry === null ? null : civilRegistry(settings.civilRegistry, log),
  accountsWith: (number, secret, address) => accountsHolding(reports, guard, { number, secret, address }),
  forgetToo: (tx, account) => endWithAccount(tx, reports, account),
  onBroken: (error) => log.error({ err: error }, 'something of an account broke in the background'),
})

function noticesRoom(settings: Settings, reports: ReportsRoom, siteUrl: string): NoticesRoom {
  const email = emailSender(settings)
  return {
    reports,
    siteUrl,
    render: renderNotice,
    senders: email === null ? {} : { email },
    requestFacts: (request) => requestFacts(reports, request),
    breachFacts: (breach, person) => breachFacts(reports, breach, person),
  }
}

/** An application that takes an archive of photos needs longer than a page; its answer is a receipt and no more. */
const outsideRules = { timeoutMs: 120_000, mostAnswerBytes: 64 * 1024 }

const referralsRoom = (
  settings: Settings,
  reports: ReportsRoom,
  attachments: AttachmentsRoom,
  { post, siteUrl }: LettersRoom,
): ReferralsRoom => ({
  reports,
  attachments,
  files: filesOnDisk(join(settings.dataFolder, 'referrals')),
  print: printDossier,
  write: writeDossier,
  letter: letterOf,
  send: outsideSender({ ...outsideRules, allowsLoopback: settings.sendsToLoopback }),
  checkAddress: outsideChecker({ ...outsideRules, allowsLoopback: settings.sendsToLoopback }),
  post,
  application: settings.ombudsmanApplication,
  mailbox: settings.ombudsmanEmail,
  siteUrl,
})

const bounceSource = ({ mailBouncesImapUrl: url }: Settings) => (url === null ? null : imapBounces(url))

async function tellAll(notices: NoticesRoom): Promise<number> {
  await tellOpenings(notices.reports)
  let told = 0
  for (;;) {
    const { taken } = await sendNotices(notices)
    if (taken === 0) break
    told += taken
  }
  await tellReports(notices.reports)
  return told
}

/** What a visit was about: the report where the address names one, else what it names first; the rest is its detail. */
function visitOf(params: Readonly<Record<string, unknown>>): Pick<AuditEntry, 'subject' | 'detail'> {
  const named = Object.entries(params).filter((one): one is [string, string] => typeof one[1] === 'string')
  const [name, subject] = named.find(([one]) => one === 'number') ?? named[0] ?? [null, null]
  const about = name === 'number' && subject !== null ? (readNumber(subject) ?? subject) : subject
  return { subject: about, detail: Object.fromEntries(named.filter(([one]) => one !== name)) }
}

const loadOnce = ({ db }: Platform, fill: (tx: Tx) => Promise<void>): Promise<boolean> =>
  transact(db, async (tx) => {
    await takeTurn(tx, 'seed')
    if ((await loadAgencies(tx)).size > 0) return false
    await fill(tx)
    return true
  })

/** What is still missing before the program can do all of its work. */
const adviseSetUp = async ({ settings, db }: Platform): Promise<readonly string[]> => [
  ...((await loadAgencies(db)).size > 0
    ? []
    : ['The database is empty, so no report can be taken yet: "npm run lapor -- seed" loads what it begins with.']),
  ...(settings.production && settings.mailUrl === null
    ? ['MAIL_URL is not set: nobody is told anything by e-mail, and whoever left a contact is listed as not reached.']
    : []),
  ...(settings.publicUrl?.startsWith('https:') === true && settings.trustProxy === false
    ? [
        'PUBLIC_URL is https, which a proxy ends, and TRUST_PROXY is false: every visitor has the proxy’s address, so that ' +
          'limits cannot tell one from another. Set TRUST_PROXY to true, or to the addresses of the proxies.',
      ]
    : []),
]

/** The turn is kept while the reports are played, so that another process begins its work after them. */
const furnishDemo = async ({ settings, db, now }: Platform, reports: ReportsRoom): Promise<void> => {
  if (settings.seed === 'none' || (await countReports(db)) > 0) return
  await transact(db, async (tx) => {
    await takeTurn(tx, 'seed')
    const isEmptyDemo = (await countReports(tx)) === 0 && (await loadAgencies(tx)).has('kampar' as AgencyId)
    if (isEmptyDemo) await playDemoReports(reports, now())
  })
}

/** A clock that was told where to start may stand later already, and never goes back. */
const greetClock = ({ clockStart }: Settings, now: Now): readonly string[] =>
  clockStart === null ? [] : [`Rehearsal clock: ${now().round('second').toZonedDateTimeISO(nationalZone).toString()}`]

async function greetDemo({ dataFolder }: Settings): Promise<readonly string[]> {
  const password = await readDemoPassword(dataFolder)
  if (password === null) return []
  return [
    'Demo sign-ins, as in coordinator@kampar.test, official@kampar-dpupr.test, national-admin@nasional.test',
    `Demo password: ${password}`,
  ]
}
