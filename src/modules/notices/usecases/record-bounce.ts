import { transact } from '../../../platform/db/db.ts'
import type { ReportsRoom } from '../../reports/index.ts'
import { routeAfter } from '../domain/attempt.ts'
import type { Bounce, BounceReading } from '../domain/sender.ts'
import { bounceNotice, noteArrival } from '../store/bounces.ts'
import { insertNotices } from '../store/notices.ts'
import { readReturnToken } from './return-token.ts'

/**
 * Takes in what came back. A failure cancels the delivery, whatever clocks it has started (domain.md §5): the report
 * hears of it, and the next route takes over. What was sent again since then is not touched by the bounce of an earlier
 * round; the same bounce twice is one. `unknown`: it names no notice of ours.
 */
export async function recordBounce({ db, vault, now }: ReportsRoom, bounce: Bounce): Promise<BounceReading> {
  const named = bounce.returnToken === null ? null : readReturnToken(vault, bounce.returnToken)
  const message = named ?? (bounce.messageId === null ? null : readMessageId(bounce.messageId))
  if (message === null) return 'unknown'
  const at = now()
  return transact(db, async (tx) => {
    switch (bounce.action) {
      case 'delayed':
        return 'taken'
      case 'delivered':
        return (await noteArrival(tx, message)) ? 'taken' : 'unknown'
      case 'failed': {
        const failure = ['bounce', bounce.status].filter((part) => part !== null).join(' ')
        const bounced = await bounceNotice(tx, message, failure, at)
        if (bounced === 'unknown') return 'unknown'
        if (bounced === 'already') return 'taken'
        const nextRoute = bounced.recipient.kind === 'reporter' ? routeAfter(bounced.route) : null
        if (nextRoute !== null) insertNotices(tx, [{ ...bounced, route: nextRoute, createdAt: at }])
        return 'taken'
      }
    }
  })
}

/** A message id as we make them: the notice, and how often officers sent it again. Its random digits nobody guesses. */
function readMessageId(messageId: string): { readonly id: string; readonly round: number } | null {
  const [, id, round = '0'] = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\.(\d{1,6}))?$/i.exec(messageId) ?? []
  return id === undefined ? null : { id: id.toLowerCase(), round: Number(round) }
}
