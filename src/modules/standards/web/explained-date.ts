import { z } from 'zod'
import type { DueDate } from '../../../kernel/clock/count.ts'
import { limitUnits, startEvents, strengths, type TimeLimit } from '../../../kernel/clock/time-limit.ts'
import { zones } from '../../../kernel/law/words.ts'
import { withOffset } from '../../../web/fields.ts'

/** The rule of a limit as the API tells it, with the sentence that it comes from. */
export const ruleSchema = z.object({
  amount: z.number(),
  unit: z.enum(limitUnits),
  startsFrom: z.enum(startEvents),
  responsible: z.string(),
  endsOnNonWorkingDay: z.enum(['rollsForward', 'stays']),
  extension: z
    .object({ times: z.number(), amount: z.number(), unit: z.enum(limitUnits), grantedBy: z.string() })
    .nullable(),
  source: z.object({ document: z.string(), sentence: z.string(), strength: z.enum(strengths) }),
  settledBy: z.object({ who: z.string(), why: z.string() }).nullable(),
})

export const ruleJson = ({ limit: _limit, appliesTo: _appliesTo, ...rule }: TimeLimit): z.input<typeof ruleSchema> =>
  rule

/** A due date that explains itself: `dueOn` is the last day in time, `dueAt` the first late instant. */
export const explainedDateSchema = z.object({
  startsOn: z.string(),
  dueOn: z.string(),
  dueAt: z.string(),
  zone: z.enum(zones),
  provisional: z.boolean().describe('It depends on a year whose holidays are not decreed yet'),
  calendarRevision: z.number(),
  decidedBy: z.enum(['count', 'extension', 'floor', 'notBefore']),
  counted: z.array(z.object({ date: z.string(), n: z.number() })),
  skipped: z.array(
    z.object({
      date: z.string(),
      reasons: z.array(z.object({ kind: z.string(), name: z.string(), decree: z.string().nullable() })),
    }),
  ),
})

export const explainedDateJson = (date: DueDate): z.input<typeof explainedDateSchema> => ({
  startsOn: date.startsOn.toString(),
  dueOn: date.dueOn.toString(),
  dueAt: withOffset(date.dueAt, date.zone),
  zone: date.zone,
  provisional: date.provisional,
  calendarRevision: date.calendarRevision,
  decidedBy: date.decidedBy,
  counted: date.counted.map(({ date: day, n }) => ({ date: day.toString(), n })),
  skipped: date.skipped.map(({ date: day, reasons }) => ({
    date: day.toString(),
    reasons: reasons.map(({ kind, name, decree }) => ({ kind, name, decree })),
  })),
})
