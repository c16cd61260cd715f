import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { test, type TestContext } from 'node:test'
import { sql } from 'kysely'
import { compose } from '../../compose.ts'
import { listOfficers } from '../../modules/people/index.ts'
import type { ReportNumber } from '../../kernel/brand.ts'
import { commandReport, eraseTexts } from '../../modules/reports/index.ts'
import { openLog } from '../../platform/log.ts'
import { openVault } from '../../platform/secrets.ts'
import { readSettings } from '../../platform/settings.ts'
import { testDatabase } from '../../../test/harness/db.ts'
import { testFolder } from '../../../test/harness/files.ts'
import { mondayMorning } from '../../../test/harness/room.ts'
import { openTestProgram } from '../../../test/harness/program.ts'
import type { Asked, Command } from '../command.ts'
import { officerAddressed } from '../../modules/people/index.ts'
import { CannotDo, WrongUse } from '../command.ts'
import { bounce } from './bounce.ts'
import { breach } from './breach.ts'
import { explain } from './explain.ts'
import { exportReports } from './export.ts'
import { recount } from './recount.ts'
import { retention } from './retention.ts'
import { seed } from './seed.ts'
import { sweep } from './sweep.ts'
import { verify } from './verify.ts'

async function givenOneReport(t: TestContext) {
  const program = await openTestProgram(t)
  const printed: string[] = []
  t.mock.method(console, 'log', (line: string) => void printed.push(line))
  t.mock.method(process.stderr, 'write', () => true)
  const run = async (command: Command, asked: Partial<Asked> = {}) => {
    printed.length = 0
    await command.run({ words: [], options: {}, ...asked }, program)
    return printed.join('\n')
  }
  const { body } = await program.ask({
    to: 'POST /api/v1/reports',
    body: {
      title: 'Lampu jalan padam',
      body: 'Lampu di depan pasar padam.',
      agency: 'kampar',
      consentToReferral: true,
      reporter: { name: 'Siti Contoh', phone: '0812 3456 7890' },
    },
  })
  return { program, run, printed, number: String(body.number) }
}

test('what fell due is fired by a sweep, once', async (t) => {
  const { program, run, number } = await givenOneReport(t)
  assert.match(await run(sweep), /^0 fired/)
  program.clock.advance({ days: 62 })
  assert.match(await run(sweep), /^[1-9]\d* fired/)
  assert.match(await run(sweep), /^0 fired/)
  const { body } = await program.ask({
    to: `GET /api/v1/reports/${number}`,
    as: { officer: 'coordinator@kampar.test' },
  })
  assert.equal(body.inside.referral, 'sent')
})

test('a report’s dates are explained down to each skipped day', async (t) => {
  const { run, number } = await givenOneReport(t)
  const text = await run(explain, { words: [number.toLowerCase().replace('-', ' ')] })
  assert.match(text, /resolution \(resolution\): running\n  due      2026-03-27, late from 2026-03-28T00:00:00\+07:00/)
  assert.match(text, /skipped  2026-03-21 weekend: Sabtu; national: Idul Fitri/)
  await assert.rejects(run(explain, { words: ['7K3M'] }), WrongUse)
  await assert.rejects(run(explain, { words: ['2222-2222'] }), CannotDo)
})

test('every report agrees with its events, and a stored one that was altered is named', async (t) => {
  const { program, run, printed, number } = await givenOneReport(t)
  assert.equal(await run(verify), '1 reports verified, no difference; 0 days verified, no difference.')
  await program.db
    .withTables<{ reports: { lead: string } }>()
    .updateTable('reports')
    .set({ lead: 'kampar-dinkes' })
    .execute()
  await assert.rejects(run(verify), CannotDo)
  assert.equal(printed[0], `${number}  column  lead`)
  await sql`update reports set lead = null`.execute(program.db)
  await sql`update report_texts set body = 'Lampu menyala.' where body like 'Lampu di depan%'`.execute(program.db)
  await assert.rejects(run(verify), CannotDo)
  assert.deepEqual(printed, [`${number}  text  event 1`])
  await sql`update report_texts set body = null, salt = null, erased_at = ${program.now()}`.execute(program.db)
  await assert.rejects(run(verify), CannotDo)
  assert.deepEqual(printed, [`${number}  text  event 1`], 'words are not gone without an event that erased them')
})

test('what the law had erased is named with its ground, and is no difference', async (t) => {
  const { program, run, number } = await givenOneReport(t)
  const by = { kind: 'clock' } as const
  const erased = await eraseTexts(program.reports, {
    number: number as ReportNumber,
    texts: 'all',
    ground: 'consentWithdrawn',
    actor: by,
    by,
  })
  assert.ok(erased.ok)
  assert.equal(
    await run(verify),
    'erased by law  consentWithdrawn: 2 texts, 0 files, 0 places, of 1 reports\n' +
      '1 reports verified, no difference; 0 days verified, no difference.',
  )
})

test('the days agree with roots that somebody kept, and whoever made them anew is found out', async (t) => {
  const { program, run, printed } = await givenOneReport(t)
  program.clock.advance({ days: 2 })
  const seal = program.work.find(({ name }) => name === 'seal the record')
  while ((await seal?.run()) === 'more');
  const folder = await testFolder(t)
  const keep = async (name: string, text: string): Promise<string> => {
    await writeFile(join(folder, name), text)
    return join(folder, name)
  }
  const { body } = await program.ask({ to: 'GET /catatan.json' })
  const file = await keep('catatan.json', JSON.stringify(body))
  const feed = await keep('catatan.atom', (await program.ask({ to: 'GET /catatan.atom' })).body)
  for (const roots of [file, feed])
    assert.match(
      await run(verify, { options: { roots } }),
      /^1 reports .* 2 days verified, no difference\.\n2 days are as/,
    )
  body.days[1].root = 'f'.repeat(64)
  const other = await keep('lain.json', JSON.stringify(body))
  await assert.rejects(run(verify, { options: { roots: other } }), CannotDo)
  assert.deepEqual(printed, ['2026-03-03  was published otherwise'])
  const none = await keep('kosong.json', '{}')
  await assert.rejects(run(verify, { options: { roots: none } }), /holds no roots/)
  await assert.rejects(run(verify, { options: { roots: join(folder, 'tiada.json') } }), /There is no file/)
})

test('an export holds what the officer may see, without words or persons unless asked for', async (t) => {
  const { run } = await givenOneReport(t)
  const lines: string[] = []
  t.mock.method(process.stdout, 'write', (line: string) => lines.push(line) > 0)
  const exported = async (options: Asked['options']) => {
    lines.length = 0
    await run(exportReports, { options })
    return lines.filter((line) => line.startsWith('{'))
  }
  const [line = '', ...others] = await exported({ user: 'coordinator@kampar.test' })
  const [withTexts = ''] = await exported({ user: 'coordinator@kampar.test', texts: true })
  const elsewhere = await exported({ user: 'coordinator@empat-lawang.test' })
  t.mock.restoreAll()
  assert.deepEqual(others, [])
  assert.doesNotMatch(line, /Lampu|Siti|812/)
  assert.match(withTexts, /Lampu jalan padam/)
  assert.doesNotMatch(withTexts, /Siti|812/)
  assert.deepEqual(elsewhere, [])
})

test('the figures that were kept are those that are counted again; what was lost is brought back', async (t) => {
  const { program, run } = await givenOneReport(t)
  program.clock.advance({ days: 10 })
  await run(sweep)
  assert.equal(await run(recount), 'Reports counted: 1. Figures corrected: 0.')
  await sql`delete from duty_counts`.execute(program.db)
  assert.equal(await run(recount), 'Reports counted: 1. Figures corrected: 1.')
})

test('what has been kept long enough is counted, and erased only where that is said', async (t) => {
  const { program, run, number } = await givenOneReport(t)
  const left = await commandReport(program.reports, {
    number: number as ReportNumber,
    command: { command: 'withdraw', text: null },
    actor: { kind: 'reporter' },
  })
  assert.ok(left.ok)
  program.clock.advance({ days: 3 * 366 })
  const counted = await run(retention)
  assert.match(counted, /^contact +1 {2}from 2026-03-02 to 2026-03-02/m)
  assert.match(counted, /^texts +0/m)
  assert.match(counted, /Nothing was erased/)
  await assert.rejects(run(retention, { options: { apply: true } }), WrongUse)
  for (const user of ['operator@kampar.test', 'national-admin@nasional.test'])
    await assert.rejects(run(retention, { options: { apply: true, user } }), CannotDo, user)
  const said = { options: { apply: true, user: 'operator@nasional.test' } }
  assert.match(await run(retention, said), /contact: 1 erased\./)
  const operator = await officerAddressed(program.db, 'operator@nasional.test')
  const recorded = await sql<{ officer_id: string }>`
    select distinct officer_id from audit_log where event = 'retention.erased'`.execute(program.db)
  assert.deepEqual(recorded.rows, [{ officer_id: operator }])
  assert.match(await run(retention, said), /There was nothing to erase/)
})

test('what is counted and may still be reopened is said to stay', async (t) => {
  const { program, run } = await givenOneReport(t)
  // It was over long ago, and its reporter took it back a moment ago.
  const { rows } = await sql<{ number: ReportNumber }>`select number from reports`.execute(program.db)
  const number = rows[0]?.number ?? assert.fail()
  const withdraw = { command: 'withdraw', text: null } as const
  assert.ok((await commandReport(program.reports, { number, command: withdraw, actor: { kind: 'reporter' } })).ok)
  await sql`update report_ends set over_since = over_since - interval '6 years'`.execute(program.db)
  const said = await run(retention, { options: { apply: true, user: 'operator@nasional.test' } })
  assert.match(said, /^texts +1/m)
  assert.match(said, /Nothing was erased: reports that are counted may still be reopened/)
})

test('whose data may have been seen is listed by number, and a wrong question says what is wrong with it', async (t) => {
  const { run, number } = await givenOneReport(t)
  t.mock.method(console, 'error', () => {})
  const options = { since: '2026-03-01T00:00:00+07:00', until: '2026-03-03T00:00:00+07:00' }
  assert.equal(await run(breach, { options }), '')
  assert.match(await run(breach, { options: { ...options, everything: true } }), new RegExp(`^${number}\t`))
  for (const wrong of [{}, { ...options, since: 'kemarin' }, { ...options, report: ['ABC'] }])
    await assert.rejects(run(breach, { options: wrong }), WrongUse)
  await assert.rejects(run(breach, { options: { ...options, officer: ['siapa@contoh.id'] } }), CannotDo)
})

test('the demo region is loaded once', async (t) => {
  const { run } = await givenOneReport(t)
  assert.match(await run(seed), /^The database holds agencies already/)
})

const proxies: readonly [TRUST_PROXY: string, PUBLIC_URL: string, isAdvised: boolean][] = [
  ['false', 'https://lapor.test', true],
  ['true', 'https://lapor.test', false],
  ['10.0.0.0/8', 'https://lapor.test', false],
  ['false', 'http://lapor.test', false],
]
for (const [TRUST_PROXY, PUBLIC_URL, isAdvised] of proxies)
  test(`at ${PUBLIC_URL} with TRUST_PROXY ${TRUST_PROXY} operators are ${isAdvised ? 'told' : 'not told'} of the proxy`, async (t) => {
    const { greet } = await openTestProgram(t, { environment: { TRUST_PROXY, PUBLIC_URL } })
    assert.equal((await greet()).join().includes('Set TRUST_PROXY'), isAdvised)
  })

test('an installation of its own begins with the nation, and with no account that anybody knows', async (t) => {
  const settings = readSettings({ NODE_ENV: 'production', VAULT_KEY: 'ab'.repeat(32) })
  assert.ok(settings.ok)
  const [db, log, vault] = [await testDatabase(t), openLog('silent'), openVault(Buffer.alloc(32, 7))]
  const program = compose({ settings: settings.value, db, now: () => mondayMorning, vault, log })
  assert.match((await program.greet()).join(), /lapor -- seed.*MAIL_URL/)
  const printed: string[] = []
  t.mock.method(console, 'log', (line: string) => void printed.push(line))
  await seed.run({ words: [], options: {} }, program)
  assert.equal(printed[0], 'The nation is loaded.')
  const { tree, standardOf, nation } = await program.reports.lawShelf.open()
  assert.deepEqual([...tree.keys()], ['nasional', 'ombudsman'])
  assert.match(standardOf(nation, mondayMorning), /^nasional/)
  assert.deepEqual(await listOfficers(db, mondayMorning), [])
})

test('what a mail server pipes in is read from standard input, and named where it is none of ours', async (t) => {
  const { run } = await givenOneReport(t)
  const piped = (...lines: readonly string[]) => {
    t.mock.getter(process, 'stdin', () => Readable.from([Buffer.from(lines.join('\r\n'))]))
    return run(bounce)
  }
  assert.match(await piped('From: melati@contoh.id', '', 'Terima kasih.'), /no report of a delivery/)
  const strange = ['From: MAILER-DAEMON@mx.contoh.id', 'Subject: failure notice', '', 'No such user. 5.1.1']
  assert.match(await piped(...strange), /no message of ours/)
})
