import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { decideReports, health, roads } from '../../../../../test/harness/decided-reports.ts'
import { fileReport, give, verifier } from '../../../../../test/harness/filed-report.ts'
import { openTestProgram } from '../../../../../test/harness/program.ts'
import { signedIn } from '../../../../../test/harness/visitor.ts'
import type { AgencyId, ReportNumber } from '../../../../kernel/brand.ts'
import { readAsOfficer } from '../../../reports/index.ts'
import { suggestLearned, trainModel } from '../../../routing/index.ts'

const plain = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
const pothole = { title: 'Jalan rusak', body: 'Aspal berlubang, kendaraan terperosok di dekat pasar.' }

async function given(t: TestContext, decisions: number) {
  const program = await openTestProgram(t)
  const { room } = program
  await decideReports(room, decisions)
  const scope = 'empat-lawang' as AgencyId
  await trainModel(room, { scope, subject: 'agency' }, new AbortController().signal)
  const show = async (number: ReportNumber, rest = '') =>
    (await (await signedIn(program.app, verifier)).open(`/petugas/laporan/${number}${rest}`)).body
  return { program, room, show }
}

const chosenLead = (body: string): string | null =>
  /<select[^>]*name="lead"[\s\S]*?<option value="([^"]+)" selected/.exec(body)?.[1] ?? null

test('whoever passes a report on sees who had such reports, how surely, and why; only a click chooses', async (t) => {
  const { room, show } = await given(t, 60)
  // In words that no topic and no directory lists: only what was learned knows them.
  const number = await fileReport(room, { title: 'Mohon bantuan', body: 'Kendaraan sering terperosok di dekat pasar.' })
  const form = await show(number, '/dispose')
  const shown = plain(form)
  assert.match(shown, /Menurut disposisi sebelumnya/)
  assert.match(shown, /Pekerjaan Umum[^:]*: (hampir pasti|kemungkinan besar) \(\d+\s%\), karena menyebut “/)
  assert.match(shown, /Pernah diteruskan ke sana: Jalan berlubang di/)
  assert.match(shown, /Dipelajari dari 60 disposisi/)
  assert.equal(chosenLead(form), null)
  assert.equal(chosenLead(await show(number, `?langkah=dispose&pilih=${roads}`)), roads)
  assert.equal(chosenLead(await show(number, `?langkah=dispose&pilih=${health}`)), health)
})

test('with too few decisions nothing is suggested, and the number is told', async (t) => {
  const { room, show } = await given(t, 10)
  const shown = plain(await show(await fileReport(room, pothole), '/dispose'))
  assert.doesNotMatch(shown, /Menurut disposisi sebelumnya/)
  assert.match(shown, /setelah ada 50 disposisi; sekarang baru 10/)
})

test('a report that the officer may not open is never given as a reason', async (t) => {
  const { room } = await given(t, 60)
  const number = await fileReport(room, pothole)
  const reasonsFor = async (email: string) => {
    const read = await readAsOfficer(room, number, await room.officer(verifier))
    assert.ok(read.ok)
    const advice = await suggestLearned(room, await room.officer(email), read.value, () => true)
    assert.equal(advice.says, 'suggests')
    return advice.says === 'suggests' ? advice.suggestions.flatMap(({ alike }) => alike) : []
  }
  assert.ok((await reasonsFor(verifier)).length > 0)
  assert.deepEqual(await reasonsFor('coordinator@kampar.test'), [])
})

test('what was said already is not suggested where nothing is like it', async (t) => {
  const { room, show } = await given(t, 60)
  const number = await fileReport(room, { title: 'Xyzzy', body: 'Qwerty plugh frotz.' })
  const shown = plain(await show(number, '/dispose'))
  assert.match(shown, /Menurut disposisi sebelumnya|tidak ada yang cukup mirip/)
  assert.doesNotMatch(shown, /hampir pasti/)
})

test('a verifier sets the topic, helped by the words; a sensitive one hides the report', async (t) => {
  const { program, room, show } = await given(t, 0)
  const number = await fileReport(room, pothole)
  const form = plain(await show(number, '/set-category'))
  assert.match(form, /Topik yang disarankan.*Jalan/)
  const state = await give(room, number, verifier, { command: 'setCategory', category: 'jalan-dan-jembatan' })
  assert.deepEqual([state.category, state.confidential], ['jalan-dan-jembatan', false])
  const row = await program.db
    .withTables<{ reports: { number: string; category: string | null } }>()
    .selectFrom('reports')
    .select('category')
    .where('number', '=', number)
    .executeTakeFirst()
  assert.equal(row?.category, 'jalan-dan-jembatan')
  assert.equal((await give(room, number, verifier, { command: 'setCategory', category: 'korupsi' })).confidential, true)
})

test('words of wrongdoing speak for a supervisory complaint', async (t) => {
  const { room, show } = await given(t, 0)
  const number = await fileReport(room, { title: 'Pungli', body: 'Petugas loket minta uang agar cepat.' })
  assert.match(plain(await show(number, '/set-class')), /menyebut “pungli” dan “minta uang”/)
})

test('where nothing better is known, the agency that a text names is offered, and not chosen', async (t) => {
  const program = await openTestProgram(t)
  const words = { title: 'Surat kami', body: 'Mohon Diskominfo menjawab surat kami bulan lalu.' }
  const number = await fileReport(program.room, { ...words, agency: 'kampar' as AgencyId })
  const officer = await signedIn(program.app, 'coordinator@kampar.test')
  const { body } = await officer.open(`/petugas/laporan/${number}`)
  assert.match(plain(body), /Menurut nama dan bidang tugas instansi/)
  assert.match(plain(body), /Dinas Komunikasi dan Informatika Kabupaten Kampar ?: karena menyebut “diskominfo”/)
  assert.equal(chosenLead(body), null)
})
