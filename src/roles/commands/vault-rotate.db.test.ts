import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { sql } from 'kysely'
import { fileReport, streetLamp } from '../../../test/harness/filed-report.ts'
import { openTestProgram, type TestProgram } from '../../../test/harness/program.ts'
import type { ReportNumber } from '../../kernel/brand.ts'
import { insertAccount } from '../../modules/accounts/store/accounts.ts'
import { findRecoveryBy, insertRecovery } from '../../modules/accounts/store/recoveries.ts'
import { contactRoutesOf, findByDetail, ownDetails, saveDetails } from '../../modules/people/index.ts'
import { findReport, secretOf, submitReport, type Kept } from '../../modules/reports/index.ts'
import { readDraft, saveDraft } from '../../modules/reports/usecases/draft-report.ts'
import { transact } from '../../platform/db/db.ts'
import { beginKey } from '../../platform/db/vault-keys.ts'
import { keysInUse, rotateVault } from '../../platform/rotate-vault.ts'
import { openVault } from '../../platform/secrets.ts'

const [old, young] = [Buffer.alloc(32, 7), Buffer.alloc(32, 8)]
const both = openVault(young, old)
const oldId = openVault(old).keyId
const contact = { name: 'Melati Harahap', phone: '081234567890', email: 'melati@contoh.id' }

/** Some reports with all that is sealed about them, made under the old key. */
async function given(t: TestContext, count = 3) {
  const program = await openTestProgram(t)
  const numbers: ReportNumber[] = []
  for (let i = 0; i < count; i += 1) numbers.push(await fileReport(program.room, { reporter: contact }))
  await program.tellEveryone()
  return { program, numbers }
}

const keptOf = async ({ db }: TestProgram, number: ReportNumber): Promise<Kept> => {
  const kept = await findReport(db, number)
  assert.ok(kept)
  return kept
}

const rotate = ({ db, now, sealed }: TestProgram, vault = both) =>
  rotateVault({ db, vault, now }, sealed, async () => {})

test('every table with sealed values is known to the vault, with each of its columns', async (t) => {
  const { db, sealed } = await openTestProgram(t)
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as table, column_name as column from information_schema.columns
    where table_schema = 'public' and column_name like '%sealed' and table_name <> 'vault_keys'
    order by table_name, column_name`.execute(db)
  const known = sealed.flatMap(({ table, sealed: columns }) =>
    Object.keys(columns).map((column) => ({ table, column })),
  )
  assert.deepEqual(
    rows,
    known.toSorted((a, b) => (a.table + a.column < b.table + b.column ? -1 : 1)),
  )
})

test('everything is sealed anew, found as before, and no secret of a reporter has changed', async (t) => {
  const { program, numbers } = await given(t)
  const { db, room } = program
  const [kept] = await Promise.all(numbers.map((number) => keptOf(program, number)))
  assert.ok(kept)
  const secret = secretOf(room, kept)
  await transact(db, async (tx) => saveDetails(tx, room.vault, kept.reporter, { nik: '1406075203900004' }, room.now()))
  const { token } = await saveDraft(room, null, { judul: 'Lampu padam' })

  await rotate(program)
  const alone = openVault(young)
  assert.deepEqual(
    (await keysInUse(db, alone, program.sealed)).map(({ id, rows }) => [id, [...rows.keys()].toSorted()]),
    [[alone.keyId, ['notice_letters', 'report_drafts', 'reporter_details', 'reporter_identities']]],
  )
  const { phone, email } = await contactRoutesOf(db, alone, kept.reporter)
  assert.deepEqual({ phone, email }, { phone: '+6281234567890', email: 'melati@contoh.id' })
  assert.deepEqual(await ownDetails(db, alone, kept.reporter), { nik: '1406075203900004' })
  assert.deepEqual(await findByDetail(db, alone, 'nik', '1406075203900004'), [kept.reporter])
  const draft = await readDraft({ ...room, vault: alone }, token)
  assert.deepEqual(draft?.state === 'writing' && draft.typed, { judul: 'Lampu padam' })
  assert.equal(secretOf({ vault: both }, kept), secret)
  const opened = await program.ask({ to: `GET /api/v1/reports/${kept.state.number}`, as: { secret: secret ?? '' } })
  assert.equal(opened.status, 200)
})

test('an account that is asked for stays asked for by its new contact, under the new key alone', async (t) => {
  const { program, numbers } = await given(t, 1)
  const { db, room, now } = program
  const { reporter: account } = await keptOf(program, numbers[0] ?? assert.fail())
  const asked = { route: 'email', address: 'baru@contoh.id' } as const
  await transact(db, async (tx) => {
    await insertAccount(tx, account, 'none', now())
    const times = { askedAt: now(), takesEffectAt: now().add({ hours: 72 }) }
    await insertRecovery(tx, room.vault, { account, contact: asked, tokenHash: Buffer.alloc(32), ...times })
  })
  assert.equal(await findRecoveryBy(db, openVault(young), asked), undefined)
  await rotate(program)
  assert.equal((await findRecoveryBy(db, openVault(young), asked))?.account, account)
})

test('a submission that is repeated after the change is answered as before', async (t) => {
  const { room } = await openTestProgram(t)
  const report = { ...streetLamp, reporter: contact }
  const first = await submitReport(room, report, { key: 'sekali' })
  const again = await submitReport({ ...room, vault: both }, report, { key: 'sekali' })
  assert.ok(first.ok && again.ok)
  assert.deepEqual([again.value.secret, again.value.isNew], [first.value.secret, false])
})

test('rotation goes on beside reports that come in under either key, and leaves none behind', async (t) => {
  const { program } = await given(t)
  const { db, room, sealed, now } = program
  const coming = Array.from({ length: 20 }, (_, i) =>
    fileReport(i % 2 === 0 ? room : { ...room, vault: both }, { reporter: contact }),
  )
  const rotated = await rotateVault({ db, vault: both, now }, sealed, async () => void (await Promise.all(coming)))
  assert.deepEqual(rotated.retired, [])
  assert.deepEqual(rotated.stillUsed, [])
  assert.deepEqual(
    (await keysInUse(db, both, sealed)).map(({ id }) => id),
    [both.keyId],
  )
})

test('what broke off is gone on with: rows of both keys are there meanwhile, and all can be read', async (t) => {
  const { program, numbers } = await given(t, 4)
  const { db, sealed } = program
  const [whole] = await Promise.all(numbers.map((number) => keptOf(program, number)))
  assert.ok(whole)
  const breaking = { ...both, seal: breaksAfter(3) }
  await assert.rejects(rotate(program, breaking), /power cut/)
  const rest = (await keysInUse(db, both, sealed)).find(({ id }) => id === oldId)
  assert.ok(rest !== undefined && rest.rows.size > 0)
  for (const number of numbers) {
    const { reporter } = await keptOf(program, number)
    assert.equal((await contactRoutesOf(db, both, reporter)).email, 'melati@contoh.id')
  }
  await rotate(program)
  assert.deepEqual(
    (await keysInUse(db, both, sealed)).map(({ id }) => id),
    [both.keyId],
  )
})

function breaksAfter(times: number): typeof both.seal {
  let left = times
  return (text, context) => {
    if (left === 0) throw new Error('power cut')
    left -= 1
    return both.seal(text, context)
  }
}

test('what an idle process seals with the old key just after that was taken out of use is sealed anew', async (t) => {
  const { program } = await given(t)
  const { db, room, sealed, now } = program
  await beginKey(db, oldId, now())
  const looks: string[][] = []
  const settle = async () => {
    const isOut = (await keysInUse(db, both, sealed)).some(({ id, isOutOfUse }) => id === oldId && isOutOfUse)
    looks.push(isOut ? ['out'] : [])
    if (isOut) await fileReport(room, { reporter: contact })
  }
  const rotated = await rotateVault({ db, vault: both, now }, sealed, settle)
  assert.deepEqual(looks.flat(), ['out'])
  assert.deepEqual([rotated.retired, rotated.stillUsed], [[oldId], []])
  assert.deepEqual(
    (await keysInUse(db, both, sealed)).flatMap(({ id, rows }) => (rows.size > 0 ? [id] : [])),
    [both.keyId],
  )
})

test('a process that goes on sealing with the old key is noticed, and the key stays needed', async (t) => {
  const { program } = await given(t)
  const { db, room, sealed, now } = program
  const settle = async () => void (await fileReport(room, { reporter: contact }))
  const rotated = await rotateVault({ db, vault: both, now }, sealed, settle)
  assert.deepEqual(rotated.stillUsed, [oldId])
})
