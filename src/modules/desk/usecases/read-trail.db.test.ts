import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { fileReport, streetLamp } from '../../../../test/harness/filed-report.ts'
import { openRoom, type TestRoom } from '../../../../test/harness/room.ts'
import type { Actor } from '../../../kernel/actor.ts'
import type { AgencyId, ReportNumber } from '../../../kernel/brand.ts'
import { transact } from '../../../platform/db/db.ts'
import { recordAudit, searchAudit, type AuditKey } from '../../audit/index.ts'
import { keepRegister } from '../../insight/index.ts'
import { readIdentity } from '../../people/index.ts'
import { findReport } from '../../reports/index.ts'
import { exportTrail, readOwnTrail, readTrail, type TrailAsked, type TrailPage } from './read-trail.ts'

const today = Temporal.PlainDate.from('2026-03-02')
const march: TrailAsked = { from: today, to: today, agency: null, who: null, event: null, subject: null }
const [kampar, empatLawang] = ['kampar' as AgencyId, 'empat-lawang' as AgencyId]

const given = (t: TestContext): Promise<TestRoom> => openRoom(t, { reactions: [keepRegister] })

const write = (room: TestRoom, actor: Actor, event: string, subject: string | null = null): Promise<void> =>
  transact(room.db, (tx) => recordAudit(tx, { at: room.now(), actor, event, subject, detail: {} }))

async function trailFor(room: TestRoom, email: string, change: Partial<TrailAsked> = {}): Promise<TrailPage> {
  return readTrail(room, await room.officer(email), { ...march, ...change }, null)
}
const eventsFor = async (...asked: Parameters<typeof trailFor>): Promise<string[]> =>
  (await trailFor(...asked)).entries.map(({ event }) => event)

const confidential = (agency: AgencyId) => ({ ...streetLamp, agency, confidential: true })

test('a region’s inspectorate reads what was done by its officers and to its reports, and nothing of another region', async (t) => {
  const room = await given(t)
  const [own, far] = [await fileReport(room, { agency: kampar }), await fileReport(room, { agency: empatLawang })]
  await write(room, await room.officer('coordinator@kampar.test'), 'rule.changed')
  await write(room, await room.officer('coordinator@empat-lawang.test'), 'rule.added')
  await write(room, await room.officer('national-admin@nasional.test'), 'report.read', own)
  await write(room, await room.officer('national-admin@nasional.test'), 'report.proved', far)
  await write(room, { kind: 'anyone' }, 'session.refused', (await room.officer('coordinator@kampar.test')).id)
  await write(room, { kind: 'clock' }, 'account.checked')
  const seen = await eventsFor(room, 'inspectorate@kampar.test')
  assert.deepEqual(seen.toSorted(), ['report.read', 'rule.changed', 'session.refused'])
  const all = await eventsFor(room, 'national-admin@nasional.test')
  assert.equal(all.filter((event) => event !== 'session.started').length, 6)
})

test('an entry stays with the office where its officer had the post then', async (t) => {
  const room = await given(t)
  const mover = await room.officer('coordinator@kampar.test')
  await write(room, mover, 'rule.changed')
  room.clock.advance({ hours: 1 })
  await room.db
    .withTables<{ posts: { officer_id: string; valid_until: Temporal.Instant } }>()
    .updateTable('posts')
    .set({ valid_until: room.now() })
    .where('officer_id', '=', mover.id)
    .execute()
  room.clock.advance({ hours: 1 })
  await write(room, mover, 'rule.moved')
  assert.deepEqual(await eventsFor(room, 'inspectorate@kampar.test'), ['rule.changed'])
})

test('filters narrow it by who, what, about what and which agency, and days are whole', async (t) => {
  const room = await given(t)
  const number = await fileReport(room, { agency: kampar })
  await write(room, await room.officer('coordinator@kampar.test'), 'report.read', number)
  await write(room, await room.officer('liaison@kampar-dishub.test'), 'rule.changed')
  const nation = 'national-admin@nasional.test'
  assert.deepEqual(await eventsFor(room, nation, { who: 'kampar-dishub' }), ['rule.changed'])
  assert.deepEqual(await eventsFor(room, nation, { event: 'report.read' }), ['report.read'])
  assert.deepEqual(await eventsFor(room, nation, { subject: number.toLowerCase() }), ['report.read'])
  assert.deepEqual(await eventsFor(room, nation, { agency: 'kampar-dishub' as AgencyId }), ['rule.changed'])
  assert.deepEqual(await eventsFor(room, 'inspectorate@kampar.test', { agency: empatLawang }), [])
  assert.deepEqual(await eventsFor(room, nation, { who: '%' }), [])
  const yesterday = today.subtract({ days: 1 })
  assert.deepEqual(await eventsFor(room, nation, { from: yesterday, to: yesterday }), [])
})

test('of a report that the reader may not know of, neither number nor detail is shown, nor found by its number', async (t) => {
  const room = await given(t)
  const [open, secret] = [
    await fileReport(room, { agency: kampar }),
    await fileReport(room, confidential(kampar)),
  ] as readonly ReportNumber[]
  assert.ok(open !== undefined && secret !== undefined)
  const coordinator = await room.officer('coordinator@kampar.test')
  for (const number of [open, secret])
    await transact(room.db, (tx) =>
      recordAudit(tx, { at: room.now(), actor: coordinator, event: 'outside.sent', subject: null, detail: { number } }),
    )
  await write(room, coordinator, 'report.read', secret)
  const shown = await trailFor(room, 'data-protection@kampar.test')
  assert.deepEqual(
    new Set(shown.entries.map(({ event, subject, detail }) => [event, subject, detail['number']].join(' '))),
    new Set([`outside.sent  ${open}`, 'outside.sent  ', 'report.read  ']),
  )
  assert.equal(shown.entries.filter(({ isHidden }) => isHidden).length, 2)
  assert.doesNotMatch(JSON.stringify(shown), new RegExp(secret))
  assert.deepEqual(await eventsFor(room, 'data-protection@kampar.test', { subject: secret }), [])
  assert.equal((await readOwnTrail(room, coordinator, march, null)).entries[0]?.subject, secret)
})

test('looks at identities stand in the same list, with their purpose', async (t) => {
  const room = await given(t)
  const number = await fileReport(room, { agency: kampar })
  const kept = await findReport(room.db, number)
  assert.ok(kept !== null)
  const officer = await room.officer('coordinator@kampar.test')
  const { tree } = await room.lawShelf.open()
  const looked = await transact(room.db, (tx) =>
    readIdentity(tx, room.vault, tree, officer, {
      reporter: kept.reporter,
      purpose: 'handling',
      reason: null,
      at: room.now(),
      report: { id: kept.state.id, anonymous: false, concerned: [kampar] },
    }),
  )
  assert.ok(looked.ok)
  for (const email of ['inspectorate@kampar.test', 'national-admin@nasional.test']) {
    const [entry] = (await trailFor(room, email, { event: 'identity.read' })).entries
    assert.deepEqual([entry?.officer_id, entry?.subject, entry?.detail['purpose']], [officer.id, number, 'handling'])
  }
  assert.deepEqual(await eventsFor(room, 'inspectorate@empat-lawang.test'), [])
  const own = await readOwnTrail(room, officer, march, null)
  assert.deepEqual(
    own.entries.map(({ event }) => event),
    ['identity.read'],
  )
})

test('pages follow one another without a gap or a repetition, also within one moment', async (t) => {
  const room = await given(t)
  const officer = await room.officer('coordinator@kampar.test')
  for (let i = 0; i < 7; i++) {
    if (i % 3 === 0) room.clock.advance({ minutes: 1 })
    await write(room, officer, 'rule.changed', String(i))
  }
  const search = {
    scope: { of: 'agencies', agencies: [kampar] },
    who: null,
    event: null,
    subject: null,
    from: room.now().subtract({ hours: 1 }),
    until: room.now().add({ hours: 1 }),
  } as const
  const seen: (string | null)[] = []
  for (let after: AuditKey | null = null; ;) {
    const rows = await searchAudit(room.db, search, after, 2)
    seen.push(...rows.map(({ subject }) => subject))
    if (rows.length < 2) break
    after = rows.at(-1) ?? null
  }
  assert.equal(seen.length, 7)
  assert.deepEqual(new Set(seen), new Set(['0', '1', '2', '3', '4', '5', '6']))
  assert.equal(seen[0], '6')
})

test('what leaves as a file is itself recorded, with its count, also where the reading breaks off', async (t) => {
  const room = await given(t)
  const officer = await room.officer('inspectorate@kampar.test')
  await write(room, await room.officer('coordinator@kampar.test'), 'rule.changed')
  let left = 0
  for await (const page of exportTrail(room, officer, march, 'csv')) left += page.entries.length
  assert.equal(left, 1)
  for await (const _ of exportTrail(room, officer, march, 'csv')) break
  const exports = (await trailFor(room, 'national-admin@nasional.test', { event: 'audit.exported' })).entries
  assert.deepEqual(
    exports.map(({ officer_id: by }) => by),
    [officer.id, officer.id],
  )
  // The second held the entry of the first besides.
  assert.deepEqual(new Set(exports.map(({ detail }) => detail['entries'])), new Set([1, 2]))
})
