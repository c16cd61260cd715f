import type { PersonId, ReportNumber } from '../../../../kernel/brand.ts'
import { page, redirect, type Answer } from '../../../../web/answer.ts'
import { fieldText, type Fields } from '../../../../web/form.ts'
import type { Ask } from '../../../../web/route.ts'
import { accountCookieName, reporterCookieName } from '../../../../web/session.ts'
import { accountOf, proofFor } from '../../../accounts/index.ts'
import { readNumber } from '../../domain/number.ts'
import { secretForAccount } from '../../usecases/claim-reports.ts'
import { readForReporter } from '../../usecases/read-for-reporter.ts'
import type { ReportView } from '../../usecases/read-report.ts'
import type { ReportsRoom } from '../../usecases/room.ts'
import { secretInSession } from './reporter-session.ts'
import { trackPage } from './track-page.ts'

/** The report that this browser opens, by its own cookie or its reporter's account, and the secret that does it; null where it does not. */
export async function openedReport(
  room: ReportsRoom,
  number: ReportNumber,
  ask: Pick<Ask, 'cookie'>,
): Promise<Opened | null> {
  const shown = secretInSession(room, number, ask.cookie(reporterCookieName))
  return (
    (await openedBy(room, number, shown, 'secret')) ??
    (await openedBy(room, number, await secretByAccount(room, number, ask), 'account'))
  )
}

type Opened = {
  readonly view: ReportView
  readonly secret: string
  /** Was the secret shown on this browser, or does an account that is open here have it? */
  readonly by: 'secret' | 'account'
}

async function openedBy(
  room: ReportsRoom,
  number: ReportNumber,
  secret: string | null,
  by: Opened['by'],
): Promise<Opened | null> {
  if (secret === null) return null
  const view = await readForReporter(room, number, secret)
  return view.ok ? { view: view.value, secret, by } : null
}

/** The secret by which whoever is signed in on this browser opens a report of their account; null for everybody else. */
export async function secretByAccount(
  room: ReportsRoom,
  number: ReportNumber,
  ask: Pick<Ask, 'cookie'>,
): Promise<string | null> {
  const account = await accountHere(room, ask)
  return account === null ? null : secretForAccount(room, account, number)
}

/** The account that is open on this browser; null where none is. */
export async function accountHere(
  { db, now }: Pick<ReportsRoom, 'db' | 'now'>,
  ask: Pick<Ask, 'cookie'>,
): Promise<PersonId | null> {
  return (await accountOf(db, now(), ask.cookie(accountCookieName)))?.id ?? null
}

/**
 * The same, with the secret: a browser on which an account was left open gives none away before it is proved lately who
 * sits there, since whoever has the secret keeps it.
 */
export const withOwnSecret = (
  room: ReportsRoom,
  ask: Ask<{ number: string }, unknown, Fields>,
  work: (view: ReportView, secret: string) => Promise<Answer>,
): Promise<Answer> =>
  withOwnReport(room, ask, async (view, { secret, by }) => {
    if (by === 'secret') return work(view, secret)
    const account = await accountOf(room.db, room.now(), ask.cookie(accountCookieName))
    return account?.isProved === true ? work(view, secret) : redirect(proofFor(ask.address))
  })

/** The fields in which a reporter writes freely: what stands there is given back when nothing can be sent. */
const freeTexts = ['isi', 'alasan'] as const

/** Works on a report that is open on this browser; else asks to open it again, and keeps what was typed. */
export async function withOwnReport(
  room: ReportsRoom,
  ask: Ask<{ number: string }, unknown, Fields>,
  work: (view: ReportView, opened: Opened) => Promise<Answer>,
): Promise<Answer> {
  const number = readNumber(ask.params.number)
  const opened = number === null ? null : await openedReport(room, number, ask)
  if (opened !== null) return work(opened.view, opened)
  const again = { number: ask.params.number, secret: '', mistakes: {}, csrf: ask.csrf(), status: 401 }
  const unsent = freeTexts.map((name) => fieldText(ask.body, name)).find((text) => text !== '') ?? ''
  return page(trackPage({ ...again, unsent }, ask.text))
}
