import type { PersonId, ReportNumber } from '../../../kernel/brand.ts'
import { transact, type Handle, type Tx } from '../../../platform/db/db.ts'
import { holderOf } from '../../accounts/index.ts'
import { contactRoutesOf, findReporters, type ContactRoutes } from '../../people/index.ts'
import type { ReportState } from '../domain/state.ts'
import { accountsOf, deleteClaim, findClaim, insertClaim, listClaims, unclaimedOf } from '../store/claims.ts'
import { findReport } from '../store/reports.ts'
import { readAsReporter, type ReportView } from './read-report.ts'
import type { ReportsRoom } from './room.ts'
import { secretOf } from './secret-of.ts'

/** Adds a report to an account, for whoever has shown its secret. False where there is no such report any more. */
export async function claimReport(room: ReportsRoom, account: PersonId, number: ReportNumber): Promise<boolean> {
  const kept = await findReport(room.db, number)
  if (kept === null) return false
  await claimAll(room, account, [kept.state])
  return true
}

const claimAll = (room: ReportsRoom, account: PersonId, states: readonly ReportState[]): Promise<void> =>
  transact(room.db, async (tx) => {
    for (const { id, secretGeneration } of states)
      insertClaim(tx, { account, report: id, generation: secretGeneration, at: room.now() })
  })

/** Takes a report out of the account; it stays open to its number and secret. */
export async function releaseReport(room: ReportsRoom, account: PersonId, number: ReportNumber): Promise<void> {
  const claim = await findClaim(room.db, account, number)
  if (claim !== undefined) await deleteClaim(room.db, account, claim.report)
}

/** The secret by which an account opens a report that it was given; a secret that was renewed since is no longer right. */
export async function secretForAccount(
  room: ReportsRoom,
  account: PersonId,
  number: ReportNumber,
): Promise<string | null> {
  const claim = await findClaim(room.db, account, number)
  const kept = claim === undefined ? null : await findReport(room.db, number)
  return kept === null || kept.state.secretGeneration !== claim?.generation ? null : secretOf(room, kept)
}

/**
 * The secret is being renewed by the report's owner: of the accounts that hold it now, `signedIn` keeps it, which did so,
 * and whichever has proven a `contact` of the report, which is how the secret came back. Whoever else was given it by the
 * old secret loses it: that is what a secret is renewed for. `held` is the report before, `renewed` after.
 */
export async function keepClaims(
  tx: Tx,
  room: ReportsRoom,
  { held, renewed }: { readonly held: ReportState; readonly renewed: ReportState },
  { signedIn, contact }: { readonly signedIn: PersonId | null; readonly contact: ContactRoutes },
): Promise<void> {
  for (const account of await accountsOf(tx, held.id, held.secretGeneration))
    if (account === signedIn || (await hasProven(tx, room, account, contact)))
      insertClaim(tx, { account, report: held.id, generation: renewed.secretGeneration, at: room.now() })
}

/** Has the account proven one of these contacts? */
async function hasProven(
  db: Handle,
  { vault }: Pick<ReportsRoom, 'vault'>,
  account: PersonId,
  contact: ContactRoutes,
): Promise<boolean> {
  const { phone, email } = await holderOf(db, vault, account)
  return (phone !== null && phone === contact.phone) || (email !== null && email === contact.email)
}

/** The account of the report's own reporter: one that holds it and has proven its contact. Null where there is none. */
export async function reportersAccount(
  db: Handle,
  room: Pick<ReportsRoom, 'vault'>,
  { state, reporter }: { readonly state: ReportState; readonly reporter: PersonId },
): Promise<PersonId | null> {
  const contact = await contactRoutesOf(db, room.vault, reporter)
  for (const account of await accountsOf(db, state.id, state.secretGeneration))
    if (await hasProven(db, room, account, contact)) return account
  return null
}

/** At most so many are added at once: whoever reports more often presses twice. */
const mostFound = 100

/**
 * The reports that were filed with a contact which this account has proven, and that it does not have yet. The proof is
 * the one by which a lost secret comes back (docs/decisions/0013): whoever receives at the contact is the reporter.
 */
export async function reportsFoundFor(room: ReportsRoom, account: PersonId): Promise<readonly ReportState[]> {
  const { db, vault } = room
  const { phone, email } = await holderOf(db, vault, account)
  const reporters = await Promise.all([
    phone === null ? [] : findReporters(db, vault, { phone }),
    email === null ? [] : findReporters(db, vault, { email }),
  ])
  return unclaimedOf(db, account, reporters.flat(), mostFound)
}

/** Adds all of them; answers how many. */
export async function claimFound(room: ReportsRoom, account: PersonId): Promise<number> {
  const found = await reportsFoundFor(room, account)
  await claimAll(room, account, found)
  return found.length
}

/** A report of the account as its list shows it; without a view where the secret was renewed since. */
export type OwnReport = { readonly number: ReportNumber; readonly view: ReportView | null }

/** A page of the account's reports, the newest first, and whether there are older ones. Looking at the list opens none. */
export async function ownReports(
  room: ReportsRoom,
  account: PersonId,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<{ readonly reports: readonly OwnReport[]; readonly hasOlder: boolean }> {
  const rows = await listClaims(room.db, account, { limit: size + 1, offset: page * size })
  const reports = rows.slice(0, size).map(async ({ state, generation, secretHash }) => {
    const secret = state.secretGeneration === generation ? secretOf(room, { state, secretHash }) : null
    const view = secret === null ? null : await readAsReporter(room, state.number, secret)
    return { number: state.number, view: view?.ok === true ? view.value : null }
  })
  return { reports: await Promise.all(reports), hasOlder: rows.length > size }
}

/** One of the account's reports; null where it has none of this number, or its secret was renewed since. */
export async function ownReport(
  room: ReportsRoom,
  account: PersonId,
  number: ReportNumber,
): Promise<ReportView | null> {
  const secret = await secretForAccount(room, account, number)
  const view = secret === null ? null : await readAsReporter(room, number, secret)
  return view?.ok === true ? view.value : null
}

/** The accounts that hold a report and still may open it; its secret has been shown. */
export async function accountsOfReport(room: ReportsRoom, number: ReportNumber): Promise<readonly PersonId[]> {
  const kept = await findReport(room.db, number)
  return kept === null ? [] : accountsOf(room.db, kept.state.id, kept.state.secretGeneration)
}
