import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { sql } from 'kysely'
import {
  answer,
  disposal,
  fileReport,
  give,
  liaison,
  publication,
  say,
  streetLamp,
  verifier,
} from '../harness/filed-report.ts'
import { openTestProgram, type TestProgram } from '../harness/program.ts'
import { signedIn, visitor } from '../harness/visitor.ts'
import type { AgencyId, ReportNumber } from '../../src/kernel/brand.ts'
import { listOfficers, saveDetails } from '../../src/modules/people/index.ts'
import { askRecovery, changeContact, findReport, fireDue } from '../../src/modules/reports/index.ts'
import { giveConsent } from '../../src/modules/reports/usecases/give-consent.ts'
import { transact } from '../../src/platform/db/db.ts'

/** Nobody else in the program is called so, lives so, or can be reached so. */
const planted = {
  name: 'Zubaidah Qurratuayn',
  phone: '+6281399887766',
  email: 'zubaidah.qurratuayn@wxyz-pos.id',
  address: 'Gang Xylofon 77',
  representative: { name: 'Quintan Wxyzani', relation: 'kuasa berkop Xq', hasContact: true },
}
const details = { nik: '1406075203900004', birthPlace: 'Xanadukampar', occupation: 'pawang qilin' }
const newEmail = 'qurratuayn.baru@wxyz-pos.id'

/** What of it must be found nowhere, however it is written. */
const traces = [
  'Zubaidah',
  'Qurratuayn',
  '81399887766',
  '0813-9988-7766',
  'wxyz-pos',
  'Xylofon',
  'Wxyzani',
  'berkop Xq',
  details.nik,
  details.birthPlace,
  'qilin',
].flatMap((text) => [
  text.toLowerCase(),
  Buffer.from(text).toString('hex'),
  Buffer.from(text).toString('base64').slice(0, -4),
])

const tracesIn = (text: string): string[] => traces.filter((trace) => text.toLowerCase().includes(trace.toLowerCase()))

/** Two lives that go through hands of all kinds, one of them anonymous, with everything a reporter can do about identity. */
async function given(t: TestContext) {
  const program = await openTestProgram(t)
  const { room } = program
  const numbers: ReportNumber[] = []
  for (const anonymous of [false, true]) {
    const number = await fileReport(room, {
      anonymous,
      agency: 'empat-lawang' as AgencyId,
      consentToReferral: true,
      reporter: planted,
    })
    numbers.push(number)
    const kept = await findReport(program.db, number)
    assert.ok(kept)
    await transact(program.db, async (tx) => saveDetails(tx, room.vault, kept.reporter, details, room.now()))
    await askRecovery(room, number, planted.email)
    assert.ok((await changeContact(room, number, { email: newEmail, phone: '', renewsSecret: true })).ok)
    await askRecovery(room, number, newEmail)
    await giveConsent(room, number, 'consent', { address: planted.address })
    await give(room, number, verifier, disposal)
    await give(room, number, verifier, publication)
    await give(room, number, liaison, answer)
    await say(room, number, { command: 'object', text: 'Masih gelap.' })
    await program.tellEveryone()
  }
  // Limits pass, what follows from them is told, and the referral goes out.
  for (let days = 0; days < 80; days += 20) {
    program.clock.advance({ days: 20 })
    await fireDue(room)
    await program.tellEveryone()
  }
  return { program, numbers }
}

/** Every row of every table as text, bytes in hexadecimal. */
async function dump({ db }: TestProgram): Promise<ReadonlyMap<string, string>> {
  const { rows: tables } = await sql<{ name: string }>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'`.execute(db)
  const texts = new Map<string, string>()
  for (const { name } of tables) {
    const { rows } = await sql<{ row: string }>`
      select to_jsonb(one)::text as row from ${sql.table(name)} as one`.execute(db)
    texts.set(name, rows.map(({ row }) => row).join('\n'))
  }
  return texts
}

test('an identity stands in clear in no table, whatever its report went through', async (t) => {
  const { program } = await given(t)
  const tables = await dump(program)
  assert.ok((tables.get('report_events') ?? '').includes('contactChanged'))
  assert.ok((tables.get('notices') ?? '').length > 0)
  for (const [table, text] of tables) assert.deepEqual(tracesIn(text), [], table)
})

test('no page shows an identity to anybody who has not said what for, nor does any address', async (t) => {
  const { program, numbers } = await given(t)
  const officers = (await listOfficers(program.db, program.now())).map(({ email }) => email)
  const roles = new Map(
    officers.map((email) => [
      email.split('@')[0]?.replace(/\d+$/, '') + (email.includes('empat-lawang') ? '+' : ''),
      email,
    ]),
  )
  const paths = program.shell.routes
    .filter(({ method, path }) => method === 'GET' && !/:(?!number\b)/.test(path) && !path.includes('kabar-langsung'))
    .flatMap(({ path }) =>
      path.includes(':number') ? numbers.map((number) => path.replace(':number', number)) : [path],
    )
  let seen = 0
  for (const someone of [
    visitor(program.app),
    ...(await Promise.all([...roles.values()].map((email) => signedIn(program.app, email)))),
  ])
    for (const path of paths) {
      const shown = await someone.open(path)
      if (shown.status === 200) seen += 1
      assert.deepEqual(tracesIn(`${shown.location ?? ''}\n${shown.body}`), [], path)
    }
  assert.ok(seen > 100, `${seen} pages were shown`)
})

test('what was planted is found by this search where it stands', () => {
  assert.ok(tracesIn(JSON.stringify(planted)).length > 5)
  assert.ok(tracesIn(Buffer.from(planted.name).toString('hex')).length > 0)
  assert.ok(tracesIn(streetLamp.body).length === 0)
})
