import type { ReportNumber } from '../../../kernel/brand.ts'
import { transact } from '../../../platform/db/db.ts'
import { accountHoldings, type AccountHoldings } from '../../accounts/index.ts'
import { recordAudit, type AuditKey } from '../../audit/index.ts'
import { noticesToReporter } from '../../notices/index.ts'
import { coveredHoldings, looksForReporter, ownHoldings, type OwnHoldings, type ToldLook } from '../../people/index.ts'
import { accountsOfReport, ownReport, ownReports, readNumber, type ReportView } from '../../reports/index.ts'
import type { Proof } from '../domain/proof.ts'
import { trailOf, type OwnTrail } from './own-trail.ts'
import { proofOf } from './proof-of.ts'
import type { RightsRoom } from './room.ts'
import { isProven, type Subject } from './subject.ts'

/** What was left out of somebody's own data, and by which letter of UU 27/2022 art. 33. */
export type LeftOut = 'officerNames' | 'internalNotes' | 'representative' | 'otherReporters' | 'lateLooks'

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
  /** The newest of it; the rest page by page. */
  readonly trail: OwnTrail
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
  await recordReading(room, subject, how)
  return data
}

/** Writes down that somebody read data of their own, or took them along. */
const recordReading = ({ reports: { db, now } }: RightsRoom, subject: Subject, how: 'read' | 'taken'): Promise<void> =>
  transact(db, (tx) =>
    recordAudit(tx, {
      at: now(),
      actor: { kind: 'reporter' },
      event: how === 'read' ? 'rights.dataRead' : 'rights.dataTaken',
      subject: subject.kind === 'report' ? subject.view.state.number : subject.person,
      detail: { isCovered: !isProven(subject) },
    }),
  )

/**
 * A further page of who dealt with one of their reports; null where it is none of theirs. `number`: which, of an account
 * that has several.
 */
export async function ownTrail(
  room: RightsRoom,
  subject: Subject,
  number: string,
  after: AuditKey | null,
  how: 'read' | 'taken',
): Promise<{ readonly view: ReportView; readonly trail: OwnTrail } | null> {
  const view = await ownView(room, subject, number)
  if (view === null) return null
  const trail = await trailOf(room.reports.db, view.state.number, after)
  await recordReading(room, subject, how)
  return { view, trail }
}

async function ownView({ reports }: RightsRoom, subject: Subject, number: string): Promise<ReportView | null> {
  if (subject.kind === 'report') return subject.view
  const asked = readNumber(number)
  return asked === null ? null : ownReport(reports, subject.person, asked)
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
    trailOf(reports.db, number, null),
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
