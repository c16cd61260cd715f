import type { AgencyId, ReportNumber } from '../../src/kernel/brand.ts'
import type { SpokenCommand } from '../../src/modules/reports/index.ts'
import { assignReport, readAsOfficer, watchReport } from '../../src/modules/reports/index.ts'
import { fileReport, give, say } from './filed-report.ts'
import type { TestRoom } from './room.ts'

const agencies = ['kampar', 'kampar-dpupr', 'empat-lawang'] as AgencyId[]
const areas = ['14.01', '14.01.05', '14.01.01', '16.11', null]
const channels = ['web', 'sms', 'email', 'counter'] as const
const kinds = ['complaint', 'aspiration', 'complaint', 'informationRequest'] as const
const matters = ['Lampu jalan padam', 'Jembatan lapuk', 'Antrean loket panjang']
const topics = ['infrastruktur-jalan', null, 'kesehatan', 'pendidikan']

const draft: SpokenCommand = {
  command: 'draftFollowUp',
  kind: 'substantive',
  unable: null,
  promisedOn: null,
  attachments: [],
  text: 'Sudah dikerjakan.',
}
const coordinator = 'coordinator@kampar.test'
const liaison = 'liaison@kampar-dpupr.test'
const official = 'official@kampar-dpupr.test'

/**
 * Files reports of many sorts in two regions over some days and brings them in many states: asked back, passed on with
 * helpers, drafted, returned, answered, archived, held, watched. `topics` are slugs that exist.
 */
export async function fillOffice(room: TestRoom, categories: readonly string[]): Promise<ReportNumber[]> {
  const numbers: ReportNumber[] = []
  for (let i = 0; i < 40; i += 1) {
    const topic = topics[i % topics.length] === null ? null : categories[i % categories.length]
    const number = await fileReport(room, {
      kind: kinds[i % kinds.length] ?? 'complaint',
      channel: channels[i % channels.length] ?? 'web',
      title: `${matters[i % matters.length]} ${i}`,
      body: 'Sudah dua minggu begini, mohon diperiksa.',
      agency: agencies[i % agencies.length] ?? null,
      category: topic ?? null,
      areaCode: areas[i % areas.length] ?? null,
      confidential: i % 11 === 0,
    })
    numbers.push(number)
    if (i % agencies.length !== 2) await live(room, number, i)
    if (i % 8 === 7) room.clock.advance({ days: 1, hours: 3 })
  }
  return numbers
}

async function live(room: TestRoom, number: ReportNumber, i: number): Promise<void> {
  if (i % 5 === 0) return
  if (i % 13 === 0) await give(room, number, coordinator, { command: 'requestClarification', text: 'Di mana?' })
  else if (i % 17 === 0)
    await give(room, number, coordinator, {
      command: 'archive',
      reason: 'outsideAuthority',
      destination: 'Balai Jalan',
      text: 'Jalan nasional.',
    })
  else await passOn(room, number, i)
  await hold(room, number, i)
}

async function passOn(room: TestRoom, number: ReportNumber, i: number): Promise<void> {
  if (i % 7 === 0)
    await give(room, number, coordinator, { command: 'setClass', reportClass: 'supervisory', about: null })
  const helper = 'kampar-dinkes' as AgencyId
  await give(room, number, coordinator, {
    command: 'dispose',
    lead: 'kampar-dpupr' as AgencyId,
    copies: [],
    tasks: i % 4 === 0 ? [{ agency: helper, text: 'Mohon bantu.' }] : [],
    text: null,
  })
  if (i % 3 === 0) return
  const drafted = (await give(room, number, liaison, draft)).drafts[0]?.seq ?? 0
  if (i % 4 === 1) await give(room, number, official, { command: 'returnDraft', draft: drafted, text: 'Tambah foto.' })
  if (i % 4 === 2) await give(room, number, official, { command: 'approve', draft: drafted })
  if (i % 8 === 2) await say(room, number, { command: 'object', text: 'Masih padam.' })
}

/** Some are held by whoever first may, some watched by the coordinator. */
async function hold(room: TestRoom, number: ReportNumber, i: number): Promise<void> {
  const officer = await room.officer(i % 2 === 0 ? liaison : official)
  if (i % 3 === 1 && (await readAsOfficer(room, number, officer)).ok)
    await assignReport(room, { number, agency: 'kampar-dpupr' as AgencyId, to: officer.id, seen: null, by: officer })
  if (i % 4 === 3) await watchReport(room, { number, officer: await room.officer(coordinator), isWatched: true })
}
