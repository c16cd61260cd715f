import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { streetLamp } from '../../../../../test/harness/filed-report.ts'
import { openTestProgram, type TestProgram } from '../../../../../test/harness/program.ts'
import { signedIn, type Shown, type Visitor } from '../../../../../test/harness/visitor.ts'
import type { AgencyId, ReportNumber } from '../../../../kernel/brand.ts'
import { listOfficers } from '../../../people/index.ts'
import { carryOutDue, commandReport, submitReport } from '../../../reports/index.ts'

const coordinator = 'coordinator@kampar.test'

async function file(program: TestProgram, title: string): Promise<ReportNumber> {
  const submitted = await submitReport(program.reports, { ...streetLamp, title, agency: 'kampar' as AgencyId })
  assert.ok(submitted.ok)
  program.clock.advance({ minutes: 1 })
  return submitted.value.number
}

async function given(t: TestContext) {
  const program = await openTestProgram(t)
  const numbers = [await file(program, 'Lampu padam'), await file(program, 'Lampu mati'), await file(program, 'Gelap')]
  const officer = await signedIn(program.app, coordinator)
  await officer.open('/petugas')
  return { program, numbers, officer }
}

/** Marks all that the list holds, and answers where that leads. */
async function markAll(officer: Visitor, list = '/petugas?daftar=verify'): Promise<string> {
  const begun = await officer.send('/petugas/sekaligus', { dari: list, semua: 'ya' })
  return begun.location ?? assert.fail(begun.body)
}

const phasesOf = async (program: TestProgram, numbers: readonly ReportNumber[]): Promise<string[]> => {
  const as = { officer: coordinator }
  const states = numbers.map((number) => program.ask({ to: `GET /api/v1/reports/${number}`, as }))
  return (await Promise.all(states)).map(({ body }) => body.state)
}

const textOf = ({ body }: Shown): string => body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

test('an officer marks all reports of a list, sees what archiving would do to each, and may stop it for ten seconds', async (t) => {
  const { program, numbers, officer } = await given(t)
  const path = await markAll(officer)
  const choices = await officer.open(path)
  assert.match(choices.body, /\/archive"/)
  // What is possible for all of them needs no number beside it.
  assert.doesNotMatch(textOf(choices), /dapat untuk/)
  assert.doesNotMatch(choices.body, /\/publish"/)
  const empty = await officer.send(`${path}/archive`, { why: 'incomplete', destination: '', reason: '' })
  assert.equal(empty.status, 422)
  const look = await officer.send(`${path}/archive`, { why: 'incomplete', destination: '', reason: 'Tanpa tempat.' })
  const preview = await officer.follow(look)
  assert.match(textOf(preview), /3 laporan akan berubah/)
  assert.match(textOf(preview), /Menjadi: Diarsipkan/)
  assert.match(textOf(preview), /10 detik/)
  const held = await officer.follow(await officer.send(`${path}/jalankan`, {}))
  assert.match(textOf(held), /Dijalankan pukul/)
  await carryOutDue(program.reports)
  const stopped = await officer.follow(await officer.send(`${path}/batalkan`, {}))
  assert.match(textOf(stopped), /Tidak ada laporan yang berubah/)
  program.clock.advance({ minutes: 1 })
  await carryOutDue(program.reports)
  assert.deepEqual(new Set(await phasesOf(program, numbers)), new Set(['submitted']))
})

test('what is sent thrice is done once, and its result names each report and why one was left alone', async (t) => {
  const { program, numbers, officer } = await given(t)
  const path = await markAll(officer)
  await officer.open(`${path}/dispose`)
  await officer.send(`${path}/dispose`, { lead: 'kampar-dishub', instruction: 'Mohon diperbaiki.' })
  const [first = assert.fail()] = numbers
  const note = { command: 'note', text: 'Sudah ditelepon.' } as const
  const card = (await listOfficers(program.db, program.now())).find(({ email }) => email === coordinator)
  await commandReport(program.reports, { number: first, command: note, actor: card?.officer ?? assert.fail() })
  await officer.open(path)
  for (const _ of [1, 2, 3]) assert.equal((await officer.send(`${path}/jalankan`, {})).status, 303)
  program.clock.advance({ minutes: 1 })
  await Promise.all([1, 2, 3].map(() => carryOutDue(program.reports)))
  const result = textOf(await officer.open(path))
  assert.match(result, /Selesai: 2 laporan berubah/)
  assert.match(result, /Tidak dapat/)
  assert.deepEqual((await phasesOf(program, numbers)).toSorted(), ['disposed', 'disposed', 'submitted'])
})

test('reports joined to a group by mistake are taken out of it again together', async (t) => {
  const { program, numbers, officer } = await given(t)
  const [first = assert.fail(), , third = assert.fail()] = numbers
  const path = await markAll(officer)
  await officer.open(`${path}/link-duplicate`)
  await officer.send(`${path}/link-duplicate`, { group: third })
  const ended = await officer.follow(await officer.send(`${path}/jalankan`, {}))
  assert.match(textOf(ended), /Selesai: 2 laporan berubah/)
  const undone = await officer.follow(await officer.send(`${path}/kembalikan`, {}))
  assert.match(textOf(undone), /Selesai: 2 laporan berubah/)
  const { body } = await program.ask({ to: `GET /api/v1/reports/${first}`, as: { officer: coordinator } })
  assert.equal(body.duplicateGroup ?? null, null)
  assert.match(textOf(await officer.open(path)), /sudah dikembalikan/)
})

test('reports are taken and watched together, what a colleague holds stays theirs, and both are taken back', async (t) => {
  const { program, officer } = await given(t)
  const colleague = await signedIn(program.app, 'coordinator2@kampar.test')
  const theirs = await markAll(colleague, '/petugas?daftar=verify&kata=gelap')
  assert.match(textOf(await colleague.follow(await colleague.send(`${theirs}/pegang`, { apa: 'ambil' }))), /1 laporan/)
  const path = await markAll(officer)
  const taken = textOf(await officer.follow(await officer.send(`${path}/pegang`, { apa: 'ambil' })))
  assert.match(taken, /2 laporan Anda pegang/)
  assert.match(taken, /1 laporan tetap seperti semula/)
  const back = textOf(await officer.follow(await officer.send(`${path}/pegang`, { apa: 'lepas' })))
  assert.match(back, /2 laporan kembali ke meja/)
  await officer.send(`${path}/pegang`, { apa: 'pantau' })
  assert.match(textOf(await officer.open('/petugas?daftar=watched')), /Lampu padam.*Lampu mati|Lampu mati.*Lampu padam/)
})

test('a run opens for nobody but its officer, and what is marked nowhere is said to be nothing', async (t) => {
  const { program, officer } = await given(t)
  const path = await markAll(officer)
  const other = await signedIn(program.app, 'coordinator2@kampar.test')
  assert.equal((await other.open(path)).status, 404)
  const nothing = await officer.send('/petugas/sekaligus', { dari: 'https://jahat.test/' })
  assert.equal(nothing.status, 400)
  assert.match(nothing.body, /href="\/petugas"/)
})

test('many are disposed where each alone would be suggested to go, and joined to the oldest of them', async (t) => {
  const { program, numbers, officer } = await given(t)
  const path = await markAll(officer)
  const all = await officer.open(`${path}/dispose`)
  assert.match(textOf(all), /Dinas Perhubungan Kabupaten Kampar: 3 dari 3 laporan/)
  assert.match(all.body, /<option value="kampar-dishub" selected>/)
  const picked = await officer.open(`${path}/dispose?pilih=kampar-dpupr`)
  assert.match(picked.body, /<option value="kampar-dpupr" selected>/)

  const area = { areaCode: '14.01.05', category: 'jalan-dan-jembatan', agency: 'kampar' as AgencyId }
  assert.ok((await submitReport(program.reports, { ...streetLamp, ...area, body: 'Aspalnya rusak.' })).ok)
  const mixed = await officer.open(`${await markAll(officer)}/dispose`)
  assert.match(textOf(mixed), /Dinas Perhubungan Kabupaten Kampar: 3 dari 4 laporan/)
  assert.match(textOf(mixed), /Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Kampar: 1 dari 4 laporan/)
  assert.doesNotMatch(mixed.body, /<option value="kampar-dishub" selected>/)

  const joining = await officer.open(`${path}/link-duplicate`)
  assert.match(
    joining.body,
    new RegExp(`name="group"[^>]*value="${numbers[0]}"|value="${numbers[0]}"[^>]*name="group"`),
  )
})
