import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { sql } from 'kysely'
import { accountVisitor, lettersTo } from '../../../../test/harness/account.ts'
import { fileReport } from '../../../../test/harness/filed-report.ts'
import { openTestProgram, type TestProgram } from '../../../../test/harness/program.ts'
import { signedIn, visitor, type Visitor } from '../../../../test/harness/visitor.ts'
import type { AgencyId, PersonId, ReportNumber } from '../../../kernel/brand.ts'
import { transact } from '../../../platform/db/db.ts'
import { recordAudit } from '../../audit/index.ts'
import type { TellBreachBeyond } from '../../notices/index.ts'
import { readIdentity, saveDetails } from '../../people/index.ts'
import { findReport, secretOf } from '../../reports/index.ts'
import type { BreachScope } from '../domain/breach.ts'
import { affectedBy } from '../store/breaches.ts'
import { openBreach } from '../usecases/breaches.ts'

const email = 'melati@contoh.id'
const empatLawang = 'empat-lawang' as AgencyId

type Given = { readonly program: TestProgram; readonly seen: ReportNumber; readonly unseen: ReportNumber }

/** Two reports of Kampar: a coordinator read one of them and its reporter's name, and nobody the other. */
async function given(t: TestContext): Promise<Given> {
  const program = await openTestProgram(t)
  const kampar = { agency: 'kampar' as AgencyId }
  const seen = await fileReport(program.room, { ...kampar, reporter: { name: 'Melati Harahap', email } })
  const unseen = await fileReport(program.room, { ...kampar, reporter: { name: 'Lain', email: 'lain@contoh.id' } })
  await (await signedIn(program.app, 'coordinator@kampar.test')).open(`/petugas/laporan/${seen}`)
  const kept = await findReport(program.db, seen)
  assert.ok(kept)
  const officer = await program.room.officer('coordinator@kampar.test')
  const { tree } = await program.reports.lawShelf.open()
  await transact(program.db, (tx) =>
    readIdentity(
      tx,
      program.vault,
      tree,
      officer,
      {
        reporter: kept.reporter,
        purpose: 'handling',
        reason: null,
        at: program.now(),
        report: { id: kept.state.id, anonymous: false, concerned: [kept.state.receivedBy] },
      },
      ['name', 'phone'],
    ),
  )
  program.clock.advance({ hours: 2 })
  return { program, seen, unseen }
}

/** As somebody types it: the clock of the test stands at ten o'clock in the morning of 2 March. */
const form = {
  instansi: 'kampar',
  diketahui: '2026-03-02T09:30',
  sejak: '2026-03-02T07:00',
  sampai: '2026-03-02T09:00',
  bagaimana: 'Kata sandi seorang petugas diketahui orang lain.',
  upaya: 'Akun itu ditutup.',
}

async function open(officer: Visitor, change: Record<string, string> = {}) {
  await officer.open('/petugas/pelanggaran')
  return officer.send('/petugas/pelanggaran', { ...form, ...change })
}

test('a case finds whose data were seen, which and when, and nobody else', async (t) => {
  const { program, seen, unseen } = await given(t)
  const officer = await signedIn(program.app, 'data-protection@kampar.test')
  const opened = await open(officer)
  assert.equal(opened.status, 303, opened.body)
  const shown = await officer.follow(opened)
  assert.ok(shown.body.includes(seen) && !shown.body.includes(unseen))
  for (const part of ['1 laporan, 0 akun', 'nama', 'telepon', 'isi laporan', 'Paling lambat', 'Pasal 46'])
    assert.ok(shown.body.includes(part), part)
  assert.ok(!shown.body.includes('Melati'))
  const file = await officer.open(`${opened.location}/daftar.csv`)
  assert.ok(file.body.includes(seen) && !file.body.includes(unseen))
  assert.match((await officer.open(opened.location ?? '')).body, /Daftar 1 laporan atau akun diunduh/)
})

const scopes: readonly (readonly [string, Record<string, string>, number])[] = [
  ['the account that was used', { petugas: 'coordinator@kampar.test' }, 1],
  ['another account', { petugas: 'coordinator2@kampar.test' }, 0],
  ['the office of the account', { kantor: 'kampar' }, 1],
  ['another office', { kantor: 'kampar-dinkes' }, 0],
  ['a time after it', { sejak: '2026-03-02T08:30' }, 0],
]
for (const [what, change, count] of scopes)
  test(`${count === 0 ? 'nobody is' : 'somebody is'} found by ${what}`, async (t) => {
    const { program } = await given(t)
    const officer = await signedIn(program.app, 'data-protection@kampar.test')
    const shown = await officer.follow(await open(officer, change))
    assert.equal(shown.body.includes('1 laporan, 0 akun'), count === 1, shown.body.slice(-3000))
  })

test('everybody concerned is told once, with what the law asks for, by letter and on their own page', async (t) => {
  const { program, seen } = await given(t)
  const officer = await signedIn(program.app, 'data-protection@kampar.test')
  const path = (await open(officer)).location ?? ''
  await officer.open(path)
  assert.match((await officer.send(`${path}/beritahu`, {})).body, /Centang bahwa Anda sudah memeriksanya/)
  assert.equal((await officer.send(`${path}/beritahu`, { yakin: 'ya' })).status, 303)
  assert.equal((await officer.send(`${path}/beritahu`, { yakin: 'ya' })).status, 422)
  for (const change of ['update breach_affected set times = 9', 'delete from breach_affected'])
    await assert.rejects(sql.raw(change).execute(program.db), /permission denied/)
  await program.tellEveryone()
  const letters = (await lettersTo(program, email)).filter((letter) => letter.includes('mungkin terlihat'))
  assert.equal(letters.length, 1)
  assert.equal((await lettersTo(program, 'lain@contoh.id')).filter((one) => one.includes('mungkin terlihat')).length, 0)

  const kept = await findReport(program.db, seen)
  assert.ok(kept)
  const reporter = visitor(program.app)
  await reporter.open('/lacak')
  await reporter.send('/lacak', { nomor: seen, rahasia: secretOf(program.room, kept) ?? '' })
  const own = await reporter.open(`/laporan/${seen}/hak`)
  for (const part of ['mungkin terlihat oleh yang tidak berhak', 'nama', form.bagaimana, form.upaya])
    assert.ok(own.body.includes(part), part)
})

test('a case of another region, and another duty, is nobody’s to open', async (t) => {
  const { program } = await given(t)
  const officer = await signedIn(program.app, 'data-protection@kampar.test')
  const path = (await open(officer)).location ?? ''
  assert.equal((await (await signedIn(program.app, 'data-protection@empat-lawang.test')).open(path)).status, 404)
  assert.equal((await (await signedIn(program.app, 'coordinator@kampar.test')).open(path)).status, 403)
  assert.equal((await open(officer, { instansi: 'empat-lawang' })).status, 422)
  const wrong = await open(officer, { sampai: '2026-03-01T00:00' })
  assert.match(wrong.body, /Waktu akhir harus sesudah waktu awal/)
})

test('an area finds none of another area’s reports, whoever looked at them', async (t) => {
  const { program } = await given(t)
  const time = { since: program.now().subtract({ hours: 24 }), until: program.now() }
  const nothing = { officers: [], offices: [], reports: [], everything: false }
  assert.equal((await affectedBy(program.db, { ...time, ...nothing }, 'all')).length, 1)
  assert.equal((await affectedBy(program.db, { ...time, ...nothing }, [empatLawang])).length, 0)
})

test('where the store itself was copied everybody is concerned of whom it held something, read or not', async (t) => {
  const { program, seen, unseen } = await given(t)
  const officer = await signedIn(program.app, 'data-protection@kampar.test')
  const shown = await officer.follow(await open(officer, { semua: 'ya' }))
  for (const part of [seen, unseen, '2 laporan, 0 akun', 'nama, surel']) assert.ok(shown.body.includes(part), part)
})

/** Numbers of reports know neither 0 nor 1. */
const numberOf = (value: number) =>
  value
    .toString(8)
    .padStart(8, '0')
    .replace(/\d/g, (digit) => String(Number(digit) + 2))
    .replace(/^..../, '$&-')

test('however many a breach concerns, all of them are told', async (t) => {
  const { program, seen } = await given(t)
  const numbers = Array.from({ length: 10_000 }, (_, n) => numberOf(n))
  await sql`
    insert into reports
    select copied.* from reports
    cross join (select number, gen_random_uuid() as id from unnest(${numbers}::text[]) as one (number)) copies
    cross join lateral jsonb_populate_record(reports, jsonb_build_object('id', copies.id, 'number', copies.number,
      'state', reports.state || jsonb_build_object('id', copies.id, 'number', copies.number))) as copied
    where reports.number = ${seen}`.execute(program.db)
  const officer = await signedIn(program.app, 'data-protection@kampar.test')
  const path = (await open(officer, { semua: 'ya' })).location ?? ''
  await officer.open(path)
  assert.equal((await officer.send(`${path}/beritahu`, { yakin: 'ya' })).status, 303)
  const { rows } = await sql<{ affected: number; notices: number }>`
    select (select count(*)::int from breach_affected) as affected,
      (select count(*)::int from notices where template = 'breached') as notices`.execute(program.db)
  assert.deepEqual(rows, [{ affected: 10_002, notices: 10_002 }])
})

test('an account that was closed since is still one whose looks are found', async (t) => {
  const { program, seen } = await given(t)
  await sql`update officers set is_active = false where email = 'coordinator@kampar.test'`.execute(program.db)
  const officer = await signedIn(program.app, 'data-protection@kampar.test')
  const shown = await officer.follow(await open(officer, { petugas: 'coordinator@kampar.test' }))
  assert.ok(shown.body.includes(seen))
})

test('those beyond an officer’s reach keep the case open until the nation tells them, and nobody is told twice', async (t) => {
  const { program } = await given(t)
  const elsewhere = { agency: empatLawang, reporter: { name: 'Jauh', email: 'jauh@contoh.id' } }
  const far = await fileReport(program.room, elsewhere)
  await sql`update reports set filed_at = filed_at - interval '2 hours' where number = ${far}`.execute(program.db)
  const officer = await signedIn(program.app, 'data-protection@kampar.test')
  const path = (await open(officer, { semua: 'ya' })).location ?? ''
  assert.match((await officer.open(path)).body, /1 laporan atau akun lain di luar wewenang Anda/)
  assert.equal((await officer.send(`${path}/beritahu`, { yakin: 'ya' })).status, 303)
  assert.equal((await officer.send(`${path}/beritahu`, { yakin: 'ya' })).status, 422)
  const state = async () =>
    (await sql<{ state: string }>`select state from breaches`.execute(program.db)).rows[0]?.state
  assert.equal(await state(), 'open')
  const nation = await signedIn(program.app, 'data-protection@nasional.test')
  await nation.open(path)
  assert.equal((await nation.send(`${path}/beritahu`, { yakin: 'ya' })).status, 303)
  assert.equal(await state(), 'told')
  await program.tellEveryone()
  for (const address of [email, 'jauh@contoh.id']) {
    const letters = await lettersTo(program, address)
    assert.equal(letters.filter((one) => one.includes('mungkin terlihat')).length, 1, address)
  }
})

test('whoever has an account and never reported is found where the store was copied, told by the nation, and named to it at once', async (t) => {
  const { program } = await given(t)
  const own = 'akun@contoh.id'
  const holder = await accountVisitor(program, own)
  const officer = await signedIn(program.app, 'data-protection@kampar.test')
  const late = { sejak: '2026-03-02T07:00', sampai: '2026-03-02T10:30', semua: 'ya' }
  const path = (await open(officer, late)).location ?? ''
  assert.match((await officer.open(path)).body, /1 laporan atau akun lain di luar wewenang Anda/)
  await program.tellEveryone()
  const [called, ...others] = await lettersTo(program, 'data-protection@nasional.test')
  assert.ok(called?.includes(path) === true && others.length === 0, called ?? 'nobody was told')
  assert.equal((await lettersTo(program, own)).filter((one) => one.includes('mungkin terlihat')).length, 0)

  const nation = await signedIn(program.app, 'data-protection@nasional.test')
  assert.match((await nation.open(path)).body, /2 laporan, 1 akun/)
  assert.equal((await nation.send(`${path}/beritahu`, { yakin: 'ya' })).status, 303)
  await program.tellEveryone()
  const letters = (await lettersTo(program, own)).filter((one) => one.includes('mungkin terlihat'))
  assert.equal(letters.length, 1)
  assert.match(letters[0] ?? '', /\/akun\/hak/)
  assert.match((await holder.open('/akun/hak')).body, /mungkin terlihat oleh yang tidak berhak/)
  assert.equal((await nation.send(`${path}/beritahu`, { yakin: 'ya' })).status, 422)
})

/** Everything that was kept between these moments. */
const whole = (since: Temporal.Instant, until: Temporal.Instant, reports: readonly ReportNumber[] = []) =>
  ({ since, until, officers: [], offices: [], reports, everything: true }) as const

const idOf = async ({ db }: TestProgram): Promise<PersonId> =>
  (await sql<{ id: PersonId }>`select id from accounts`.execute(db)).rows[0]?.id ?? assert.fail('no account')

test('an account is one line beside the reports that were sent with it, as it was at the end of that time', async (t) => {
  const { program } = await given(t)
  const since = program.now()
  await accountVisitor(program, 'akun@contoh.id')
  const account = await idOf(program)
  program.clock.advance({ hours: 1 })
  const number = await fileReport(program.room, { agency: 'kampar' as AgencyId }, { account })
  program.clock.advance({ hours: 1 })
  const until = program.now()
  const accounts = async (time: Temporal.Instant) =>
    (await affectedBy(program.db, whole(since, time), 'all')).filter(({ report }) => report === null)
  const found = await affectedBy(program.db, whole(since, until), 'all')
  assert.deepEqual(
    found.filter(({ number: one, person }) => one === number || person === account).map(({ fields }) => fields[0]),
    ['texts', 'account'],
  )
  assert.deepEqual(await accounts(since), [], 'an account that was opened later')
  await sql`update accounts set closed_at = ${until.add({ hours: 1 })}`.execute(program.db)
  assert.equal((await accounts(until)).length, 1, 'an account that was closed later')
  await sql`update accounts set closed_at = ${until.subtract({ minutes: 1 })}`.execute(program.db)
  assert.deepEqual(await accounts(until), [], 'an account that was closed before')
  assert.equal((await affectedBy(program.db, whole(since, until, [number]), 'all')).length, 1, 'named reports alone')
})

test('whoever closed their account since is not written down as told, and it is said that only the public word reaches them', async (t) => {
  const { program } = await given(t)
  const holder = await accountVisitor(program, 'akun@contoh.id')
  const account = await idOf(program)
  program.clock.advance({ minutes: 10 })
  await holder.open('/akun/tutup')
  assert.equal((await holder.send('/akun/tutup', {})).location, '/akun/keluar?ditutup=ya')
  program.clock.advance({ hours: 1 })
  const nation = await signedIn(program.app, 'data-protection@nasional.test')
  const time = { sejak: '2026-03-02T07:00', sampai: '2026-03-02T10:05', semua: 'ya' }
  const path = (await open(nation, time)).location ?? ''
  const shown = (await nation.open(path)).body
  for (const part of ['Akun, sudah ditutup', '1 akun sudah ditutup sejak itu', 'Pasal 46 ayat (3)'])
    assert.ok(shown.includes(part), part)
  assert.equal((await nation.send(`${path}/beritahu`, { yakin: 'ya' })).status, 303)
  const { rows } = await sql<{ told: number; ofAccount: number; state: string }>`
    select count(*)::int as told, (count(*) filter (where person_id = ${account}))::int as "ofAccount",
      (select state from breaches) as state from breach_affected`.execute(program.db)
  assert.deepEqual(rows, [{ told: 2, ofAccount: 0, state: 'told' }])
  const after = (await nation.open(path)).body
  assert.ok(after.includes('1 akun sudah ditutup sejak itu') && !after.includes('name="yakin"'))
})

test('to open a case no report is read, however many it concerns, and only whom others must tell is counted', async (t) => {
  const { program, seen } = await given(t)
  await fileReport(program.room, { agency: empatLawang, reporter: { name: 'Jauh', email: 'jauh@contoh.id' } })
  const read: unknown[] = []
  const db = program.db.withPlugin({
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      read.push(...result.rows)
      return result
    },
  })
  const told: unknown[] = []
  const room = {
    reports: { ...program.reports, db },
    tellBreach: () => {},
    tellBreachBeyond: async (...[, , one]: Parameters<TellBreachBeyond>) => void told.push(one.agency),
  }
  const now = program.now()
  const said = { knownAt: now, how: form.bagaimana, measures: form.upaya, agency: 'kampar' as AgencyId }
  const opens = async (address: string, scope: BreachScope) => {
    read.length = 0
    told.length = 0
    const time = { since: now.subtract({ hours: 3 }), until: now.add({ minutes: 1 }) }
    const opened = await openBreach(room, await program.room.officer(address), { ...said, ...time, ...scope })
    assert.ok(opened.ok)
    assert.ok(!JSON.stringify(read).includes(seen), 'a report was read')
    return told.length
  }
  const looks = { officers: [], offices: [], reports: [], everything: false }
  assert.equal(await opens('data-protection@kampar.test', { ...looks, everything: true }), 1)
  assert.equal(await opens('data-protection@nasional.test', { ...looks, everything: true }), 0)
  assert.equal(await opens('data-protection@kampar.test', looks), 0)
  assert.equal(await opens('data-protection@kampar.test', { ...looks, reports: [seen], everything: true }), 0)
})

test('whose lines of the register somebody read, or took along, is found, and whose they did not is not', async (t) => {
  const { program, unseen } = await given(t)
  const since = program.now()
  const march = '2026-03-02'
  const reader = await signedIn(program.app, 'coordinator@kampar.test')
  const found = async () => {
    const time = { since, until: program.now().add({ seconds: 1 }), officers: [], offices: [], reports: [] }
    return (await affectedBy(program.db, { ...time, everything: false }, 'all')).map(({ number }) => number)
  }
  await reader.open(`/petugas/register?dari=2026-01-01&sampai=2026-01-31`)
  assert.deepEqual(await found(), [])
  await reader.open(`/petugas/register?dari=${march}&sampai=${march}`)
  assert.ok((await found()).includes(unseen) && (await found()).length === 2)
  program.clock.advance({ minutes: 5 })
  const taken = program.now()
  assert.equal((await reader.open(`/petugas/register/buku.csv?dari=${march}&sampai=${march}`)).status, 200)
  const time = { since: taken, until: taken.add({ seconds: 1 }), officers: [], offices: [], reports: [unseen] }
  assert.equal((await affectedBy(program.db, { ...time, everything: false }, 'all')).length, 1)
  const trail = await (await signedIn(program.app, 'data-protection@kampar.test')).open('/petugas/jejak')
  assert.match(trail.body, /Baris buku register terlihat/)
  assert.ok(!trail.body.includes(unseen), 'the trail tells whose lines they were')
})

test('who looked through a link from outside or took a proof is found, and all that was kept', async (t) => {
  const { program, unseen } = await given(t)
  const at = program.now().subtract({ hours: 3 })
  const kept = await findReport(program.db, unseen)
  assert.ok(kept)
  const { reporter } = kept
  const officer = await program.room.officer('coordinator@kampar.test')
  await transact(program.db, async (tx) => {
    const link = { kind: 'outsider', agency: empatLawang, link: 'tautan' as never } as const
    await recordAudit(tx, { at, actor: link, event: 'outside.opened', subject: 'tautan', detail: { number: unseen } })
    await recordAudit(tx, { at, actor: officer, event: 'report.proofTaken', subject: unseen, detail: {} })
    saveDetails(tx, program.vault, reporter, { nik: '1401022301870001', birthDate: '1987-01-23' }, at)
  })
  const time = { since: at, until: at.add({ minutes: 1 }), officers: [], offices: [], reports: [unseen] }
  const [found] = await affectedBy(program.db, { ...time, everything: false }, 'all')
  assert.deepEqual([found?.number, found?.times], [unseen, 2])
  assert.deepEqual((await affectedBy(program.db, whole(at, program.now(), [unseen]), 'all'))[0]?.fields, [
    'texts',
    'name',
    'email',
    'birthDate',
    'nik',
  ])
})
