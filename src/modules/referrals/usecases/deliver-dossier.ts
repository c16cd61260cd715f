import { nextAttempt } from '../../notices/index.ts'
import type { DeliveryFailure } from '../domain/delivery.ts'
import { settleDelivery, takeDelivery, type Delivery, type Settlement } from '../store/deliveries.ts'
import { findDossier, type KeptDossier } from '../store/dossiers.ts'
import { openMade } from './make-dossier.ts'
import { applicationOf } from './office-applications.ts'
import type { OmbudsmanApplication, ReferralsRoom } from './room.ts'
import { sendSigned } from './send-signed.ts'

/** Longer than any attempt may last. */
const lease = { minutes: 10 }

type Attempted =
  | { readonly receipt: string | null; readonly isAcknowledged: boolean }
  | { readonly failure: DeliveryFailure }

/**
 * Tries one delivery that is due; false where there was none. A crash after sending sends it once more, under the same
 * key, so that the receiver knows it again. What does not come through is tried by the schedule of the notices.
 */
export async function deliverDossier(room: ReferralsRoom): Promise<boolean> {
  const { db, now } = room.reports
  const delivery = await takeDelivery(db, { now: now(), leaseEnds: now().add(lease) })
  if (delivery === null) return false
  const dossier = await findDossier(db, delivery.dossier)
  if (dossier === null) throw new Error('a delivery without its dossier')
  const attempted = await attempt(room, delivery, dossier)
  await settleDelivery(db, delivery, settlementOf(delivery, attempted, now()), now())
  return true
}

function settlementOf({ id, attempts }: Delivery, attempted: Attempted, now: Temporal.Instant): Settlement {
  if (!('failure' in attempted))
    return { state: attempted.isAcknowledged ? 'acknowledged' : 'accepted', receipt: attempted.receipt }
  const { failure } = attempted
  const nextAt = nextAttempt(id, attempts, now)
  return nextAt === null ? { state: 'givenUp', failure } : { state: 'queued', failure, nextAt }
}

async function attempt(room: ReferralsRoom, delivery: Delivery, dossier: KeptDossier): Promise<Attempted> {
  if (delivery.route === 'email') return byLetter(room, dossier)
  // Nobody may have named one any more; the dossier still lies at the desk.
  const application = await applicationOf(room, dossier.office)
  if (application === null) return { failure: 'addressInvalid' }
  return toApplication(room, application, delivery, dossier)
}

/** Says that something is there, and never what: whoever opens it signs in. */
async function byLetter(
  { post, mailbox, siteUrl, letter }: ReferralsRoom,
  { number }: KeptDossier,
): Promise<Attempted> {
  if (mailbox === null) return { failure: 'noMailServer' }
  const isTaken = await post(letter(mailbox, number, `${siteUrl}/petugas/laporan/${number}/rujukan`))
  return isTaken ? { receipt: null, isAcknowledged: false } : { failure: 'noMailServer' }
}

/** The whole archive, signed; its receiver answers with a receipt that is signed in turn. */
async function toApplication(
  room: ReferralsRoom,
  application: OmbudsmanApplication,
  { id }: Delivery,
  kept: KeptDossier,
): Promise<Attempted> {
  const { made, number, kind } = kept
  if (made === null) throw new Error('a dossier that is not made is delivered')
  if (made.key === null) return { failure: 'contentErased' }
  const open = async () => {
    const bytes = await openMade(room, kept, 'berkas.zip')
    if (bytes === null) throw new Error('the archive of a dossier is gone')
    return bytes
  }
  const { sizeBytes, sha256 } = made
  const sent = await sendSigned(room, application, { id, number, kind, sha256, sizeBytes, open })
  return 'failure' in sent ? sent : { receipt: sent.receipt, isAcknowledged: true }
}
