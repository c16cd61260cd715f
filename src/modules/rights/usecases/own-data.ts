import type { AgencyId, ReportNumber } from '../../../kernel/brand.ts'
import type { Role } from '../../../kernel/law/words.ts'
import { transact } from '../../../platform/db/db.ts'
import { accountHoldings, type AccountHoldings } from '../../accounts/index.ts'
import { listAudit, recordAudit } from '../../audit/index.ts'
import { noticesToReporter } from '../../notices/index.ts'
import {
  coveredHoldings,
  findOfficer,
  looksForReporter,
  ownHoldings,
  ownPosts,
  type OwnHoldings,
  type ToldLook,
} from '../../people/index.ts'
import { accountsOfReport, ownReports, type ReportView } from '../../reports/index.ts'
import type { Proof } from '../domain/proof.ts'
import { proofOf } from './proof-of.ts'
import type { RightsRoom } from './room.ts'
import { isProven, type Subject } from './subject.ts'

/** What was left out of somebody's own data, and by which letter of UU 27/2022 art. 33. */
export type LeftOut = 'officerNames' | 'internalNotes' | 'representative' | 'otherReporters' | 'lateLooks'

/** An office dealt with a report: which, when, and what for as the trail calls it. */
export type Processed = {
  readonly at: Temporal.Instant
  readonly event: string
  readonly office: AgencyId | null
  readonly role: Role | null
}

type Told = Awaited<ReturnType<typeof noticesToReporter>>[number]
export type Notified = Pick<Told, 'template' | 'route' | 'state' | 'createdAt' | 'settledAt'>

/** Everything held of one report's reporter. */
export type OwnReportData = {
  readonly view: ReportView
  /** Whether what says who the reporter is stands here in the clear, and why not. */
  readonly proof: Proof
  readonly holdings: OwnHoldings
  readonly notices: readonly Notified[]
  readonly looks: readonly ToldLook[]
  readonly trail: readonly Processed[]
  /** In how many accounts the report is. */
  readonly accounts: number
  readonly leftOut: readonly LeftOut[]
}

/** Everything held of a person, with the trail of processing (UU 27/2022 art. 32). */
export type OwnData = {
  readonly madeAt: Temporal.Instant
  readonly account: (AccountHoldings & { readonly holdings: OwnHoldings }) | null
  readonly reports: readonly OwnReportData[]
  /** Reports that are in the account, but whose secret was renewed by somebody since: only that secret opens them. */
  readonly closedReports: readonly ReportNumber[]
}

/** An account with more reports than this shows the newest ones; the others are asked for one by one. */
const mostReports = 100

/**
 * Gathers it for whoever asks, and writes down that it was read or taken along. Nothing of anybody else is in it. Who a
 * report's reporter is, and what officers wrote for them alone, stays covered where the secret is all that was shown.
 */
export async function gatherOwnData(room: RightsRoom, subject: Subject, how: 'read' | 'taken'): Promise<OwnData> {
  const data = await gather(room, subject)
  await transact(room.reports.db, (tx) =>
    recordAudit(tx, {
      at: data.madeAt,
      actor: { kind: 'reporter' },
      event: how === 'read' ? 'rights.dataRead' : 'rights.dataTaken',
      subject: subject.kind === 'report' ? subject.view.state.number : subject.person,
      detail: { isCovered: !isProven(subject) },
    }),
  )
  return data
}

async function gather(room: RightsRoom, subject: Subject): Promise<OwnData> {
  const { reports } = room
  const madeAt = reports.now()
  if (subject.kind === 'report') {
    const own = await dataOfReport(room, subject.view, subject.proof)
    return { madeAt, account: null, reports: [own], closedReports: [] }
  }
  const [holdings, account, { reports: own }] = await Promise.all([
    ownHoldings(reports.db, reports.vault, subject.person),
    accountHoldings(reports.db, subject.person, madeAt),
    ownReports(reports, subject.person, { page: 0, size: mostReports }),
  ])
  const data: OwnReportData[] = []
  for (const { view } of own) {
    if (view === null) continue
    const proof = await proofOf(room, view, { code: false, account: subject.person })
    data.push(await dataOfReport(room, view, proof))
  }
  return {
    madeAt,
    account: { ...account, holdings },
    reports: data,
    closedReports: own.flatMap(({ number, view }) => (view === null ? [number] : [])),
  }
}

async function dataOfReport({ reports }: RightsRoom, view: ReportView, proof: Proof): Promise<OwnReportData> {
  const { db, vault, now } = reports
  const { number } = view.state
  const [holdings, told, looks, trail, accounts] = await Promise.all([
    ownHoldings(db, vault, view.reporter),
    noticesToReporter(db, number, view.reporter),
    looksForReporter(db, view.reporter, now()),
    trailOf(reports, number),
    accountsOfReport(reports, number),
  ])
  const isClear = proof.proof === 'proven'
  const leftOut: LeftOut[] = ['officerNames', 'internalNotes', 'lateLooks']
  if (holdings.identity?.representative != null) leftOut.push('representative')
  if (view.state.group !== null) leftOut.push('otherReporters')
  return {
    view,
    proof,
    holdings: isClear ? holdings : coveredHoldings(holdings),
    notices: told.map(({ template, route, state, createdAt, settledAt }) => {
      return { template, route, state, createdAt, settledAt }
    }),
    looks: isClear ? looks : looks.map((look) => ({ ...look, reason: null })),
    trail,
    accounts: accounts.length,
    leftOut,
  }
}

/**
 * Visits by officers that say nothing beyond themselves. Looks at identities are not among them: those are told by their
 * own log, which keeps back what would endanger the reporter.
 */
const toldEvents: ReadonlySet<string> = new Set([
  'report.read',
  'report.command',
  'report.assigned',
  'report.enteredAtCounter',
  'report.fileTaken',
  'report.proved',
  'report.proofTaken',
  'referral.opened',
  'referral.downloaded',
  'outside.sent',
  'outside.opened',
])

/** Which offices opened or worked on the report, the newest first; never who it was. */
async function trailOf({ db, now }: RightsRoom['reports'], number: ReportNumber): Promise<readonly Processed[]> {
  const entries = (await listAudit(db, number)).filter(({ event }) => toldEvents.has(event))
  const posts = new Map<string, { readonly office: AgencyId; readonly role: Role } | null>()
  for (const { officer } of entries) {
    if (officer === null || posts.has(officer)) continue
    const card = await findOfficer(db, officer, now())
    const post = card === null ? undefined : ownPosts(card.officer)[0]
    posts.set(officer, post === undefined ? null : { office: post.agency, role: post.role })
  }
  return entries
    .map(({ at, event, officer }) => {
      const post = officer === null ? null : (posts.get(officer) ?? null)
      return { at, event, office: post?.office ?? null, role: post?.role ?? null }
    })
    .toReversed()
}
