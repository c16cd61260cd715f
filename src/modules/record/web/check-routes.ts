import { z } from 'zod'
import type { AgencyId } from '../../../kernel/brand.ts'
import { file, page, problem, redirect, withCookie, type Answer } from '../../../web/answer.ts'
import { fieldText, type Fields } from '../../../web/form.ts'
import { route, type Ask, type Route, type RouteLimit } from '../../../web/route.ts'
import { reporterCookieName } from '../../../web/session.ts'
import {
  isProvable,
  isReporter,
  readNumber,
  readSecret,
  secretInSession,
  startReporterSession,
  type Asker,
  type ReportsRoom,
  type SecretGuard,
} from '../../reports/index.ts'
import type { DayLine } from '../domain/day.ts'
import type { Proof } from '../domain/proof.ts'
import { daysFrom } from '../store/days.ts'
import { checkProof } from '../usecases/check-proof.ts'
import type { DayTrees } from '../usecases/day-trees.ts'
import { lineOf, makeProof } from '../usecases/make-proof.ts'
import { checkPage, resultPage, type ResultView } from './check-pages.ts'
import { readProof } from './read-proof.ts'

/** What the pages of checking work with. */
export type CheckRoom = {
  readonly reports: ReportsRoom
  readonly origin: string
  readonly guard: SecretGuard
  readonly trees: DayTrees
}

const open = { permission: 'public', audit: 'none' } as const

/** Proofs of one visitor (product): each is counted out of whole days. */
const proving: RouteLimit = { name: 'proving', times: 120, windowSeconds: 10 * 60, per: 'visitor' }
const numbered = { params: z.object({ number: z.string().max(40) }) } as const
const printed = z.object({ sidik: z.string().max(200).default('').catch('') })

/** `/periksa`: is this in the record, and is it as it was? And the proof of one report, for whoever may know of it. */
export const checkRoutes = (room: CheckRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: '/periksa',
    ...open,
    query: z.object({ nomor: z.string().max(40).default('').catch('') }),
    handler: (ask) =>
      page(checkPage({ typed: { nomor: ask.query.nomor }, mistakes: {}, ...formOf(room, ask) }, ask.text)),
  }),
  route({ method: 'POST', path: '/periksa', ...open, limits: [proving], handler: (ask) => byNumber(room, ask) }),
  route({ method: 'POST', path: '/periksa/bukti', ...open, limits: [proving], handler: (ask) => byProof(room, ask) }),
  route({
    method: 'GET',
    path: '/laporan/:number/bukti',
    ...open,
    limits: [proving],
    ...numbered,
    query: printed,
    handler: (ask) =>
      withProof(room, ask, (proof, isOwn) => {
        const report = `/laporan/${proof.report}` as const
        return show(room, ask, proof, readPrint(ask.query.sidik), { file: `${report}/bukti.json`, report, isOwn })
      }),
  }),
  route({
    method: 'GET',
    path: '/laporan/:number/bukti.json',
    ...open,
    limits: [proving],
    ...numbered,
    handler: (ask) => withProof(room, ask, saved),
  }),
  route({
    method: 'GET',
    path: '/petugas/laporan/:number/bukti',
    permission: 'desk.read',
    audit: 'report.proved',
    ...numbered,
    handler: (ask) =>
      withOfficersProof(room, ask, (proof) => {
        const report = `/petugas/laporan/${proof.report}` as const
        return show(room, ask, proof, null, { file: `${report}/bukti.json`, report, isOwn: false })
      }),
  }),
  route({
    method: 'GET',
    path: '/petugas/laporan/:number/bukti.json',
    permission: 'desk.read',
    audit: 'report.proofTaken',
    ...numbered,
    handler: (ask) => withOfficersProof(room, ask, saved),
  }),
]

const saved = (proof: Proof): Answer =>
  file('application/json', JSON.stringify(proof, null, 1), `bukti-${proof.report}.json`)

const formOf = ({ origin }: CheckRoom, ask: Pick<Ask, 'csrf'>) => ({ csrf: ask.csrf(), origin })

/** Leads to the report's proof: a public one for everybody, the reporter's own with the secret. */
async function byNumber(room: CheckRoom, ask: Ask<unknown, unknown, Fields>): Promise<Answer> {
  const { record: words } = ask.text
  const again = (mistakes: Readonly<Record<string, string>>): Answer =>
    page(checkPage({ typed: ask.body, mistakes, ...formOf(room, ask) }, ask.text))
  const typed = { number: fieldText(ask.body, 'nomor'), secret: fieldText(ask.body, 'rahasia') }
  if (typed.number === '') return again({ nomor: words.numberMissing })
  const print = fieldText(ask.body, 'sidik')
  if (print !== '' && readPrint(print) === null) return again({ sidik: words.printWrong })
  const number = readNumber(typed.number)
  if (number === null) return again({ nomor: words.noMatch })
  const to = `/laporan/${number}/bukti${print === '' ? '' : `?sidik=${readPrint(print) ?? ''}`}` as const
  if (typed.secret === '')
    // The proof is made where it is shown, not here as well.
    return (await isProvable(room.reports, number)) ? redirect(to) : again({ nomor: words.noMatch })
  const secret = readSecret(typed.secret)
  if (secret === null) return again({ nomor: words.noMatch })
  const tried = await room.guard.tried(number, ask.remoteAddress, () => isReporter(room.reports, number, secret))
  if (tried === 'tooMany') return problem('tooManyRequests')
  if (tried === 'wrong') return again({ nomor: words.noMatch })
  return withCookie(redirect(to), startReporterSession(room.reports, number, secret))
}

/** Changes nothing and keeps nothing, so its answer stands where it was asked. */
function byProof(room: CheckRoom, ask: Ask<unknown, unknown, Fields>): Promise<Answer> | Answer {
  const proof = readProof(fieldText(ask.body, 'bukti'))
  if (proof !== null) return show(room, ask, proof, null, null)
  const mistakes = { bukti: ask.text.record.proofWrong }
  return page(checkPage({ typed: ask.body, mistakes, ...formOf(room, ask) }, ask.text))
}

async function withProof(
  { reports, origin, trees }: CheckRoom,
  ask: Ask<{ number: string }>,
  work: (proof: Proof, isOwn: boolean) => Promise<Answer> | Answer,
): Promise<Answer> {
  const number = readNumber(ask.params.number)
  if (number === null) return problem('notFound')
  const secret = secretInSession(reports, number, ask.cookie(reporterCookieName))
  const own = secret === null ? null : await makeProof(reports, origin, number, { secret }, trees)
  const proof = own ?? (await makeProof(reports, origin, number, 'anybody', trees))
  return proof === null ? problem('notFound') : work(proof, own !== null)
}

async function withOfficersProof(
  { reports, origin, trees }: CheckRoom,
  { params, actor }: Ask<{ number: string }>,
  work: (proof: Proof) => Promise<Answer> | Answer,
): Promise<Answer> {
  if (actor.kind !== 'officer') return problem('forbidden')
  const asker: Asker = { officer: actor }
  const number = readNumber(params.number)
  const proof = number === null ? null : await makeProof(reports, origin, number, asker, trees)
  return proof === null ? problem('notFound') : work(proof)
}

async function show(
  { reports }: CheckRoom,
  { language, text }: Pick<Ask, 'language' | 'text'>,
  proof: Proof,
  print: string | null,
  from: ResultView['from'],
): Promise<Answer> {
  const { agencies } = await reports.lawShelf.open()
  const nameOf = (id: AgencyId): string => agencies.get(id)?.name ?? id
  const checked = checkProof(proof, await published(reports, proof))
  return page(resultPage({ checked, print, from, nameOf, language }, text))
}

/** What was published from the first day on that the proof names. */
async function published({ db }: ReportsRoom, { events, days }: Proof): Promise<ReadonlyMap<string, DayLine>> {
  const [first] = [...events, ...days].flatMap(({ day }) => day ?? []).toSorted()
  if (first === undefined) return new Map()
  return new Map((await daysFrom(db, Temporal.PlainDate.from(first))).map((row) => [row.day.toString(), lineOf(row)]))
}

/** A hash as people copy it from paper; null where it is none. */
function readPrint(text: string): string | null {
  const plain = text.replaceAll(/\s/g, '').toLowerCase()
  return /^[0-9a-f]{64}$/.test(plain) ? plain : null
}
