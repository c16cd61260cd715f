import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import type { AgencyId } from '../../../../kernel/brand.ts'
import { fileReport, give, publication, verifier } from '../../../../../test/harness/filed-report.ts'
import { openTestProgram } from '../../../../../test/harness/program.ts'
import { signedIn, visitor } from '../../../../../test/harness/visitor.ts'

const accused = 'empat-lawang-disdukcapil' as AgencyId
const lead = 'empat-lawang-dinkes' as AgencyId
const [first, second] = ['inspectorate@empat-lawang.test', 'inspectorate2@empat-lawang.test'] as const
const found = 'Petugas loket menerima uang dari dua pemohon.'
const explained = 'Kami memeriksa loket itu; pungutan memang terjadi dan uangnya dikembalikan.'

const seqOn = (body: string): string => /name="seq" value="(\d+)"/.exec(body)?.[1] ?? assert.fail('no form is open')

/** A public supervisory complaint about one office of Empat Lawang that another one leads. */
async function given(t: TestContext) {
  const program = await openTestProgram(t)
  const { room } = program
  const number = await fileReport(room, { title: 'Pungutan di loket' })
  await give(room, number, verifier, { command: 'setClass', reportClass: 'supervisory', about: accused })
  await give(room, number, verifier, { command: 'dispose', lead, copies: [], tasks: [], text: null })
  await give(room, number, verifier, publication)
  const desk = `/petugas/laporan/${number}`
  const signIn = (email: string) => signedIn(program.app, email)
  const step = async (email: string, slug: string, fields: Readonly<Record<string, string>>) => {
    const at = await signIn(email)
    const seq = seqOn((await at.open(`${desk}?langkah=${slug}`)).body)
    return at.send(`${desk}/${slug}`, { ...fields, seq })
  }
  return { number, desk, signIn, step, anybody: visitor(program.app) }
}

test('an inspectorate examines without JavaScript, and what it found stays with those who handle the report', async (t) => {
  const { number, desk, signIn, step, anybody } = await given(t)
  assert.equal((await step(first, 'join-examination', {})).status, 303)
  assert.equal((await step(first, 'record-examination', { text: found })).status, 303)
  const handler = (await (await signIn(`liaison@${lead}.test`)).open(desk)).body
  assert.match(handler, /Inspektorat di [^<]+ ikut memeriksa\./)
  assert.ok(handler.includes(found))
  assert.match(handler, /Inspektorat masih memeriksa pengaduan ini/)
  assert.equal((await (await signIn(`liaison@${accused}.test`)).open(desk)).status, 404)
  const open = (await anybody.open(`/laporan/${number}`)).body
  assert.doesNotMatch(open, /ikut memeriksa|hasil pemeriksaan/)
  assert.ok(!open.includes(found))

  const own = (await (await signIn(first)).open(`${desk}?langkah=conclude-examination`)).body
  assert.match(own, /Laporan hasil pemeriksaan ini tulisan Anda/)
  assert.doesNotMatch(own, /name="result"/)
  const above = (await (await signIn(second)).open(`${desk}?langkah=conclude-examination`)).body
  assert.ok(above.includes(found), 'what was found stands above the form')
  assert.equal((await step(second, 'conclude-examination', { result: 'proven', text: explained })).status, 303)
  const concluded = (await anybody.open(`/laporan/${number}`)).body
  assert.match(concluded, /Pemeriksaan inspektorat selesai: terbukti\./)
  assert.ok(concluded.includes(explained))
  assert.ok(!concluded.includes(found))
  assert.doesNotMatch((await (await signIn(`liaison@${lead}.test`)).open(desk)).body, /Inspektorat masih memeriksa/)
})

test('the list says how far the inspectorate is', async (t) => {
  const { signIn, step } = await given(t)
  const list = async () => (await (await signIn(first)).open('/petugas?daftar=supervisory')).body
  assert.match(await list(), /Belum diperiksa inspektorat/)
  await step(first, 'join-examination', {})
  assert.match(await list(), /Diperiksa inspektorat/)
  await step(second, 'record-examination', { text: found })
  await step(first, 'conclude-examination', { result: 'notProven', text: explained })
  assert.match(await list(), /Hasil pemeriksaan: tidak terbukti/)
})

test('whoever names somebody in the explanation is asked to look again, and loses no word', async (t) => {
  const { step } = await given(t)
  await step(first, 'join-examination', {})
  await step(first, 'record-examination', { text: found })
  const text = 'Nomor telepon petugas itu 0812-3456-7890 dan ia sudah dipindahkan.'
  const asked = await step(second, 'conclude-examination', { result: 'proven', text })
  assert.equal(asked.status, 422)
  assert.ok(asked.body.includes(text))
  assert.match(asked.body, /name="periksa" value="personalData"/)
  const sure = { result: 'proven', text, periksa: 'personalData' }
  assert.equal((await step(second, 'conclude-examination', sure)).status, 303)
})
