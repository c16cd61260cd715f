import { z } from 'zod'
import { zoneOf } from '../../../../kernel/agency-tree.ts'
import { localDay } from '../../../../kernel/clock/days.ts'
import type { PersonId } from '../../../../kernel/brand.ts'
import { page, problem, redirect, type Answer, type Cookie } from '../../../../web/answer.ts'
import { fieldText, type Fields } from '../../../../web/form.ts'
import { longDay } from '../../../../web/messages/dates.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import { accountCookieName } from '../../../../web/session.ts'
import { accountOf, holderOf, type SignedIn } from '../../../accounts/index.ts'
import { readNumber, readSecret } from '../../domain/number.ts'
import {
  claimFound,
  claimReport,
  ownReports,
  releaseReport,
  reportsFoundFor,
  type OwnReport,
} from '../../usecases/claim-reports.ts'
import { isReporter } from '../../usecases/read-report.ts'
import { reporterOffers } from '../../usecases/reporter-offers.ts'
import type { ReportsRoom } from '../../usecases/room.ts'
import { endReporterSession } from '../following/reporter-session.ts'
import { deadlineOf, whatWaits } from '../following/what-waits.ts'
import type { SecretGuard } from '../secret-guard.ts'
import { minePage, type MineItem, type MineView } from './mine-page.ts'

const open = { permission: 'public', audit: 'none' } as const
const pageSize = 10
const dones = ['ditambah', 'ditemukan', 'dilepas'] as const

/** `/akun`: the reports of whoever is signed in. A claimed report goes on to open by its number and secret. */
export const mineRoutes = (room: ReportsRoom, guard: SecretGuard): readonly Route[] => [
  route({
    method: 'GET',
    path: '/akun',
    ...open,
    query: z.object({
      hal: z.coerce.number().int().min(0).max(1000).catch(0),
      selesai: z.enum(dones).optional().catch(undefined),
      jumlah: z.coerce.number().int().min(0).max(1000).catch(0),
    }),
    handler: (ask) =>
      withAccount(room, ask, (account) => {
        const { hal, selesai, jumlah } = ask.query
        const { accounts: words } = ask.text
        const said = {
          ditambah: words.claimed,
          ditemukan: words.claimedMany(jumlah),
          dilepas: words.mineRemoved,
        }
        return show(room, ask, account, { page: hal, said: selesai === undefined ? null : said[selesai] })
      }),
  }),
  route({
    method: 'POST',
    path: '/akun/laporan',
    ...open,
    handler: (ask) => withAccount(room, ask, (account) => claim(room, guard, ask, account)),
  }),
  route({
    method: 'POST',
    path: '/akun/laporan/ditemukan',
    ...open,
    handler: (ask) =>
      withAccount(room, ask, async ({ id }) =>
        redirect(`/akun?selesai=ditemukan&jumlah=${await claimFound(room, id)}`),
      ),
  }),
  route({
    method: 'POST',
    path: '/akun/laporan/lepas',
    ...open,
    handler: (ask) =>
      withAccount(room, ask, async ({ id }) => {
        const number = readNumber(fieldText(ask.body, 'nomor'))
        if (number !== null) await releaseReport(room, id, number)
        return redirect('/akun?selesai=dilepas')
      }),
  }),
]

/** What signing out takes from a browser: the reports of the account that were opened there by their secrets. */
export async function reportCookiesOf(room: ReportsRoom, account: PersonId): Promise<readonly Cookie[]> {
  const { reports } = await ownReports(room, account, { page: 0, size: mostForgotten })
  return reports.map(({ number }) => endReporterSession(number))
}
/** A browser keeps such a cookie for a day: nobody opens more reports in that time. */
const mostForgotten = 30

async function withAccount(
  room: ReportsRoom,
  ask: Pick<Ask, 'cookie'>,
  work: (account: SignedIn) => Promise<Answer>,
): Promise<Answer> {
  const account = await accountOf(room.db, room.now(), ask.cookie(accountCookieName))
  return account === null ? redirect('/akun/masuk') : work(account)
}

async function claim(
  room: ReportsRoom,
  guard: SecretGuard,
  ask: Ask<unknown, unknown, Fields>,
  account: SignedIn,
): Promise<Answer> {
  const [typedNumber, typedSecret] = [fieldText(ask.body, 'nomor'), fieldText(ask.body, 'rahasia')]
  const { following, accounts: words } = ask.text
  const again = (mistakes: MineView['mistakes']): Promise<Answer> =>
    show(room, ask, account, { typed: ask.body, mistakes })
  const missing = {
    ...(typedNumber === '' ? { nomor: following.numberMissing } : {}),
    ...(typedSecret === '' ? { rahasia: following.secretMissing } : {}),
  }
  if (Object.keys(missing).length > 0) return again(missing)
  const [number, secret] = [readNumber(typedNumber), readSecret(typedSecret)]
  if (number === null || secret === null) return again({ nomor: words.claimWrong })
  const tried = await guard.tried(number, ask.remoteAddress, () => isReporter(room, number, secret))
  if (tried === 'tooMany') return problem('tooManyRequests')
  if (tried === 'wrong') return again({ nomor: words.claimWrong })
  await claimReport(room, account.id, number)
  return redirect('/akun?selesai=ditambah')
}

async function show(
  room: ReportsRoom,
  ask: Pick<Ask, 'csrf' | 'text' | 'language'>,
  { id }: SignedIn,
  more: Partial<Pick<MineView, 'page' | 'said' | 'typed' | 'mistakes'>>,
): Promise<Answer> {
  const [holder, found, { reports, hasOlder }] = await Promise.all([
    holderOf(room.db, room.vault, id),
    reportsFoundFor(room, id),
    ownReports(room, id, { page: more.page ?? 0, size: pageSize }),
  ])
  const view: MineView = {
    name: holder.name,
    items: reports.map((report) => itemOf(room, report, ask)),
    page: 0,
    hasOlder,
    found: found.length,
    said: null,
    typed: {},
    mistakes: {},
    csrf: ask.csrf(),
    ...more,
  }
  return page(minePage(view, ask.text))
}

function itemOf(room: ReportsRoom, { number, view }: OwnReport, ask: Pick<Ask, 'text' | 'language'>): MineItem {
  if (view === null) return { number, shown: null }
  const { state, law, clocks } = view
  const { text, language } = ask
  const agency = law.agencies.get(state.lead ?? state.receivedBy)
  const zone = zoneOf(law.tree, state.lead ?? state.receivedBy)
  const own = deadlineOf(view, language)
  // The promise that is due first; late ones are due too.
  const next = clocks
    .flatMap(({ limit, status, due }) => (status === 'running' && due !== null ? [{ limit, on: due.date.dueOn }] : []))
    .toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on))
    .at(0)
  const promise =
    next === undefined ? null : text.accounts.mineDue(text.report.limits[next.limit], longDay(next.on, language))
  return {
    number,
    shown: {
      title: view.title ?? text.following.untitled(number),
      phase: state.phase,
      agency: agency?.name ?? state.receivedBy,
      filedOn: longDay(localDay(state.filedAt, zone), language),
      next: own === null ? promise : text.accounts.mineYours(own.until),
      waits: whatWaits(view, reporterOffers(room, view)) !== null,
    },
  }
}
