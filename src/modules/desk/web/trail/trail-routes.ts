import { Readable } from 'node:stream'
import { z } from 'zod'
import { nationalZone } from '../../../../kernel/agency-tree.ts'
import { localDay } from '../../../../kernel/clock/days.ts'
import { agenciesWhere } from '../../../../kernel/permission.ts'
import { download, page, problem, type Answer } from '../../../../web/answer.ts'
import { messages } from '../../../../web/messages/messages.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import { writeCsv } from '../../../../web/sheet/csv.ts'
import type { Cell, Sheet } from '../../../../web/sheet/sheet.ts'
import { writeXlsx } from '../../../../web/sheet/xlsx.ts'
import { exportTrail, readOwnTrail, readTrail, type TrailPage, type TrailRoom } from '../../usecases/read-trail.ts'
import { officerOf } from '../asked.ts'
import { detailOf, whatItWasAbout, whatWasDone, whoDid, type TrailNames } from './entry-words.ts'
import { askedOf, keyOf, ownTrailPath, trailPath, trailQuery, type TrailQuery } from './trail-address.ts'
import { trailFormats, trailPage, type TrailFormat } from './trail-page.ts'

/** The audit trail: of others for whoever may read it, as far as that reaches; one's own for every officer. */
export const trailRoutes = (room: TrailRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: trailPath,
    permission: 'audit.read',
    audit: 'audit.read',
    query: trailQuery,
    handler: async (ask) => {
      const { officer, asked, law } = await enter(room, ask)
      const within = agenciesWhere(officer, 'audit.read', law.tree).map((id) => ({
        id,
        name: law.agencies.get(id)?.name ?? id,
      }))
      const read = await readTrail(room, officer, asked, keyOf(ask.query))
      return page(trailPage({ ...viewOf(ask, read, law.agencies), isOwn: false, asked, within }))
    },
  }),
  route({
    method: 'GET',
    path: ownTrailPath,
    permission: 'account.use',
    // One's own entries tell their reader nothing new.
    audit: 'none',
    query: trailQuery,
    handler: async (ask) => {
      const { officer, asked, law } = await enter(room, ask)
      const read = await readOwnTrail(room, officer, asked, keyOf(ask.query))
      return page(trailPage({ ...viewOf(ask, read, law.agencies), isOwn: true, asked, within: [] }))
    },
  }),
  route({
    method: 'GET',
    path: `${trailPath}/:file`,
    permission: 'audit.read',
    stepUp: true,
    // What leaves is recorded with its count, once it has left.
    audit: 'none',
    params: z.object({ file: z.string() }),
    query: trailQuery,
    handler: (ask) => {
      const format = trailFormats.find((one) => ask.params.file === `jejak.${one}`)
      return format === undefined ? problem('notFound') : fileFor(room, ask, format)
    },
  }),
]

type Visitor = Pick<Ask<unknown, TrailQuery>, 'actor' | 'query' | 'language'>

async function enter(room: TrailRoom, ask: Visitor) {
  const asked = askedOf(ask.query, localDay(room.now(), nationalZone))
  return { officer: officerOf(ask), asked, law: await room.lawShelf.open() }
}

const viewOf = ({ query, language }: Visitor, read: TrailPage, agencies: TrailNames['agencies']) => ({
  query,
  page: read,
  officers: read.names,
  agencies,
  language,
})

const writers: Readonly<Record<TrailFormat, (sheet: Sheet) => AsyncIterable<Buffer | string>>> = {
  xlsx: writeXlsx,
  csv: writeCsv,
}
const types: Readonly<Record<TrailFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

async function fileFor(room: TrailRoom, ask: Visitor, format: TrailFormat): Promise<Answer> {
  const { officer, asked, law } = await enter(room, ask)
  const { language } = ask
  const { columns, file, title } = messages[language].trail
  const sheet: Sheet = {
    title: file.sheet,
    creator: title,
    columns: [
      { label: columns.at, width: 26 },
      { label: columns.who, width: 28 },
      { label: columns.what, width: 36 },
      { label: columns.event, width: 24 },
      { label: columns.subject, width: 28 },
      { label: columns.detail, width: 50 },
    ],
    batches: rowsOf(exportTrail(room, officer, asked, format), { agencies: law.agencies, language }),
  }
  const name = `${file.name}-${asked.from.toString()}-${asked.to.toString()}.${format}`
  return download({ bytes: Readable.from(writers[format](sheet), { objectMode: false }), type: types[format], name })
}

async function* rowsOf(
  pages: AsyncIterable<TrailPage>,
  rest: Omit<TrailNames, 'officers'>,
): AsyncGenerator<readonly (readonly Cell[])[]> {
  for await (const { entries, names } of pages) {
    const named = { ...rest, officers: names }
    yield entries.map((entry) => [
      entry.at.toZonedDateTimeISO(nationalZone).toString({ timeZoneName: 'never', smallestUnit: 'second' }),
      whoDid(entry, named),
      whatWasDone(entry, rest.language),
      entry.event,
      whatItWasAbout(entry, named),
      detailOf(entry, named),
    ])
  }
}
