import { z } from 'zod'
import type { Officer } from '../../../../kernel/actor.ts'
import { lineOf, nationalZone } from '../../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../../kernel/brand.ts'
import { agenciesWhere, may } from '../../../../kernel/permission.ts'
import { page, problem, redirect, type Answer } from '../../../../web/answer.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { longDay, moment } from '../../../../web/messages/dates.ts'
import type { Messages } from '../../../../web/messages/messages.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import {
  fillTemplate,
  newestTemplates,
  saveTemplate,
  templateHistory,
  templateKinds,
  type AnswerTemplate,
  type TemplateRefusal,
} from '../../../answering/index.ts'
import { nameOfficers } from '../../../people/index.ts'
import type { OpenLaw, ReportsRoom } from '../../../reports/index.ts'
import { officerOf } from '../asked.ts'
import { readFields } from '../field-spec.ts'
import { newTemplate, templateFields, templatePage, templatesPage, templatesPath } from './template-pages.ts'

/** The use case writes the audit log. */
const keep = { permission: 'template.keep', audit: 'none' } as const
const params = z.object({ id: z.string() })
type Asked = Ask<z.output<typeof params>, unknown, Fields>

/** `/petugas/templat`: what answers may begin with; saved in versions, retired, never deleted. */
export const templateRoutes = (room: ReportsRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: templatesPath,
    ...keep,
    query: z.object({ tersimpan: z.literal('ya').optional().catch(undefined) }),
    handler: async (ask) => {
      const law = await room.lawShelf.open()
      const officer = officerOf(ask)
      const list = (await newestTemplates(room.db, inSight(officer, law))).map((template) => ({
        template,
        agency: law.agencies.get(template.agency)?.name ?? template.agency,
        category: law.categories.get(template.category ?? '')?.name[ask.language] ?? null,
      }))
      return page(templatesPage({ list, isDone: ask.query.tersimpan === 'ya' }, ask.language))
    },
  }),
  route({
    method: 'GET',
    path: `${templatesPath}/:id`,
    ...keep,
    params,
    handler: async (ask) => {
      const [law, history] = await Promise.all([room.lawShelf.open(), historyOf(room, ask.params.id)])
      const newest = history?.[0]
      if (history === null || (newest !== undefined && !inSight(officerOf(ask), law).includes(newest.agency)))
        return problem('notFound')
      return show(room, ask, law, history, newest === undefined ? {} : typedOf(newest), {})
    },
  }),
  route({ method: 'POST', path: `${templatesPath}/:id`, ...keep, params, handler: (ask) => save(room, ask) }),
]

async function save(room: ReportsRoom, ask: Asked): Promise<Answer> {
  const [law, history] = await Promise.all([room.lawShelf.open(), historyOf(room, ask.params.id)])
  if (history === null) return problem('notFound')
  const again = (mistakes: Mistakes) => show(room, ask, law, history, ask.body, mistakes)
  const read = readFields(templateFields(ask.text, choicesFor(ask, law)), ask.body, ask.text)
  if (read.state === 'invalid') return again(read.mistakes)
  if (fieldText(ask.body, 'aksi') === 'lihat') return again({})
  const { text, maybe } = read.values
  const wanted = {
    id: history.length === 0 ? null : ask.params.id,
    seen: Number(fieldText(ask.body, 'versi')) || 0,
    agency: text('instansi') as AgencyId,
    kind: templateKinds.find((kind) => kind === text('untuk')) ?? 'substantive',
    category: maybe('topik'),
    title: text('judul'),
    body: text('isi'),
    isRetired: text('pensiun') === 'ya',
  }
  const saved = await saveTemplate(room.db, law.tree, wanted, { officer: officerOf(ask), at: room.now() })
  return saved.ok ? redirect(`${templatesPath}?tersimpan=ya`) : again(mistakesOf(saved.refusal, ask.text))
}

function mistakesOf(refusal: TemplateRefusal, { answering: { refusals } }: Messages): Mistakes {
  switch (refusal.refusal) {
    case 'asksIdentity':
      return { isi: refusals.asksIdentity(refusal.found.map((name) => `{${name}}`).join(', ')) }
    case 'holdsPersonalData':
      return { isi: refusals.holdsPersonalData(refusal.found.join(', ')) }
    case 'notPermitted':
      return { instansi: refusals.notPermitted }
    case 'changedMeanwhile':
    case 'unknownTemplate':
      return { isi: refusals[refusal.refusal] }
  }
}

/** Every version, the newest first: none of a new one; null where there is no such template. */
async function historyOf({ db }: ReportsRoom, id: string): Promise<readonly AnswerTemplate[] | null> {
  if (id === newTemplate) return []
  const history = z.uuid().safeParse(id).success ? await templateHistory(db, id) : []
  return history.length === 0 ? null : history
}

/** The agencies whose templates the officer keeps, and those above, whose templates come along. */
function inSight(officer: Officer, { tree }: OpenLaw): AgencyId[] {
  const above = officer.posts.flatMap(({ agency }) => lineOf(tree, agency).map(({ id }) => id))
  return [...new Set([...agenciesWhere(officer, 'template.keep', tree), ...above])]
}

function choicesFor(ask: Pick<Ask, 'actor' | 'language'>, law: OpenLaw) {
  const own = agenciesWhere(officerOf(ask), 'template.keep', law.tree)
  return {
    agencies: own.map((id) => ({ value: id, label: law.agencies.get(id)?.name ?? id })),
    categories: [...law.categories.values()].map(({ slug, name }) => ({ value: slug, label: name[ask.language] })),
  }
}

const typedOf = ({ title, kind, agency, category, body, isRetired }: AnswerTemplate): Fields => ({
  judul: title,
  untuk: kind,
  instansi: agency,
  topik: category ?? '',
  isi: body,
  pensiun: isRetired ? 'ya' : '',
})

async function show(
  room: ReportsRoom,
  ask: Pick<Asked, 'actor' | 'params' | 'csrf' | 'language' | 'text' | 'body'>,
  law: OpenLaw,
  history: readonly AnswerTemplate[],
  typed: Fields,
  mistakes: Mistakes,
): Promise<Answer> {
  const { answering } = ask.text
  const [newest] = history
  const mayChange = newest === undefined || may(officerOf(ask), 'template.keep', law.tree, newest.agency)
  const names = await nameOfficers(room.db, [...new Set(history.flatMap(({ savedBy }) => savedBy ?? []))])
  const body = fieldText(typed, 'isi')
  const example = {
    nomor: '7K3M-92QX',
    instansi: law.agencies.get(fieldText(typed, 'instansi') as AgencyId)?.name ?? '',
    topik: law.categories.get(fieldText(typed, 'topik'))?.name[ask.language] ?? '',
    'hari ini': longDay(room.now().toZonedDateTimeISO(nationalZone).toPlainDate(), 'id'),
    'tanggal jatuh tempo': longDay(room.now().toZonedDateTimeISO(nationalZone).toPlainDate().add({ days: 14 }), 'id'),
  }
  return page(
    templatePage(
      {
        id: ask.params.id,
        title: newest === undefined ? answering.add : mayChange ? answering.changeOne(newest.title) : newest.title,
        fields: templateFields(ask.text, choicesFor(ask, law)),
        typed,
        mistakes,
        seen: newest?.version ?? 0,
        mayChange,
        preview: body === '' ? null : fillTemplate(body, example),
        history: history.map((one) => ({
          line: answering.version(
            one.version,
            moment(one.savedAt, nationalZone, ask.language),
            one.savedBy === null ? answering.builtIn : (names.get(one.savedBy) ?? '–'),
          ),
          body: one.body,
        })),
        csrf: ask.csrf(),
      },
      ask.text,
    ),
  )
}
