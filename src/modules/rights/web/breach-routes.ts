import { Readable } from 'node:stream'
import { z } from 'zod'
import type { Officer } from '../../../kernel/actor.ts'
import { nationalZone } from '../../../kernel/agency-tree.ts'
import type { OfficerId, ReportNumber } from '../../../kernel/brand.ts'
import { dueDate } from '../../../kernel/clock/count.ts'
import { agenciesWhere } from '../../../kernel/permission.ts'
import { download, page, problem, redirect, type Answer } from '../../../web/answer.ts'
import { fieldText, type Fields, type Mistakes } from '../../../web/form.ts'
import { messages } from '../../../web/messages/messages.ts'
import { route, type Ask, type Route } from '../../../web/route.ts'
import { writeCsv } from '../../../web/sheet/csv.ts'
import { breachThing } from '../../notices/index.ts'
import { officerAddressed } from '../../people/index.ts'
import { readNumber } from '../../reports/index.ts'
import type { BreachRefusal, BreachSaid, BreachScope } from '../domain/breach.ts'
import { lawfulHours } from '../domain/rights-law.ts'
import {
  breachesFor,
  noteListed,
  openBreach,
  readBreach,
  tellAffected,
  type BreachCase,
  type BreachRoom,
} from '../usecases/breaches.ts'
import { breachListPage, breachPath, casePage, casePath } from './breach-pages.ts'

const guarded = { permission: 'breach.handle', stepUp: true } as const
const ofOne = { ...guarded, params: z.object({ id: z.uuid() }) } as const

/** `/petugas/pelanggaran`: whose data may have been seen, and telling them in time. */
export const breachRoutes = (room: BreachRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: breachPath,
    ...guarded,
    audit: 'breach.listed',
    handler: (ask) => showList(room, ask, {}),
  }),
  route({
    method: 'POST',
    path: breachPath,
    ...guarded,
    // What was opened is recorded with the case.
    audit: 'none',
    handler: (ask) => open(room, ask),
  }),
  route({
    method: 'GET',
    path: `${breachPath}/:id`,
    ...ofOne,
    audit: 'breach.opened',
    handler: (ask) => withCase(room, ask, (found) => showCase(room, found, ask, {})),
  }),
  route({
    method: 'GET',
    path: `${breachPath}/:id/daftar.csv`,
    ...ofOne,
    audit: 'none',
    handler: (ask) => withCase(room, ask, (found) => listFile(room, found, ask)),
  }),
  route({
    method: 'POST',
    path: `${breachPath}/:id/beritahu`,
    ...ofOne,
    audit: 'none',
    handler: (ask) => withCase(room, ask, (found) => tell(room, found, ask)),
  }),
]

type Asked = Pick<Ask<unknown, unknown, Fields>, 'actor' | 'body' | 'csrf' | 'language' | 'text'>

function officerOf({ actor }: Pick<Ask, 'actor'>): Officer {
  if (actor.kind !== 'officer') throw new Error('a page for officers was entered by somebody who is none')
  return actor
}

async function withCase(
  room: BreachRoom,
  ask: Pick<Ask<{ readonly id: string }>, 'actor' | 'params'>,
  work: (found: BreachCase) => Answer | Promise<Answer>,
): Promise<Answer> {
  const found = await readBreach(room, officerOf(ask), ask.params.id)
  return found.ok ? work(found.value) : problem('notFound')
}

async function showList(room: BreachRoom, ask: Asked, mistakes: Mistakes): Promise<Answer> {
  const officer = officerOf(ask)
  const { agencies, tree } = await room.reports.lawShelf.open()
  const nameOf = (id: string): string => [...agencies.values()].find((one) => one.id === id)?.name ?? id
  const breaches = await breachesFor(room, officer)
  return page(
    breachListPage({
      breaches: breaches.map((breach) => ({ ...breach, agencyName: nameOf(breach.agency) })),
      agencies: agenciesWhere(officer, 'breach.handle', tree).map((id) => ({ id, name: nameOf(id) })),
      typed: ask.body,
      mistakes,
      csrf: ask.csrf(),
      now: room.reports.now(),
      language: ask.language,
    }),
  )
}

/** The fields of the form in which each refusal stands. */
const fieldOf: Readonly<Record<BreachRefusal['refusal'] | 'notYourAgency', string>> = {
  notYourAgency: 'instansi',
  periodWrong: 'sampai',
  knownBeforeItHappened: 'diketahui',
  inFuture: 'diketahui',
  howMissing: 'bagaimana',
  measuresMissing: 'upaya',
}

async function open(room: BreachRoom, ask: Asked): Promise<Answer> {
  const { mistakes: words } = ask.text.breaches
  const read = await readForm(room, ask)
  if ('mistakes' in read) return showList(room, ask, read.mistakes)
  const { tree } = await room.reports.lawShelf.open()
  const agency = [...tree.keys()].find((id) => id === fieldText(ask.body, 'instansi'))
  if (agency === undefined) return showList(room, ask, { instansi: words.notYourAgency })
  const opened = await openBreach(room, officerOf(ask), { ...read, agency })
  if (opened.ok) return redirect(casePath(opened.value))
  const { refusal } = opened.refusal
  return showList(room, ask, { [fieldOf[refusal]]: words[refusal] })
}

type Form = BreachSaid & BreachScope

async function readForm(
  { reports }: BreachRoom,
  { body, text }: Asked,
): Promise<Form | { readonly mistakes: Mistakes }> {
  const { mistakes: words } = text.breaches
  const [knownAt, since, until] = ['diketahui', 'sejak', 'sampai'].map((name) => localMoment(fieldText(body, name)))
  if (knownAt == null || since == null || until == null)
    return {
      mistakes: {
        ...(knownAt == null ? { diketahui: words.momentWrong } : {}),
        ...(since == null ? { sejak: words.momentWrong } : {}),
        ...(until == null ? { sampai: words.momentWrong } : {}),
      },
    }
  const officers = await officersIn(reports.db, listed(body, 'petugas'))
  if (officers === null) return { mistakes: { petugas: words.officerUnknown } }
  const numbers = listed(body, 'laporan').map(readNumber)
  if (numbers.includes(null)) return { mistakes: { laporan: words.reportUnknown } }
  const { tree } = await reports.lawShelf.open()
  const offices = [...tree.keys()].filter((id) => id === fieldText(body, 'kantor'))
  const [how, measures] = [fieldText(body, 'bagaimana').slice(0, 2000), fieldText(body, 'upaya').slice(0, 2000)]
  return {
    knownAt,
    since,
    until,
    officers,
    offices,
    reports: numbers.filter((number): number is ReportNumber => number !== null),
    everything: fieldText(body, 'semua') === 'ya',
    how,
    measures,
  }
}

const listed = (body: Fields, name: string): string[] =>
  fieldText(body, name)
    .split(/[,;\s]+/)
    .filter((part) => part !== '')

/** By the clock on the wall in the capital; null where it is no moment. */
function localMoment(typed: string): Temporal.Instant | null {
  try {
    return Temporal.PlainDateTime.from(typed).toZonedDateTime(nationalZone).toInstant()
  } catch {
    return null
  }
}

/** The officers of these addresses; null where one of them is nobody's. */
async function officersIn(
  db: BreachRoom['reports']['db'],
  emails: readonly string[],
): Promise<readonly OfficerId[] | null> {
  const found = await Promise.all(emails.map((email) => officerAddressed(db, email.toLowerCase())))
  return found.includes(undefined) ? null : found.filter((id) => id !== undefined)
}

async function showCase(room: BreachRoom, found: BreachCase, ask: Asked, mistakes: Mistakes): Promise<Answer> {
  const { law, revision } = await room.reports.lawShelf.open()
  const { breach } = found
  const rule = { amount: lawfulHours, unit: 'hours', endsOnNonWorkingDay: 'stays' } as const
  const counting = { rule, start: breach.knownAt, pauses: [], extensions: [], floors: [], notBefore: null }
  const due = dueDate(counting, law.calendar(breach.agency, revision))
  const now = room.reports.now()
  return page(casePage({ ...found, due, mistakes, csrf: ask.csrf(), now, language: ask.language }))
}

const written = (at: Temporal.Instant): string =>
  at.toZonedDateTimeISO(nationalZone).toString({ timeZoneName: 'never', smallestUnit: 'second' })

async function listFile(room: BreachRoom, found: BreachCase, ask: Asked): Promise<Answer> {
  await noteListed(room, officerOf(ask), found)
  const { breaches: words } = messages[ask.language]
  const { listColumns: columns } = words
  const rows = found.affected.map(({ number, canBeTold, fields, firstAt, lastAt, times }) => [
    number ?? (canBeTold ? words.account : words.accountClosed),
    fields.map((field) => breachThing(field, ask.language)).join(', '),
    written(firstAt),
    written(lastAt),
    times,
  ])
  const sheet = {
    title: words.affected,
    creator: words.title,
    columns: [
      { label: columns.report, width: 14 },
      { label: columns.fields, width: 40 },
      { label: columns.first, width: 26 },
      { label: columns.last, width: 26 },
      { label: columns.times, width: 10 },
    ],
    batches: inOne(rows),
  }
  const bytes = Readable.from(writeCsv(sheet), { objectMode: false })
  return download({ bytes, type: 'text/csv; charset=utf-8', name: `${words.file}-${found.breach.number}.csv` })
}

async function* inOne<Rows>(rows: Rows): AsyncGenerator<Rows> {
  yield rows
}

async function tell(room: BreachRoom, found: BreachCase, ask: Asked): Promise<Answer> {
  const { mistakes: words } = ask.text.breaches
  if (fieldText(ask.body, 'yakin') !== 'ya') return showCase(room, found, ask, { yakin: words.confirmMissing })
  const told = await tellAffected(room, officerOf(ask), found.breach.id)
  if (told.ok) return redirect(casePath(found.breach.id))
  return told.refusal.refusal === 'unknownBreach'
    ? problem('notFound')
    : showCase(room, found, ask, { yakin: words.alreadyTold })
}
