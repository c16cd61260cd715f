import { z } from 'zod'
import type { Officer } from '../../../kernel/actor.ts'
import type { AgencyId, LinkId } from '../../../kernel/brand.ts'
import { agenciesWhere, may } from '../../../kernel/permission.ts'
import { page, problem, redirect, type Answer } from '../../../web/answer.ts'
import { fieldText, type Fields, type Mistakes } from '../../../web/form.ts'
import { moment } from '../../../web/messages/dates.ts'
import { messages } from '../../../web/messages/messages.ts'
import { route, type Ask, type Route } from '../../../web/route.ts'
import { countAudit } from '../../audit/index.ts'
import type { LettersRoom } from '../../notices/index.ts'
import { normaliseEmail } from '../../people/index.ts'
import { openTasks, readableOf, readAsOfficer, readNumber, type ReportView } from '../../reports/index.ts'
import type { Link } from '../domain/link.ts'
import { answerersOf, linksOf, listLinks } from '../store/links.ts'
import { agenciesToAsk, maySend, revokeLink, sendLink, type SentLink } from '../usecases/keep-links.ts'
import { zoneOf } from '../../../kernel/agency-tree.ts'
import { askingPage, sentPage } from './asking-page.ts'
import { linksPage } from './links-page.ts'

/** The use cases write the audit log. */
const asking = { permission: 'outside.ask', audit: 'none' } as const
const params = z.object({ number: z.string() })
const shownAtMost = 100

/** `/petugas/laporan/:number/tautan` and `/petugas/tautan`: asking an agency without officers, and what came of it. */
export const askingRoutes = (room: LettersRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: '/petugas/laporan/:number/tautan',
    ...asking,
    params,
    handler: (ask) => withReport(room, ask, async (view) => showForm(room, ask, view, await typedBefore(room, view))),
  }),
  route({
    method: 'POST',
    path: '/petugas/laporan/:number/tautan',
    ...asking,
    params,
    handler: (ask) => withReport(room, ask, (view, officer) => send(room, ask, view, officer)),
  }),
  route({
    method: 'GET',
    path: '/petugas/tautan',
    ...asking,
    query: z.object({ dicabut: z.literal('ya').optional().catch(undefined) }),
    handler: async (ask) => {
      const { db, lawShelf } = room.reports
      const { tree } = await lawShelf.open()
      const isEverywhere = may(ask.actor, 'outside.ask', tree, null)
      const agencies = isEverywhere ? null : agenciesWhere(ask.actor, 'outside.ask', tree)
      const latest = await listLinks(db, agencies, shownAtMost)
      const readable = await readableOf(room.reports, officerOf(ask), new Map(latest.map(({ number }) => [number, 0])))
      const links = latest.filter(({ number }) => readable.has(number))
      const view = await viewOf(room, ask, links)
      return page(linksPage({ ...view, isRevoked: ask.query.dicabut === 'ya' }))
    },
  }),
  route({
    method: 'POST',
    path: '/petugas/tautan/cabut',
    ...asking,
    body: z.object({ id: z.uuid() }),
    handler: async (ask) => {
      const revoked = await revokeLink(room.reports, ask.body.id as LinkId, officerOf(ask))
      if (revoked.ok) return redirect('/petugas/tautan?dicabut=ya')
      return problem(revoked.refusal.refusal === 'unknownLink' ? 'notFound' : 'notYours')
    },
  }),
]

function officerOf({ actor }: Pick<Ask, 'actor'>): Officer {
  if (actor.kind !== 'officer') throw new Error('only officers ask outside')
  return actor
}

type OfReport = { readonly number: string }

/** Goes on where this officer may ask about the report; else answers as for an unknown one. */
async function withReport(
  { reports }: LettersRoom,
  ask: Pick<Ask<OfReport>, 'actor' | 'params'>,
  work: (view: ReportView, officer: Officer) => Promise<Answer>,
): Promise<Answer> {
  const officer = officerOf(ask)
  const number = readNumber(ask.params.number)
  const read = number === null ? null : await readAsOfficer(reports, number, officer)
  if (read?.ok !== true) return problem('notFound')
  return maySend(officer, read.value.state, read.value.law) ? work(read.value, officer) : problem('notYours')
}

/** What stands in the form at first: the public copy, else the words as they came, for the sender to take out what is private. */
function firstWords({ title, body, timeline, state }: ReportView): Fields {
  const copy = timeline.findLast(({ event }) => event.type === 'published')
  const tasks = openTasks(state).map(({ seq }) => timeline.find(({ event }) => event.seq === seq)?.text ?? null)
  const words = [...tasks, copy?.text ?? body].filter((one) => one !== null)
  return { judul: copy?.title ?? title ?? '', isi: words.join('\n\n') }
}

/** Whoever was asked before is asked again at the same address; where only the answer came back, with the same words. */
async function typedBefore({ reports }: LettersRoom, view: ReportView): Promise<Fields> {
  if (view.isClosed) return {}
  const [last] = await linksOf(reports.db, view.state.number)
  const isAgain = last !== undefined && (await agenciesToAsk(reports, view.state)).includes(last.agency)
  if (!isAgain) return firstWords(view)
  const same = isReturned(view) ? { judul: last.title, isi: last.body } : firstWords(view)
  return { ...same, instansi: last.agency, surel: last.email }
}

/** Did its last draft come back with remarks? Then the letter is about them. */
const isReturned = ({ timeline }: ReportView): boolean =>
  timeline.findLast(({ event }) => event.type === 'draftHandedIn' || event.type === 'draftReturned')?.event.type ===
  'draftReturned'

async function viewOf({ reports }: LettersRoom, ask: Pick<Ask, 'csrf' | 'language'>, links: readonly Link[]) {
  const ids = links.map(({ id }) => id)
  const [answerers, openings, law] = await Promise.all([
    answerersOf(reports.db, ids),
    countAudit(reports.db, 'outside.opened', ids),
    reports.lawShelf.open(),
  ])
  const shown = { agencies: law.agencies, now: reports.now(), csrf: ask.csrf(), language: ask.language }
  return { links, answerers, openings: openings as ReadonlyMap<LinkId, number>, ...shown }
}

async function showForm(
  room: LettersRoom,
  ask: Pick<Ask, 'csrf' | 'language'>,
  { state, isClosed }: ReportView,
  typed: Fields,
  mistakes: Mistakes = {},
): Promise<Answer> {
  const { number } = state
  const places = await agenciesToAsk(room.reports, state)
  const [only] = places
  const view = await viewOf(room, ask, await linksOf(room.reports.db, number))
  const chosen = places.length === 1 && only !== undefined ? { instansi: only, ...typed } : typed
  return page(askingPage({ ...view, number, isClosed, places, typed: chosen, mistakes }))
}

async function send(
  room: LettersRoom,
  ask: Ask<OfReport, unknown, Fields>,
  view: ReportView,
  officer: Officer,
): Promise<Answer> {
  const { outside } = ask.text
  const [title, body] = [fieldText(ask.body, 'judul'), fieldText(ask.body, 'isi')]
  const email = normaliseEmail(fieldText(ask.body, 'surel'))
  const places = await agenciesToAsk(room.reports, view.state)
  const agency = places.find((one) => one === fieldText(ask.body, 'instansi'))
  const mistakes: Mistakes = {
    ...(agency === undefined ? { instansi: outside.agencyMissing } : {}),
    ...(email === null ? { surel: outside.emailInvalid } : {}),
    ...(title === '' ? { judul: outside.titleMissing } : {}),
    ...(body === '' ? { isi: outside.bodyMissing } : {}),
  }
  if (agency === undefined || email === null || Object.keys(mistakes).length > 0)
    return showForm(room, ask, view, ask.body, mistakes)
  const { number } = view.state
  const sent = await sendLink(room.reports, { number, agency, email, title, body }, view.state, officer)
  return sent.ok ? passOn(room, ask, view, officer, sent.value) : problem(sent.refusal.refusal)
}

/** The letter goes out now, and the link is kept nowhere: so the page that says how it went is the answer itself. */
async function passOn(
  { post, siteUrl }: LettersRoom,
  ask: Pick<Ask, 'language'>,
  view: ReportView,
  officer: Officer,
  sent: SentLink,
): Promise<Answer> {
  const { agencies } = view.law
  const { letter } = messages.id.outside
  const [subject, body] = isReturned(view)
    ? ([letter.returnedSubject, letter.returnedBody] as const)
    : ([letter.subject, letter.body] as const)
  const { link, token } = sent
  const href = `${siteUrl}/tautan#${token}`
  const name = (agency: AgencyId | undefined): string => (agency && agencies.get(agency)?.name) ?? ''
  const from = officer.posts.find(({ role }) => role === 'coordinator' || role === 'nationalAdmin')?.agency
  const isMailed = await post({
    to: link.email,
    language: 'id',
    subject: subject(link.number),
    pieces: [
      { kind: 'text', text: body(name(link.agency), name(from)) },
      { kind: 'action', label: letter.open, href },
      { kind: 'text', text: letter.code(token) },
      { kind: 'note', text: letter.until(moment(link.expiresAt, zoneOf(agencies, link.agency), 'id')) },
      { kind: 'note', text: letter.ignore },
    ],
  })
  return page(sentPage({ sent, href, isMailed, agencies, language: ask.language }))
}
