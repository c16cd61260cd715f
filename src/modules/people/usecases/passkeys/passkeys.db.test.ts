import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { authenticator, type Authenticator, type Mischief } from '../../../../../test/harness/authenticator.ts'
import { testDatabase } from '../../../../../test/harness/db.ts'
import { testClock } from '../../../../../test/harness/room.ts'
import { newId } from '../../../../platform/ids.ts'
import { listAudit } from '../../../audit/index.ts'
import type { PasskeyHolder } from '../../domain/passkey.ts'
import { listPasskeys } from '../../store/passkeys.ts'
import { askForNewPasskey, askForProof, askWhoSignsIn } from './ask-for-passkey.ts'
import { removePasskey, renamePasskey } from './keep-passkeys.ts'
import { provePasskey } from './prove-passkey.ts'
import type { PasskeyRoom } from './room.ts'
import { savePasskey } from './save-passkey.ts'

const site = { id: 'lapor.test', origin: 'https://lapor.test' }
const holder: PasskeyHolder = { kind: 'reporter', id: newId() }
const refused = { ok: false, refusal: { refusal: 'passkeyRefused' } }

async function givenARoom(t: TestContext) {
  const clock = testClock()
  const room: PasskeyRoom = { db: await testDatabase(t), now: clock.now, site }
  return { room, clock, phone: authenticator(site.origin) }
}

const askNew = (room: PasskeyRoom, who = holder) => askForNewPasskey(room, who, { account: 'melati', name: 'Melati' })

async function make(room: PasskeyRoom, phone: Authenticator, who = holder, mischief: Mischief = {}) {
  const response = phone.create(await askNew(room, who), mischief)
  return savePasskey(room, who, { response, name: '', device: 'Chrome, Android' })
}

test('a passkey is made, named after its device, signs in and proves', async (t) => {
  const { room, phone } = await givenARoom(t)
  assert.ok((await make(room, phone)).ok)
  const [made] = await listPasskeys(room.db, holder)
  assert.equal(made?.name, 'Chrome, Android')
  assert.equal(made.lastUsedAt, null)
  const signedIn = await provePasskey(room, { kind: 'reporter' }, phone.get(await askWhoSignsIn(room, 'reporter')))
  assert.deepEqual(signedIn, { ok: true, value: holder })
  assert.deepEqual(await provePasskey(room, holder, phone.get(await askForProof(room, holder))), signedIn)
  assert.deepEqual((await listPasskeys(room.db, holder))[0]?.lastUsedAt, room.now())
})

test('a challenge is answered once, in time, and by whom and for what it was asked', async (t) => {
  const { room, clock, phone } = await givenARoom(t)
  const once = await askNew(room)
  const response = phone.create(once)
  const save = (who = holder) => savePasskey(room, who, { response, name: '', device: '' })
  assert.deepEqual(await save({ ...holder, id: newId() }), refused)
  assert.ok((await save()).ok)
  assert.deepEqual(await save(), refused)
  const forSignIn = await askWhoSignsIn(room, 'reporter')
  assert.deepEqual(await provePasskey(room, holder, phone.get(forSignIn)), refused)
  assert.deepEqual(await provePasskey(room, { kind: 'officer' }, phone.get(forSignIn)), refused)
  const answer = phone.get(forSignIn)
  assert.ok((await provePasskey(room, { kind: 'reporter' }, answer)).ok)
  assert.deepEqual(await provePasskey(room, { kind: 'reporter' }, answer), refused)
  const late = phone.get(await askWhoSignsIn(room, 'reporter'))
  clock.advance({ minutes: 5 })
  assert.deepEqual(await provePasskey(room, { kind: 'reporter' }, late), refused)
})

test('what was signed for another site, without finger or PIN, or by another device is refused', async (t) => {
  const { room, phone } = await givenARoom(t)
  const wrong: readonly Mischief[] = [
    { origin: 'https://lapor.example' },
    { site: 'lapor.example' },
    { isUnverified: true },
  ]
  for (const mischief of wrong) assert.deepEqual(await make(room, phone, holder, mischief), refused)
  assert.ok((await make(room, phone)).ok)
  for (const mischief of wrong) {
    const answer = phone.get(await askWhoSignsIn(room, 'reporter'), mischief)
    assert.deepEqual(await provePasskey(room, { kind: 'reporter' }, answer), refused)
  }
  const stranger = authenticator(site.origin).get(await askWhoSignsIn(room, 'reporter'))
  assert.deepEqual(await provePasskey(room, { kind: 'reporter' }, stranger), refused)
  for (const text of ['', '{}', 'null', '{"id":1}'])
    assert.deepEqual(await provePasskey(room, { kind: 'reporter' }, text), refused)
})

test('a count that does not go on is that of a copy: it is refused and written down', async (t) => {
  const { room, phone } = await givenARoom(t)
  await make(room, phone)
  const sign = async (counter: number) =>
    provePasskey(room, { kind: 'reporter' }, phone.get(await askWhoSignsIn(room, 'reporter'), { counter }))
  assert.ok((await sign(7)).ok)
  assert.deepEqual(await sign(7), refused)
  assert.deepEqual(await sign(3), refused)
  assert.ok((await sign(8)).ok)
  const events = (await listAudit(room.db, holder.id)).map(({ event }) => event)
  assert.deepEqual(events, ['passkey.added', 'passkey.doubted', 'passkey.doubted'])
})

test('authenticators that do not count are believed', async (t) => {
  const { room, phone } = await givenARoom(t)
  await make(room, phone)
  for (let n = 0; n < 2; n++) {
    const answer = phone.get(await askForProof(room, holder), { counter: 0 })
    assert.ok((await provePasskey(room, holder, answer)).ok)
  }
})

test('a passkey opens nobody else’s account, and nobody else renames or removes it', async (t) => {
  const { room, phone } = await givenARoom(t)
  await make(room, phone)
  const other: PasskeyHolder = { kind: 'reporter', id: newId() }
  assert.deepEqual(await provePasskey(room, other, phone.get(await askForProof(room, other))), refused)
  assert.deepEqual(await make(room, phone, other), { ok: false, refusal: { refusal: 'passkeyKnown' } })
  const [{ id } = { id: '' }] = await listPasskeys(room.db, holder)
  assert.equal(await renamePasskey(room, other, id, 'Milik saya'), false)
  assert.equal(await removePasskey(room, other, id), false)
  assert.equal(await renamePasskey(room, holder, id, '  Ponsel kantor '), true)
  assert.equal((await listPasskeys(room.db, holder))[0]?.name, 'Ponsel kantor')
  assert.equal(await removePasskey(room, holder, id, async () => false), false)
  assert.equal(await removePasskey(room, holder, id), true)
  const gone = phone.get(await askWhoSignsIn(room, 'reporter'))
  assert.deepEqual(await provePasskey(room, { kind: 'reporter' }, gone), refused)
})
