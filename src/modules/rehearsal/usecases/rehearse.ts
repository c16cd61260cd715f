import { nationalZone } from '../../../kernel/agency-tree.ts'
import type { AgencyId, ReportNumber } from '../../../kernel/brand.ts'
import { startOfDay } from '../../../kernel/clock/days.ts'
import type { Change, ReportsRoom, ReportToSubmit } from '../../reports/index.ts'
import { chanceOf, type Chance } from '../domain/chance.ts'
import { slugOf, type Complaint } from '../domain/complaint.ts'
import { rules } from '../domain/rules.ts'
import type { Cast } from './character.ts'
import { nextActs } from './next-acts.ts'
import { play, type Act, type Life, type Played } from './play.ts'
import { setUpOffices } from './set-up-offices.ts'

export type RehearsalPlan = {
  readonly complaints: readonly Complaint[]
  /** The regency of the demo region whose standard the offices follow. */
  readonly regency: AgencyId
  readonly seed: number
  /** Where the record has no times: filed over so many days from this day on. */
  readonly from: Temporal.PlainDate
  readonly days: number
}

export type Rehearsed = Played & {
  readonly offices: number
  readonly from: Temporal.Instant
  readonly until: Temporal.Instant
}

const zone = nationalZone
/** After the last complaint, so that silence, referrals and objections can run their course. */
export const tailDays = 180

/**
 * Lets a record of complaints live in an empty demo region, from the first filing to `tailDays` after the last one:
 * filed and first answered when the record says, the rest by the seeded rules of `domain/rules.ts`.
 */
export async function rehearse(
  room: ReportsRoom,
  plan: RehearsalPlan,
  onMoment: (at: Temporal.Instant, filed: number, span: Pick<Rehearsed, 'from' | 'until'>) => void,
): Promise<Rehearsed> {
  const { complaints, regency, seed } = plan
  const names = new Map<AgencyId, string>()
  for (const { office, officeName } of complaints)
    if (office !== null) names.set(slugOf(regency, office) as AgencyId, officeName ?? office)
  const offices = [...names.keys()]
  const start = startOfDay(plan.from, zone)
  const filed = complaints.map((complaint) => {
    const chance = chanceOf(seed, complaint.name)
    return { complaint, chance, at: complaint.filedAt ?? someTime(chance, plan) }
  })
  const times = filed.map(({ at }) => at).toSorted((a, b) => Temporal.Instant.compare(a, b))
  const from = times[0] ?? start
  const until = (times.at(-1) ?? start).add({ hours: 24 * tailDays })

  const { law, standardOf } = await room.lawShelf.open()
  const { verifier } = law.terms(standardOf(regency, from))
  const people = verifier === 'coordinator' ? 'coordinator' : 'national-admin'
  const cast = await setUpOffices(room.db, room.now(), regency, names, people)
  room.lawShelf.refresh()

  const leaders = new Map<string, ReportNumber>()
  const lives = filed.map(({ complaint, chance, at }): Life => {
    const office = complaint.office === null ? chance.pick(offices) : (slugOf(regency, complaint.office) as AgencyId)
    const { answeredAt, group } = complaint
    const otherOffices = offices.filter((other) => other !== office)
    const character = { chance, cast, office, otherOffices, answeredAt }
    return {
      name: complaint.name,
      filedAt: at,
      report: reportOf(complaint, complaint.office === null ? regency : office, chance),
      next: (change) => [...nextActs(character, change), ...linkToGroup(change, cast, group, leaders)],
    }
  })
  const played = await play(room, lives, until, (at, count) => onMoment(at, count, { from, until }))
  return { ...played, offices: names.size, from, until }
}

/** Some time between six and ten at some day, where the record does not say. */
const someTime = (chance: Chance, { from, days }: RehearsalPlan): Temporal.Instant => {
  const day = from.add({ days: chance.pick(Array.from({ length: days }, (_, n) => n)) })
  return startOfDay(day, zone).add(chance.hours([6, 22]))
}

function reportOf({ name, title, body, address }: Complaint, agency: AgencyId, chance: Chance): ReportToSubmit {
  const { givesContact, consentsToReferral, staysAnonymous, asksForConfidence } = rules.reporter
  const isReachable = chance.happens(givesContact)
  return {
    kind: 'complaint',
    channel: 'import',
    title,
    body,
    category: null,
    agency,
    areaCode: null,
    place: { occurredOn: null, address, lat: null, lng: null },
    anonymous: chance.happens(staysAnonymous),
    confidential: chance.happens(asksForConfidence),
    consentToReferral: chance.happens(consentsToReferral) && isReachable,
    reporter: isReachable ? { name: `Pelapor ${name}`, email: `pelapor-${name}@latihan.test` } : {},
  }
}

/** The first report of a group gives it its number; the verifier links the others to it when they are disposed. */
function linkToGroup(change: Change, cast: Cast, group: string | null, leaders: Map<string, ReportNumber>): Act[] {
  if (group === null) return []
  const { number } = change.after
  const leader = leaders.get(group)
  if (leader === undefined) leaders.set(group, number)
  const isDisposed = change.events.some((event) => event.type === 'disposed')
  if (leader === undefined || leader === number || !isDisposed || change.after.group !== null) return []
  return [{ at: change.now, by: cast.verifiers[0], command: { command: 'linkDuplicate', group: leader } }]
}
