import { isWorkingDay } from '../../../kernel/clock/working-days.ts'
import { transact } from '../../../platform/db/db.ts'
import { claimDigestDay, listOfficers, type ListedOfficer } from '../../people/index.ts'
import type { OpenLaw, ReportsRoom } from '../../reports/index.ts'
import type { DigestNotice } from '../domain/notice.ts'
import { insertNotices } from '../store/notices.ts'
import { waitingFor } from './write-digest.ts'

/** From then on in the morning (product), by the clock of the officer's own agency. */
const digestFrom = Temporal.PlainTime.from('07:00')
/** Where a new day begins first. */
const easternmost = 'Asia/Jayapura'

/**
 * Plans one e-mail for each officer who reads once a day and for whom something waits, on each working day of their
 * agency; answers how many. Two workers plan it once.
 */
export async function planDigests(reports: ReportsRoom): Promise<number> {
  const { db, now, lawShelf } = reports
  const at = now()
  const law = await lawShelf.open()
  const newest = at.toZonedDateTimeISO(easternmost).toPlainDate()
  let planned = 0
  for (const card of await listOfficers(db, at, { withoutDigestOn: newest })) {
    const digest = digestFor(card, law, at)
    if (digest === null) continue
    const isNeeded = (await waitingFor(reports, card.officer)).length > 0
    const isPlanned = await transact(db, async (tx) => {
      const isOurs = await claimDigestDay(tx, card.officer.id, digest.day)
      if (isOurs && isNeeded) insertNotices(tx, [digest])
      return isOurs && isNeeded
    })
    if (isPlanned) planned += 1
  }
  return planned
}

/** Null where it is not the time for one, or the officer reads each notice at once. */
function digestFor({ officer, mailing }: ListedOfficer, law: OpenLaw, at: Temporal.Instant): DigestNotice | null {
  const [post] = officer.posts
  if (post === undefined || mailing !== 'daily') return null
  const calendar = law.law.calendar(post.agency, law.revision)
  const local = at.toZonedDateTimeISO(calendar.zone)
  const day = local.toPlainDate()
  if (Temporal.PlainTime.compare(local.toPlainTime(), digestFrom) < 0 || !isWorkingDay(calendar, day)) return null
  return {
    number: null,
    seq: null,
    day,
    agency: post.agency,
    recipient: { kind: 'officer', id: officer.id },
    route: 'email',
    template: 'officerDigest',
    deliverable: null,
    quietZone: null,
    createdAt: at,
  }
}
