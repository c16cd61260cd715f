import assert from 'node:assert/strict'
import { test } from 'node:test'
import { disposal, fileReport, give, liaison, verifier } from '../../../../../test/harness/filed-report.ts'
import { openTestProgram } from '../../../../../test/harness/program.ts'
import { signedIn } from '../../../../../test/harness/visitor.ts'

const seqOn = (body: string): string => /name="seq" value="(\d+)"/.exec(body)?.[1] ?? assert.fail('no form is open')

test('a report is closed for an officer whom it concerns, in every list, until that is taken back', async (t) => {
  const program = await openTestProgram(t)
  const number = await fileReport(program.room)
  await give(program.room, number, verifier, disposal)
  const desk = `/petugas/laporan/${number}`
  const [at, named] = [await signedIn(program.app, verifier), await signedIn(program.app, liaison)]
  assert.ok((await named.open('/petugas')).body.includes(number))
  const form = (await at.open(`${desk}/name-involved`)).body
  const { id } = await program.room.officer(liaison)
  assert.ok(form.includes(`value="${id}"`), 'whoever could read it is offered')
  const sent = await at.send(`${desk}/name-involved`, { seq: seqOn(form), officer: id })
  assert.equal(sent.status, 303)
  assert.equal((await named.open(desk)).status, 404)
  assert.match((await at.open(desk)).body, /Petugas yang terkait laporan ini<\/dt>/)
  for (const list of ['answer', 'all', 'mine', 'unassigned', 'unit'])
    assert.ok(!(await named.open(`/petugas?daftar=${list}`)).body.includes(number), list)
  assert.ok(!(await named.open('/petugas?daftar=all&cari=lampu')).body.includes(number))
  const told = await program.ask({ to: `GET /api/v1/reports/${number}`, as: { officer: liaison } })
  assert.equal(told.status, 404)
  const back = (await at.open(`${desk}/release-involved`)).body
  const taken = await at.send(`${desk}/release-involved`, { seq: seqOn(back), officer: id, reason: 'Salah orang.' })
  assert.equal(taken.status, 303)
  assert.equal((await named.open(desk)).status, 200)
  assert.doesNotMatch((await at.open(desk)).body, /Petugas yang terkait laporan ini<\/dt>/)
  // The right to send it back is nearer, and yet it promises nothing.
  const dates = (await at.open(desk)).body.split('Batas waktu</h2>')[1] ?? ''
  const [promise, right] = ['Instansi memberi tanggapan pertama', 'Instansi masih boleh mengembalikan laporan']
  assert.ok(dates.indexOf(promise) < dates.indexOf(right) && dates.includes(promise), dates.slice(0, 500))
})
