import { z } from 'zod'
import { zoneOf } from '../../../kernel/agency-tree.ts'
import type { Actor, Officer } from '../../../kernel/actor.ts'
import { agenciesWhere, may } from '../../../kernel/permission.ts'
import { transact } from '../../../platform/db/db.ts'
import { download, page, problem, type Answer } from '../../../web/answer.ts'
import { route, type Route } from '../../../web/route.ts'
import { noteDossierLook } from '../../people/index.ts'
import {
  findReport,
  impartialPosts,
  readAsOfficer,
  readNumber,
  type OpenLaw,
  type ReportState,
  type ReportView,
} from '../../reports/index.ts'
import { deliveriesOf } from '../store/deliveries.ts'
import { dossiersOf, findDossier, unnamedFor, type KeptDossier } from '../store/dossiers.ts'
import { openMade } from '../usecases/make-dossier.ts'
import type { ReferralsRoom } from '../usecases/room.ts'
import { dossiersPage, dossiersPath, unnamedPage, unnamedPath, type UnnamedView } from './dossiers-page.ts'

const fileNames = ['berkas.pdf', 'berkas.zip'] as const
const number = z.string().max(40)
const named = z.object({ number, id: z.uuid(), file: z.enum(fileNames) })
const unnamed = z.object({ id: z.uuid() })
const mostUnnamed = 200

/** The Ombudsman's way to what was handed over: of one report, and of those that may not be named. */
export const dossierRoutes = (room: ReferralsRoom): readonly Route[] => [
  route({
    method: 'GET',
    path: dossiersPath(':number'),
    permission: 'referral.handle',
    audit: 'referral.opened',
    params: z.object({ number }),
    handler: async ({ actor, params, language }) => {
      const view = await asOmbudsman(room, actor, params.number)
      if (view === null) return problem('notFound')
      const { state, law } = view
      const kept = await dossiersOf(room.reports.db, state.number)
      const deliveries = await deliveriesOf(
        room.reports.db,
        kept.map(({ id }) => id),
      )
      const dossiers = kept.map((dossier) => ({
        dossier,
        deliveries: deliveries.filter((one) => one.dossier === dossier.id),
      }))
      const zone = zoneOf(law.tree, state.lead ?? state.receivedBy)
      return page(dossiersPage({ number: state.number, dossiers, zone, language }))
    },
  }),
  route({
    method: 'GET',
    path: `${dossiersPath(':number')}/:id/:file` as `/${string}`,
    permission: 'referral.handle',
    audit: 'referral.downloaded',
    stepUp: true,
    params: named,
    handler: async ({ actor, params }) => {
      const view = await asOmbudsman(room, actor, params.number)
      const dossier = view === null ? null : await findDossier(room.reports.db, params.id)
      if (view === null || dossier === null || dossier.number !== view.state.number) return problem('notFound')
      const { state, reporter } = view
      // The reporter reads in their own log who has looked.
      if (dossier.kind !== 'unnamed' && actor.kind === 'officer')
        await transact(room.reports.db, (tx) =>
          noteDossierLook(tx, { reporter, report: state.id, officer: actor.id, at: room.reports.now() }),
        )
      return handOver(room, dossier, params.file)
    },
  }),
  route({
    method: 'GET',
    path: unnamedPath,
    permission: 'referral.handle',
    audit: 'none',
    handler: async ({ actor, language }) => {
      const law = await room.reports.lawShelf.open()
      const offices = agenciesWhere(actor, 'referral.handle', law.tree)
      const found = await unnamedFor(room.reports.db, offices, mostUnnamed)
      const list = await Promise.all(
        found.map(async (dossier): Promise<UnnamedView[]> => {
          const report = await findReport(room.reports.db, dossier.number)
          if (report === null || !mayHear(actor, report.state, dossier, law)) return []
          return [{ dossier, state: report.state }]
        }),
      )
      return page(unnamedPage(list.flat(), law, language))
    },
  }),
  route({
    method: 'GET',
    path: `${unnamedPath}/:id/berkas.pdf`,
    permission: 'referral.handle',
    audit: 'referral.downloaded',
    params: unnamed,
    handler: async ({ actor, params }) => {
      const law = await room.reports.lawShelf.open()
      const dossier = await findDossier(room.reports.db, params.id)
      if (dossier?.kind !== 'unnamed') return problem('notFound')
      const report = await findReport(room.reports.db, dossier.number)
      const isTheirs = report !== null && mayHear(actor, report.state, dossier, law)
      return isTheirs ? handOver(room, dossier, 'berkas.pdf') : problem('notFound')
    },
  }),
]

/** May this officer of the Ombudsman hear that a limit has passed? None whom the report concerns themselves. */
function mayHear(actor: Actor, state: ReportState, { office }: KeptDossier, { tree }: OpenLaw): boolean {
  if (actor.kind !== 'officer') return false
  return may({ ...actor, posts: impartialPosts(actor, state, tree) }, 'referral.handle', tree, office)
}

/** The report as the Ombudsman's office that has it reads it; null for everybody else. */
async function asOmbudsman(room: ReferralsRoom, actor: Actor, typed: string): Promise<ReportView | null> {
  const asked = readNumber(typed)
  if (asked === null || actor.kind !== 'officer') return null
  const read = await readAsOfficer(room.reports, asked, actor)
  return read.ok && isTheirOffice(actor, read.value) ? read.value : null
}

function isTheirOffice(officer: Officer, { state, law }: ReportView): boolean {
  return state.ombudsman !== undefined && may(officer, 'referral.handle', law.tree, state.ombudsman.office)
}

async function handOver(room: ReferralsRoom, kept: KeptDossier, file: (typeof fileNames)[number]): Promise<Answer> {
  const isPaper = file === 'berkas.pdf'
  const bytes = await openMade(room, kept, file)
  if (bytes === null) return problem('notFound')
  const type = isPaper ? 'application/pdf' : 'application/zip'
  return download({ bytes, type, name: `rujukan-${kept.number}.${isPaper ? 'pdf' : 'zip'}` })
}
