import { z } from 'zod'
import type { Officer } from '../../../kernel/actor.ts'
import { agenciesWhere, may } from '../../../kernel/permission.ts'
import { page, redirect, type Answer } from '../../../web/answer.ts'
import { fieldText, type Fields, type Mistakes } from '../../../web/form.ts'
import { route, type Ask, type Route } from '../../../web/route.ts'
import { reportKinds } from '../domain/retention.ts'
import { periodsSet } from '../usecases/period-for.ts'
import { dueNow, type RetentionRoom } from '../usecases/retain.ts'
import { setRetention } from '../usecases/set-retention.ts'
import { retentionPage, retentionPath } from './retention-page.ts'

/** `/petugas/retensi`: how long data are kept, and what would go; for operators and data-protection officers. */
export const retentionRoutes = (room: RetentionRoom, isApplied: boolean): readonly Route[] => [
  route({
    method: 'GET',
    path: retentionPath,
    permission: 'retention.read',
    audit: 'retention.read',
    query: z.object({ selesai: z.literal('simpan').optional().catch(undefined) }),
    handler: (ask) => show(room, isApplied, ask, {}, ask.query.selesai !== undefined),
  }),
  route({
    method: 'POST',
    path: retentionPath,
    permission: 'retention.set',
    stepUp: true,
    // What was set is recorded with it.
    audit: 'none',
    handler: (ask) => save(room, isApplied, ask),
  }),
]

type Asked = Pick<Ask<unknown, unknown, Fields>, 'actor' | 'body' | 'csrf' | 'language' | 'text'>

function officerOf({ actor }: Pick<Ask, 'actor'>): Officer {
  if (actor.kind !== 'officer') throw new Error('a page for officers was entered by somebody who is none')
  return actor
}

async function show(
  room: RetentionRoom,
  isApplied: boolean,
  ask: Asked,
  mistakes: Mistakes,
  isSaved = false,
): Promise<Answer> {
  const officer = officerOf(ask)
  const law = await room.lawShelf.open()
  const agencies = agenciesWhere(officer, 'retention.read', law.tree)
  // Rows that belong to no agency are for whoever is responsible for the whole program.
  const isNational = may(officer, 'retention.read', law.tree, law.nation)
  const [due, settings] = await Promise.all([dueNow(room, agencies, isNational), periodsSet(room)])
  const nameOf = (id: (typeof agencies)[number]): string => law.agencies.get(id)?.name ?? id
  return page(
    retentionPage({
      due,
      settings: settings
        .filter(({ agency }) => agencies.includes(agency))
        .map((one) => ({ ...one, agencyName: nameOf(one.agency) })),
      settable: agenciesWhere(officer, 'retention.set', law.tree).map((id) => ({ id, name: nameOf(id) })),
      isApplied,
      isSaved,
      typed: ask.body,
      mistakes,
      csrf: ask.csrf(),
      language: ask.language,
    }),
  )
}

async function save(room: RetentionRoom, isApplied: boolean, ask: Asked): Promise<Answer> {
  const { mistakes } = ask.text.retention
  const { tree } = await room.lawShelf.open()
  const kind = reportKinds.find((one) => one === fieldText(ask.body, 'jenis'))
  const agency = [...tree.keys()].find((id) => id === fieldText(ask.body, 'instansi'))
  if (kind === undefined) return show(room, isApplied, ask, { jenis: mistakes.jenis })
  if (agency === undefined) return show(room, isApplied, ask, { instansi: mistakes.instansi })
  const [months, document] = [Number(fieldText(ask.body, 'bulan')), fieldText(ask.body, 'dokumen').slice(0, 300)]
  const saved = await setRetention(room, officerOf(ask), { agency, kind, months, document })
  if (saved.ok) return redirect(`${retentionPath}?selesai=simpan`)
  const { retention: words } = ask.text
  if (saved.refusal.refusal === 'tooShort')
    return show(room, isApplied, ask, { bulan: mistakes.tooShort(words.months(saved.refusal.least)) })
  const field = { notYourAgency: 'instansi', monthsWrong: 'bulan', documentMissing: 'dokumen' } as const
  const name = field[saved.refusal.refusal]
  return show(room, isApplied, ask, { [name]: mistakes[name] })
}
