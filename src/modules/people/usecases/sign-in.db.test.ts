import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { testDatabase } from '../../../../test/harness/db.ts'
import type { Officer } from '../../../kernel/actor.ts'
import type { Db } from '../../../platform/db/db.ts'
import { listAudit } from '../../audit/index.ts'
import { listSessions } from '../store/sessions.ts'
import { createApiToken, endApiToken } from './api-tokens.ts'
import { authenticate } from './authenticate.ts'
import { changePassword } from './change-password.ts'
import { createOfficer } from './create-officer.ts'
import { endSession } from './end-session.ts'
import { signIn } from './sign-in.ts'

const now = Temporal.Instant.from('2026-03-02T01:00:00Z')
const email = 'rina@kampar.test'
const password = 'kopi-sungai-melati-42'

async function givenAnOfficer(t: TestContext): Promise<{ db: Db; officer: Officer }> {
  const db = await testDatabase(t)
  const created = await createOfficer(db, now, { email, name: 'Rina Mahesa', password, posts: [] }, null)
  assert.ok(created.ok)
  return { db, officer: { kind: 'officer', id: created.value, posts: [] } }
}

const attempt = (
  db: Db,
  more: { password?: string; email?: string; address?: string; deviceToken?: string; at?: Temporal.Instant } = {},
) =>
  signIn(db, more.at ?? now, {
    email: more.email ?? email,
    password: more.password ?? password,
    address: more.address ?? '10.0.0.1',
    device: 'a browser',
    deviceToken: more.deviceToken ?? null,
    wait: async () => {},
  })

async function whenSignedIn(db: Db, at = now): Promise<string> {
  const signedIn = await attempt(db, { at })
  assert.ok(signedIn.ok && signedIn.value.state === 'started')
  return signedIn.value.token
}

const who = async (db: Db, token: string, at = now) => (await authenticate(db, at, { kind: 'session', token }))?.email

test('an e-mail is recognised however it is typed, and the token is not in the database', async (t) => {
  const { db } = await givenAnOfficer(t)
  const signedIn = await attempt(db, { email: ' Rina@KAMPAR.test ' })
  assert.ok(signedIn.ok)
  assert.equal(await who(db, signedIn.value.token), email)
  assert.equal(await who(db, `${signedIn.value.token}x`), undefined)
  const [session] = await db
    .withTables<{ sessions: { token_hash: Buffer } }>()
    .selectFrom('sessions')
    .selectAll()
    .execute()
  assert.equal(JSON.stringify(session).includes(signedIn.value.token), false)
})

test('a wrong password and an unknown account are the same refusal', async (t) => {
  const { db } = await givenAnOfficer(t)
  const refusal = { ok: false, refusal: { refusal: 'wrongPassword' } }
  assert.deepEqual(await attempt(db, { password: 'something else' }), refusal)
  assert.deepEqual(await attempt(db, { email: 'nobody@kampar.test' }), refusal)
})

test('after five wrong passwords that place must wait, and only that place', async (t) => {
  const { db } = await givenAnOfficer(t)
  const guesses = await Promise.all(
    Array.from({ length: 8 }, () => attempt(db, { password: 'guess', address: '6.6.6.6' })),
  )
  const refusals = guesses.map((guess) => (guess.ok ? 'signed in' : guess.refusal.refusal))
  assert.equal(refusals.filter((refusal) => refusal === 'wrongPassword').length, 5)
  assert.equal(refusals.filter((refusal) => refusal === 'tooManyAttempts').length, 3)
  const until = now.add({ minutes: 15 })
  assert.deepEqual(await attempt(db, { address: '6.6.6.6' }), {
    ok: false,
    refusal: { refusal: 'tooManyAttempts', until },
  })
  assert.equal((await attempt(db)).ok, true)
  assert.equal((await attempt(db, { address: '6.6.6.6', at: until })).ok, true)
})

test('a right password forgets the wrong ones before it', async (t) => {
  const { db } = await givenAnOfficer(t)
  for (let round = 0; round < 2; round++) {
    for (let guess = 0; guess < 4; guess++) assert.equal((await attempt(db, { password: 'guess' })).ok, false)
    assert.equal((await attempt(db)).ok, true)
  }
})

test('a session lives while it is used, and a week at most', async (t) => {
  const { db } = await givenAnOfficer(t)
  const token = await whenSignedIn(db)
  for (let hours = 0; hours < 168; hours += 11) assert.equal(await who(db, token, now.add({ hours })), email)
  assert.equal(await who(db, token, now.add({ hours: 168 })), undefined)
  const idle = await whenSignedIn(db)
  assert.equal(await who(db, idle, now.add({ hours: 12 })), undefined)
})

test('an ended session opens nothing, and nobody ends another’s', async (t) => {
  const { db, officer } = await givenAnOfficer(t)
  const token = await whenSignedIn(db)
  const [session] = await listSessions(db, officer.id, now)
  assert.ok(session)
  const stranger = await createOfficer(db, now, { email: 'agus@kampar.test', name: 'Agus', password, posts: [] }, null)
  assert.ok(stranger.ok)
  assert.equal(await endSession(db, now, { ...officer, id: stranger.value }, session.id), false)
  assert.equal(await who(db, token), email)
  assert.equal(await endSession(db, now, officer, session.id), true)
  assert.equal(await who(db, token), undefined)
  assert.deepEqual(await listSessions(db, officer.id, now), [])
})

test('a changed password ends the other sessions and keeps this one', async (t) => {
  const { db, officer } = await givenAnOfficer(t)
  const [other, mine] = [await whenSignedIn(db), await whenSignedIn(db, now.add({ minutes: 1 }))]
  const session = (await listSessions(db, officer.id, now))[0]?.id
  assert.ok(session)
  const next = 'teluk-payung-senja-77'
  const wrong = await changePassword(db, now, officer, { current: 'not it', next, session, device: null })
  assert.deepEqual(wrong, { ok: false, refusal: { refusal: 'wrongPassword' } })
  const short = await changePassword(db, now, officer, { current: password, next: 'short', session, device: null })
  assert.deepEqual(short, { ok: false, refusal: { refusal: 'passwordTooShort' } })
  assert.equal((await changePassword(db, now, officer, { current: password, next, session, device: null })).ok, true)
  assert.equal(await who(db, mine, now.add({ minutes: 1 })), email)
  assert.equal(await who(db, other), undefined)
  assert.equal((await attempt(db)).ok, false)
  assert.equal((await attempt(db, { password: next })).ok, true)
})

test('an API token opens until it is revoked, and never as a session', async (t) => {
  const { db, officer } = await givenAnOfficer(t)
  const created = await createApiToken(db, now, { email, name: 'own application' })
  assert.ok(created.ok)
  const token = created.value
  assert.equal((await authenticate(db, now, { kind: 'bearer', token }))?.email, email)
  assert.equal(await who(db, token), undefined)
  const events = await listAudit(db, officer.id)
  const id = events.find((entry) => entry.event === 'token.created')?.detail['token']
  assert.equal(await endApiToken(db, now, officer, String(id)), true)
  assert.equal(await authenticate(db, now, { kind: 'bearer', token }), null)
  assert.deepEqual(await createApiToken(db, now, { email: 'nobody@kampar.test', name: 'x' }), {
    ok: false,
    refusal: { refusal: 'accountUnknown' },
  })
})

test('signing in and failing to are in the audit log', async (t) => {
  const { db, officer } = await givenAnOfficer(t)
  await attempt(db, { password: 'guess' })
  await whenSignedIn(db)
  const events = await listAudit(db, officer.id)
  assert.deepEqual(
    events.map((entry) => entry.event),
    ['officer.created', 'session.refused', 'session.started'],
  )
})
