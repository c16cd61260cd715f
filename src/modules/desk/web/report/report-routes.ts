import { z } from 'zod'
import type { Officer } from '../../../../kernel/actor.ts'
import { may } from '../../../../kernel/permission.ts'
import { page } from '../../../../web/answer.ts'
import type { Language } from '../../../../web/messages/messages.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import { findArea, fullName } from '../../../agencies/index.ts'
import { nameOfficers } from '../../../people/index.ts'
import { isOpen, offersFor, queuesFor, type ReportsRoom, type ReportView } from '../../../reports/index.ts'
import { whyHere, type Route as Found } from '../../../routing/index.ts'
import { offeredTemplates, typedFrom } from '../commands/answer-aids.ts'
import { withColleagues } from '../commands/with-colleagues.ts'
import { pickedFor, withLearned } from '../commands/with-learned.ts'
import type { At } from '../commands/command-form.ts'
import { untouched, type CommandFormView } from '../commands/command-form-view.ts'
import { commandOfSlug } from '../commands/officers-command.ts'
import { routeOf } from '../commands/route-of.ts'
import { withReport } from '../asked.ts'
import { identityFor } from '../identity/identity-for.ts'
import { holdingOf } from '../holding/holding-view.ts'
import { readEvent, whoReads } from '../who-reads.ts'
import type { Names } from './facts.ts'
import { reportPage } from './report-page.ts'
import { stepsOf, type Steps } from './steps.ts'
import { surroundingsOf } from './surroundings.ts'
import { timelineFilters } from './timeline-filter.ts'

const params = z.object({ number: z.string() })
const word = z.string().max(50).catch('').default('')
const query = z.object({
  tersimpan: word,
  langkah: word,
  pilih: word,
  templat: word,
  riwayat: z.enum(timelineFilters).catch('all').default('all'),
})
type Asked = Ask<z.output<typeof params>, z.output<typeof query>>

/** One report on the desk. */
export const reportRoutes = (room: ReportsRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: '/petugas/laporan/:number',
    permission: 'desk.read',
    audit: readEvent,
    params,
    query,
    handler: (ask) =>
      withReport(room, ask, async (view, officer) => {
        const steps = stepsOf(offersFor(room, officer, view), view.state)
        const found = await routeOf(room, view)
        return page(
          reportPage({
            view,
            names: { ...namesOf(view, found, ask.language), involved: await involvedIn(room, view, steps) },
            steps,
            form: await formFor(room, ask, steps, {
              view,
              officer,
              text: ask.text,
              language: ask.language,
              route: found,
            }),
            surroundings: await surroundingsOf(room, view, officer, ask.language),
            filter: ask.query.riwayat,
            identity: identityFor(officer, view),
            isOmbudsman: holdsReferral(officer, view),
            done: commandOfSlug(ask.query.tersimpan),
            queues: queuesFor(officer),
            readers: (await whoReads(room, [view.state.number], officer)).get(view.state.number) ?? [],
            holding: await holdingOf(room, view, officer, { csrf: ask.csrf(), language: ask.language }),
            now: room.now(),
            language: ask.language,
          }),
        )
      }),
  }),
]

/** The form of the step that was asked for, as far as it is allowed, else of the next sensible one. */
async function formFor(room: ReportsRoom, ask: Asked, steps: Steps, at: At): Promise<CommandFormView | null> {
  const asked = commandOfSlug(ask.query.langkah)
  const command = asked !== null && steps.others.includes(asked) ? asked : steps.next
  if (command === null) return null
  const whole = await withLearned(room, command, await withColleagues(room, command, at))
  const templates = await offeredTemplates(room, command, at)
  const chosen = templates.find(({ id }) => id === ask.query.templat)
  const typed = chosen === undefined ? pickedFor(command, ask.query.pilih) : typedFrom(command, chosen)
  return { ...untouched, command, at: whole, templates, typed, csrf: ask.csrf() }
}

const holdsReferral = (officer: Officer, { state, law }: ReportView): boolean =>
  state.ombudsman !== undefined && may(officer, 'referral.handle', law.tree, state.ombudsman.office)

/** Whom the report concerns, by name, for whoever may take that back. */
async function involvedIn({ db }: ReportsRoom, { state }: ReportView, { next, others }: Steps): Promise<string[]> {
  if (next !== 'releaseInvolved' && !others.includes('releaseInvolved')) return []
  return [...(await nameOfficers(db, state.involved ?? [])).values()]
}

function namesOf(view: ReportView, found: Found, language: Language): Omit<Names, 'involved'> {
  const area = view.areaCode === null ? null : findArea(view.areaCode)
  const category = view.law.categories.get(view.state.category ?? '')
  return {
    category: category?.name[language] ?? null,
    area: area === null ? null : fullName(area),
    why: isAsked(view, found) ? whyHere(found, { ...view.law, language }) : null,
  }
}

/** Does anybody still ask whose the report is, and has the program an answer? A ruling is final. */
const isAsked = ({ state }: ReportView, { by }: Found): boolean => isOpen(state) && !state.ruled && by !== 'nobody'
