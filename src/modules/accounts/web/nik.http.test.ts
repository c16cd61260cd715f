import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { sql } from 'kysely'
import { accountVisitor, lettersTo } from '../../../../test/harness/account.ts'
import { openTestProgram, type TestProgram } from '../../../../test/harness/program.ts'
import { signedIn, type Visitor } from '../../../../test/harness/visitor.ts'

/** Invented. */
const card = { nama: 'Melati Rahayu', dokumen: 'nik', nomor: '1401022301870001', lahir: '23-01-1987' }
const [holderMail, claimantMail] = ['lama@contoh.id', 'melati@contoh.id']
const asked = { nik: '1401 0223 0187 0001', kontak: claimantMail }

type Given = { program: TestProgram; holder: Visitor; claimant: Visitor; officer: Visitor; second: Visitor }

/** Somebody has the NIK, and whoever shows the card has an account without it. */
async function given(t: TestContext): Promise<Given> {
  const program = await openTestProgram(t)
  const holder = await accountVisitor(program, holderMail, { ...card, nama: 'Orang Lain' })
  const claimant = await accountVisitor(program, claimantMail)
  const officer = await signedIn(program.app, 'coordinator@kampar.test')
  const second = await signedIn(program.app, 'national-admin@nasional.test')
  for (const one of [officer, second]) await one.open('/petugas/nik')
  return { program, holder, claimant, officer, second }
}

/** May the claimant write the NIK down now? */
async function names({ claimant }: Given): Promise<boolean> {
  await claimant.open('/akun/saya/data')
  return (await claimant.send('/akun/saya/data', card)).status === 303
}

const alasan = 'KTP asli, wajah cocok.'

async function settle(officer: Visitor, putusan: string, selesai = 'ya', kontak = claimantMail): Promise<void> {
  assert.equal((await officer.send('/petugas/nik', { ...asked, kontak })).status, 200)
  const done = await officer.send('/petugas/nik/putusan', { ...asked, kontak, putusan, alasan })
  assert.equal(done.location, `/petugas/nik?selesai=${selesai}`)
}

const subjects = async (program: TestProgram, address: string): Promise<string> => {
  const letters = await lettersTo(program, address)
  return letters.map((letter) => /^Subject: (.*)$/m.exec(letter)?.[1] ?? '').join()
}

test('an officer sees covered what each account proved, and must say what they checked', async (t) => {
  const world = await given(t)
  assert.equal(await names(world), false)
  const { body } = await world.officer.send('/petugas/nik', asked)
  assert.match(body, /l•••@contoh\.id \(terbukti/)
  assert.match(body, /m•••@contoh\.id \(terbukti/)
  assert.doesNotMatch(body, /Orang Lain|lama@contoh/)
  const unsaid = await world.officer.send('/petugas/nik/putusan', asked)
  assert.equal(unsaid.status, 422)
  assert.match(unsaid.body, /Pilih putusannya[\s\S]*Tuliskan apa yang Anda periksa/)
  assert.equal(await names(world), false)
})

test('of an account whose holder restricted it an officer sees that alone', async (t) => {
  const world = await given(t)
  await sql`
    update accounts set restricted_at = ${world.program.now()}
    where id in (select reporter_id from reporter_details where field = 'nik')`.execute(world.program.db)
  const { body } = await world.officer.send('/petugas/nik', asked)
  assert.match(body, /Pemilik akun ini membatasi datanya/)
  assert.match(body, /m•••@contoh\.id \(terbukti/)
  assert.doesNotMatch(body, /l•••@contoh/)
  assert.match(body, /sehingga NIK-nya tetap pada akun yang sekarang/)
  assert.deepEqual(
    [...body.matchAll(/name="putusan"[^>]*value="(\w+)"/g)].map(([, value]) => value),
    ['keep'],
  )
})

for (const whose of ['holder', 'claimant'] as const)
  test(`nobody takes a NIK, or gives it to two, where the ${whose} closed the account: unread nothing is decided`, async (t) => {
    const world = await given(t)
    await settle(world.second, 'release', 'kedua')
    const isHolder = whose === 'holder'
    await sql`
      update accounts set restricted_at = ${world.program.now()}
      where (id in (select reporter_id from reporter_details where field = 'nik')) = ${isHolder}`.execute(
      world.program.db,
    )
    await world.officer.send('/petugas/nik', asked)
    for (const putusan of ['release', 'both']) {
      const refused = await world.officer.send('/petugas/nik/putusan', { ...asked, putusan, alasan })
      assert.equal(refused.status, 422)
      assert.match(refused.body, /dibatasi pemiliknya/)
    }
    assert.match((await world.holder.open('/akun/saya')).body, /1401 •••• •••• 0001/)
    const { rows } = await sql<{ found: string }>`
      select detail ->> 'found' as found from audit_log where event = 'account.nikUnsettled'`.execute(world.program.db)
    assert.deepEqual(
      rows.map(({ found }) => found),
      ['closedByHolder', 'closedByHolder'],
    )
    await settle(world.officer, 'keep')
  })

const outcomes = [
  ['release', true, /Belum ditulis/, /NIK dilepas/],
  ['both', true, /1401 •••• •••• 0001/, /NIK di akun LAPOR! Anda boleh dipakai/],
  ['keep', false, /1401 •••• •••• 0001/, /NIK di akun LAPOR! Anda tetap/],
] as const
for (const [decision, isNamed, kept, told] of outcomes)
  test(`“${decision}” does to both accounts what it says, and they are told`, async (t) => {
    const world = await given(t)
    if (decision === 'release') await settle(world.second, decision, 'kedua')
    await settle(world.officer, decision)
    assert.equal(await names(world), isNamed)
    assert.match((await world.holder.open('/akun/saya')).body, kept)
    assert.match(await subjects(world.program, holderMail), told)
    assert.match(await subjects(world.program, claimantMail), isNamed ? /NIK Anda kini/ : /Putusan tentang NIK/)
  })

test('each step is audited, also where nothing was found, and there is an end to looking', async (t) => {
  const { officer, program } = await given(t)
  assert.match((await officer.send('/petugas/nik', { ...asked, kontak: 'siapa@contoh.id' })).body, /Tidak ada akun/)
  assert.match((await officer.send('/petugas/nik', { ...asked, nik: '1401022301870009' })).body, /tidak tercatat/)
  assert.match((await officer.send('/petugas/nik', { ...asked, kontak: holderMail })).body, /memang tercatat/)
  const { rows } = await sql<{ found: string }>`
    select detail ->> 'found' as found from audit_log where event = 'account.nikLooked' order by id`.execute(program.db)
  assert.deepEqual(
    rows.map(({ found }) => found),
    ['claimantUnknown', 'nikFree', 'nikOwn'],
  )
  for (let n = 0; n < 17; n += 1) await officer.send('/petugas/nik', asked)
  assert.match((await officer.send('/petugas/nik', asked)).body, /sangat banyak NIK/)
})

test('a NIK is let go only when a second officer who looked decides the same, and its holder is told before', async (t) => {
  const world = await given(t)
  await settle(world.officer, 'release', 'kedua')
  assert.match((await world.officer.open('/petugas/nik?selesai=kedua')).body, /setelah petugas kedua/)
  await settle(world.officer, 'release', 'kedua')
  assert.equal(await names(world), false)
  assert.match((await world.second.send('/petugas/nik', asked)).body, /Petugas lain sudah memutuskan/)
  assert.match(await subjects(world.program, holderMail), /NIK diminta dilepas/)
  await settle(world.second, 'release')
  assert.equal(await names(world), true)
})

test('what one officer asked for ends with another decision, and after two weeks', async (t) => {
  const world = await given(t)
  await settle(world.officer, 'release', 'kedua')
  await settle(world.second, 'keep')
  await settle(world.second, 'release', 'kedua')
  world.program.clock.advance({ hours: 24 * 15 })
  const late = await signedIn(world.program.app, 'coordinator@kampar.test')
  await late.open('/petugas/nik')
  await settle(late, 'release', 'kedua')
})

test('nobody decides about what they did not look at a moment ago, nor learns of it, and it is on record', async (t) => {
  const { officer, second, program } = await given(t)
  await second.send('/petugas/nik', asked)
  const decided = { ...asked, putusan: 'both', alasan }
  const unseen = [decided, { ...decided, kontak: 'siapa@contoh.id' }, { ...decided, nik: '1401022301870009' }]
  for (const one of unseen)
    assert.match((await officer.send('/petugas/nik/putusan', one)).body, /Periksa dulu kedua akun ini/)
  await officer.send('/petugas/nik', asked)
  program.clock.advance({ minutes: 31 })
  const later = await signedIn(program.app, 'coordinator@kampar.test')
  await later.open('/petugas/nik')
  assert.match((await later.send('/petugas/nik/putusan', decided)).body, /Periksa dulu kedua akun ini/)
  for (let n = 0; n < 16; n += 1) await later.send('/petugas/nik/putusan', decided)
  assert.match((await later.send('/petugas/nik/putusan', decided)).body, /sangat banyak NIK/)
  const { rows } = await sql<{ found: string; count: number }>`
    select detail ->> 'found' as found, count(*)::int as count from audit_log
    where event = 'account.nikUnsettled' group by 1 order by 1`.execute(program.db)
  assert.deepEqual(rows, [
    { found: 'notLooked', count: 20 },
    { found: 'tooManyNik', count: 1 },
  ])
})

test('to settle a NIK is the duty of coordinators, data protection officers and the nation alone', async (t) => {
  const program = await openTestProgram(t)
  for (const [email, status] of [
    ['data-protection@kampar.test', 200],
    ['liaison@kampar-dpupr.test', 403],
    ['inspectorate@kampar.test', 403],
  ] as const)
    assert.equal((await (await signedIn(program.app, email)).open('/petugas/nik')).status, status, email)
})

test('whoever shares a NIK goes on to write their own data, and a third is settled with both', async (t) => {
  const world = await given(t)
  await settle(world.officer, 'both')
  assert.equal(await names(world), true)
  const again = async (visitor: Visitor) => {
    await visitor.open('/akun/saya/data')
    return (await visitor.send('/akun/saya/data', card)).status
  }
  assert.equal(await again(world.holder), 303)
  assert.equal(await again(world.claimant), 303)
  const thirdMail = 'ketiga@contoh.id'
  const third = await accountVisitor(world.program, thirdMail)
  await third.open('/akun/saya/data')
  assert.equal((await third.send('/akun/saya/data', card)).status, 422)
  const { body } = await world.officer.send('/petugas/nik', { ...asked, kontak: thirdMail })
  assert.match(body, /l•••@contoh\.id[\s\S]*m•••@contoh\.id[\s\S]*k•••@contoh\.id/)
  await settle(world.officer, 'both', 'ya', thirdMail)
  for (const one of [third, world.holder, world.claimant]) assert.equal(await again(one), 303)
})

test('who shared a NIK and wrote down another may take it back', async (t) => {
  const world = await given(t)
  await settle(world.officer, 'both')
  assert.equal(await names(world), true)
  await world.holder.open('/akun/saya/data')
  assert.equal((await world.holder.send('/akun/saya/data', { ...card, dokumen: 'none' })).status, 303)
  await world.holder.open('/akun/saya/data')
  assert.equal((await world.holder.send('/akun/saya/data', card)).status, 303)
})

test('a decision can be neither changed nor removed, and its reason is sealed until its period is over', async (t) => {
  const world = await given(t)
  await settle(world.officer, 'keep')
  const { db } = world.program
  const { rows } = await sql<{ sealed: Buffer }>`select reason_sealed as sealed from nik_settlements`.execute(db)
  assert.ok(rows[0] && !rows[0].sealed.includes('KTP'))
  await assert.rejects(sql`update nik_settlements set decision = 'both'`.execute(db), /stay for ever/)
  await assert.rejects(sql`delete from nik_settlements`.execute(db), /permission denied/)
  await sql`update nik_settlements set reason_sealed = null`.execute(db)
})
