import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { streetLamp } from '../../../../../test/harness/filed-report.ts'
import { openTestProgram, type TestProgram } from '../../../../../test/harness/program.ts'
import { signedIn, type Shown } from '../../../../../test/harness/visitor.ts'
import type { AgencyId, ReportNumber } from '../../../../kernel/brand.ts'
import { carryOutDue, submitReport } from '../../../reports/index.ts'

const coordinator = 'coordinator@kampar.test'
const bodyOf = (id: number): string =>
  `LB ${1_401_010_101_010_000 + id} Mohon diberi tahu kapan bantuan beras untuk warga dusun kami dibagikan lagi`

async function file(program: TestProgram, body: string, agency = 'kampar'): Promise<ReportNumber> {
  const report = { ...streetLamp, title: 'Bantuan beras', body, agency: agency as AgencyId }
  const submitted = await submitReport(program.reports, report)
  assert.ok(submitted.ok)
  program.clock.advance({ minutes: 1 })
  return submitted.value.number
}

/** Twelve people send one text with their own numbers, one of them to another region; somebody writes of a lamp. */
async function given(t: TestContext) {
  const program = await openTestProgram(t)
  const numbers: ReportNumber[] = []
  for (let id = 1; id <= 12; id += 1) numbers.push(await file(program, bodyOf(id)))
  const elsewhere = await file(program, bodyOf(13), 'empat-lawang')
  const lamp = await file(program, 'Lampu jalan di depan sekolah kami padam sejak Senin malam dan gelap sekali')
  const officer = await signedIn(program.app, coordinator)
  return { program, numbers, elsewhere, lamp, officer }
}

const textOf = ({ body }: Shown): string => body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

test('near-identical reports are one campaign, of those that the officer may read', async (t) => {
  const { numbers, elsewhere, lamp, officer } = await given(t)
  const list = await officer.open('/petugas/kampanye')
  assert.match(textOf(list), /Bantuan beras .* 12 12 /)
  const campaign = await officer.open(`/petugas/kampanye/${numbers[0]}`)
  assert.match(textOf(campaign), /12 laporan yang bunyinya hampir sama/)
  for (const number of numbers) assert.ok(campaign.body.includes(`/petugas/laporan/${number}`), number)
  for (const other of [elsewhere, lamp]) assert.ok(!campaign.body.includes(other), other)
})

test('a campaign is joined and passed on as one, each report by an event of its own, and none is left out silently', async (t) => {
  const { program, numbers, officer } = await given(t)
  const [first = assert.fail(), second = assert.fail()] = numbers
  const as = { officer: coordinator }
  await program.ask({
    to: `POST /api/v1/reports/${second}/commands/archive`,
    as,
    body: { reason: 'identicalReport', body: 'Laporan yang sama dari pelapor yang sama.' },
  })
  const path = `/petugas/kampanye/${first}`
  await officer.open(path)
  const joining = (await officer.send(path, {})).location ?? assert.fail()
  await officer.open(`${joining}/link-duplicate`)
  await officer.send(`${joining}/link-duplicate`, { group: first })
  const joined = await officer.follow(await officer.send(`${joining}/jalankan`, {}))
  assert.match(textOf(joined), /Selesai: 10 laporan berubah/)
  await officer.open(path)
  const disposing = (await officer.send(path, {})).location ?? assert.fail()
  await officer.open(`${disposing}/dispose`)
  await officer.send(`${disposing}/dispose`, { lead: 'kampar-dishub', instruction: 'Mohon dijawab bersama.' })
  await officer.send(`${disposing}/jalankan`, {})
  program.clock.advance({ minutes: 1 })
  await carryOutDue(program.reports)
  const states = await Promise.all(numbers.map((number) => program.ask({ to: `GET /api/v1/reports/${number}`, as })))
  assert.deepEqual(
    states.map(({ body }) => body.state),
    numbers.map((number) => (number === second ? 'archived' : 'disposed')),
  )
})

test('a campaign opens for nobody who may not read its report', async (t) => {
  const { elsewhere, officer } = await given(t)
  assert.equal((await officer.open(`/petugas/kampanye/${elsewhere}`)).status, 404)
  assert.equal((await officer.open('/petugas/kampanye/2222-2222')).status, 404)
})

test('the report’s own page shows what is alike and why, and joins with one click', async (t) => {
  const { numbers, lamp, officer } = await given(t)
  const [first = assert.fail()] = numbers
  const shown = await officer.open(`/petugas/laporan/${first}`)
  assert.match(textOf(shown), /100 % kata sama · hari yang sama/)
  assert.match(textOf(shown), /12 laporan atau lebih berbunyi hampir sama/)
  assert.ok(!shown.body.includes(`value="${lamp}"`))
  const [, group = assert.fail()] = /name="group" value="([^"]+)"/.exec(shown.body) ?? []
  const [, seq = assert.fail()] = /name="seq" value="([^"]+)"/.exec(shown.body) ?? []
  const joined = await officer.send(`/petugas/laporan/${first}/link-duplicate`, { group, seq })
  assert.equal(joined.status, 303)
  assert.match(textOf(await officer.follow(joined)), new RegExp(`Laporan yang digabung .*${group}`))
})
