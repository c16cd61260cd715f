import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { Registry } from 'prom-client'
import { z } from 'zod'
import type { Officer } from '../kernel/actor.ts'
import type { AgencyId, OfficerId } from '../kernel/brand.ts'
import { refuse } from '../kernel/result.ts'
import { openLog } from '../platform/log.ts'
import { json, page, problem, redirect } from './answer.ts'
import { csrfField } from './components/field/csrf-field.ts'
import { fieldText, fieldTexts } from './form.ts'
import { html } from './html.ts'
import { route } from './route.ts'
import { unlimited } from '../../test/harness/web.ts'
import { buildServer } from './server.ts'
import type { AuditEntry, Shell } from './shell.ts'

const officer = (role: 'liaison' | 'operator'): Officer => ({
  kind: 'officer',
  id: role as string as OfficerId,
  posts: [{ role, agency: 'kampar' as AgencyId }],
})

const routes = [
  route({
    method: 'GET',
    path: '/',
    permission: 'public',
    audit: 'none',
    handler: (ask) => page({ title: 'Depan', main: html`<form>${csrfField(ask.csrf())}</form>` }),
  }),
  route({
    method: 'POST',
    path: '/kirim',
    permission: 'public',
    audit: 'none',
    handler: (ask) => json({ isi: fieldText(ask.body, 'isi'), pilih: fieldTexts(ask.body, 'pilih') }),
  }),
  route({
    method: 'GET',
    path: '/petugas',
    permission: 'desk.read',
    audit: 'desk.opened',
    handler: () => page({ title: 'Meja', main: html`` }),
  }),
  route({
    method: 'GET',
    path: '/rusak',
    permission: 'public',
    audit: 'none',
    handler: () => {
      throw new Error('a secret detail')
    },
  }),
  route({ method: 'GET', path: '/pindah', permission: 'public', audit: 'none', handler: () => redirect('/') }),
  route({
    method: 'GET',
    path: '/api/v1/rahasia',
    permission: 'reporterSecret',
    audit: 'none',
    handler: (ask) => json({ secret: ask.reporterSecret }),
  }),
  route({
    method: 'GET',
    path: '/api/v1/batas',
    permission: 'public',
    audit: 'none',
    handler: () => problem('limitNotInStandard', { facts: { limit: 'escalation' } }),
  }),
  route({ method: 'GET', path: '/api/v1/meja', permission: 'desk.read', audit: 'none', handler: () => json([]) }),
  route({
    method: 'POST',
    path: '/api/v1/benda/:nomor',
    permission: 'public',
    audit: 'none',
    summary: 'Makes a thing',
    params: z.object({ nomor: z.string() }),
    body: z.object({ jumlah: z.int().positive(), tempat: z.object({ kode: z.string() }) }),
    answers: { 201: z.object({ jumlah: z.int() }) },
    handler: (ask) => json({ jumlah: ask.body.jumlah }, 201),
  }),
]

async function serve(t: { after(clean: () => Promise<void>): void }, change: Partial<Shell> = {}) {
  const audited: AuditEntry[] = []
  const app = await buildServer({
    routes,
    authenticate: async ({ token }) =>
      token === 'liaison' || token === 'operator' ? { officer: officer(token), standing: null } : null,
    askForProof: async () => null,
    audit: async (entry) => void audited.push(entry),
    isReady: async () => true,
    receiveFile: async () => refuse('fileTypeNotAllowed'),
    budgets: unlimited,
    overloadedAfterMs: 0,
    metrics: new Registry(),
    log: openLog('silent'),
    trustProxy: false,
    secure: false,
    ...change,
  })
  t.after(() => app.close())
  return { app, audited }
}

const form = { 'content-type': 'application/x-www-form-urlencoded' }
const jsonType = { 'content-type': 'application/json' }

/** A visitor who has opened the front page: the cookie and the token of its form. */
async function opened(app: FastifyInstance) {
  const front = await app.inject('/')
  const token = /name="_csrf" value="([^"]+)"/.exec(front.body)?.[1] ?? assert.fail('no token on the page')
  const [cookie] = front.cookies
  return { token, cookie: `${cookie?.name}=${cookie?.value}` }
}

test('a page stands in its frame, in Indonesian, under a policy that runs nothing inline', async (t) => {
  const { app } = await serve(t)
  const answer = await app.inject('/')
  assert.equal(answer.statusCode, 200)
  assert.match(answer.body, /<html lang="id"/)
  assert.match(answer.body, /<h1[^>]*>Depan<\/h1>/)
  const policy = String(answer.headers['content-security-policy'])
  assert.match(policy, /default-src 'none'/)
  assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval/)
  assert.match(policy, /require-trusted-types-for 'script'/)
  assert.match(policy, /script-src localhost:80\/aset\/$/)
  assert.doesNotMatch(answer.body, /<script(?![^>]* src="\/aset\/)| on[a-z]+="| style="/)
})

test('a page for one visitor runs only scripts that carry the number of that very response', async (t) => {
  const { app } = await serve(t)
  const nonces = new Set<string>()
  for (const _ of [1, 2]) {
    const { headers, body } = await app.inject({ url: '/', cookies: { sesi: 'liaison' } })
    const [, nonce = ''] = /script-src 'nonce-([^']{22,})'$/.exec(String(headers['content-security-policy'])) ?? []
    const scripts = body.match(/<script[^>]*>/g) ?? []
    assert.ok(scripts.length > 0 && scripts.every((script) => script.includes(`nonce="${nonce}"`)), body)
    nonces.add(nonce)
  }
  assert.equal(nonces.size, 2)
})

test('what is no page runs nothing, and a strange host gets no say in the policy', async (t) => {
  const { app } = await serve(t)
  const { headers } = await app.inject('/healthz')
  assert.equal(headers['content-security-policy'], "default-src 'none'; frame-ancestors 'none'; sandbox")
  const strange = await app.inject({ url: '/', headers: { host: "x'; script-src *" } })
  assert.match(String(strange.headers['content-security-policy']), /script-src 'self'$/)
})

test('an address that ends with a slash leads to the same page', async (t) => {
  const { app } = await serve(t)
  assert.equal((await app.inject('/pindah/')).statusCode, (await app.inject('/pindah')).statusCode)
})

test('English on request, and it is remembered', async (t) => {
  const { app } = await serve(t)
  const answer = await app.inject('/?lang=en')
  assert.match(answer.body, /<html lang="en"/)
  assert.match(String(answer.headers['set-cookie']), /bahasa=en/)
})

test('the link to the other language never leaves this site', async (t) => {
  const { app } = await serve(t)
  const answer = await app.inject('//evil.example/x')
  assert.equal(answer.statusCode, 404)
  assert.match(answer.body, /href="\/evil\.example\/x\?lang=en"/)
})

test('a form with its token arrives, repeated fields as a list', async (t) => {
  const { app } = await serve(t)
  const { token, cookie } = await opened(app)
  const payload = new URLSearchParams([
    ['_csrf', token],
    ['isi', ' a\r\nb '],
    ['pilih', '1'],
    ['pilih', '2'],
  ]).toString()
  const answer = await app.inject({ method: 'POST', url: '/kirim', headers: { ...form, cookie }, payload })
  assert.deepEqual(answer.json(), { isi: 'a\nb', pilih: ['1', '2'] })
})

test('a form with more fields than are read is refused whole, because what it says last would be dropped', async (t) => {
  const { app } = await serve(t)
  const { token, cookie } = await opened(app)
  const send = (many: number) => {
    const fields = Array.from({ length: many }, (_, n) => [`f${n}`, ''] satisfies [string, string])
    const payload = new URLSearchParams([['_csrf', token], ...fields, ['isi', 'akhir']]).toString()
    return app.inject({ method: 'POST', url: '/kirim', headers: { ...form, cookie }, payload })
  }
  assert.equal((await send(9_998)).json<Record<string, string>>()['isi'], 'akhir')
  const refused = await send(9_999)
  assert.equal(refused.statusCode, 413)
  assert.match(refused.body, /Kiriman terlalu besar/)
})

test('a form without its token is refused, and the person is told what to do', async (t) => {
  const { app } = await serve(t)
  const answer = await app.inject({ method: 'POST', url: '/kirim', headers: form, payload: 'isi=a' })
  assert.equal(answer.statusCode, 403)
  assert.match(answer.body, /terlalu lama terbuka/)
})

test('officers enter by their post: nobody is sent to sign in, the wrong post is refused, the visit is recorded', async (t) => {
  const { app, audited } = await serve(t)
  const nobody = await app.inject('/petugas?urut=lama')
  assert.equal(nobody.statusCode, 303)
  assert.equal(nobody.headers.location, '/masuk?lanjut=%2Fpetugas%3Furut%3Dlama')
  assert.equal((await app.inject({ url: '/petugas', headers: { cookie: 'sesi=operator' } })).statusCode, 403)
  assert.equal(audited.length, 0)
  const entered = await app.inject({ url: '/petugas', headers: { cookie: 'sesi=liaison' } })
  assert.equal(entered.statusCode, 200)
  assert.equal(entered.headers['cache-control'], 'no-store')
  assert.deepEqual(
    audited.map(({ event }) => event),
    ['desk.opened'],
  )
})

test('on the API only a bearer token counts, never a cookie', async (t) => {
  const { app } = await serve(t)
  const status = async (headers: Record<string, string>) =>
    (await app.inject({ url: '/api/v1/meja', headers })).statusCode
  assert.equal(await status({ cookie: 'sesi=liaison' }), 401)
  assert.equal(await status({ authorization: 'Bearer liaison' }), 200)
  assert.equal(await status({ authorization: 'Bearer operator' }), 403)
  assert.equal(await status({ authorization: 'Bearer revoked' }), 401)
})

test('a reporter shows the secret in a header', async (t) => {
  const { app } = await serve(t)
  assert.equal((await app.inject('/api/v1/rahasia')).statusCode, 401)
  const answer = await app.inject({ url: '/api/v1/rahasia', headers: { authorization: 'Report abc' } })
  assert.deepEqual(answer.json(), { secret: 'abc' })
})

test('a refusal on the API is a problem with a stable code and its facts', async (t) => {
  const { app } = await serve(t)
  const answer = await app.inject('/api/v1/batas')
  assert.equal(answer.statusCode, 404)
  assert.match(String(answer.headers['content-type']), /^application\/problem\+json/)
  const { code, limit, status } = answer.json<Record<string, unknown>>()
  assert.deepEqual({ code, limit, status }, { code: 'limit-not-in-standard', limit: 'escalation', status: 404 })
})

test('what broke inside stays inside', async (t) => {
  const { app } = await serve(t)
  const answer = await app.inject('/rusak')
  assert.equal(answer.statusCode, 500)
  assert.doesNotMatch(answer.body, /secret detail/)
  assert.match(answer.body, new RegExp(String(answer.headers['x-request-id'])))
})

test('wrong fields are named by their path', async (t) => {
  const { app } = await serve(t)
  const payload = { jumlah: -1, tempat: {} }
  const answer = await app.inject({ method: 'POST', url: '/api/v1/benda/7', headers: jsonType, payload })
  assert.equal(answer.statusCode, 400)
  const { code, errors } = answer.json<{ code: string; errors: { field: string }[] }>()
  assert.equal(code, 'invalid-request')
  assert.deepEqual(
    errors.map(({ field }) => field),
    ['jumlah', 'tempat.kode'],
  )
})

const good = '{"jumlah":1,"tempat":{"kode":"14"}}'
const wrongBodies = [
  ['cut off', jsonType, good.slice(0, -3), 400],
  ['empty', jsonType, '', 400],
  ['absent', {}, undefined, 400],
  ['not UTF-8', jsonType, Buffer.from('{"jumlah":1,"tempat":{"kode":"\xe9"}}', 'latin1'), 400],
  ['a NUL character', jsonType, '{"jumlah":1,"tempat":{"kode":"\\u0000"}}', 400],
  ['half a surrogate pair', jsonType, '{"jumlah":1,"tempat":{"kode":"\\ud800"}}', 400],
  ['a poisoned prototype', jsonType, '{"jumlah":1,"tempat":{"kode":"a"},"__proto__":{}}', 400],
  ['another form of data', { 'content-type': 'text/xml' }, '<a/>', 415],
  ['a form where JSON belongs', form, 'jumlah=1', 415],
  ['too large', jsonType, `{"jumlah":1,"tempat":{"kode":"${'a'.repeat(1024 * 1024)}"}}`, 413],
  ['deeply nested', jsonType, '['.repeat(20_000), 400],
] as const

for (const [name, headers, payload, status] of wrongBodies)
  test(`a wrong body is refused, never a fault of ours: ${name}`, async (t) => {
    const { app } = await serve(t)
    const request = { method: 'POST', url: '/api/v1/benda/7', headers } as const
    const answer = await app.inject(payload === undefined ? request : { ...request, payload })
    assert.equal(answer.statusCode, status)
    assert.equal(answer.json<{ status: number }>().status, status)
  })

for (const url of ['/%zz', '/api/v1/%c0', '/laporan/%00', '/?lang=%00', '/?lang=en&lang=id', '/../../etc/passwd'])
  test(`an odd address is refused, never a fault of ours: ${url}`, async (t) => {
    const { app } = await serve(t)
    assert.ok((await app.inject({ url })).statusCode < 500)
  })

test('the API describes itself from the schemas that validate', async (t) => {
  const { app } = await serve(t)
  const { paths } = (await app.inject('/api/openapi.json')).json<{ paths: Record<string, unknown> }>()
  assert.deepEqual(Object.keys(paths).toSorted(), [
    '/api/v1/batas',
    '/api/v1/benda/{nomor}',
    '/api/v1/meja',
    '/api/v1/rahasia',
  ])
  assert.match(JSON.stringify(paths['/api/v1/benda/{nomor}']), /exclusiveMinimum/)
})

test('alive, ready, measured', async (t) => {
  const { app } = await serve(t, { isReady: async () => false })
  assert.equal((await app.inject('/healthz')).statusCode, 200)
  assert.equal((await app.inject('/readyz')).statusCode, 503)
  assert.match((await app.inject('/metrics')).body, /lapor_http_request_duration_seconds_count\{[^}]*route="\/healthz"/)
})

test('the style of a page may be kept for ever and travels compressed', async (t) => {
  const { app } = await serve(t)
  const [, url = ''] = /href="(\/aset\/style[^"]+)"/.exec((await app.inject('/')).body) ?? []
  const answer = await app.inject({ url, headers: { 'accept-encoding': 'gzip, br' } })
  assert.equal(answer.headers['content-encoding'], 'br')
  assert.match(String(answer.headers['cache-control']), /immutable/)
})

test('a route without permission or audit event cannot be built, nor slip in', async (t) => {
  const whole = { method: 'GET', path: '/x', permission: 'public', audit: 'none', handler: () => json(1) } as const
  for (const missing of ['permission', 'audit'] as const)
    assert.throws(() => route({ ...whole, [missing]: undefined }), /\/x declares no/)
  const { audit: _, ...withoutAudit } = whole
  const smuggled = withoutAudit as unknown as (typeof routes)[number]
  await assert.rejects(serve(t, { routes: [smuggled] }), /\/x does not say who may enter/)
})
