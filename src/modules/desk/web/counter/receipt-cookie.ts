import { z } from 'zod'
import type { OfficerId, ReportNumber } from '../../../../kernel/brand.ts'
import type { Cookie } from '../../../../web/answer.ts'
import type { ReportsRoom } from '../../../reports/index.ts'

export const receiptCookieName = 'tanda-terima'

const shownFor = { minutes: 15 }
const content = z.object({ number: z.string(), secret: z.string(), until: z.string() })

/** What a receipt must show after the form was sent: sealed for this officer, gone after a quarter of an hour. */
export function receiptCookie(
  { vault, now }: ReportsRoom,
  officer: OfficerId,
  receipt: { readonly number: ReportNumber; readonly secret: string },
): Cookie {
  const until = now().add(shownFor).toString()
  return {
    name: receiptCookieName,
    value: vault.seal(JSON.stringify({ ...receipt, until }), contextOf(officer)).toString('base64url'),
    path: '/petugas/loket',
    maxAgeSeconds: shownFor.minutes * 60,
  }
}

/** The receipt in the cookie; null where there is none, it is too old, or it was not made for this officer. */
export function readReceiptCookie(
  { vault, now }: ReportsRoom,
  officer: OfficerId,
  cookie: string | null,
): { readonly number: ReportNumber; readonly secret: string } | null {
  if (cookie === null) return null
  try {
    const opened = content.parse(JSON.parse(vault.open(Buffer.from(cookie, 'base64url'), contextOf(officer))))
    if (Temporal.Instant.compare(now(), opened.until) >= 0) return null
    return { number: opened.number as ReportNumber, secret: opened.secret }
  } catch {
    // Bytes that somebody made up do not open; that is no fault of ours.
    return null
  }
}

const contextOf = (officer: OfficerId): string => `counter-receipt:${officer}`
