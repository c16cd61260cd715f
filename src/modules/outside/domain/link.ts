import type { AgencyId, LinkId, OfficerId, ReportNumber } from '../../../kernel/brand.ts'

/** How long a link answers (product): the first response of most standards, and a week's grace. */
export const linkLasts = { hours: 14 * 24 }

/** One agency's way to one report. Title and text are what the sender approved: nothing else of the report is shown by it. */
export type Link = {
  readonly id: LinkId
  readonly number: ReportNumber
  readonly agency: AgencyId
  readonly email: string
  readonly title: string
  readonly body: string
  readonly sentBy: OfficerId
  readonly sentAt: Temporal.Instant
  readonly expiresAt: Temporal.Instant
  readonly revokedAt: Temporal.Instant | null
}

export type LinkStatus = 'open' | 'expired' | 'revoked'

export function statusOf(
  { revokedAt, expiresAt }: Pick<Link, 'revokedAt' | 'expiresAt'>,
  now: Temporal.Instant,
): LinkStatus {
  if (revokedAt !== null) return 'revoked'
  return Temporal.Instant.compare(now, expiresAt) < 0 ? 'open' : 'expired'
}
