import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { sql } from 'kysely'
import { applicationSecret, openApplication } from '../../../../test/harness/ombudsman-application.ts'
import { openTestProgram } from '../../../../test/harness/program.ts'
import { signedIn } from '../../../../test/harness/visitor.ts'

const list = '/petugas/kabar/ombudsman'
const office = `${list}/ombudsman-riau`

async function given(t: TestContext) {
  const program = await openTestProgram(t, { environment: { OUTGOING_LOOPBACK: 'allowed' } })
  return { ...program, nation: await signedIn(program.app, 'national-admin@nasional.test') }
}

test('an office’s application is named, tried and removed by the nation, and its secret is sealed and never shown', async (t) => {
  const { nation, db } = await given(t)
  const application = await openApplication(t)
  assert.match((await nation.open('/petugas/kabar')).body, /href="\/petugas\/kabar\/rujukan"/)
  assert.match((await nation.open('/petugas/kabar/rujukan')).body, /href="\/petugas\/kabar\/ombudsman"/)
  assert.match((await nation.open(list)).body, /href="\/petugas\/kabar\/ombudsman\/ombudsman-riau"/)
  await nation.open(office)
  assert.match((await nation.send(`${office}/coba`, {})).body, /tidak dikirim ke aplikasi mana pun/)

  const wrong = await nation.send(office, { alamat: 'https://192.168.1.1/x', rahasia: applicationSecret })
  assert.equal(wrong.status, 422)
  assert.match(wrong.body, /menuju jaringan dalam/)
  assert.match(wrong.body, /value="https:\/\/192\.168\.1\.1\/x"/, 'what was typed is kept')
  assert.ok(!wrong.body.includes(applicationSecret))

  const saved = await nation.send(office, { alamat: application.url, rahasia: applicationSecret })
  assert.equal(saved.status, 303)
  assert.ok(!(await nation.open(office)).body.includes(applicationSecret))
  const { rows } = await sql<{
    row: string
  }>`select ombudsman_applications::text as row from ombudsman_applications`.execute(db)
  assert.ok(rows.every(({ row }) => !row.includes(applicationSecret)))

  assert.match((await nation.send(`${office}/coba`, {})).body, /tanda terima OMB\/1/)
  assert.equal(application.arrived[0]?.isProven, true)
  application.answers('forges')
  assert.match((await nation.send(`${office}/coba`, {})).body, /Percobaan tidak diterima: tanda terimanya tidak sah/)

  assert.equal(
    (await nation.send(office, { alamat: application.url, rahasia: '' })).status,
    303,
    'the secret of before stays',
  )
  assert.equal((await nation.send(`${office}/hapus`, {})).status, 303)
  assert.match((await nation.open(office)).body, /tidak punya aplikasi sendiri/)
})

test('nobody but the nation’s operators sees or changes where dossiers go', async (t) => {
  const { app, nation } = await given(t)
  for (const email of ['coordinator@kampar.test', 'operator@kampar.test']) {
    const other = await signedIn(app, email)
    assert.equal((await other.open(list)).status, 403)
    assert.equal((await other.open(office)).status, 403)
    assert.equal((await other.send(`${office}/coba`, {})).status, 403)
    assert.doesNotMatch((await other.open('/petugas/kabar')).body, /kabar\/rujukan/)
  }
  assert.equal((await nation.open(`${list}/kampar`)).status, 404)
})
