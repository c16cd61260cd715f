import type { ReportNumber } from '../../../../kernel/brand.ts'
import type { Cookie } from '../../../../web/answer.ts'
import { reporterCookieName } from '../../../../web/session.ts'
import type { ReportsRoom } from '../../usecases/room.ts'

const openFor = { hours: 24 }

/** Opens one report on this browser for a day: the secret, sealed, for that report's pages alone. */
export function startReporterSession({ vault, now }: ReportsRoom, number: ReportNumber, secret: string): Cookie {
  const content = JSON.stringify({ secret, until: now().add(openFor).toString() })
  return {
    name: reporterCookieName,
    value: vault.seal(content, contextOf(number)).toString('base64url'),
    path: `/laporan/${number}`,
    maxAgeSeconds: openFor.hours * 60 * 60,
  }
}

/** Closes a report on this browser. */
export const endReporterSession = (number: ReportNumber): Cookie => ({
  name: reporterCookieName,
  value: '',
  path: `/laporan/${number}`,
  maxAgeSeconds: 0,
})

/** The secret that this browser's cookie opens the report with; null where there is none, it is over, or not ours. */
export function secretInSession(
  { vault, now }: ReportsRoom,
  number: ReportNumber,
  cookie: string | null,
): string | null {
  if (cookie === null) return null
  const content = opened(() => vault.open(Buffer.from(cookie, 'base64url'), contextOf(number)))
  if (content === null) return null
  const { secret, until } = JSON.parse(content) as { secret: string; until: string }
  return Temporal.Instant.compare(now(), until) < 0 ? secret : null
}

const contextOf = (number: ReportNumber): string => `reporter-session:${number}`

/** Bytes that somebody made up do not open; that is no fault of ours. */
function opened(open: () => string): string | null {
  try {
    return open()
  } catch {
    return null
  }
}
