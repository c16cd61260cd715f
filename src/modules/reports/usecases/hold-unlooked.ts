import type { Handle } from '../../../platform/db/db.ts'
import { record, type Decided } from '../domain/decide.ts'
import type { EventType } from '../domain/event.ts'
import type { Context } from '../domain/law.ts'
import { unlookedIn } from '../domain/marks/unlooked.ts'
import type { ReportState } from '../domain/state.ts'
import { loadEvents } from '../store/events.ts'
import { loadTexts } from '../store/texts.ts'

/** What shows words of before: a copy that is made or made anew, a draft that is posted as it was handed in. */
const showing: readonly EventType[] = ['published', 'marksSettled', 'draftApproved']
/** These make the copy of a public report anew, because its days become those of another zone. */
const moving: readonly EventType[] = ['leadSet', 'disposed']

/**
 * Before words of earlier become public they are looked at as new ones are: what they hold of somebody is held back by an
 * event of its own, so that it lies with the verifier under the limit of a publication.
 */
export async function holdUnlooked(
  db: Handle,
  context: Context,
  before: ReportState,
  decided: Decided,
): Promise<Decided> {
  const isShown = decided.events.some(
    ({ type }) => showing.includes(type) || (before.publication === 'published' && moving.includes(type)),
  )
  if (!isShown) return decided
  const [earlier, texts] = [await loadEvents(db, before.id), await loadTexts(db, before.id)]
  const answers = unlookedIn([...earlier, ...decided.events], texts)
  return answers.length === 0 ? decided : record(context, decided, [{ type: 'heldBack', answers }], { kind: 'clock' })
}
