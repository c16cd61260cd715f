import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lettersTo } from '../../../../test/harness/account.ts'
import { authenticator } from '../../../../test/harness/authenticator.ts'
import { openTestProgram, type TestProgram } from '../../../../test/harness/program.ts'
import { signedIn, visitor, type Visitor } from '../../../../test/harness/visitor.ts'

const liaison = 'liaison@kampar-dpupr.test'
const signIn = ({ app }: TestProgram): Promise<Visitor> => signedIn(app, liaison)
const isIn = async (browser: Visitor): Promise<boolean> => (await browser.open('/petugas/akun')).status === 200

/** Letters about a sign-in from a browser that the account did not know. */
async function warnings(program: TestProgram): Promise<string[]> {
  const letters = await lettersTo(program, liaison)
  return letters.filter((letter) => letter.includes('Subject: Akun LAPOR! Anda dipakai di perangkat baru'))
}

/** Nobody waits for the letter; it is written within the same turn of a second. */
async function untilWarned(program: TestProgram, times: number): Promise<void> {
  for (let turn = 0; (await warnings(program)).length < times && turn < 500; turn += 1)
    await new Promise((resolve) => setImmediate(resolve))
  assert.equal((await warnings(program)).length, times)
}

test('an officer hears by letter of a sign-in from a browser that is new to the account, and of no other', async (t) => {
  const program = await openTestProgram(t)
  const usual = await signIn(program)
  await usual.send('/keluar', {})
  await usual.open('/masuk')
  const again = await usual.send('/masuk', { surel: liaison, sandi: 'kopi-sungai-melati-42' })
  assert.equal(again.status, 303)
  await signIn(program)
  await untilWarned(program, 1)
  const [letter = ''] = await warnings(program)
  const words = letter.replaceAll(/=\r?\n/g, '')
  assert.match(words, /akhiri sesinya di Akun saya/)
  assert.doesNotMatch(words, /192\.0\.2\.7/, 'the region of the network is enough')
})

test('an officer ends every other session of theirs at once, and stays', async (t) => {
  const program = await openTestProgram(t)
  const [desk, phone, stolen] = [await signIn(program), await signIn(program), await signIn(program)]
  await desk.open('/petugas/akun')
  assert.equal((await desk.send('/petugas/akun/sesi/lain', {})).location, '/petugas/akun?selesai=lain')
  assert.deepEqual([await isIn(desk), await isIn(phone), await isIn(stolen)], [true, false, false])
})

test('a page that is open keeps its session alive, and cannot when that is over', async (t) => {
  const program = await openTestProgram(t)
  const [writing, idle] = [await signIn(program), await signIn(program)]
  for (let times = 0; times < 3; times += 1) {
    program.clock.advance({ hours: 11 })
    assert.equal((await writing.open('/petugas/akun/di-sini')).body, '{"isSignedIn":true}')
  }
  assert.deepEqual([await isIn(writing), await isIn(idle)], [true, false])
  assert.notEqual((await idle.open('/petugas/akun/di-sini')).status, 200)
})

test('whoever sets up a second factor is alone afterwards with those who have shown one', async (t) => {
  const site = 'http://localhost'
  const program = await openTestProgram(t, { environment: { PUBLIC_URL: site } })
  const [own, thief] = [await signIn(program), await signIn(program)]
  const device = authenticator(site)
  const make = async (browser: Visitor, one = device) => {
    await browser.open('/petugas/akun/keamanan')
    const question = await browser.send('/petugas/akun/keamanan/kunci-sandi/mulai', {})
    const answer = { _kunci_sandi_baru: one.create(JSON.parse(question.body)) }
    return browser.send('/petugas/akun/keamanan/kunci-sandi', answer)
  }
  assert.equal((await make(own)).location, '/petugas/akun/keamanan?selesai=tambah')
  assert.deepEqual([await isIn(own), await isIn(thief)], [true, false])

  const byPasskey = visitor(program.app)
  await byPasskey.open('/masuk')
  const question = await byPasskey.send('/masuk/kunci-sandi/mulai', {})
  await byPasskey.send('/masuk/kunci-sandi', { _kunci_sandi: device.get(JSON.parse(question.body)) })
  assert.equal(await isIn(byPasskey), true)
  await make(own, authenticator(site))
  assert.deepEqual([await isIn(own), await isIn(byPasskey)], [true, true])
})
