import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openTestProgram, type TestProgram } from '../../../../../test/harness/program.ts'
import { signedIn, type Visitor } from '../../../../../test/harness/visitor.ts'

const signIn = (program: TestProgram, email: string): Promise<Visitor> => signedIn(program.app, email)

test('a duty is ended and another one given on a page, and both hold from the next click on', async (t) => {
  const program = await openTestProgram(t)
  const coordinator = await signIn(program, 'coordinator@kampar.test')
  const liaison = await signIn(program, 'liaison@kampar-dpupr.test')
  const found = await coordinator.open('/petugas/orang?cari=liaison%40kampar-dpupr.test')
  const path = found.location ?? assert.fail('the officer was not found')
  assert.match((await coordinator.open(path)).body, /Akhiri tugas/)

  const post = { tugas: 'liaison', instansi: 'kampar-dpupr' }
  assert.equal((await coordinator.send(`${path}/akhiri`, post)).location, `${path}?tersimpan=ya`)
  assert.equal((await liaison.open('/petugas/loket')).status, 403)
  const again = await coordinator.send(`${path}/akhiri`, post)
  assert.equal(again.status, 422)
  assert.match(again.body, /Tugas itu sudah berakhir/)

  await coordinator.send(path, { tugas: 'liaison', instansi: 'kampar-dinkes' })
  assert.equal((await liaison.open('/petugas/loket')).status, 200)
  const elsewhere = await coordinator.send(path, { tugas: 'liaison', instansi: 'empat-lawang-dinkes' })
  assert.match(elsewhere.body, /Anda tidak dapat memberi tugas pada instansi ini/)
})
