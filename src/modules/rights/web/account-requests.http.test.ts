import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { sql } from 'kysely'
import { accountVisitor, codeSentTo, lettersTo } from '../../../../test/harness/account.ts'
import { openTestProgram, type TestProgram } from '../../../../test/harness/program.ts'
import { signedIn, type Visitor } from '../../../../test/harness/visitor.ts'
import type { PersonId } from '../../../kernel/brand.ts'
import { findAccount, isAccountRestricted } from '../../accounts/index.ts'
import { ownDetails, readOwnIdentity } from '../../people/index.ts'

const email = 'melati@contoh.id'

type Given = { readonly program: TestProgram; readonly holder: Visitor; readonly account: PersonId }

/** Somebody with an account that holds a name and the number of a passport. */
async function given(t: TestContext): Promise<Given> {
  const program = await openTestProgram(t)
  const fields = { nama: 'Melati Harahap', dokumen: 'foreign', nomor: 'X1234567' }
  const holder = await accountVisitor(program, email, fields)
  const { rows } = await sql<{ id: PersonId }>`select id from accounts`.execute(program.db)
  return { program, holder, account: rows[0]?.id ?? assert.fail() }
}

/** Shows by a code that the holder sits there. */
async function prove({ program, holder }: Given): Promise<void> {
  await holder.open('/akun')
  await holder.send('/akun/bukti/kirim', { _aksi: '/akun/bukti', _ke: 'email', lanjut: '/akun/hak' })
  const sent = await holder.send('/akun/bukti', { _kode: await codeSentTo(program, email), lanjut: '/akun/hak' })
  assert.equal(sent.location, '/akun/hak', sent.body)
}

/** Asks, and answers where the request stands. */
async function ask({ holder }: Given, kind: string, about: string): Promise<string> {
  await holder.open(`/akun/hak/${kind}`)
  const sent = await holder.send(`/akun/hak/${kind}`, { tentang: about, isi: '' })
  assert.equal(sent.status, 303, sent.body)
  return sent.location ?? ''
}

const afterDays = async ({ program }: Given, days: number): Promise<void> => {
  await program.tellEveryone()
  program.clock.advance({ days })
  await program.work.find(({ name }) => name === 'requests that waited')?.run()
}

const nameIn = async ({ program, account }: Given) =>
  (await readOwnIdentity(program.db, program.vault, account))?.name ?? null

test('an account is closed to officers from the moment its holder asks, within 72 hours it is said whether it may be', async (t) => {
  const at = await given(t)
  const { program, holder, account } = at
  assert.ok(await findAccount(program.db, account))
  const request = await ask(at, 'pembatasan', 'holder')
  assert.equal(await findAccount(program.db, account), null)
  const page = (await holder.open(request)).body
  assert.match(page, /72 jam/)
  const id = request.split('/').at(-1) ?? ''

  const national = await signedIn(program.app, 'data-protection@nasional.test')
  const regional = await signedIn(program.app, 'data-protection@kampar.test')
  assert.ok((await national.open('/petugas/hak')).body.includes(id))
  assert.equal((await regional.open(`/petugas/hak/${id}`)).status, 404)
  const answer = { hasil: 'refused', dasar: 'endangersOthers', isi: 'Ada yang terancam.' }
  assert.equal((await national.send(`/petugas/hak/${id}`, answer)).status, 303)
  assert.equal(await isAccountRestricted(program.db, account), false)
  assert.match((await holder.open(request)).body, /Ada yang terancam/)
})

test('its holder opens a closed account again, by whichever request, and nothing waits for an officer any more', async (t) => {
  const at = await given(t)
  const request = await ask(at, 'pembatasan', 'holder')
  const national = await signedIn(at.program.app, 'data-protection@nasional.test')
  const officers = `/petugas/hak/${request.split('/').at(-1)}`
  await national.open(officers)
  assert.equal((await national.send(officers, { hasil: 'done', dasar: '', isi: 'Tidak ada halangan.' })).status, 303)
  const asked = await ask(at, 'pembatasan', 'holder')
  await at.holder.open(request)
  assert.equal((await at.holder.send(`${request}/cabut`, {})).status, 303)
  assert.equal(await isAccountRestricted(at.program.db, at.account), false)
  assert.match((await at.holder.open(asked)).body, /diakhiri/)
})

test('with an account that is closed on its own page ends what was asked about it', async (t) => {
  const at = await given(t)
  await ask(at, 'pembatasan', 'holder')
  const national = await signedIn(at.program.app, 'data-protection@nasional.test')
  const waiting = async () =>
    /Belum dijawab <span class="jumlah">(\d+)</.exec((await national.open('/petugas/hak')).body)?.[1]
  assert.equal(await waiting(), '1')
  await at.holder.open('/akun/tutup')
  assert.equal((await at.holder.send('/akun/tutup', {})).location, '/akun/keluar?ditutup=ya')
  assert.equal(await waiting(), '0')
})

test('an account that was closed while its erasure waited is not closed once more, and the request is answered', async (t) => {
  const at = await given(t)
  const { program, holder } = at
  await ask(at, 'penghapusan', 'account')
  await afterDays(at, 1)
  await prove(at)
  await holder.open('/akun/tutup')
  assert.equal((await holder.send('/akun/tutup', {})).location, '/akun/keluar?ditutup=ya')
  const closedAt = program.now()
  await afterDays(at, 3)
  const { rows } = await sql<{ closed: Temporal.Instant; times: number; state: string }>`
    select closed_at as closed, (select state from data_requests) as state,
      (select count(*)::int from audit_log where event = 'account.closed') as times from accounts`.execute(program.db)
  assert.deepEqual(
    rows.map(({ closed, times, state }) => [closed.toString(), times, state]),
    [[closedAt.toString(), 1, 'done']],
  )
})

test('who the holder is goes after three days, and the account stays', async (t) => {
  const at = await given(t)
  const { program, account } = at
  await ask(at, 'penghapusan', 'holder')
  await afterDays(at, 2)
  assert.equal(await nameIn(at), 'Melati Harahap')
  await afterDays(at, 1)
  assert.equal(await nameIn(at), null)
  assert.deepEqual(await ownDetails(program.db, program.vault, account, ['passportNumber']), {})
  assert.equal((await readOwnIdentity(program.db, program.vault, account))?.email, email)
  assert.equal((await findAccount(program.db, account))?.document, 'none')
})

test('a whole account goes after three days in which its contact hears of it and stops it, and no officer is quicker', async (t) => {
  const at = await given(t)
  const { program, holder, account } = at
  const stopped = await ask(at, 'penghapusan', 'account')
  const national = await signedIn(program.app, 'data-protection@nasional.test')
  const officers = `/petugas/hak/${stopped.split('/').at(-1)}`
  assert.match((await national.open(officers)).body, /hanya dapat menolaknya/)
  const met = await national.send(officers, { hasil: 'done', dasar: '', isi: 'Sudah dihapus.' })
  assert.equal(met.status, 422)
  assert.match(met.body, /Jawablah lagi setelah masa tunggunya habis/)
  assert.ok(await findAccount(program.db, account))
  await program.tellEveryone()
  assert.match((await lettersTo(program, email)).at(-1) ?? '', /Permohonan Anda tentang data pribadi kami terima/)
  await holder.open(stopped)
  assert.equal((await holder.send(`${stopped}/hentikan`, {})).status, 303)
  await afterDays(at, 4)
  assert.ok(await findAccount(program.db, account))

  await prove(at)
  await ask(at, 'penghapusan', 'account')
  await afterDays(at, 3)
  assert.equal(await findAccount(program.db, account), null)
  assert.equal(await nameIn(at), null)
  assert.equal((await holder.open('/akun/hak')).location, '/akun/masuk?lanjut=/akun/hak')
  // Nobody waits for that letter, which goes by itself.
  await t.waitFor(async () =>
    assert.ok((await lettersTo(program, email)).some((letter) => letter.includes('Akun LAPOR! Anda ditutup'))),
  )
})
