import { z } from 'zod'
import { nationalZone } from '../../../kernel/agency-tree.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { localDay } from '../../../kernel/clock/days.ts'
import type { Now } from '../../../kernel/now.ts'
import type { StandardTerms } from '../../../kernel/law/terms.ts'
import { limitNames } from '../../../kernel/law/words.ts'
import type { Db } from '../../../platform/db/db.ts'
import { json, problem, type Answer } from '../../../web/answer.ts'
import { instantField } from '../../../web/fields.ts'
import { route, type Route } from '../../../web/route.ts'
import { calculateDeadline, type DeadlineRefusal } from '../domain/deadline.ts'
import type { LawBook } from '../domain/law-book.ts'
import type { StandardVersion } from '../domain/version.ts'
import { loadCalendarRows } from '../store/calendar-rows.ts'
import { listVersions } from '../store/standard-versions.ts'
import { explainedDateJson, explainedDateSchema, ruleJson, ruleSchema } from './explained-date.ts'

const deadlineSchema = explainedDateSchema.extend({
  limit: z.enum(limitNames),
  class: z.string(),
  standardVersion: z.string(),
  rule: ruleSchema,
})

const limitSchema = z.object({
  limit: z.enum(limitNames),
  runs: z.boolean(),
  reason: z.string().nullable().describe('Why it does not run, where the standard says so'),
  rules: z.array(ruleSchema.extend({ appliesTo: z.union([z.literal('all'), z.array(z.string())]) })),
})

const standardsSchema = z.object({
  agency: z.string(),
  inForce: z.object({
    standardVersion: z.string(),
    agency: z.string(),
    title: z.string(),
    limits: z.array(limitSchema),
  }),
  standards: z.array(z.record(z.string(), z.unknown())).describe('Every version of its own that was ever in force'),
})

const calendarSchema = z.object({
  year: z.number(),
  revision: z.number(),
  provisional: z.boolean(),
  days: z.array(
    z.object({
      date: z.string(),
      kind: z.string(),
      name: z.string(),
      areaCode: z.string().nullable(),
      decree: z.string().nullable(),
    }),
  ),
})

/** What anybody may ask of the rules: when a limit would end, what an agency promises, which days do not count. */
export const standardsApi = (db: Db, now: Now, openLaw: () => Promise<LawBook>): readonly Route[] => [
  route({
    method: 'GET',
    path: '/api/v1/deadlines',
    permission: 'public',
    audit: 'none',
    summary: 'When a limit would end if its start event happened at `start`, with every counted and skipped day',
    query: z.object({
      agency: z.string(),
      limit: z.enum(limitNames),
      start: instantField,
      class: z.string().default('nonSupervisory'),
    }),
    answers: { 200: deadlineSchema },
    async handler({ query: { agency, limit, start, class: reportClass } }) {
      const asked = { agency: agency as AgencyId, limit, class: reportClass, start }
      const deadline = calculateDeadline(await openLaw(), asked)
      if (!deadline.ok) return refused(deadline.refusal)
      const { rule, standard } = deadline.value
      const { class: ruled } = deadline.value
      return json({
        limit,
        class: ruled,
        standardVersion: standard,
        rule: ruleJson(rule),
        ...explainedDateJson(deadline.value),
      })
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/agencies/:slug/standards',
    permission: 'public',
    audit: 'none',
    summary: 'The service standard in force for an agency, every silence filled, and all versions of its own',
    params: z.object({ slug: z.string() }),
    answers: { 200: standardsSchema },
    async handler({ params: { slug } }) {
      const law = await openLaw()
      const agency = slug as AgencyId
      if (!law.tree.has(agency)) return problem('notFound')
      const terms = law.terms(law.standardOf(agency, now()))
      const versions = (await listVersions(db, agency)).filter(({ activation }) => activation !== null)
      const { id, agency: by, title } = terms
      const inForce = { standardVersion: id, agency: by, title, limits: limitsOf(terms) }
      return json({ agency, inForce, standards: versions.map(publicVersion) })
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/calendars/:year',
    permission: 'public',
    audit: 'none',
    summary: 'Every holiday of a year, everywhere and by area, at the newest revision',
    params: z.object({ year: z.string() }),
    answers: { 200: calendarSchema },
    async handler({ params }) {
      const year = /^\d{4}$/.test(params.year) ? Number(params.year) : null
      const { revision } = await openLaw()
      const rows = await loadCalendarRows(db, revision)
      const days = rows.days.filter(({ date }) => date.year === year)
      if (year === null || days.length === 0) return problem('notFound')
      const provisional = !rows.decreedYears.has(year)
      return json({ year, revision, provisional, days: days.map((day) => ({ ...day, date: day.date.toString() })) })
    },
  }),
]

function refused(refusal: DeadlineRefusal): Answer {
  switch (refusal.refusal) {
    case 'unknownAgency':
      return problem('notFound')
    case 'classNotInStandard':
      return problem('unknownClass', { facts: { classes: refusal.classes } })
    case 'limitNotInStandard': {
      const { limit, standard, reason } = refusal
      return problem('limitNotInStandard', { facts: { limit, standardVersion: standard, reason } })
    }
  }
}

const limitsOf = (terms: StandardTerms) =>
  limitNames.map((limit) => {
    const term = terms.limits[limit]
    const rules = term.runs ? term.rules.map((rule) => ({ ...ruleJson(rule), appliesTo: rule.appliesTo })) : []
    return { limit, runs: term.runs, reason: !term.runs && term.why === 'excluded' ? term.reason : null, rules }
  })

/** A version as its officers wrote it down; who pressed the button stays inside. */
const publicVersion = ({ id, standard, activation, withdrawal }: StandardVersion) => ({
  standardVersion: id,
  ...standard,
  activatedOn: activation === null ? null : localDay(activation.at, nationalZone).toString(),
  withdrawnFrom: withdrawal?.from.toString() ?? null,
})
