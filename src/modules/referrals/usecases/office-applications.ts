import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import type { Officer } from '../../../kernel/actor.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { isWithin } from '../../../kernel/agency-tree.ts'
import { accept, refuse, type Result } from '../../../kernel/result.ts'
import { packArchive } from '../../../platform/archive.ts'
import { transact } from '../../../platform/db/db.ts'
import { newId } from '../../../platform/ids.ts'
import type { OutsideRefusal } from '../../../platform/outgoing/send-outside.ts'
import { nationalOmbudsman } from '../../reports/index.ts'
import type { DeliveryFailure } from '../domain/delivery.ts'
import {
  deleteApplication,
  firstApplication,
  listApplications,
  saveApplication,
  type KeptApplication,
} from '../store/applications.ts'
import type { OmbudsmanApplication, ReferralsRoom } from './room.ts'
import { sendSigned } from './send-signed.ts'

/** An office of the Ombudsman and the application that takes its dossiers; null where it has none of its own. */
export type OfficeApplication = {
  readonly office: AgencyId
  readonly name: string
  readonly application: KeptApplication | null
}

export type ApplicationRefusal =
  | OutsideRefusal
  | { readonly refusal: 'unknownOffice' | 'secretMissing' | 'secretTooShort' }

/** Shorter ones can be guessed from a signature. */
export const shortestSecret = 32

/** Who takes the dossiers of this office: its own application, else the national office's, else the one in the settings. */
export async function applicationOf(room: ReferralsRoom, office: AgencyId): Promise<OmbudsmanApplication | null> {
  const { db, vault } = room.reports
  return (await firstApplication(db, vault, [office, nationalOmbudsman])) ?? room.application
}

/** Every office of the Ombudsman, the national one first. */
export async function listOffices({ reports }: ReferralsRoom): Promise<OfficeApplication[]> {
  const [{ tree }, known] = await Promise.all([reports.lawShelf.open(), listApplications(reports.db)])
  const offices = [...tree.values()].filter(({ id }) => isWithin(tree, id, nationalOmbudsman))
  return offices
    .toSorted((a, b) => Number(b.id === nationalOmbudsman) - Number(a.id === nationalOmbudsman))
    .map(({ id, name }) => ({ office: id, name, application: known.find(({ office }) => office === id) ?? null }))
}

/**
 * From now on the office's dossiers go to this address; a secret of null leaves the one that is known. The address is
 * looked at as it will be when something is sent: it must lead out of our network. Refusals: `ApplicationRefusal`.
 */
export async function nameApplication(
  room: ReferralsRoom,
  officer: Officer,
  asked: { readonly office: string; readonly url: string; readonly secret: string | null },
): Promise<Result<null, ApplicationRefusal>> {
  const office = await officeNamed(room, asked.office)
  if (office === null) return refuse({ refusal: 'unknownOffice' })
  if (asked.secret !== null && asked.secret.length < shortestSecret) return refuse({ refusal: 'secretTooShort' })
  const checked = await room.checkAddress(asked.url)
  if (!checked.ok) return checked
  const { db, vault, now } = room.reports
  const isSaved = await transact(db, (tx) =>
    saveApplication(tx, vault, { ...asked, office }, { at: now(), by: officer.id }),
  )
  return isSaved ? accept(null) : refuse({ refusal: 'secretMissing' })
}

/** The office has no application of its own any more. */
export async function removeApplication(room: ReferralsRoom, named: string): Promise<boolean> {
  const office = await officeNamed(room, named)
  if (office !== null) await transact(room.reports.db, (tx) => deleteApplication(tx, office))
  return office !== null
}

/**
 * Sends a trial to where the office's dossiers would go, signed as they are and of no report: it proves address, secret and
 * receipt before anything depends on them. Null where they would go nowhere.
 */
export async function tryApplication(
  room: ReferralsRoom,
  named: string,
): Promise<{ readonly receipt: string } | { readonly failure: DeliveryFailure } | null> {
  const office = await officeNamed(room, named)
  const application = office === null ? null : await applicationOf(room, office)
  if (application === null) return null
  const bytes = await trialArchive(room.reports.now())
  return sendSigned(room, application, {
    id: newId(),
    number: null,
    kind: 'trial',
    sha256: createHash('sha256').update(bytes).digest(),
    sizeBytes: bytes.length,
    open: async () => Readable.from([bytes]),
  })
}

const trialArchive = async (asOf: Temporal.Instant): Promise<Buffer> =>
  buffer(
    packArchive([], asOf, {
      path: 'manifes.json',
      write: (files) => `${JSON.stringify({ format: 'lapor-manifest', version: 1, trial: true, files }, null, 2)}\n`,
    }),
  )

async function officeNamed({ reports }: ReferralsRoom, named: string): Promise<AgencyId | null> {
  const { tree } = await reports.lawShelf.open()
  const office = tree.get(named as AgencyId)
  return office !== undefined && isWithin(tree, office.id, nationalOmbudsman) ? office.id : null
}
