import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { answer, disposal, fileReport, give, liaison, say, verifier } from '../../../../../test/harness/filed-report.ts'
import { openRoom, type TestRoom } from '../../../../../test/harness/room.ts'
import type { ReportNumber } from '../../../../kernel/brand.ts'
import { readAsOfficer } from '../../usecases/read-report.ts'
import { promise } from './promise.ts'

async function given(t: TestContext) {
  const room = await openRoom(t)
  return { room, number: await fileReport(room) }
}

/** The four steps as they are shown, as in `done Terkirim: Senin, 2 Maret 2026`. */
async function railOf(room: TestRoom, number: ReportNumber): Promise<string[]> {
  const read = await readAsOfficer(room, number, await room.officer(verifier))
  assert.ok(read.ok)
  const { state, clocks } = read.value
  const { markup } = promise({
    filedOn: Temporal.PlainDate.from('2026-03-02'),
    phase: state.phase,
    clocks,
    closedOn: state.phase === 'closed' ? Temporal.PlainDate.from('2026-03-02') : null,
    zone: 'Asia/Jakarta',
    language: 'id',
  })
  const steps = [
    ...markup.matchAll(/data-state="(\w+)"[^>]*><strong>([^<]*)<\/strong> <span>([^<]*)<\/span>(?: <small>([^<]*)<)?/g),
  ]
  return steps.map(
    ([, step, label, words, promised]) => `${step} ${label}: ${words}${promised ? ` (${promised})` : ''}`,
  )
}

test('a new report waits to be verified, by a day', async (t) => {
  const { room, number } = await given(t)
  assert.deepEqual(await railOf(room, number), [
    'done Terkirim: Senin, 2 Maret 2026',
    'current Diverifikasi: paling lambat Kamis, 5 Maret 2026',
    'ahead Dijawab: belum dimulai',
    'ahead Selesai: paling lambat Jumat, 27 Maret 2026',
  ])
})

test('what was done too late says so for ever', async (t) => {
  const { room, number } = await given(t)
  room.clock.advance({ days: 4 })
  assert.equal((await railOf(room, number))[1], 'late Diverifikasi: belum (terlambat: batasnya Kamis, 5 Maret 2026)')
  await give(room, number, verifier, disposal)
  assert.equal(
    (await railOf(room, number))[1],
    'late Diverifikasi: Jumat, 6 Maret 2026 (terlambat: batasnya Kamis, 5 Maret 2026)',
  )
})

test('after the follow-up the last step says when silence closes', async (t) => {
  const { room, number } = await given(t)
  await give(room, number, verifier, disposal)
  await give(room, number, liaison, answer)
  const [, , answered, finished] = await railOf(room, number)
  assert.equal(answered, 'done Dijawab: Senin, 2 Maret 2026 (batasnya Senin, 9 Maret 2026)')
  assert.match(
    finished ?? '',
    /^current Selesai: (menunggu tanggapan pelapor|ditutup .*) \(dalam batasnya, sisa 14 hari kerja\)$/,
  )
})

test('a question stops the count, and the rail says so', async (t) => {
  const { room, number } = await given(t)
  await give(room, number, verifier, { command: 'requestClarification', text: 'Di tiang nomor berapa?' })
  assert.equal((await railOf(room, number))[1], 'current Diverifikasi: berhenti dihitung')
  await say(room, number, { command: 'clarify', text: 'Tiang 14.' })
  assert.match((await railOf(room, number))[1] ?? '', /^current Diverifikasi: paling lambat /)
})

test('what was withdrawn unanswered was neither verified nor settled, and the rail does not say so', async (t) => {
  const { room, number } = await given(t)
  await say(room, number, { command: 'withdraw', text: null })
  assert.deepEqual(await railOf(room, number), [
    'done Terkirim: Senin, 2 Maret 2026',
    'ahead Diverifikasi: tidak sampai ke langkah ini',
    'ahead Dijawab: tidak sampai ke langkah ini',
    'done Selesai: Senin, 2 Maret 2026',
  ])
})
