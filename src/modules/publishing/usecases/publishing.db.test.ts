import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { sql } from 'kysely'
import {
  answer,
  disposal,
  fileReport,
  give,
  liaison,
  publication,
  say,
  verifier,
} from '../../../../test/harness/filed-report.ts'
import { openRoom, type TestRoom } from '../../../../test/harness/room.ts'
import type { AgencyId, ReportNumber } from '../../../kernel/brand.ts'
import { askRecovery, clocksOf, findReport, type ReportToSubmit } from '../../reports/index.ts'
import { unfiltered, type PublicFilter } from '../domain/public-list.ts'
import { countPublic, foldPublicCounts } from '../store/public-counts.ts'
import { publishChange } from './publish-change.ts'
import { countPublicMatches, findPublic, listPublic } from './read-public.ts'

const given = (t: TestContext) => openRoom(t, { reactions: [publishChange] })

async function published(room: TestRoom, change: Partial<ReportToSubmit> = {}): Promise<ReportNumber> {
  const number = await fileReport(room, change)
  await give(room, number, verifier, disposal)
  await give(room, number, verifier, publication)
  return number
}

async function whenListed(room: TestRoom, filter: Partial<PublicFilter> = {}, limit = 20) {
  const { tree } = await room.lawShelf.open()
  const sought = { ...unfiltered, ...filter }
  const { items } = await listPublic(room.db, tree, sought, { after: null, limit })
  const { count } = await countPublicMatches(room.db, tree, sought)
  assert.equal(count, items.length)
  return items.map(({ number }) => number)
}

const counted = async (room: TestRoom) =>
  (await countPublic(room.db)).map(({ agency, phase, reports }) => `${agency} ${phase} ${reports}`)

test('what is published is the approved copy; the reporter’s own words, persons and minutes stay inside', async (t) => {
  const room = await given(t)
  const number = await fileReport(room)
  room.clock.advance({ hours: 1 })
  await give(room, number, verifier, disposal)
  await give(room, number, verifier, publication)
  await give(room, number, liaison, answer)
  room.clock.advance({ minutes: 37 })
  await say(room, number, { command: 'object', text: 'Rumah saya di depan lampu itu masih gelap.' })
  const found = await findPublic(room.db, number)
  assert.ok(found)
  assert.equal(found.title, 'Penerangan jalan mati')
  assert.equal(found.phase, 'inProgress')
  assert.deepEqual(
    found.timeline.map(({ type, text }) => [type, text]),
    [
      ['submitted', null],
      ['disposed', null],
      ['followedUp', 'Lampu telah diganti dan menyala kembali.'],
      ['objected', null],
    ],
  )
  const { id } = await room.officer(liaison)
  const everythingSaid = JSON.stringify(found)
  for (const inside of ['Lampu jalan', 'Rumah saya', 'Mohon', 'Melati', id, '"web"', 'commitment', 'T01:00', '02:37'])
    assert.ok(!everythingSaid.includes(inside), inside)
})

test('nobody can tell from the public page that a report was entered at a counter', async (t) => {
  const room = await given(t)
  const post = { role: 'coordinator', agency: 'empat-lawang' as AgencyId } as const
  const enteredBy = { officer: await room.officer('coordinator@empat-lawang.test'), post }
  const number = await fileReport(room, { anonymous: true, channel: 'counter' }, { enteredBy })
  await give(room, number, verifier, disposal)
  await give(room, number, verifier, publication)
  const found = await findPublic(room.db, number)
  assert.deepEqual(found?.timeline[0]?.by, { kind: 'reporter' })
  assert.doesNotMatch(JSON.stringify(found), /counter/)
})

test('the day of change tells what anybody may know, and not that somebody named the right contact', async (t) => {
  const room = await given(t)
  const number = await published(room, { reporter: { email: 'melati@contoh.id' } })
  const changedOn = async () => (await findPublic(room.db, number))?.changedOn.toString()
  room.clock.advance({ days: 1 })
  await askRecovery(room, number, 'melati@contoh.id')
  assert.equal(await changedOn(), '2026-03-02')
  await give(room, number, verifier, publication)
  assert.equal(await changedOn(), '2026-03-03')
  room.clock.advance({ days: 1 })
  await give(room, number, liaison, answer)
  assert.equal(await changedOn(), '2026-03-04')
})

test('the public reads the same dates as the report’s own clocks', async (t) => {
  const room = await given(t)
  const number = await fileReport(room)
  room.clock.advance({ days: 1, hours: 14 })
  await give(room, number, verifier, disposal)
  const state = await give(room, number, verifier, publication)
  const found = await findPublic(room.db, number)
  const { law } = await room.lawShelf.open()
  room.clock.advance({ days: 30 })
  const dates = (clocked: typeof state | NonNullable<typeof found>['clocked']) =>
    clocksOf(law, clocked, room.now()).map(({ limit, status, due, isLate }) => [
      limit,
      status,
      due?.date.dueAt.toString(),
      isLate,
    ])
  assert.ok(found)
  assert.deepEqual(dates(found.clocked), dates(state))
  assert.ok(dates(state).length >= 4)
})

test('a report that was never published, or is hidden again, is nowhere to be found', async (t) => {
  const room = await given(t)
  const shown = await published(room)
  const unverified = await fileReport(room)
  const unpublished = await published(room)
  await give(room, unpublished, verifier, { command: 'unpublish', text: 'Memuat nama anak.' })
  const confidential = await published(room)
  await give(room, confidential, verifier, { command: 'setConfidential' })
  const held = await fileReport(room, { confidential: true })
  await give(room, held, verifier, disposal)
  const archived = await fileReport(room)
  await give(room, archived, verifier, {
    command: 'archive',
    reason: 'abuse',
    destination: null,
    text: 'Bukan laporan.',
  })

  for (const hidden of [unverified, unpublished, confidential, held, archived])
    assert.equal(await findPublic(room.db, hidden), null)
  assert.equal(await findPublic(room.db, '2222-2222' as ReportNumber), null)
  for (const filter of [
    {},
    { q: 'penerangan' },
    { q: 'lampu' },
    { agency: 'empat-lawang' as AgencyId },
    { phase: 'disposed' },
    { phase: 'archived' },
    { from: Temporal.PlainDate.from('2026-03-02') },
  ])
    assert.deepEqual(
      (await whenListed(room, filter)).filter((number) => number !== shown),
      [],
    )
  assert.deepEqual(await whenListed(room), [shown])
  assert.deepEqual(await counted(room), ['empat-lawang-dpupr disposed 1'])
})

test('words are found in the approved copy, not in what it left out', async (t) => {
  const room = await given(t)
  const number = await published(room)
  assert.deepEqual(await whenListed(room, { q: 'penerangan simpang' }), [number])
  assert.deepEqual(await whenListed(room, { q: 'pasar' }), [])
})

test('an agency stands for everything below it; area, category and days narrow the list', async (t) => {
  const room = await given(t)
  const number = await published(room, { areaCode: '16.11', category: 'jalan-dan-jembatan' })
  const filters = [
    [{ agency: 'nasional' as AgencyId }, true],
    [{ agency: 'empat-lawang-dpupr' as AgencyId }, true],
    [{ agency: 'empat-lawang-dinkes' as AgencyId }, false],
    [{ agency: 'kampar' as AgencyId }, false],
    [{ area: '16' }, true],
    [{ area: '16.11' }, true],
    [{ area: '1' }, false],
    [{ category: 'jalan-dan-jembatan' }, true],
    [{ category: 'sampah-dan-lingkungan' }, false],
    [{ kind: 'complaint' }, true],
    [{ kind: 'aspiration' }, false],
    [{ to: Temporal.PlainDate.from('2026-03-01') }, false],
    [{ from: Temporal.PlainDate.from('2026-03-02'), to: Temporal.PlainDate.from('2026-03-02') }, true],
  ] as const
  for (const [filter, isThere] of filters)
    assert.deepEqual(await whenListed(room, filter), isThere ? [number] : [], JSON.stringify(filter))
})

test('the list goes on from page to page, newest first, each report once', async (t) => {
  const room = await given(t)
  const numbers: ReportNumber[] = []
  for (let i = 0; i < 5; i += 1) {
    numbers.push(await published(room))
    room.clock.advance({ days: i % 2 })
  }
  const { tree } = await room.lawShelf.open()
  const seen = []
  for (let after = null, pages = 0; pages < 4; pages += 1) {
    const page = await listPublic(room.db, tree, unfiltered, { after, limit: 2 })
    seen.push(...page.items)
    after = page.next
    if (after === null) break
  }
  assert.deepEqual(seen.map(({ number }) => number).toSorted(), numbers.toSorted())
  assert.deepEqual(
    seen.map(({ filedOn }) => filedOn.toString()),
    seen.map(({ filedOn }) => filedOn.toString()).toSorted((a, b) => (a < b ? 1 : a > b ? -1 : 0)),
  )
})

test('counts follow each report from state to state, folded or not', async (t) => {
  const room = await given(t)
  const first = await published(room)
  await published(room)
  await give(room, first, liaison, answer)
  const both = ['empat-lawang-dpupr disposed 1', 'empat-lawang-dpupr followedUp 1']
  assert.deepEqual(await counted(room), both)
  await Promise.all([foldPublicCounts(room.db), foldPublicCounts(room.db)])
  assert.deepEqual(await counted(room), both)
})

test('the words of a draft are public once it is approved, and those of an answer with a telephone once it is settled', async (t) => {
  const room = await given(t)
  const coordinator = 'coordinator@kampar.test'
  const number = await fileReport(room, { agency: 'kampar' as AgencyId })
  const lead = 'kampar-dpupr' as AgencyId
  await give(room, number, coordinator, { command: 'dispose', lead, copies: [], tasks: [], text: null })
  const answered = async (text: string) => {
    const draft = {
      command: 'draftFollowUp',
      kind: 'interim',
      unable: null,
      promisedOn: null,
      attachments: [],
      text,
    } as const
    const { drafts } = await give(room, number, 'liaison@kampar-dpupr.test', draft)
    await give(room, number, 'official@kampar-dpupr.test', { command: 'approve', draft: drafts.at(-1)?.seq ?? 0 })
  }
  const shown = async () =>
    (await findPublic(room.db, number))?.timeline.flatMap(({ type, text, isHeldBack }) =>
      type === 'followedUp' ? [text ?? isHeldBack] : [],
    )
  await answered('Regu berangkat hari Senin.')
  await give(room, number, coordinator, publication)
  await answered('Tiang dipesan.')
  await answered('Tukang kami, 0812-5550-1234, datang hari Rabu.')
  assert.deepEqual(await shown(), ['Regu berangkat hari Senin.', 'Tiang dipesan.', true])
  const of = (await findReport(room.db, number))?.state.heldBack?.[0] ?? 0
  await give(room, number, coordinator, { command: 'settleMarks', of, text: 'Tukang kami datang hari Rabu.' })
  assert.deepEqual(await shown(), ['Regu berangkat hari Senin.', 'Tiang dipesan.', 'Tukang kami datang hari Rabu.'])
})

/** Answers as they were kept before anybody looked at the personal data in them. */
async function forgetThatItWasLookedFor(room: TestRoom): Promise<void> {
  await sql`alter table report_events disable trigger user`.execute(room.db)
  await sql`update report_events set payload = payload #- '{text,personal}'`.execute(room.db)
  await sql`alter table report_events enable trigger user`.execute(room.db)
  await sql`
    update reports set state = jsonb_set(state - 'heldBack', '{drafts}', coalesce((
      select jsonb_agg(draft #- '{text,personal}') from jsonb_array_elements(state -> 'drafts') as draft), '[]'))`.execute(
    room.db,
  )
  await sql`delete from report_clocks where clock like 'publication:%'`.execute(room.db)
}

const officesOfKampar = {
  coordinator: 'coordinator@kampar.test',
  liaison: 'liaison@kampar-dpupr.test',
  official: 'official@kampar-dpupr.test',
}
const withTelephone = {
  command: 'draftFollowUp',
  kind: 'interim',
  unable: null,
  promisedOn: null,
  attachments: [],
  text: 'Tukang kami, 0812-5550-1234, datang hari Rabu.',
} as const

async function givenDraftOfBefore(t: TestContext) {
  const room = await given(t)
  const number = await fileReport(room, { agency: 'kampar' as AgencyId })
  const lead = 'kampar-dpupr' as AgencyId
  await give(room, number, officesOfKampar.coordinator, {
    command: 'dispose',
    lead,
    copies: [],
    tasks: [],
    text: null,
  })
  const handIn = async (text: string): Promise<number> =>
    (await give(room, number, officesOfKampar.liaison, { ...withTelephone, text })).drafts.at(-1)?.seq ?? 0
  const draft = await handIn(withTelephone.text)
  const approve = (seq = draft) => give(room, number, officesOfKampar.official, { command: 'approve', draft: seq })
  const publish = () => give(room, number, officesOfKampar.coordinator, publication)
  const shown = async () =>
    (await findPublic(room.db, number))?.timeline.flatMap(({ type, text, isHeldBack }) =>
      type === 'followedUp' ? [text ?? isHeldBack] : [],
    )
  const settle = (of: number) =>
    give(room, number, officesOfKampar.coordinator, { command: 'settleMarks', of, text: 'Tukang kami datang.' })
  return { room, handIn, approve, publish, shown, settle }
}

test('an answer of before the gate is held back when its report becomes public, and settled as any other', async (t) => {
  const { room, approve, publish, shown, settle } = await givenDraftOfBefore(t)
  await approve()
  await forgetThatItWasLookedFor(room)
  const { heldBack } = await publish()
  assert.deepEqual([heldBack?.length, await shown()], [1, [true]])
  await settle(heldBack?.[0] ?? 0)
  assert.deepEqual(await shown(), ['Tukang kami datang.'])
})

test('a draft of before the gate is held back when it is approved in a public report', async (t) => {
  const { room, handIn, approve, publish, shown } = await givenDraftOfBefore(t)
  await approve(await handIn('Tiang dipesan.'))
  await publish()
  await forgetThatItWasLookedFor(room)
  const { heldBack } = await approve()
  assert.deepEqual([heldBack?.length, await shown()], [1, ['Tiang dipesan.', true]])
})
