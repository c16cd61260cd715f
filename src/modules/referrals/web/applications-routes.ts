import { z } from 'zod'
import type { Officer } from '../../../kernel/actor.ts'
import { may } from '../../../kernel/permission.ts'
import { page, problem, redirect, type Answer } from '../../../web/answer.ts'
import { fieldText } from '../../../web/form.ts'
import { route, type Ask, type Route } from '../../../web/route.ts'
import { listOffices, nameApplication, removeApplication, tryApplication } from '../usecases/office-applications.ts'
import type { ReferralsRoom } from '../usecases/room.ts'
import { applicationPage, applicationsPage, officePath, type ApplicationView } from './applications-page.ts'
import { applicationsPath } from './trouble-page.ts'

const params = z.object({ office: z.string().max(100) })
const operating = { permission: 'notices.operate' } as const
type AskOffice = Pick<Ask<z.output<typeof params>>, 'actor' | 'params' | 'csrf' | 'language'>

/** Where dossiers go by themselves, for the operators of the nation: by each office of the Ombudsman. */
export const applicationRoutes = (room: ReferralsRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: applicationsPath,
    ...operating,
    audit: 'none',
    handler: async (ask) =>
      (await operatorOf(room, ask)) === null
        ? problem('forbidden')
        : page(applicationsPage(await listOffices(room), ask.language)),
  }),
  route({
    method: 'GET',
    path: officePath(':office'),
    ...operating,
    audit: 'none',
    params,
    query: z.object({ selesai: z.enum(['saved', 'removed']).optional().catch(undefined) }),
    handler: async (ask) => {
      if ((await operatorOf(room, ask)) === null) return problem('forbidden')
      const { selesai } = ask.query
      return show(room, ask, selesai === undefined ? {} : { outcome: { what: selesai } })
    },
  }),
  route({
    method: 'POST',
    path: officePath(':office'),
    ...operating,
    audit: 'ombudsman.addressSet',
    stepUp: true,
    params,
    handler: async (ask) => {
      const officer = await operatorOf(room, ask)
      if (officer === null) return problem('forbidden')
      const { office } = ask.params
      const [url, secret] = [fieldText(ask.body, 'alamat'), fieldText(ask.body, 'rahasia')]
      const named = await nameApplication(room, officer, { office, url, secret: secret === '' ? null : secret })
      if (named.ok) return redirect(`${officePath(office)}?selesai=saved`)
      const { refusal } = named.refusal
      return refusal === 'unknownOffice' ? problem('notFound') : show(room, ask, { typedUrl: url, refusal })
    },
  }),
  route({
    method: 'POST',
    path: `${officePath(':office')}/hapus`,
    ...operating,
    audit: 'ombudsman.addressRemoved',
    stepUp: true,
    params,
    handler: async (ask) => {
      if ((await operatorOf(room, ask)) === null) return problem('forbidden')
      const { office } = ask.params
      return (await removeApplication(room, office))
        ? redirect(`${officePath(office)}?selesai=removed`)
        : problem('notFound')
    },
  }),
  route({
    method: 'POST',
    path: `${officePath(':office')}/coba`,
    ...operating,
    audit: 'ombudsman.addressTried',
    params,
    handler: async (ask) => {
      if ((await operatorOf(room, ask)) === null) return problem('forbidden')
      const tried = await tryApplication(room, ask.params.office)
      if (tried === null) return show(room, ask, { outcome: { what: 'nowhere' } })
      return show(room, ask, {
        outcome: 'failure' in tried ? { what: 'failed', ...tried } : { what: 'tried', ...tried },
      })
    },
  }),
]

async function show(
  room: ReferralsRoom,
  { params: asked, csrf, language }: AskOffice,
  change: Partial<Pick<ApplicationView, 'typedUrl' | 'refusal' | 'outcome'>>,
): Promise<Answer> {
  const shown = (await listOffices(room)).find(({ office }) => office === asked.office)
  if (shown === undefined) return problem('notFound')
  const opened = { typedUrl: null, refusal: null, outcome: null, ...change }
  const status = opened.refusal === null ? 200 : 422
  return page({ ...applicationPage({ shown, csrf: csrf(), language, ...opened }), status })
}

/** The officer, where they operate the nation; null for everybody else. */
async function operatorOf({ reports }: ReferralsRoom, { actor }: Pick<Ask, 'actor'>): Promise<Officer | null> {
  const { tree, nation } = await reports.lawShelf.open()
  return actor.kind === 'officer' && may(actor, 'notices.operate', tree, nation) ? actor : null
}
