import { Readable } from 'node:stream'
import { z } from 'zod'
import type { Officer } from '../../../../kernel/actor.ts'
import { zoneOf } from '../../../../kernel/agency-tree.ts'
import { localDay } from '../../../../kernel/clock/days.ts'
import { agenciesWhere, holds } from '../../../../kernel/permission.ts'
import { download, page, problem, type Answer } from '../../../../web/answer.ts'
import { fieldText } from '../../../../web/form.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import { writeCsv } from '../../../../web/sheet/csv.ts'
import { writeXlsx } from '../../../../web/sheet/xlsx.ts'
import type { OpenLaw } from '../../../reports/index.ts'
import { exportRegister, type RegisterRoom } from '../../usecases/export-register.ts'
import { listRegister } from '../../usecases/list-register.ts'
import { noteShown } from '../../usecases/note-shown.ts'
import { officerOf } from '../officer-of.ts'
import { sheetOf, type Book } from './book.ts'
import { bookColumns } from './columns.ts'
import { writePdf } from './pdf.ts'
import { askedOf, keyOf, registerPath, registerQuery, type RegisterQuery } from './register-address.ts'
import { askReasonPage, bookFormats, registerPage, type BookFormat } from './register-page.ts'

/** The register (buku registrasi) on screen and as files, for whoever may read one. */
export const registerRoutes = (room: RegisterRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: registerPath,
    permission: 'register.read',
    audit: 'register.read',
    query: registerQuery,
    handler: async (ask) => {
      const { officer, law, today } = await enter(room, ask)
      const asked = askedOf(ask.query, today)
      const agencies = agenciesWhere(officer, 'register.read', law.tree).map((id) => ({
        id,
        name: law.agencies.get(id)?.name ?? id,
      }))
      const lines = await listRegister(room, officer, asked, keyOf(ask.query))
      await noteShown(room, officer, lines.lines)
      const mayName = holds(officer, 'identity.read')
      return page(
        registerPage({ query: ask.query, asked, page: lines, agencies, mayName, law, language: ask.language }),
      )
    },
  }),
  route({
    method: 'GET',
    path: `${registerPath}/:book`,
    permission: 'register.read',
    stepUp: true,
    // What leaves is recorded with its counts, once it has left.
    audit: 'none',
    params: z.object({ book: z.string() }),
    query: registerQuery,
    handler: (ask) => {
      const format = bookFormats.find((one) => ask.params.book === `buku.${one}`)
      return format === undefined ? problem('notFound') : bookFor(room, ask, ask.query, { format, because: null })
    },
  }),
  route({
    method: 'GET',
    path: `${registerPath}/nama`,
    permission: 'register.read',
    stepUp: true,
    audit: 'none',
    query: registerQuery,
    handler: (ask) =>
      holds(ask.actor, 'identity.read')
        ? page(askReasonPage({ query: ask.query, typed: {}, mistakes: {}, csrf: ask.csrf(), language: ask.language }))
        : problem('forbidden'),
  }),
  route({
    method: 'POST',
    path: `${registerPath}/nama`,
    permission: 'register.read',
    stepUp: true,
    audit: 'none',
    query: registerQuery,
    handler: (ask) => {
      if (!holds(ask.actor, 'identity.read')) return problem('forbidden')
      const because = fieldText(ask.body, 'alasan').slice(0, 500)
      const format = bookFormats.find((one) => one === fieldText(ask.body, 'bentuk')) ?? 'xlsx'
      if (because !== '') return bookFor(room, ask, ask.query, { format, because })
      const mistakes = { alasan: ask.text.register.reasonMissing }
      return page(
        askReasonPage({ query: ask.query, typed: ask.body, mistakes, csrf: ask.csrf(), language: ask.language }),
      )
    },
  }),
]

type Visitor = Pick<Ask, 'actor' | 'language'>

async function enter(room: RegisterRoom, ask: Visitor) {
  const officer = officerOf(ask)
  const law = await room.lawShelf.open()
  const home = agenciesWhere(officer, 'register.read', law.tree)[0]
  const zone = zoneOf(law.tree, home)
  return { officer, law, today: localDay(room.now(), zone) }
}

const writers: Readonly<Record<BookFormat, (book: Book) => AsyncIterable<Buffer | string>>> = {
  xlsx: (book) => writeXlsx(sheetOf(book)),
  csv: (book) => writeCsv(sheetOf(book)),
  pdf: writePdf,
}
const types: Readonly<Record<BookFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
}

async function bookFor(
  room: RegisterRoom,
  ask: Visitor,
  query: RegisterQuery,
  { format, because }: { readonly format: BookFormat; readonly because: string | null },
): Promise<Answer> {
  const { officer, law, today } = await enter(room, ask)
  const asked = askedOf(query, today)
  const { language } = ask
  const book: Book = {
    batches: exportRegister(room, officer, { ...asked, format, because }),
    columns: bookColumns({ law, language }),
    agency: officeOf(officer, law, asked.agency, language),
    from: asked.from,
    to: asked.to,
    printedOn: today,
    law,
    language,
  }
  const name = `${messages[language].register.file.name}-${asked.from.toString()}-${asked.to.toString()}.${format}`
  return download({ bytes: Readable.from(writers[format](book), { objectMode: false }), type: types[format], name })
}

/** Whose book it is: the agency asked for, else those at which the officer may read it. */
function officeOf(officer: Officer, { agencies, tree }: OpenLaw, agency: string | null, language: Language): string {
  const reached = agenciesWhere(officer, 'register.read', tree)
  const own = reached.filter((id) =>
    agency === null ? officer.posts.some((post) => post.agency === id) : id === agency,
  )
  const names = own.map((id) => agencies.get(id)?.name ?? id)
  return names.join(', ') || messages[language].register.title
}
