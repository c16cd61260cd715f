import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openRoom } from '../../../../test/harness/room.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { transact } from '../../../platform/db/db.ts'
import { changeCalendar, type CalendarChange } from '../../standards/index.ts'
import { findReport } from '../store/reports.ts'
import { changeContact } from './change-contact.ts'
import { commandReport } from './command-report.ts'
import { lawShelf } from './open-law.ts'
import { previewCalendar } from './preview-calendar.ts'
import { readAsOfficer } from './read-report.ts'
import { recomputeDates } from './recompute-dates.ts'
import type { Reaction } from './room.ts'
import { submitReport } from './submit-report.ts'

const lateDecree = (areaCode: string | null): CalendarChange => ({
  note: 'A decree that came late',
  add: [
    {
      date: Temporal.PlainDate.from('2026-03-26'),
      kind: areaCode === null ? 'national' : 'regional',
      name: 'Libur baru',
      areaCode,
      decree: null,
    },
  ],
  remove: [],
  decree: [],
})

async function givenReports(t: Parameters<typeof openRoom>[0]) {
  const room = await openRoom(t)
  const file = async (agency: string) => {
    const submitted = await submitReport(room, {
      kind: 'complaint',
      channel: 'web',
      title: 'Lampu jalan padam',
      body: 'Lampu di depan pasar padam.',
      category: null,
      agency: agency as AgencyId,
      areaCode: null,
      place: { occurredOn: null, address: null, lat: null, lng: null },
      anonymous: false,
      confidential: false,
      consentToReferral: false,
      reporter: {},
    })
    return submitted.ok ? submitted.value.number : assert.fail(submitted.refusal.refusal)
  }
  return { room, kampar: await file('kampar'), empatLawang: await file('empat-lawang') }
}

test('the effect of a late decree is shown before it is saved, and is exactly what saving it does', async (t) => {
  const { room, kampar, empatLawang } = await givenReports(t)
  const effect = await previewCalendar(room, lateDecree(null))
  assert.ok(effect.ok)
  assert.deepEqual(
    { ...effect.value, examples: effect.value.examples.toSorted((a, b) => (a.number < b.number ? -1 : 1)) },
    {
      reports: 2,
      dates: 2,
      renewed: 0,
      examples: [kampar, empatLawang]
        .toSorted()
        .map((number) => ({ number, clock: 'resolution', from: '2026-03-27', to: '2026-03-30' })),
    },
  )
  const before = await findReport(room.db, kampar)
  assert.equal(before?.state.revision, 1)
  const officer = await room.officer('national-admin@nasional.test')
  const saved = await transact(room.db, (tx) => changeCalendar(tx, lateDecree(null), officer, room.now()))
  assert.ok(saved.ok)
  room.lawShelf.refresh()
  const breaking: Reaction = async (_, { after }) => {
    if (after.number === kampar) throw new Error('it breaks')
  }
  const named: string[] = []
  const brought = await recomputeDates({ ...room, reactions: [breaking] }, (number) => void named.push(number))
  assert.deepEqual([brought, named], [1, [kampar]])
  assert.equal(await recomputeDates(room), 1)
  assert.equal(await recomputeDates(room), 0)
  const again = await previewCalendar(room, { ...lateDecree(null), add: [], remove: lateDecree(null).add })
  assert.ok(again.ok)
  assert.equal(again.value.dates, 0, 'a date that was told is never shortened')
})

test('a regional holiday touches only its region, and what cannot be saved is refused before', async (t) => {
  const { room, kampar } = await givenReports(t)
  const effect = await previewCalendar(room, lateDecree('14.01'))
  assert.ok(effect.ok)
  assert.deepEqual(
    effect.value.examples.map(({ number }) => number),
    [kampar],
  )
  const nothing = await previewCalendar(room, { ...lateDecree(null), add: [] })
  assert.deepEqual(nothing, { ok: false, refusal: { refusal: 'nothingToChange' } })
})

test('a process that has not read the newest calendar yet still serves reporter and officer of a report that follows it', async (t) => {
  const { room, kampar } = await givenReports(t)
  const [reading, commanding, changing] = [lawShelf(room.db), lawShelf(room.db), lawShelf(room.db)]
  await Promise.all([reading.open(), commanding.open(), changing.open()])
  const officer = await room.officer('coordinator@kampar.test')
  const nation = await room.officer('national-admin@nasional.test')
  await transact(room.db, (tx) => changeCalendar(tx, lateDecree(null), nation, room.now()))
  room.lawShelf.refresh()
  await recomputeDates(room)
  const read = await readAsOfficer({ ...room, lawShelf: reading }, kampar, officer)
  assert.equal(read.ok && read.value.law.revision, 2)
  const note = { number: kampar, command: { command: 'note', text: 'Sudah dibaca.' }, actor: officer } as const
  const noted = await commandReport({ ...room, lawShelf: commanding }, note)
  assert.ok(noted.ok)
  const contact = { email: 'melati@contoh.id', phone: '', renewsSecret: false }
  assert.ok((await changeContact({ ...room, lawShelf: changing }, kampar, contact)).ok)
})
