import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { testDatabase } from '../../../../test/harness/db.ts'
import { peopleRoom } from '../../../../test/harness/people.ts'
import { serveRoutes } from '../../../../test/harness/web.ts'
import type { AgencyId } from '../../../kernel/brand.ts'
import { transact, type Db } from '../../../platform/db/db.ts'
import { seedAgencies } from '../../agencies/index.ts'
import { createApiToken } from '../usecases/api-tokens.ts'
import { authenticate } from '../usecases/authenticate.ts'
import { createOfficer } from '../usecases/create-officer.ts'
import { peopleRoutes } from './routes.ts'

const now = Temporal.Instant.from('2026-03-02T01:00:00Z')
const email = 'liaison@kampar-dpupr.test'
const password = 'kopi-sungai-melati-42'

async function givenAnOfficer(t: TestContext): Promise<{ db: Db; app: FastifyInstance }> {
  const db = await testDatabase(t)
  await transact(db, seedAgencies)
  const posts = [{ role: 'liaison', agency: 'kampar-dpupr' as AgencyId }] as const
  assert.ok((await createOfficer(db, now, { email, name: 'Rina Mahesa', password, posts }, null)).ok)
  const app = await serveRoutes(t, peopleRoutes(peopleRoom({ db, now: () => now })), {
    authenticate: (credential) => authenticate(db, now, credential),
  })
  return { db, app }
}

/** A browser: keeps cookies, and sends the token of the page it saw last with each form. */
function browse(app: FastifyInstance, userAgent = 'Mozilla/5.0 (Linux; Android 14) Chrome/131.0 Mobile Safari/537.36') {
  const cookies = new Map<string, string>()
  let token = ''
  const visit = async (url: string, fields?: Record<string, string>) => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { cookie, 'user-agent': userAgent, 'content-type': 'application/x-www-form-urlencoded' }
    const payload = new URLSearchParams({ ...fields, _csrf: token }).toString()
    const answer = await app.inject(fields === undefined ? { url, headers } : { method: 'POST', url, headers, payload })
    for (const { name, value } of answer.cookies) cookies.set(name, value)
    token = /name="_csrf" value="([^"]+)"/.exec(answer.body)?.[1] ?? token
    return answer
  }
  const signIn = async () => {
    await visit('/masuk')
    return visit('/masuk', { surel: email, sandi: password })
  }
  return { visit, signIn }
}

const buttonId = (body: string, action: string) =>
  new RegExp(`action="${action}".*?name="id" value="([^"]+)"`).exec(body)?.[1] ?? assert.fail(`no button for ${action}`)

test('an officer signs in, lands where they wanted to go, and signs out', async (t) => {
  const { app } = await givenAnOfficer(t)
  const { visit } = browse(app)
  const sent = await visit('/petugas/akun')
  assert.equal(sent.headers.location, '/masuk?lanjut=%2Fpetugas%2Fakun')
  const page = await visit(sent.headers.location)
  assert.match(page.body, /name="lanjut" value="\/petugas\/akun"/)
  const entered = await visit('/masuk', { surel: email, sandi: password, lanjut: '/petugas/akun' })
  assert.equal(entered.statusCode, 303)
  assert.equal(entered.headers.location, '/petugas/akun')
  const account = await visit('/petugas/akun')
  assert.match(account.body, /Rina Mahesa/)
  assert.match(account.body, /Pejabat penghubung, Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Kampar/)
  assert.match(account.body, /Chrome, Android/)
  assert.equal((await visit('/masuk')).headers.location, '/petugas')
  assert.equal((await visit('/keluar', {})).headers.location, '/')
  assert.equal((await visit('/petugas/akun')).statusCode, 303)
})

test('signing in never leads to another site', async (t) => {
  const { app } = await givenAnOfficer(t)
  const { visit } = browse(app)
  await visit('/masuk?lanjut=//evil.example')
  const entered = await visit('/masuk', { surel: email, sandi: password, lanjut: '//evil.example' })
  assert.equal(entered.headers.location, '/petugas')
})

test('a wrong password is told beside the form, the address kept, and too many must wait', async (t) => {
  const { app } = await givenAnOfficer(t)
  const { visit } = browse(app)
  await visit('/masuk')
  const empty = await visit('/masuk', { surel: email, sandi: '' })
  assert.equal(empty.statusCode, 422)
  assert.match(empty.body, /Tuliskan kata sandi Anda\./)
  for (let guess = 0; guess < 5; guess++) {
    const wrong = await visit('/masuk', { surel: email, sandi: 'guess' })
    assert.equal(wrong.statusCode, 422)
    assert.match(wrong.body, new RegExp(`value="${email}"`))
    assert.doesNotMatch(wrong.body, /guess/)
  }
  const tooMany = await visit('/masuk', { surel: email, sandi: password })
  assert.equal(tooMany.statusCode, 429)
  assert.match(tooMany.body, /Coba lagi 15 menit lagi\./)
})

test('an officer ends the session of a lost phone', async (t) => {
  const { app } = await givenAnOfficer(t)
  const phone = browse(app)
  const desk = browse(app, 'Mozilla/5.0 (Windows NT 10.0) Gecko/20100101 Firefox/133.0')
  await phone.signIn()
  await desk.signIn()
  const { body } = await desk.visit('/petugas/akun')
  const ended = await desk.visit('/petugas/akun/sesi', { id: buttonId(body, '/petugas/akun/sesi') })
  assert.match((await desk.visit(String(ended.headers.location))).body, /sudah diakhiri/)
  assert.equal((await phone.visit('/petugas/akun')).statusCode, 303)
  assert.equal((await desk.visit('/petugas/akun/sesi', { id: 'not an id' })).statusCode, 400)
})

test('an officer revokes the key of an application', async (t) => {
  const { app, db } = await givenAnOfficer(t)
  const created = await createApiToken(db, now, { email, name: 'Aplikasi Kampar' })
  assert.ok(created.ok)
  const { visit, signIn } = browse(app)
  await signIn()
  const { body } = await visit('/petugas/akun')
  assert.match(body, /Aplikasi Kampar/)
  await visit('/petugas/akun/kunci', { id: buttonId(body, '/petugas/akun/kunci') })
  assert.equal(await authenticate(db, now, { kind: 'bearer', token: created.value }), null)
})

test('a password is changed only with the old one and twice the new one', async (t) => {
  const { app } = await givenAnOfficer(t)
  const { visit, signIn } = browse(app)
  await signIn()
  await visit('/petugas/akun')
  const change = (sekarang: string, baru: string, ulang = baru) =>
    visit('/petugas/akun/kata-sandi', { sekarang, baru, ulang })
  assert.match((await change('guess', 'teluk-payung-senja')).body, /Kata sandi sekarang tidak cocok/)
  assert.match((await change(password, 'pendek')).body, /Tulis paling sedikit 12 huruf\./)
  assert.match((await change(password, 'teluk-payung-senja', 'teluk')).body, /yang sama dua kali/)
  const changed = await change(password, 'teluk-payung-senja')
  assert.equal(changed.headers.location, '/petugas/akun?selesai=sandi')
  assert.equal((await browse(app).signIn()).statusCode, 422)
})

test('the pages speak English too', async (t) => {
  const { app } = await givenAnOfficer(t)
  assert.match((await app.inject('/masuk?lang=en')).body, /Officers’ sign-in/)
})

/** How often e-mail comes, and in which language, as the account page shows it. */
const chosen = (body: string) => [
  /value="(\w+)" checked/.exec(body)?.[1],
  /<option value="(id|en)" selected/.exec(body)?.[1],
]

test('an officer says how often and in which language e-mail comes, and it is kept', async (t) => {
  const { app } = await givenAnOfficer(t)
  const desk = browse(app)
  await desk.signIn()
  assert.deepEqual(chosen((await desk.visit('/petugas/akun')).body), ['daily', 'id'])
  const sent = await desk.visit('/petugas/akun/surel', { surat: 'each', bahasa: 'en' })
  assert.equal(sent.headers.location, '/petugas/akun?selesai=surel')
  assert.deepEqual(chosen((await desk.visit('/petugas/akun')).body), ['each', 'en'])
  assert.equal((await desk.visit('/petugas/akun/surel', { surat: 'never', bahasa: 'en' })).statusCode, 400)
})
