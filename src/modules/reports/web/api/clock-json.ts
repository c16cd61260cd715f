import { z } from 'zod'
import type { CalendarRevision } from '../../../../kernel/brand.ts'
import { limitUnits } from '../../../../kernel/clock/time-limit.ts'
import { ruleFor } from '../../../../kernel/law/terms.ts'
import { limitNames } from '../../../../kernel/law/words.ts'
import { withOffset } from '../../../../web/fields.ts'
import { explainedDateJson, explainedDateSchema, ruleJson, ruleSchema } from '../../../standards/index.ts'
import type { Law } from '../../domain/law.ts'
import type { ClockView } from '../../domain/view.ts'

const status = z.enum(['running', 'paused', 'met', 'fired', 'dropped'])

/** A clock in one line; `dueOn` and `dueAt` are null while it stands still. */
export const clockSchema = z.object({
  limit: z.enum(limitNames),
  status,
  dueOn: z.string().nullable().describe('The last day in time'),
  dueAt: z.string().nullable().describe('The first late instant'),
  isLate: z.boolean(),
  provisional: z.boolean(),
  standardVersion: z.string(),
  explainUrl: z.string(),
})

/** The address under which a report's clocks explain themselves. */
export const explainUrlOf = (origin: string, number: string): string => `${origin}/api/v1/reports/${number}/clocks`

export const clockJson = (clock: ClockView, explainUrl: string): z.input<typeof clockSchema> => {
  const { date } = clock.due ?? { date: null }
  return {
    limit: clock.limit,
    status: clock.status,
    dueOn: date?.dueOn.toString() ?? null,
    dueAt: date === null ? null : withOffset(date.dueAt, date.zone),
    isLate: clock.isLate,
    provisional: date?.provisional ?? false,
    standardVersion: measureOf(clock).terms,
    explainUrl,
  }
}

const span = z.object({ from: z.string(), to: z.string().nullable() })

/** A clock with everything that decides its date. */
export const explainedClockSchema = z.object({
  id: z.string(),
  limit: z.enum(limitNames),
  status,
  isLate: z.boolean(),
  standardVersion: z.string(),
  agency: z.string().describe('Whose zone, week and holidays count'),
  class: z.string(),
  rule: ruleSchema.nullable(),
  startedAt: z.string(),
  endedAt: z.string().nullable(),
  pauses: z.array(span),
  extensions: z.array(z.object({ amount: z.number(), unit: z.enum(limitUnits) })),
  floors: z
    .array(z.object({ from: z.string(), amount: z.number(), unit: z.enum(limitUnits) }))
    .describe('At least so much is left after each of these moments'),
  notBefore: z.string().nullable().describe('The day that was told before the calendar changed'),
  standstill: z
    .object({ counted: z.number(), left: z.number(), unit: z.enum(limitUnits) })
    .nullable()
    .describe('How far it has come, while it stands still'),
  due: explainedDateSchema.nullable(),
})

export const explainedClockJson = (
  law: Law,
  revision: CalendarRevision,
  clock: ClockView,
): z.input<typeof explainedClockSchema> => {
  const { run, due } = clock
  const measure = measureOf(clock)
  const { zone } = law.calendar(measure.agency, revision)
  const local = (at: Temporal.Instant): string => withOffset(at, zone)
  const rule = due?.rule ?? ruleFor(law.terms(measure.terms), run.limit, measure.reportClass)
  return {
    id: run.id,
    limit: clock.limit,
    status: clock.status,
    isLate: clock.isLate,
    standardVersion: measure.terms,
    agency: measure.agency,
    class: measure.reportClass,
    rule: rule === null ? null : ruleJson({ ...rule, ...run.amount }),
    startedAt: local(run.start),
    endedAt: run.ended === null ? null : local(run.ended.at),
    pauses: run.pauses.map(({ from, to }) => ({ from: local(from), to: to === null ? null : local(to) })),
    extensions: run.extensions.map(({ amount, unit }) => ({ amount, unit })),
    floors: run.floors.map(({ from, amount, unit }) => ({ from: local(from), amount, unit })),
    notBefore: run.notBefore?.toString() ?? null,
    standstill: clock.standstill,
    due: due === null ? null : explainedDateJson(due.date),
  }
}

/** Under which standard it is due; while it stands still, the first of those it counts under. */
function measureOf({ due, run }: ClockView) {
  const measure = due?.measure ?? run.measures[0]
  if (measure === undefined) throw new Error(`clock ${run.id} counts under no standard`)
  return measure
}
