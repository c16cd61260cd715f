import { zoneOf } from '../../../kernel/agency-tree.ts'
import type { Tx } from '../../../platform/db/db.ts'
import { isInvolved, type Change, type Reaction } from '../../reports/index.ts'
import { firstRoute } from '../domain/attempt.ts'
import type { NewNotice, PlannedNotice, Route } from '../domain/notice.ts'
import { urgentTemplates, type Template } from '../domain/templates.ts'
import { insertNotices } from '../store/notices.ts'
import { noticesFor } from './notices-for.ts'
import { holderById, officeHolders, type OfficeHolders } from './office-holders.ts'

/** Writes into the ledger, in the transaction of the change, who must be told of it. */
export function planNotices(): Reaction {
  const holders = officeHolders()
  return async (tx, change) => {
    const notices: NewNotice[] = []
    for (const planned of noticesFor(change)) notices.push(...(await addressed(tx, change, planned, holders)))
    insertNotices(tx, notices)
  }
}

/** What answers the reporter's own doing at this very moment wakes nobody. */
const answersAtOnce: readonly Template[] = ['received', 'secretRenewed', 'contactChanged']

async function addressed(
  tx: Tx,
  change: Change,
  { seq, to, template, deliverable }: PlannedNotice,
  holders: OfficeHolders,
): Promise<NewNotice[]> {
  const { after, law, reporter, now } = change
  const agency = after.lead ?? after.receivedBy
  const notice = { number: after.number, seq, day: null, agency, template, createdAt: now }
  if (to.kind === 'reporter') {
    // Who gave no contact reads the page: there, posting counts as telling.
    if (!after.reachable) return []
    const zone = zoneOf(law.tree, agency)
    const quietZone = answersAtOnce.includes(template) ? null : zone
    const recipient = { kind: 'reporter', id: reporter } as const
    return [{ ...notice, recipient, route: firstRoute, deliverable, quietZone }]
  }
  const by = change.events.find((event) => event.seq === seq)?.by
  // A supervisory complaint never passes through the unit complained about (domain.md §7).
  const closed = after.reportClass === 'supervisory' ? after.about : null
  const officers =
    to.kind === 'officer'
      ? (await holderById(tx, to.id, now)).filter(({ id }) => !isInvolved(after, id))
      : await holders(tx, law.tree, to, { closed, involved: after.involved ?? [] }, now)
  return officers
    .filter(({ id }) => by?.kind !== 'officer' || by.id !== id)
    .flatMap(({ id, isDaily }) => {
      // Whoever reads once a day finds the rest in the digest.
      const routes: readonly Route[] = isDaily && !urgentTemplates.includes(template) ? ['app'] : ['app', 'email']
      return routes.map((route): NewNotice => {
        return { ...notice, recipient: { kind: 'officer', id }, route, deliverable: null, quietZone: null }
      })
    })
}
