import { takeTurn } from '../../../platform/db/turn.ts'
import type { TellRequest } from '../../notices/index.ts'
import type { Reaction } from '../../reports/index.ts'
import { moveOpenRequests } from '../store/requests.ts'
import { answeringFor } from './subject.ts'

/**
 * A report that became anonymous, or a complaint about the unit that would answer, takes what is asked about it along. Whoever
 * answers from now on is told as of a new request: what the others were told of opens to them no more.
 */
export const moveRequests =
  (tell: TellRequest): Reaction =>
  async (tx, { before, after, law, now: at }) => {
    const isAsBefore =
      before === null ||
      (before.anonymous === after.anonymous && before.reportClass === after.reportClass && before.about === after.about)
    if (isAsBefore) return
    // What is just being asked is there already, or is asked of whoever answers from now on.
    await takeTurn(tx, 'dataRequests')
    const { id, number, involved = [] } = after
    for (const { request, agency, waits } of await moveOpenRequests(tx, id, (from) => answeringFor(after, from, law)))
      // What the program does by itself is nobody's to answer.
      if (!waits)
        await tell(tx, law, { request, number, agency, template: 'officerRights', person: null, involved, at })
  }
