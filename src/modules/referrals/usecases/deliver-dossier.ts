import { createHmac, timingSafeEqual } from 'node:crypto'
import { nextAttempt } from '../../notices/index.ts'
import type { DeliveryFailure } from '../domain/delivery.ts'
import { receiptText, sentText } from '../domain/signature.ts'
import { settleDelivery, takeDelivery, type Delivery, type Settlement } from '../store/deliveries.ts'
import { findDossier, type KeptDossier } from '../store/dossiers.ts'
import { archiveOf, openMade } from './make-dossier.ts'
import type { OmbudsmanApplication, ReferralsRoom } from './room.ts'

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
  const delivery = await takeDelivery(db, now(), now().add(lease))
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
  // The settings may name none any more; the dossier still lies at the desk.
  if (room.application === null) return { failure: 'addressInvalid' }
  return toApplication(room, room.application, delivery, dossier)
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

const sign = (secret: string, text: string): string => createHmac('sha256', secret).update(text).digest('hex')

/** The whole archive, signed; its receiver answers with a receipt that is signed in turn. */
async function toApplication(
  room: ReferralsRoom,
  { url, secret }: OmbudsmanApplication,
  { id }: Delivery,
  kept: KeptDossier,
): Promise<Attempted> {
  const { made } = kept
  if (made === null) throw new Error('a dossier that is not made is delivered')
  if (made.key === null) return { failure: 'contentErased' }
  const timestamp = String(Math.floor(room.reports.now().epochMilliseconds / 1000))
  const sha256 = made.sha256.toString('hex')
  const open = async () => {
    const bytes = await openMade(room, kept, archiveOf(kept.id))
    if (bytes === null) throw new Error('the archive of a dossier is gone')
    return bytes
  }
  const sent = await room.send({
    url,
    method: 'POST',
    headers: {
      'content-type': 'application/zip',
      'idempotency-key': id,
      'x-lapor-number': kept.number,
      'x-lapor-kind': kept.kind,
      'x-lapor-sha256': sha256,
      'x-lapor-timestamp': timestamp,
      'x-lapor-signature': `sha256=${sign(secret, sentText(timestamp, id, sha256))}`,
    },
    body: { sizeBytes: made.sizeBytes, open },
  })
  if (!sent.ok) return { failure: sent.refusal.refusal }
  const { status, body } = sent.value
  if (status < 200 || status > 299) return { failure: 'notAccepted' }
  const answer = receiptIn(body)
  if (answer === null) return { failure: 'receiptMissing' }
  return isSigned(secret, receiptText(id, answer.receipt), answer.signature)
    ? { receipt: answer.receipt, isAcknowledged: true }
    : { failure: 'receiptForged' }
}

type Receipt = { readonly receipt: string; readonly signature: string }

/** `{"receipt": "…", "signature": "sha256=…"}`; null where the answer is something else. */
function receiptIn(body: Buffer): Receipt | null {
  try {
    const answer: unknown = JSON.parse(body.toString('utf8'))
    if (typeof answer !== 'object' || answer === null) return null
    const { receipt, signature } = answer as Readonly<Record<string, unknown>>
    const isWhole = typeof receipt === 'string' && receipt !== '' && receipt.length <= 200
    return isWhole && typeof signature === 'string' ? { receipt, signature } : null
  } catch {
    return null
  }
}

function isSigned(secret: string, text: string, signature: string): boolean {
  const [expected, given] = [Buffer.from(`sha256=${sign(secret, text)}`), Buffer.from(signature)]
  return expected.length === given.length && timingSafeEqual(expected, given)
}
