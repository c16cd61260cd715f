import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ClockView } from '../../domain/view.ts'
import { movesOf, type Happened } from './moves.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)
const morning = (iso: string) => Temporal.Instant.from(`${iso}T09:00:00+07:00`)

/** A clock of which only what may move its date is told. */
const clock = (run: object): ClockView =>
  ({ run: { id: 'resolution', pauses: [], extensions: [], ...run }, limit: 'resolution' }) as unknown as ClockView
const moved = (id: string) => [{ clock: id, from: '2026-03-20', to: '2026-03-25' }]
const said = (run: object, happened: readonly Happened[] = []) => movesOf(clock(run), happened, 'Asia/Jakarta', 'id')

test('a date that nothing moved says nothing', () => assert.deepEqual(said({}), []))

test('a pause says from when to when, and why where the report tells', () => {
  const pauses = [{ from: morning('2026-03-03'), to: morning('2026-03-06') }]
  const asked = [{ type: 'clarificationRequested', on: day('2026-03-03') }] as const
  assert.deepEqual(said({ pauses }, asked), [
    'Hitungan berhenti dari Selasa, 3 Maret 2026 sampai Jumat, 6 Maret 2026: petugas menunggu keterangan pelapor.',
  ])
  assert.deepEqual(said({ pauses }), ['Hitungan berhenti dari Selasa, 3 Maret 2026 sampai Jumat, 6 Maret 2026.'])
})

test('a pause that took no day, or still lasts, moved nothing yet', () => {
  const at = morning('2026-03-03')
  assert.deepEqual(
    said({
      pauses: [
        { from: at, to: at.add({ hours: 3 }) },
        { from: at, to: null },
      ],
    }),
    [],
  )
})

test('an extension and a late decree are named, the decree only where it moved this date', () => {
  const extensions = [{ amount: 7, unit: 'workingDays' }]
  const happened: readonly Happened[] = [
    { type: 'calendarRevised', on: day('2026-03-10'), moved: moved('resolution') },
    { type: 'calendarRevised', on: day('2026-03-11'), moved: moved('escalation') },
  ]
  assert.deepEqual(said({ extensions }, happened), [
    'Diperpanjang 7 hari kerja.',
    'Hari libur yang baru ditetapkan menggesernya dari Jumat, 20 Maret 2026 ke Rabu, 25 Maret 2026.',
  ])
})
