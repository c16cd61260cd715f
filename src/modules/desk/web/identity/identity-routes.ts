import { z } from 'zod'
import type { Officer } from '../../../../kernel/actor.ts'
import { zoneOf } from '../../../../kernel/agency-tree.ts'
import { holds } from '../../../../kernel/permission.ts'
import { accept } from '../../../../kernel/result.ts'
import { transact } from '../../../../platform/db/db.ts'
import { findAccount, isAccountRestricted } from '../../../accounts/index.ts'
import { recordAudit } from '../../../audit/index.ts'
import { page, problem, redirect, type Answer } from '../../../../web/answer.ts'
import { fieldText, fieldTexts, type Fields, type Mistakes } from '../../../../web/form.ts'
import { route, type Ask, type Route } from '../../../../web/route.ts'
import {
  breakGlass,
  coveredIdentity,
  endGlass,
  glassMinutes,
  identityFields,
  openGlass,
  readIdentity,
  readStanding,
  shownPaperOf,
  type Identity,
  type LookPurpose,
} from '../../../people/index.ts'
import { reportersAccount, type ReportsRoom } from '../../../reports/index.ts'
import { reportPath } from '../report/report-path.ts'
import { glassPage } from './glass-page.ts'
import { concernedBy, identityFor, withIdentified, withOpenable, type Identified } from './identity-for.ts'
import { identityPage, type Standing } from './identity-page.ts'

/** What every step to an identity asks of whoever takes it: the permission, and a fresh proof of who they are. */
const guarded = { permission: 'identity.read', stepUp: true, params: z.object({ number: z.string() }) } as const
const path = '/petugas/laporan/:number/pelapor'

/** Who sent a report: covered, a field at a time with a purpose, and behind glass where the reporter is anonymous. */
export const identityRoutes = (room: ReportsRoom): readonly Route[] => [
  route({
    method: 'GET',
    path,
    ...guarded,
    audit: 'identity.covered',
    handler: (ask) => withIdentified(room, ask, (view, officer) => show(room, ask, view, officer, {})),
  }),
  route({
    method: 'POST',
    path,
    ...guarded,
    // The look itself is written into the reporter's own log.
    audit: 'none',
    handler: (ask) => withOpenable(room, ask, (view, officer) => reveal(room, ask, view, officer)),
  }),
  route({
    method: 'POST',
    path: `${path}/kaca`,
    ...guarded,
    // Written down with the breaking itself: a form that came back broke nothing.
    audit: 'none',
    handler: (ask) => withOpenable(room, ask, (view, officer) => breakIt(room, ask, view, officer)),
  }),
  route({
    method: 'POST',
    path: `${path}/tutup`,
    ...guarded,
    audit: 'none',
    handler: (ask) =>
      withIdentified(room, ask, async (view, officer) => {
        await closeIt(room, view, officer)
        return redirect(reportPath(view.state.number))
      }),
  }),
]

type Asking = Pick<Ask<unknown, unknown, Fields>, 'body' | 'csrf' | 'language'>

const about = (room: ReportsRoom, view: Identified) => {
  const { id, anonymous } = view.state
  const restricted = view.state.restricted !== undefined
  const report = { id, anonymous, restricted, concerned: concernedBy(view) }
  return { reporter: view.reporter, at: room.now(), report }
}

async function show(
  room: ReportsRoom,
  { body, csrf, language }: Asking,
  view: Identified,
  officer: Officer,
  mistakes: Mistakes,
  revealed: Partial<Identity> = {},
  standing?: Standing,
): Promise<Answer> {
  if (identityFor(officer, view) !== 'ask') return problem('forbidden')
  const { number, id, anonymous } = view.state
  const glass = anonymous ? await openGlass(room.db, officer.id, id, room.now()) : null
  const shared = { number, typed: body, mistakes, csrf: csrf(), language }
  if (anonymous && glass === null) return page(glassPage(shared))
  const covered = await coveredIdentity(room.db, room.vault, view.law.tree, officer, about(room, view))
  if (!covered.ok) return problem('forbidden')
  const zone = zoneOf(view.law.tree, view.state.lead ?? view.state.receivedBy)
  const paper = Object.keys(revealed).length === 0 ? null : await shownPaperOf(room.db, view.reporter)
  const openUntil = glass === null ? null : { at: glass.endsAt, zone }
  return page(
    identityPage({
      ...shared,
      covered: covered.value,
      revealed,
      ...(standing === undefined ? {} : { standing }),
      paper,
      purposes: purposesFor(view, officer),
      isRestricted: view.state.restricted !== undefined,
      openUntil,
    }),
  )
}

async function reveal(room: ReportsRoom, ask: Asking, view: Identified, officer: Officer): Promise<Answer> {
  const purpose = purposesFor(view, officer).find((one) => one === fieldText(ask.body, 'tujuan'))
  const chosen = fieldTexts(ask.body, 'bagian')
  const fields = identityFields.filter((field) => chosen.includes(field))
  const isNothing = fields.length === 0 && !chosen.includes('account')
  if (purpose === undefined || isNothing)
    return show(room, ask, view, officer, {
      ...(isNothing ? { bagian: 'fieldsMissing' } : {}),
      ...(purpose === undefined ? { tujuan: 'purposeMissing' } : {}),
    })
  const reason = fieldText(ask.body, 'alasan') || null
  const asked = { ...about(room, view), purpose, reason }
  const { tree } = view.law
  const [identity, standing] = await transact(room.db, async (tx) => [
    fields.length === 0 ? accept({}) : await readIdentity(tx, room.vault, tree, officer, asked, fields),
    chosen.includes('account')
      ? await readStanding(tx, tree, officer, asked, async () => {
          const account = await reportersAccount(tx, room, view)
          if (account === null) return null
          return (await isAccountRestricted(tx, account)) ? 'restricted' : findAccount(tx, account)
        })
      : accept(undefined),
  ])
  return identity.ok && standing.ok
    ? show(room, ask, view, officer, {}, identity.value ?? {}, standing.value)
    : problem('forbidden')
}

async function breakIt(room: ReportsRoom, ask: Asking, view: Identified, officer: Officer): Promise<Answer> {
  const minutes = glassMinutes.find((one) => String(one) === fieldText(ask.body, 'lama'))
  const reason = fieldText(ask.body, 'alasan')
  if (minutes === undefined || reason.trim() === '')
    return show(room, ask, view, officer, {
      ...(minutes === undefined ? { lama: 'minutesMissing' } : {}),
      ...(reason.trim() === '' ? { alasan: 'reasonMissing' } : {}),
    })
  const endangers = fieldText(ask.body, 'bahaya') === 'ya'
  const broken = await transact(room.db, async (tx) => {
    const done = await breakGlass(tx, view.law.tree, officer, { ...about(room, view), reason, minutes, endangers })
    const entry = { at: room.now(), actor: officer, event: 'identity.glassBroken', subject: view.state.number } as const
    if (done.ok) await recordAudit(tx, { ...entry, detail: { minutes } })
    return done
  })
  return broken.ok ? redirect(`${reportPath(view.state.number)}/pelapor`) : problem('forbidden')
}

const closeIt = (room: ReportsRoom, { state }: Identified, officer: Officer): Promise<void> =>
  transact(room.db, async (tx) => {
    const at = room.now()
    if ((await endGlass(tx, officer.id, state.id, at)) === 0) return
    const entry = { at, actor: officer, event: 'identity.glassClosed', subject: state.number } as const
    await recordAudit(tx, { ...entry, detail: {} })
  })

/** Of a restricted identity only what the law still opens it for, to whoever has that duty. */
function purposesFor({ state }: Identified, officer: Officer): LookPurpose[] {
  if (state.anonymous) return ['breakGlass']
  if (state.restricted === undefined) return ['handling', 'counter', 'referral', 'rights']
  return [
    ...(holds(officer, 'referral.handle') ? (['referral'] as const) : []),
    ...(holds(officer, 'rights.handle') ? (['rights'] as const) : []),
  ]
}
