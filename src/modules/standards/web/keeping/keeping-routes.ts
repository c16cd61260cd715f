import { z } from 'zod'
import type { Officer } from '../../../../kernel/actor.ts'
import { zoneOf } from '../../../../kernel/agency-tree.ts'
import type { StandardId } from '../../../../kernel/brand.ts'
import { localDay } from '../../../../kernel/clock/days.ts'
import type { Now } from '../../../../kernel/now.ts'
import { holds, may } from '../../../../kernel/permission.ts'
import type { Db } from '../../../../platform/db/db.ts'
import { page, problem, redirect, type Answer } from '../../../../web/answer.ts'
import { textArea } from '../../../../web/components/field/field.ts'
import { dayField } from '../../../../web/fields.ts'
import { fieldText, type Fields, type Mistakes } from '../../../../web/form.ts'
import { html } from '../../../../web/html.ts'
import { messages } from '../../../../web/messages/messages.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import { loadAgencies, treeOf, type Agencies } from '../../../agencies/index.ts'
import { listOfficers } from '../../../people/index.ts'
import { nationalAgency } from '../../domain/standard-id.ts'
import { termsOf } from '../../domain/terms.ts'
import { standardInForce, type StandardVersion } from '../../domain/version.ts'
import { warningsOf } from '../../domain/warnings.ts'
import { findVersion, listEveryVersion, loadActivated } from '../../store/standard-versions.ts'
import { activateStandard } from '../../usecases/activate-standard.ts'
import { exportStandard } from '../../usecases/export-standard.ts'
import { importStandard, type ImportRefusal } from '../../usecases/import-standard.ts'
import { settleStandard } from '../../usecases/settle-standard.ts'
import { withdrawStandard } from '../../usecases/withdraw-standard.ts'
import { standardSection } from '../standard-section.ts'
import { keepingPath, listPage } from './list-page.ts'
import { versionPage, type VersionView } from './version-page.ts'

const params = z.object({ id: z.string() })
/** The use cases write the audit log. */
const keep = { permission: 'standard.settle', audit: 'none' } as const
/** One permission opens settling, another activating: whoever has either may look, so the page decides itself. */
const look = { permission: 'account.use', audit: 'none' } as const

/**
 * `/petugas/standar`: standards are imported, settled point by point, and put in force. `onLawChanged` is called when a
 * standard was activated or withdrawn: whoever keeps the law at hand forgets it, so that the next report follows the new one.
 */
export const keepingRoutes = (db: Db, now: Now, onLawChanged: () => void): readonly Route[] => [
  route({ method: 'GET', path: keepingPath, ...look, handler: (ask) => showList(db, ask, {}, {}) }),
  route({
    method: 'POST',
    path: keepingPath,
    ...keep,
    handler: async (ask) => {
      const yaml = fieldText(ask.body, 'yaml')
      const { operate } = ask.text
      if (yaml === '') return showList(db, ask, {}, { yaml: operate.yamlMissing })
      const done = await importStandard(db, yaml, { officer: officerOf(ask), at: now() })
      if (done.ok) return redirect(`${keepingPath}/${done.value.id}?tersimpan=ya`)
      return showList(db, ask, ask.body, { yaml: importMistake(done.refusal, ask) })
    },
  }),
  route({
    method: 'GET',
    path: `${keepingPath}/:id`,
    ...look,
    params,
    query: z.object({ tersimpan: z.literal('ya').optional().catch(undefined) }),
    handler: (ask) =>
      withVersion(db, ask, async (version, agencies) =>
        showVersion(db, now, ask, version, agencies, { isDone: ask.query.tersimpan === 'ya' }),
      ),
  }),
  route({
    method: 'GET',
    path: `${keepingPath}/:id/berkas`,
    ...look,
    params,
    handler: (ask) =>
      withVersion(db, ask, async ({ id, standard }) => {
        const yaml = await exportStandard(db, id)
        if (!yaml.ok) return problem('notFound')
        const { operate } = ask.text
        const field = textArea({ name: 'yaml', label: operate.yaml, value: yaml.value, rows: 40 })
        return page({ title: operate.exportTitle(standard.title), density: 'dense', main: html`${field}` })
      }),
  }),
  route({
    method: 'POST',
    path: `${keepingPath}/:id/butir`,
    ...keep,
    params,
    handler: (ask) =>
      withVersion(db, ask, async (version, agencies) => {
        const { operate } = ask.text
        const point = fieldText(ask.body, 'butir')
        const choice = fieldText(ask.body, `pilihan-${point}`)
        const why = fieldText(ask.body, `alasan-${point}`)
        const again = (mistakes: Mistakes): Promise<Answer> =>
          showVersion(db, now, ask, version, agencies, { mistakes, sent: { point, typed: ask.body } })
        if (choice === '') return again({ [`pilihan-${point}`]: operate.choiceMissing })
        if (why === '') return again({ [`alasan-${point}`]: operate.whyMissing })
        const officer = officerOf(ask)
        const on = localDay(now(), zoneOf(agencies, version.standard.agency))
        const who = await nameOf(db, now, officer, agencies)
        const done = await settleStandard(db, version.id, { point, choice, why, who, on }, { officer, at: now() })
        if (done.ok) return redirect(`${keepingPath}/${version.id}?tersimpan=ya`)
        return again({ [`pilihan-${point}`]: refusalWords(done.refusal.refusal, ask) })
      }),
  }),
  route({
    method: 'POST',
    path: `${keepingPath}/:id/aktifkan`,
    permission: 'standard.activate',
    audit: 'none',
    params,
    handler: (ask) =>
      withVersion(db, ask, async (version, agencies) => {
        const done = await activateStandard(db, version.id, { officer: officerOf(ask), at: now() })
        if (done.ok) {
          onLawChanged()
          return redirect(`${keepingPath}/${version.id}?tersimpan=ya`)
        }
        const mistakes = { aktifkan: refusalWords(done.refusal.refusal, ask) }
        return showVersion(db, now, ask, version, agencies, { mistakes })
      }),
  }),
  route({
    method: 'POST',
    path: `${keepingPath}/:id/cabut`,
    permission: 'standard.activate',
    audit: 'none',
    params,
    handler: (ask) =>
      withVersion(db, ask, async (version, agencies) => {
        const { operate } = ask.text
        const again = (mistakes: Mistakes): Promise<Answer> =>
          showVersion(db, now, ask, version, agencies, { mistakes, withdrawing: ask.body })
        const from = dayField.safeParse(fieldText(ask.body, 'sejak'))
        const why = fieldText(ask.body, 'alasan')
        if (!from.success) return again({ sejak: operate.withdrawDayMissing })
        if (why === '') return again({ alasan: operate.whyMissing })
        const done = await withdrawStandard(
          db,
          version.id,
          { from: from.data, why },
          { officer: officerOf(ask), at: now() },
        )
        if (done.ok) {
          onLawChanged()
          return redirect(`${keepingPath}/${version.id}?tersimpan=ya`)
        }
        return again({ sejak: refusalWords(done.refusal.refusal, ask) })
      }),
  }),
]

function officerOf({ actor }: Pick<Ask, 'actor'>): Officer {
  if (actor.kind !== 'officer') throw new Error('only officers keep standards')
  return actor
}

/** May this officer see the version among those they keep? Activating alone is reason enough. */
const keeps = (officer: Officer, agencies: Agencies, { standard }: StandardVersion): boolean =>
  may(officer, 'standard.settle', treeOf(agencies), standard.agency) ||
  may(officer, 'standard.activate', treeOf(agencies), standard.agency)

async function withVersion(
  db: Db,
  ask: Pick<Ask<{ readonly id: string }>, 'actor' | 'params'>,
  work: (version: StandardVersion, agencies: Agencies) => Promise<Answer>,
): Promise<Answer> {
  const [version, agencies] = await Promise.all([findVersion(db, ask.params.id as StandardId), loadAgencies(db)])
  return version !== null && keeps(officerOf(ask), agencies, version) ? work(version, agencies) : problem('notFound')
}

type Asking = Pick<Ask, 'actor' | 'csrf' | 'language' | 'text'>

async function showList(db: Db, ask: Asking, typed: Fields, mistakes: Mistakes): Promise<Answer> {
  if (!holds(ask.actor, 'standard.settle') && !holds(ask.actor, 'standard.activate')) return problem('forbidden')
  const [versions, agencies] = await Promise.all([listEveryVersion(db), loadAgencies(db)])
  return page(
    listPage({
      versions: versions.filter((version) => keeps(officerOf(ask), agencies, version)),
      nameOf: ({ standard }) => agencies.get(standard.agency)?.name ?? standard.agency,
      typed,
      mistakes,
      csrf: ask.csrf(),
      language: ask.language,
    }),
  )
}

async function showVersion(
  db: Db,
  now: Now,
  ask: Asking,
  version: StandardVersion,
  agencies: Agencies,
  change: Partial<VersionView>,
): Promise<Answer> {
  const { standard } = version
  const { language } = ask
  const day = localDay(now(), zoneOf(agencies, standard.agency))
  const frame = standardInForce(await loadActivated(db), treeOf(agencies), nationalAgency, day)?.standard ?? null
  const register =
    frame === null ? null : standardSection(standard, termsOf(standard, frame), language, messages[language])
  return page(
    versionPage({
      version,
      warnings: frame === null || version.activation !== null ? [] : warningsOf(standard, frame),
      register,
      mayActivate: may(officerOf(ask), 'standard.activate', treeOf(agencies), standard.agency),
      isDone: false,
      sent: null,
      withdrawing: {},
      mistakes: {},
      csrf: ask.csrf(),
      language,
      ...change,
    }),
  )
}

/** The officer's name and posts, as they shall stand in the standard. */
async function nameOf(db: Db, now: Now, officer: Officer, agencies: Agencies): Promise<string> {
  const card = (await listOfficers(db, now())).find((one) => one.officer.id === officer.id)
  const { people } = messages.id
  const duties = officer.posts.map(({ role, agency }) =>
    people.dutyAt(people.roles[role], agencies.get(agency)?.name ?? agency),
  )
  return [card?.name ?? officer.id, ...duties].join(', ')
}

type KeepingRefusal = keyof Ask['text']['operate']['refusals'] | 'notPermitted'

const refusalWords = (refusal: KeepingRefusal, { text: { operate } }: Asking): string =>
  refusal === 'notPermitted' ? operate.notPermitted : operate.refusals[refusal]

function importMistake(refusal: ImportRefusal, ask: Asking): string {
  if (refusal.refusal !== 'unreadableStandard') return refusalWords(refusal.refusal, ask)
  const { operate } = ask.text
  return refusal.faults.map(({ line, field, message }) => operate.faultAt(line, field, message)).join(' ')
}
