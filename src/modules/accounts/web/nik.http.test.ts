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

type Given = { program: TestProgram; holder: Visitor; claimant: Visitor; officer: Visitor }

/** Somebody has the NIK, and whoever shows the card has an account without it. */
async function given(t: TestContext): Promise<Given> {
  const program = await openTestProgram(t)
  const holder = await accountVisitor(program, holderMail, { ...card, nama: 'Orang Lain' })
  const claimant = await accountVisitor(program, claimantMail)
  const officer = await signedIn(program.app, 'coordinator@kampar.test')
  await officer.open('/petugas/nik')
  return { program, holder, claimant, officer }
}

/** May the claimant write the NIK down now? */
async function names({ claimant }: Given): Promise<boolean> {
  await claimant.open('/akun/saya/data')
  return (await claimant.send('/akun/saya/data', card)).status === 303
}

async function settle({ officer }: Given, putusan: string): Promise<void> {
  const done = await officer.send('/petugas/nik/putusan', { ...asked, putusan, alasan: 'KTP asli, wajah cocok.' })
  assert.equal(done.location, '/petugas/nik?selesai=ya')
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

const outcomes = [
  ['release', true, /Belum ditulis/, /NIK dilepas/],
  ['both', true, /1401 •••• •••• 0001/, /^((?!NIK).)*$/],
  ['keep', false, /1401 •••• •••• 0001/, /^((?!NIK).)*$/],
] as const
for (const [decision, isNamed, kept, told] of outcomes)
  test(`“${decision}” does to both accounts what it says, and they are told`, async (t) => {
    const world = await given(t)
    await settle(world, decision)
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
