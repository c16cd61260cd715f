import type { Officer } from '../../../kernel/actor.ts'
import type { AgencyId, ReportNumber } from '../../../kernel/brand.ts'
import { agenciesWhere } from '../../../kernel/permission.ts'
import { likeness, shinglesOf } from '../domain/screening/likeness.ts'
import { nearIdentical } from '../domain/screening/sameness.ts'
import { isOpen, type ReportState } from '../domain/state.ts'
import { oftenSketched, statesOf, withLikeSketch, wordsOf, type Sketched } from '../store/alike.ts'
import { findReport } from '../store/reports.ts'
import { mayRead } from './read-report.ts'
import type { ReportsRoom } from './room.ts'

/** Many reports with nearly the same words, as somebody spread them. */
export type Campaign = {
  /** Its newest report: by this number it is found again, and its words stand for all. */
  readonly number: ReportNumber
  readonly title: string
  readonly body: string
  /** Those that the officer may read, in the order of filing. */
  readonly members: readonly CampaignMember[]
  /** How many of them lie with which agency, the most first. */
  readonly agencies: readonly { readonly agency: AgencyId; readonly reports: number }[]
}
export type CampaignMember = { readonly number: ReportNumber; readonly title: string; readonly state: ReportState }

/** Fewer near-identical reports are duplicates, to be looked at one by one. */
export const campaignFrom = 10
const membersAtMost = 2000
const newestOf = { least: campaignFrom, perAgency: 2000, inAll: 20_000, named: 12 }
/** Among those named so many say nearly the same as the newest, itself with them, or it is an expression that people share. */
const alikeAtLeast = 3
const shownAtMost = 20

/** The newest of each that is spread as a text, and not only an expression in different ones; each once, in the order given. */
async function spreadAmong(room: ReportsRoom, often: readonly Sketched[]): Promise<ReadonlySet<ReportNumber>> {
  const ids = new Set(often.flatMap(({ newest }) => newest))
  const rows = await wordsOf(room.db, [...ids])
  const words = new Map(
    rows.map(({ report, number, title, body }) => [report, { number, shingles: shinglesOf(`${title}\n${body}`) }]),
  )
  return new Set(
    often.flatMap(({ newest }) => {
      const [own, ...others] = newest.flatMap((report) => words.get(report) ?? [])
      if (own === undefined) return []
      const alike = others.filter(({ shingles }) => likeness(own.shingles, shingles) >= nearIdentical)
      return alike.length + 1 < alikeAtLeast ? [] : [own.number]
    }),
  )
}

/** The campaigns among the newest reports where this officer works, the largest first. */
export async function listCampaigns(room: ReportsRoom, officer: Officer): Promise<Campaign[]> {
  const { tree } = await room.lawShelf.open()
  const often = await oftenSketched(room.db, agenciesWhere(officer, 'desk.read', tree), newestOf)
  const campaigns: Campaign[] = []
  const known = new Set<ReportNumber>()
  for (const number of await spreadAmong(room, often)) {
    if (known.has(number)) continue
    const campaign = await findCampaign(room, officer, number)
    if (campaign === null || campaign.members.some((member) => known.has(member.number))) continue
    for (const member of campaign.members) known.add(member.number)
    if (campaign.members.length >= campaignFrom) campaigns.push(campaign)
    if (campaigns.length === shownAtMost) break
  }
  return campaigns.toSorted((one, other) => other.members.length - one.members.length)
}

/** The reports with nearly the words of this one; null where it is not for this officer. */
export async function findCampaign(
  room: ReportsRoom,
  officer: Officer,
  number: ReportNumber,
): Promise<Campaign | null> {
  const law = await room.lawShelf.open()
  const seed = await findReport(room.db, number)
  if (seed === null || !mayRead(officer, seed.state, law)) return null
  const rows = await withLikeSketch(room.db, seed.state.id, membersAtMost)
  const own = rows.find((row) => row.number === number)
  if (own === undefined) return null
  const shingles = shinglesOf(`${own.title}\n${own.body}`)
  const titles = new Map(
    rows
      .filter(({ title, body }) => likeness(shingles, shinglesOf(`${title}\n${body}`)) >= nearIdentical)
      .map((row) => [row.number, row.title]),
  )
  const members = (await statesOf(room.db, [...titles.keys()]))
    .filter(({ state }) => mayRead(officer, state, law))
    .map((member) => ({ ...member, title: titles.get(member.number) ?? '' }))
  const byAgency = Map.groupBy(members, ({ state }) => state.lead ?? state.receivedBy)
  return {
    number,
    title: own.title,
    body: own.body,
    members,
    agencies: [...byAgency]
      .map(([agency, list]) => ({ agency, reports: list.length }))
      .toSorted((one, other) => other.reports - one.reports),
  }
}

/** Those that still wait for somebody. */
export const openMembers = ({ members }: Campaign): readonly CampaignMember[] =>
  members.filter(({ state }) => isOpen(state))
