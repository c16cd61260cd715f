import type { ReportNumber } from '../../../../kernel/brand.ts'
import { redirect, withCookie, type Answer, type PageContent } from '../../../../web/answer.ts'
import type { Ask, Route } from '../../../../web/route.ts'
import type { ReportsRoom } from '../../../reports/index.ts'
import { readNumber } from '../../../reports/index.ts'
import { officerOf } from '../asked.ts'
import { commandOfSlug, slugOf, type OfficersCommand } from '../commands/officers-command.ts'
import { listAt, type ListAt } from '../list-at.ts'
import { reportPath } from '../report/report-path.ts'
import { listCookie, viewCookie } from './cookies.ts'
import { besideList, lastDone, nextLink, viewToggle } from './split-page.ts'

/** As many as one looks over beside a report. */
const shownBeside = 50
const longestAddress = 1000

/** Keeps in the browser which list was looked at last: the one that a report then stands beside. */
export const rememberingList = (routes: readonly Route[]): readonly Route[] =>
  routes.map((route) =>
    route.path !== '/petugas'
      ? route
      : {
          ...route,
          handler: async (ask) => {
            const answer = await route.handler(ask)
            const isShown = answer.kind === 'page' && ask.address.length <= longestAddress
            const isNew = ask.cookie(listCookie) !== ask.address
            return isShown && isNew
              ? withCookie(answer, { name: listCookie, value: ask.address, path: '/petugas' })
              : answer
          },
        },
  )

/**
 * The pages of one report beside the list that the officer came from, where they chose to see it so; and on to the next
 * report of the list when a command is done. The pages themselves know nothing of it.
 */
export const besideTheList = (room: ReportsRoom, routes: readonly Route[]): readonly Route[] =>
  routes.map((route) => ({ ...route, handler: (ask) => answerBeside(room, ask, route) }))

async function answerBeside(room: ReportsRoom, ask: Ask, route: Route): Promise<Answer> {
  const isSplit = ask.cookie(viewCookie) === 'ya'
  if (route.method === 'GET') {
    const answer = await route.handler(ask)
    return answer.kind === 'page' ? { ...answer, content: await decorated(room, ask, answer.content, isSplit) } : answer
  }
  // Where the report stood is known only as long as it stands there.
  const next = isSplit ? nextIn(await listOf(room, ask), numberOf(ask)) : null
  const answer = await route.handler(ask)
  if (answer.kind === 'page') return { ...answer, content: await decorated(room, ask, answer.content, isSplit) }
  const done = answer.kind === 'redirect' ? commandDone(answer.to) : null
  if (done === null || next === null) return answer
  // While it still waits in the list there is more to do with it.
  const left = await listOf(room, ask)
  if (left?.reports.some((one) => one.number === numberOf(ask)) === true) return answer
  return redirect(`${reportPath(next)}?selesai=${numberOf(ask)}.${slugOf(done)}`)
}

async function decorated(room: ReportsRoom, ask: Ask, content: PageContent, isSplit: boolean): Promise<PageContent> {
  const number = numberOf(ask)
  const toggle = viewToggle({ isSplit, address: ask.address, csrf: ask.csrf() }, ask.text)
  const query = new URLSearchParams(ask.address.split('?', 2)[1])
  const isDone = commandDone(ask.address) !== null
  const list = isSplit || isDone ? await listOf(room, ask) : null
  const next = isDone && list !== null ? (list.reports.find((one) => one.number !== number) ?? null) : null
  const [doneNumber = '', slug = ''] = (query.get('selesai') ?? '').split('.', 2)
  const last = lastDone(readNumber(doneNumber), commandOfSlug(slug), ask.text)
  const go = next === null ? null : nextLink(next, ask.text)
  return besideList(content, { list: isSplit ? list : null, address: listAddress(ask), number, toggle, last, go }, ask)
}

const listAddress = (ask: Ask): `/${string}` => {
  const kept = ask.cookie(listCookie) ?? ''
  return /^\/petugas(\?|$)/.test(kept) ? (kept as '/petugas') : '/petugas'
}

const listOf = (room: ReportsRoom, ask: Ask): Promise<ListAt | null> =>
  listAt(room, officerOf(ask), listAddress(ask), shownBeside)

const numberOf = ({ params }: Ask): ReportNumber | null =>
  readNumber((params as { readonly number?: string }).number ?? '')

/** The report below this one in the list, or the one above it at its end; the first where it is not there any more. */
function nextIn(list: ListAt | null, number: ReportNumber | null): ReportNumber | null {
  if (list === null) return null
  const at = list.reports.findIndex((one) => one.number === number)
  return (list.reports[at + 1] ?? list.reports[at - 1])?.number ?? null
}

function commandDone(address: string): OfficersCommand | null {
  return commandOfSlug(new URLSearchParams(address.split('?', 2)[1]).get('tersimpan') ?? '')
}
