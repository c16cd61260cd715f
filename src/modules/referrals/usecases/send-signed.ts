import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { DeliveryFailure } from '../domain/delivery.ts'
import { receiptText, sentText } from '../domain/signature.ts'
import type { OmbudsmanApplication, ReferralsRoom } from './room.ts'

/** What goes to an application: an archive of one report, or a trial, which is of none. */
export type Signed = {
  /** The receiver knows what comes again by it. */
  readonly id: string
  readonly number: string | null
  readonly kind: string
  readonly sha256: Buffer
  readonly sizeBytes: number
  readonly open: () => Promise<Readable>
}

const sign = (secret: string, text: string): string => createHmac('sha256', secret).update(text).digest('hex')

/** Sends bytes that are signed; what arrived is known by a receipt that is signed in turn (docs/dossier.md). */
export async function sendSigned(
  room: Pick<ReferralsRoom, 'send' | 'reports'>,
  { url, secret }: OmbudsmanApplication,
  { id, number, kind, sha256, sizeBytes, open }: Signed,
): Promise<{ readonly receipt: string } | { readonly failure: DeliveryFailure }> {
  const timestamp = String(Math.floor(room.reports.now().epochMilliseconds / 1000))
  const hash = sha256.toString('hex')
  const sent = await room.send({
    url,
    method: 'POST',
    headers: {
      'content-type': 'application/zip',
      'idempotency-key': id,
      ...(number === null ? {} : { 'x-lapor-number': number }),
      'x-lapor-kind': kind,
      'x-lapor-sha256': hash,
      'x-lapor-timestamp': timestamp,
      'x-lapor-signature': `sha256=${sign(secret, sentText(timestamp, id, hash))}`,
    },
    body: { sizeBytes, open },
  })
  if (!sent.ok) return { failure: sent.refusal.refusal }
  const { status, body } = sent.value
  if (status < 200 || status > 299) return { failure: 'notAccepted' }
  const answer = receiptIn(body)
  if (answer === null) return { failure: 'receiptMissing' }
  const isTheirs = isSigned(secret, receiptText(id, answer.receipt), answer.signature)
  return isTheirs ? { receipt: answer.receipt } : { failure: 'receiptForged' }
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
