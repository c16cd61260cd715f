import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { sql } from 'kysely'
import { fileReport } from '../../../../test/harness/filed-report.ts'
import { openRoom, type TestRoom } from '../../../../test/harness/room.ts'
import type { ReportNumber } from '../../../kernel/brand.ts'
import { openVault } from '../../../platform/secrets.ts'
import { findReport } from '../store/reports.ts'
import { changeContact } from './change-contact.ts'
import { isReporter, readAsReporter } from './read-report.ts'
import { askRecovery, isRecoveryCode, recoverSecret, recoveryCodeOf } from './recover-secret.ts'
import { secretOf } from './secret-of.ts'
import { verifyReports } from './verify-report.ts'

async function given(t: TestContext) {
  const room = await openRoom(t)
  const number = await fileReport(room, {
    reporter: { name: 'Melati', email: 'melati@contoh.id', phone: '08123456789' },
  })
  const kept = await findReport(room.db, number)
  assert.ok(kept)
  return { room, number, secret: secretOf(room, kept) ?? '' }
}

/** The code that the ledger would carry now; null where nobody asked for one. */
async function codeOf(room: TestRoom, number: ReportNumber): Promise<string | null> {
  const kept = await findReport(room.db, number)
  return kept === null ? null : recoveryCodeOf(room, room.db, kept.state.id)
}

test('number and contact bring a code; the code brings a new secret, once, and the old one opens nothing', async (t) => {
  const { room, number, secret } = await given(t)
  await askRecovery(room, number, ' 0812-345-6789 ')
  const code = await codeOf(room, number)
  assert.ok(code)
  assert.equal(await isRecoveryCode(room, number, code), true)
  const renewed = await recoverSecret(room, number, code)
  assert.ok(renewed.ok)
  assert.notEqual(renewed.value, secret)
  assert.equal(await isReporter(room, number, secret), false)
  assert.equal(await isReporter(room, number, renewed.value), true)
  assert.equal((await recoverSecret(room, number, code)).ok, false)
  const view = await readAsReporter(room, number, renewed.value)
  assert.ok(view.ok)
  assert.deepEqual(
    view.value.timeline.map(({ event }) => event.type),
    ['submitted', 'secretRenewed'],
  )
})

test('what does not belong together brings no code, and nobody can tell', async (t) => {
  const { room, number } = await given(t)
  for (const contact of ['orang@lain.id', '08129999999', 'melati', ''])
    assert.equal(await askRecovery(room, number, contact), undefined)
  await askRecovery(room, '2222-2222' as ReportNumber, 'melati@contoh.id')
  assert.equal(await codeOf(room, number), null)
})

test('no mailbox is flooded: another code is sent after ten minutes, and then only the last one counts', async (t) => {
  const { room, number } = await given(t)
  await askRecovery(room, number, 'MELATI@contoh.id')
  const first = await codeOf(room, number)
  await askRecovery(room, number, 'melati@contoh.id')
  assert.equal(await codeOf(room, number), first)
  room.clock.advance({ minutes: 10 })
  await askRecovery(room, number, 'melati@contoh.id')
  const second = await codeOf(room, number)
  assert.notEqual(second, first)
  assert.deepEqual(await recoverSecret(room, number, first ?? ''), { ok: false, refusal: { refusal: 'wrongSecret' } })
  assert.ok((await recoverSecret(room, number, second ?? '')).ok)
})

test('a code is over after a day', async (t) => {
  const { room, number } = await given(t)
  await askRecovery(room, number, 'melati@contoh.id')
  const code = await codeOf(room, number)
  room.clock.advance({ hours: 24 })
  assert.deepEqual(await recoverSecret(room, number, code ?? ''), { ok: false, refusal: { refusal: 'recoveryOver' } })
})

test('who left no contact has no way back to the secret', async (t) => {
  const { room } = await given(t)
  const number = await fileReport(room, { reporter: {} })
  await askRecovery(room, number, 'melati@contoh.id')
  assert.equal(await codeOf(room, number), null)
})

test('a first contact makes the reporter reachable, and the same one again is no change', async (t) => {
  const { room } = await given(t)
  const number = await fileReport(room, { reporter: {} })
  const contact = { email: 'melati@contoh.id', phone: '', renewsSecret: false }
  assert.deepEqual(await changeContact(room, number, contact), { ok: true, value: null })
  const kept = await findReport(room.db, number)
  assert.equal(kept?.state.reachable, true)
  assert.equal(kept.state.identified, false)
  assert.deepEqual(await changeContact(room, number, contact), { ok: false, refusal: { refusal: 'contactUnchanged' } })
  assert.deepEqual(await changeContact(room, number, { ...contact, email: 'melati' }), {
    ok: false,
    refusal: { refusal: 'emailInvalid' },
  })
})

test('where the old address was somebody else’s, its secret opens nothing any more', async (t) => {
  const { room, number, secret } = await given(t)
  const changed = await changeContact(room, number, { email: 'melati@baru.id', phone: '', renewsSecret: true })
  assert.ok(changed.ok && changed.value !== null)
  assert.equal(await isReporter(room, number, secret), false)
  assert.equal(await isReporter(room, number, changed.value), true)
  await askRecovery(room, number, 'melati@contoh.id')
  assert.equal(await codeOf(room, number), null)
})

test('a report whose secret was renewed is still what its events make it', async (t) => {
  const { room, number } = await given(t)
  await changeContact(room, number, { email: 'melati@baru.id', phone: '', renewsSecret: true })
  await askRecovery(room, number, 'melati@baru.id')
  for await (const { disagreements } of verifyReports(room)) assert.deepEqual(disagreements, [])
})

test('asking for a code moves nothing of the report that an officer could see', async (t) => {
  const { room, number } = await given(t)
  const everything = async () => {
    const { rows } = await sql<object>`
      select reports.*, (select count(*) from report_events) as events, report_desks.* from reports
      left join report_desks on report_desks.report_id = reports.id where number = ${number}`.execute(room.db)
    return rows
  }
  const before = await everything()
  room.clock.advance({ hours: 1 })
  await askRecovery(room, number, 'melati@contoh.id')
  assert.notEqual(await codeOf(room, number), null)
  assert.deepEqual(await everything(), before)
})

test('a code that was sent before the vault’s key changed still opens the report, and only once', async (t) => {
  const { room, number } = await given(t)
  await askRecovery(room, number, 'melati@contoh.id')
  const code = await codeOf(room, number)
  const changed = { ...room, vault: openVault(Buffer.alloc(32, 8), Buffer.alloc(32, 7)) }
  const twice = await Promise.all([
    recoverSecret(changed, number, code ?? ''),
    recoverSecret(changed, number, code ?? ''),
  ])
  assert.equal(twice.filter(({ ok }) => ok).length, 1)
})
