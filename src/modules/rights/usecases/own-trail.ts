import type { AgencyId, ReportNumber } from '../../../kernel/brand.ts'
import { roles, type Role } from '../../../kernel/law/words.ts'
import type { Handle } from '../../../platform/db/db.ts'
import { eventsAbout, type AuditKey, type StoredAudit } from '../../audit/index.ts'
import { linksOf } from '../../outside/index.ts'

/** An office, or the program itself, dealt with a report: which, when, and what for as the trail calls it. */
export type Processed = {
  readonly at: Temporal.Instant
  readonly event: string
  /** From where it was done at that moment, as the entry kept it; both null where it did not. */
  readonly office: AgencyId | null
  readonly role: Role | null
  /** The program did it as time passed, and no office. */
  readonly isByProgram: boolean
}

export type OwnTrail = {
  /** The newest first. */
  readonly entries: readonly Processed[]
  /** Where the following page begins; null on the last. */
  readonly next: AuditKey | null
}

/**
 * Visits by officers that say nothing beyond themselves. Looks at identities are not among them: those are told by their
 * own log, which keeps back what would endanger the reporter.
 */
const toldEvents = [
  'report.read',
  'report.command',
  'report.assigned',
  'report.enteredAtCounter',
  'report.fileTaken',
  'report.proved',
  'report.proofTaken',
  'referral.opened',
  'referral.downloaded',
  'outside.sent',
  'outside.opened',
]

const pageSize = 50

/** One page of which offices opened or worked on the report, behind `after`; never who it was. */
export async function trailOf(db: Handle, number: ReportNumber, after: AuditKey | null): Promise<OwnTrail> {
  // What went outside by a link, and was opened there, is recorded of the link.
  const links = new Map<string, AgencyId>((await linksOf(db, number)).map(({ id, agency }) => [id, agency]))
  const found = await eventsAbout(db, [number, ...links.keys()], toldEvents, after, pageSize + 1)
  const shown = found.slice(0, pageSize)
  const last = shown.at(-1)
  return {
    entries: shown.map((entry) => processed(entry, links)),
    next: found.length > pageSize && last !== undefined ? { at: last.at, id: last.id } : null,
  }
}

function processed(
  { at, actor_kind: kind, event, subject, detail }: StoredAudit,
  links: ReadonlyMap<string, AgencyId>,
): Processed {
  const { office, role } = detail
  // Entries of before did not keep from where a link was opened; the link itself knows whose it is.
  const ofLink = kind === 'outsider' ? (links.get(subject ?? '') ?? null) : null
  return {
    at,
    event,
    office: typeof office === 'string' ? (office as AgencyId) : ofLink,
    role: roles.find((one) => one === role) ?? null,
    isByProgram: kind === 'clock',
  }
}
