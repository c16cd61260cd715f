import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { streetLamp } from '../../../../../test/harness/filed-report.ts'
import { openTestProgram } from '../../../../../test/harness/program.ts'
import { signedIn } from '../../../../../test/harness/visitor.ts'
import type { AgencyId } from '../../../../kernel/brand.ts'
import { submitReport } from '../../../reports/index.ts'

async function given(t: TestContext) {
  const program = await openTestProgram(t)
  const numbers: string[] = []
  for (const title of ['Lampu padam', 'Jalan rusak', 'Parit tersumbat']) {
    const filed = await submitReport(program.reports, { ...streetLamp, title, agency: 'kampar' as AgencyId })
    assert.ok(filed.ok)
    numbers.push(filed.value.number)
    program.clock.advance({ days: 1 })
  }
  const officer = await signedIn(program.app, 'coordinator@kampar.test')
  const [first = assert.fail(), second = assert.fail(), third = assert.fail()] = numbers
  return { officer, first, second, third }
}

const pathOf = (number: string): string => `/petugas/laporan/${number}`
const panelIn = (body: string): string => /<nav class="panel"[\s\S]*?<\/nav>/.exec(body)?.[0] ?? ''
const seqIn = (body: string): string => /name="seq" value="(\d+)"/.exec(body)?.[1] ?? assert.fail('no seq on the page')

test('an officer who wants it so reads each report beside the list that they came from', async (t) => {
  const { officer, first, second } = await given(t)
  await officer.open('/petugas?daftar=verify&kata=rusak')
  assert.equal(panelIn((await officer.open(pathOf(second))).body), '')
  const chosen = await officer.send('/petugas/berdampingan', { ke: pathOf(second), berdampingan: 'ya' })
  assert.equal(chosen.location, pathOf(second))
  const panel = panelIn((await officer.open(pathOf(second))).body)
  assert.match(panel, new RegExp(`href="${pathOf(second)}" aria-current="page"`))
  assert.doesNotMatch(panel, new RegExp(first))
  assert.match(panelIn((await officer.open(`${pathOf(second)}/archive`)).body), /kata=rusak/)
  await officer.send('/petugas/berdampingan', { ke: pathOf(second), berdampingan: '' })
  assert.equal(panelIn((await officer.open(pathOf(second))).body), '')
})

test('beside the list the next report is there when one is done, and says what was done', async (t) => {
  const { officer, first, second, third } = await given(t)
  await officer.open('/petugas?daftar=verify')
  await officer.send('/petugas/berdampingan', { ke: pathOf(second), berdampingan: 'ya' })
  const form = await officer.open(`${pathOf(second)}/dispose`)
  const done = await officer.send(`${pathOf(second)}/dispose`, { seq: seqIn(form.body), lead: 'kampar-dpupr' })
  const next = await officer.follow(done)
  assert.equal(done.location, `${pathOf(third)}?selesai=${second}.dispose`)
  assert.match(next.body, /Tersimpan\./)
  assert.match(next.body, new RegExp(`data-draft-over="petugas-${second}-dispose"`))
  assert.doesNotMatch(panelIn(next.body), new RegExp(second))
  assert.match(panelIn(next.body), new RegExp(first))
})

test('read alone, a report that is done leads on to the next by a link', async (t) => {
  const { officer, first, second } = await given(t)
  await officer.open('/petugas?daftar=verify')
  const form = await officer.open(`${pathOf(first)}/dispose`)
  const done = await officer.send(`${pathOf(first)}/dispose`, { seq: seqIn(form.body), lead: 'kampar-dpupr' })
  assert.equal(done.location, `${pathOf(first)}?tersimpan=dispose`)
  assert.match((await officer.follow(done)).body, new RegExp(`href="${pathOf(second)}" data-go-on`))
})

test('the way back from choosing the view never leads to another site', async (t) => {
  const { officer } = await given(t)
  await officer.open('/petugas')
  const chosen = await officer.send('/petugas/berdampingan', { ke: 'https://jahat.test/petugas/', berdampingan: 'ya' })
  assert.equal(chosen.location, '/petugas')
})
