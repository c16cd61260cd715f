import { z } from 'zod'
import type { Decided } from '../../domain/decide.ts'
import { clocksOf } from '../../domain/view.ts'
import { phases } from '../../domain/words.ts'
import { clockJson, clockSchema, explainUrlOf } from './clock-json.ts'
import type { ApiRoom } from './room.ts'

/** What a command did: the new state, its clocks, and the numbers of the events (a draft, an answer, a task). */
export const changedSchema = z.object({
  number: z.string(),
  state: z.enum(phases),
  referral: z.string(),
  events: z.array(z.object({ seq: z.number(), type: z.string() })),
  clocks: z.array(clockSchema),
})

export async function changedJson({ reports, origin }: ApiRoom, { state, events }: Decided) {
  const { law } = await reports.lawShelf.open()
  const explainUrl = explainUrlOf(origin, state.number)
  const changed: z.input<typeof changedSchema> = {
    number: state.number,
    state: state.phase,
    referral: state.referral,
    events: events.map(({ seq, type }) => ({ seq, type })),
    clocks: clocksOf(law, state, reports.now()).map((clock) => clockJson(clock, explainUrl)),
  }
  return changed
}
