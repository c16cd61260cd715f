import { readFileSync } from 'node:fs'
import type { Actor } from '../../src/kernel/actor.ts'
import type { AgencyNode, AgencyTree } from '../../src/kernel/agency-tree.ts'
import { lineOf } from '../../src/kernel/agency-tree.ts'
import type { AgencyId, CalendarRevision, LinkId, OfficerId, StandardId } from '../../src/kernel/brand.ts'
import { calendarOf, type Calendar, type CalendarRows } from '../../src/kernel/clock/calendar.ts'
import type { StandardTerms } from '../../src/kernel/law/terms.ts'
import type { Role } from '../../src/kernel/law/words.ts'
import type { Law } from '../../src/modules/reports/domain/law.ts'
import { termsOf } from '../../src/modules/standards/domain/terms.ts'
import { standardFromYaml } from '../../src/modules/standards/store/standard-yaml.ts'
import { monToFri, seededRows } from './calendar.ts'

/** A small country in which reports live: three regions, the Ombudsman, both published standards and a strict one. */

export const agency = (slug: string): AgencyId => slug as AgencyId

const parents: Readonly<Record<string, string | null>> = {
  nasional: null,
  ombudsman: null,
  'ombudsman-riau': 'ombudsman',
  'ombudsman-papua': 'ombudsman',
  kampar: 'nasional',
  'kampar-dpupr': 'kampar',
  'kampar-dpupr-jalan': 'kampar-dpupr',
  'kampar-dinkes': 'kampar',
  'kampar-inspektorat': 'kampar',
  'kampar-rsud': 'kampar',
  'empat-lawang': 'nasional',
  'empat-lawang-dpupr': 'empat-lawang',
  'empat-lawang-dinkes': 'empat-lawang',
  jayapura: 'nasional',
  'jayapura-dpupr': 'jayapura',
  'jayapura-dinkes': 'jayapura',
}

const node = (slug: string, parent: string | null): AgencyNode => ({
  id: agency(slug),
  name: slug,
  parent: parent === null ? null : agency(parent),
  zone: slug.startsWith('jayapura') ? 'Asia/Jayapura' : 'Asia/Jakarta',
  workingWeek: monToFri,
  areaCode: slug === 'ombudsman-riau' ? '14' : slug === 'ombudsman-papua' ? '97' : null,
})

/** One that hides a report, one that does not, and one that is given no more. */
export const categories = new Map([
  ['roads', { isClosed: false, isSensitive: false }],
  ['violence', { isClosed: false, isSensitive: true }],
  ['telegrams', { isClosed: true, isSensitive: false }],
])

export const tree: AgencyTree = new Map(
  Object.entries(parents).map(([slug, parent]) => [agency(slug), node(slug, parent)]),
)

const seeded = (name: string) => {
  const file = new URL(`../../db/seed/standards/${name}.yaml`, import.meta.url)
  const read = standardFromYaml(readFileSync(file, 'utf8'))
  if (!read.ok) throw new Error(`${name}: ${JSON.stringify(read.refusal.faults)}`)
  return read.value
}
const national = seeded('nasional')
export const nationalTerms = termsOf(national, national)
export const empatLawangTerms = termsOf(seeded('empat-lawang'), national)
export const kamparTerms = termsOf(seeded('kampar'), national)

/** A hospital that closes only by signed minutes, wants evidence, and lets its official lengthen resolution once. */
const hospitalTerms: StandardTerms = {
  ...kamparTerms,
  id: 'kampar-rsud@1' as StandardId,
  agency: agency('kampar-rsud'),
  answerNeedsApproval: false,
  evidenceRequired: true,
  closesOnlyByAgreement: true,
  limits: {
    ...kamparTerms.limits,
    autoClose: { runs: false, why: 'excluded', reason: 'closes only by signed minutes' },
    escalation: { runs: false, why: 'notStated' },
    resolution: lengthenable(kamparTerms.limits.resolution),
  },
}
function lengthenable(term: StandardTerms['limits']['resolution']): StandardTerms['limits']['resolution'] {
  const extension = { times: 1, amount: 5, unit: 'workingDays', grantedBy: 'official', reasonRequired: true } as const
  return term.runs ? { runs: true, rules: term.rules.map((rule) => ({ ...rule, extension })) } : term
}

const standards = new Map([nationalTerms, empatLawangTerms, kamparTerms, hospitalTerms].map((one) => [one.id, one]))
const standardOfAgency = new Map([...standards.values()].map((one) => [one.agency, one.id]))

/** The standard of the nearest agency above that has one; every version here has always been in force. */
export function standardOf(of: AgencyId): StandardId {
  const owner = lineOf(tree, of).find(({ id }) => standardOfAgency.has(id))
  return standardOfAgency.get(owner?.id ?? agency('nasional')) ?? nationalTerms.id
}

export const revision = (n: 1 | 2 | 3): CalendarRevision => n as CalendarRevision
/** Decreed late: by the second revision 22 and 23 September 2025 are holidays, by the third they are not. */
export const lateHolidays = ['2025-09-22', '2025-09-23']
const withLateHolidays: CalendarRows['days'] = lateHolidays.map((date) => ({
  date: Temporal.PlainDate.from(date),
  areaCode: null,
  kind: 'national',
  name: 'Libur susulan',
  decree: null,
}))
const rowsOf: Readonly<Record<number, CalendarRows>> = {
  1: { ...seededRows, revision: revision(1) },
  2: { ...seededRows, revision: revision(2), days: [...seededRows.days, ...withLateHolidays] },
  3: { ...seededRows, revision: revision(3) },
}
const calendars = new Map<string, Calendar>()

export const law: Law = {
  terms(id) {
    const terms = standards.get(id)
    if (terms === undefined) throw new Error(`no standard ${id} in this world`)
    return terms
  },
  calendar(of, at) {
    const key = `${of}@${at}`
    const known = calendars.get(key)
    const office = tree.get(of)
    const rows = rowsOf[at]
    if (known !== undefined) return known
    if (office === undefined || rows === undefined) throw new Error(`no calendar for ${key}`)
    const calendar = calendarOf(rows, { zone: office.zone, workingWeek: office.workingWeek, areaLine: [] })
    calendars.set(key, calendar)
    return calendar
  },
}

/** An officer of one post; the same role at the same agency is another person only under another name. */
export const officer = (role: Role, at: string, name = `${role}@${at}`): Actor => ({
  kind: 'officer',
  id: name as OfficerId,
  posts: [{ role, agency: agency(at) }],
})
/** Whoever answers for this agency by its link. */
export const outsider = (at: string): Actor => ({ kind: 'outsider', agency: agency(at), link: `link@${at}` as LinkId })
export const reporter: Actor = { kind: 'reporter' }
export const clock: Actor = { kind: 'clock' }
export const nationalAdmin = officer('nationalAdmin', 'nasional')
export const ombudsman = officer('ombudsman', 'ombudsman')
