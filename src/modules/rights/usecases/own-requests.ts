import { findRequest, requestsOf, stepsOf, type WordedStep } from '../store/requests.ts'
import type { DataRequest } from '../domain/request.ts'
import type { RightsRoom } from './room.ts'
import type { Subject } from './subject.ts'

/** What this person asked, the newest first. */
export const ownRequests = ({ reports: { db } }: RightsRoom, subject: Subject): Promise<readonly DataRequest[]> =>
  requestsOf(db, [subject.person])

export type ToldRequest = { readonly request: DataRequest; readonly steps: readonly WordedStep[] }

/** One of this person's requests with its steps; null where it is nobody's or another one's. */
export async function ownRequest(
  { reports: { db, vault } }: RightsRoom,
  subject: Subject,
  id: string,
): Promise<ToldRequest | null> {
  const request = await findRequest(db, id)
  if (request === null || request.person !== subject.person) return null
  return { request, steps: await stepsOf(db, vault, id) }
}

/** So long the page with all data stays open after it was asked for (product); then it is asked for anew. */
const accessHours = 72

/** Did this person ask for access a short while ago, so that the page with the data is open to them? */
export async function mayReadOwnData(room: RightsRoom, subject: Subject): Promise<boolean> {
  const since = room.reports.now().subtract({ hours: accessHours })
  const asked = await ownRequests(room, subject)
  return asked.some(
    ({ kind, state, askedAt }) =>
      kind === 'access' && state === 'done' && Temporal.Instant.compare(askedAt, since) >= 0,
  )
}
