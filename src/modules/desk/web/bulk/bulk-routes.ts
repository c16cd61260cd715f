import { z } from 'zod'
import type { Officer } from '../../../../kernel/actor.ts'
import { zoneOf } from '../../../../kernel/agency-tree.ts'
import { page, problem, redirect, type Answer } from '../../../../web/answer.ts'
import { fieldText, fieldTexts, type Fields } from '../../../../web/form.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import {
  beginBulk,
  cancelBulk,
  carryOut,
  confirmBulk,
  mostAtOnce,
  offersFor,
  previewMany,
  readAsOfficer,
  readBulk,
  readNumber,
  speakMany,
  undoBulk,
  type Bulk,
  type ReportsRoom,
} from '../../../reports/index.ts'
import { officerOf } from '../asked.ts'
import type { At } from '../commands/command-form.ts'
import { slugOf } from '../commands/officers-command.ts'
import { readFields } from '../field-spec.ts'
import { listAt } from '../list-at.ts'
import { holdings, holdMany, type Holding } from './hold-many.ts'
import { bulkCommands, bulkFormOf, type BulkCommand } from './bulk-forms.ts'
import { bulkPath, choosePage, outcomePage, previewPage, questionsPage, type QuestionsForm } from './bulk-pages.ts'
import { leadsForMany, type LeadsForMany } from './leads-for-many.ts'

/** So many are done while the page loads, where they need not wait; more by a worker. */
const doneAtOnce = 20

const params = z.object({ id: z.uuid() })
const commandParams = params.extend({
  command: z.string().transform((slug) => bulkCommands.find((one) => slugOf(one) === slug) ?? null),
})

const count = z.coerce.number().int().min(0).optional().catch(undefined)
/** `ambil=12`: what was just done with so many of them. */
const shownQuery = z.object({
  pilih: z.literal('ya').optional().catch(undefined),
  ...(Object.fromEntries(holdings.map((holding) => [holding, count])) as Record<Holding, typeof count>),
})

/** Marked in a list, chosen, looked at, confirmed, taken back (docs/decisions/0022). Each run is its officer's own. */
export const bulkRoutes = (room: ReportsRoom): readonly Route[] => [
  route({
    method: 'POST',
    path: '/petugas/sekaligus',
    permission: 'report.command',
    audit: 'none',
    handler: (ask) => begin(room, ask),
  }),
  route({
    method: 'GET',
    path: '/petugas/sekaligus/:id',
    permission: 'report.command',
    audit: 'none',
    params,
    query: shownQuery,
    handler: (ask) => withBulk(room, ask, (bulk, officer) => show(room, ask, bulk, officer)),
  }),
  route({
    method: 'GET',
    path: '/petugas/sekaligus/:id/:command',
    permission: 'report.command',
    audit: 'none',
    params: commandParams,
    query: z.object({ pilih: z.string().max(100).optional().catch(undefined) }),
    handler: (ask) =>
      withQuestions(room, ask, async (bulk, command, at) => {
        const leads = command === 'dispose' ? await leadsForMany(room, bulk, at) : null
        return askFor(ask, bulk, command, at, { leads, typed: beforehand(bulk, command, leads, ask.query.pilih) })
      }),
  }),
  route({
    method: 'POST',
    path: '/petugas/sekaligus/:id/:command',
    permission: 'report.command',
    audit: 'none',
    params: commandParams,
    handler: (ask) =>
      withQuestions(room, ask, async (bulk, command, at) => {
        const form = bulkFormOf(command)
        const read = readFields(form.fields(at), ask.body, ask.text)
        const typed = ask.body
        if (read.state === 'invalid') return askFor(ask, bulk, command, at, { typed, mistakes: read.mistakes })
        const mistakes = (await form.check?.(read.values, at, room)) ?? {}
        if (Object.keys(mistakes).length > 0) return askFor(ask, bulk, command, at, { typed, mistakes })
        await speakMany(room, at.officer, bulk.id, form.speak(read.values, at, []))
        return redirect(bulkPath(bulk.id))
      }),
  }),
  route({
    method: 'POST',
    path: '/petugas/sekaligus/:id/pegang',
    permission: 'report.command',
    // Each report's use case writes who held it before and who holds it now.
    audit: 'none',
    params,
    handler: (ask) =>
      withBulk(room, ask, async (bulk, officer) => {
        const holding = holdings.find((one) => one === fieldText(ask.body, 'apa'))
        if (holding === undefined) return redirect(bulkPath(bulk.id))
        const done = await holdMany(room, officer, holding, bulk)
        return redirect(`${bulkPath(bulk.id)}?${holding}=${done}`)
      }),
  }),
  moved(room, 'jalankan', 'report.command', async (officer, { id }) => {
    await confirmBulk(room, officer, id)
    await doFew(room, officer, id)
    return id
  }),
  moved(room, 'batalkan', 'none', async (officer, { id }) => {
    await cancelBulk(room, officer, id)
    return id
  }),
  moved(room, 'kembalikan', 'report.command', async (officer, { id }, { bulk: words }) => {
    const undoing = await undoBulk(room, officer, id, words.undoWords)
    if (undoing !== null) await doFew(room, officer, undoing)
    return undoing ?? id
  }),
]

/** A step of a run that asks nothing more; it leads on to the page of the run that `move` answers. */
const moved = (
  room: ReportsRoom,
  step: string,
  audit: 'report.command' | 'none',
  move: (officer: Officer, bulk: Bulk, text: Messages) => Promise<Bulk['id']>,
): Route =>
  route({
    method: 'POST',
    path: `/petugas/sekaligus/:id/${step}`,
    permission: 'report.command',
    audit,
    params,
    handler: (ask) =>
      withBulk(room, ask, async (bulk, officer) => redirect(bulkPath(await move(officer, bulk, ask.text)))),
  })

async function begin(room: ReportsRoom, ask: Ask<unknown, unknown, Fields>): Promise<Answer> {
  const officer = officerOf(ask)
  const list = listAddress(fieldText(ask.body, 'dari'))
  const numbers =
    fieldText(ask.body, 'semua') === 'ya'
      ? ((await listAt(room, officer, list, mostAtOnce))?.reports ?? []).map(({ number }) => number)
      : fieldTexts(ask.body, 'nomor').flatMap((typed) => readNumber(typed) ?? [])
  const id = numbers.length === 0 ? null : await beginBulk(room, officer, { numbers, list })
  if (id !== null) return redirect(bulkPath(id))
  return problem('invalidRequest', {
    detail: ask.text.bulk.nothingMarkedAdvice,
    wayOn: { href: list, label: ask.text.bulk.backToList },
  })
}

/** A list of the desk, whatever was sent. */
const listAddress = (typed: string): `/${string}` =>
  /^\/petugas(\?|$)/.test(typed) ? (typed as '/petugas') : '/petugas'

async function withBulk<P extends { readonly id: string }>(
  room: ReportsRoom,
  ask: Ask<P>,
  work: (bulk: Bulk, officer: Officer) => Answer | Promise<Answer>,
): Promise<Answer> {
  const officer = officerOf(ask)
  const bulk = await readBulk(room, officer, ask.params.id)
  if (bulk !== null) return work(bulk, officer)
  return problem('notFound', {
    detail: ask.text.bulk.gone,
    wayOn: { href: '/petugas', label: ask.text.bulk.backToList },
  })
}

async function show(
  room: ReportsRoom,
  ask: Ask<unknown, z.output<typeof shownQuery>>,
  bulk: Bulk,
  officer: Officer,
): Promise<Answer> {
  const law = await room.lawShelf.open()
  const { text } = ask
  const command = bulkCommands.find((one) => one === bulk.command) ?? null
  if (bulk.stage === 'chosen' || (bulk.stage === 'spoken' && (ask.query.pilih === 'ya' || command === null))) {
    const possible = new Map<BulkCommand, number>()
    for (const { state } of bulk.items)
      for (const { command: name, refusal } of offersFor(room, officer, { state, law })) {
        const one = bulkCommands.find((each) => each === name)
        if (refusal === null && one !== undefined) possible.set(one, (possible.get(one) ?? 0) + 1)
      }
    const inOrder = new Map(bulkCommands.flatMap((one) => (possible.has(one) ? [[one, possible.get(one) ?? 0]] : [])))
    const held = holdings.flatMap((holding) => {
      const done = ask.query[holding]
      return done === undefined ? [] : [{ holding, done }]
    })
    return page(choosePage(bulk, inOrder, { text, csrf: ask.csrf(), held: held[0] ?? null }))
  }
  if (bulk.stage === 'spoken' && command !== null)
    return page(
      previewPage(bulk, command, await previewMany(room, officer, bulk), {
        law,
        csrf: ask.csrf(),
        text,
        language: ask.language,
      }),
    )
  const zone = zoneOf(law.tree, officer.posts[0]?.agency ?? bulk.items[0]?.state.receivedBy)
  const startsAtWords = bulk.startsAt?.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'second' }) ?? ''
  return page(outcomePage(bulk, { csrf: ask.csrf(), text, startsAtWords: startsAtWords.replaceAll(':', '.') }))
}

/** The questions of a command that is possible for some of the reports, while nothing is confirmed. */
function withQuestions<Q, B>(
  room: ReportsRoom,
  ask: Ask<z.output<typeof commandParams>, Q, B>,
  work: (bulk: Bulk, command: BulkCommand, at: At) => Answer | Promise<Answer>,
): Promise<Answer> {
  const { command } = ask.params
  return withBulk(room, ask, async (bulk, officer) => {
    if (command === null) return problem('notFound')
    if (bulk.stage !== 'chosen' && bulk.stage !== 'spoken') return redirect(bulkPath(bulk.id))
    const law = await room.lawShelf.open()
    const isPossible = ({ state }: Bulk['items'][number]): boolean =>
      offersFor(room, officer, { state, law }).some((offer) => offer.command === command && offer.refusal === null)
    const example = bulk.items.find(isPossible)
    const read = example === undefined ? null : await readAsOfficer(room, example.number, officer)
    if (read === null || !read.ok) return redirect(`${bulkPath(bulk.id)}?pilih=ya`)
    return work(bulk, command, { view: read.value, officer, text: ask.text, language: ask.language, route: null })
  })
}

const askFor = (
  ask: Pick<Ask, 'csrf'>,
  bulk: Bulk,
  command: BulkCommand,
  at: At,
  { typed = {}, mistakes = {}, leads = null }: Partial<Pick<QuestionsForm, 'typed' | 'mistakes' | 'leads'>>,
): Answer => page(questionsPage(bulk, command, at, { typed, mistakes, leads, csrf: ask.csrf() }))

/** What the form begins with: the agency that was picked or that all are suggested for; the oldest report, to join the others to. */
function beforehand(bulk: Bulk, command: BulkCommand, leads: LeadsForMany | null, picked: string | undefined): Fields {
  if (command === 'linkDuplicate') {
    const [oldest] = bulk.items.toSorted((a, b) => Temporal.Instant.compare(a.state.filedAt, b.state.filedAt))
    return oldest === undefined ? {} : { group: oldest.number }
  }
  const [only] = leads?.suggested ?? []
  const agreed = only?.reports === leads?.asked ? only?.agency : undefined
  const lead = picked ?? agreed
  return lead === undefined ? {} : { lead }
}

/** A few that need not wait are done at once; a worker would begin within a second, but nobody likes to wait for it. */
async function doFew(room: ReportsRoom, officer: Officer, id: string): Promise<void> {
  const bulk = await readBulk(room, officer, id)
  if (bulk?.stage === 'running' && bulk.items.length <= doneAtOnce) await carryOut(room, id)
}
