import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isApi, type Route } from '../../src/web/route.ts'
import { openTestProgram } from '../harness/program.ts'
import { signedIn } from '../harness/visitor.ts'

/** Routes that show who somebody is, hand out what was gathered, or change who may do what: by what they declare. */
const isSensitive = ({ method, path, permission }: Route): boolean =>
  permission === 'identity.read' ||
  permission === 'identity.breakGlass' ||
  permission === 'nik.settle' ||
  path.startsWith('/petugas/register/') ||
  (permission === 'people.manage' && method !== 'GET') ||
  (path.startsWith('/petugas/kabar/ombudsman/') && method !== 'GET' && !path.endsWith('/coba')) ||
  (path.startsWith('/petugas/akun/keamanan/') && method !== 'GET' && !path.endsWith('/nama'))

/** Asks the browser's question only; what comes of it is sensitive by itself. */
const isQuestion = ({ path }: Route): boolean => path.endsWith('/kunci-sandi/mulai')

test('every page that reads identities, exports, or changes people and keys asks for a fresh proof', async (t) => {
  const program = await openTestProgram(t)
  const pages = program.shell.routes.filter(({ path }) => !isApi(path))
  const sensitive = pages.filter((one) => isSensitive(one) && !isQuestion(one))
  assert.ok(sensitive.length >= 12)
  const open = sensitive.filter(({ stepUp }) => stepUp !== true).map(({ method, path }) => `${method} ${path}`)
  assert.deepEqual(open, [])
})

test('a quarter of an hour after signing in such a page leads to the proof, and every other one does not', async (t) => {
  const program = await openTestProgram(t)
  const coordinator = await signedIn(program.app, 'coordinator@kampar.test')
  assert.equal((await coordinator.open('/petugas/register/nama')).status, 200)
  program.clock.advance({ minutes: 15 })
  const led = await coordinator.open('/petugas/register/buku.csv?dari=2026-01-01')
  const back = encodeURIComponent('/petugas/register/buku.csv?dari=2026-01-01')
  assert.equal(led.location, `/petugas/bukti?lanjut=${back}`)
  assert.equal((await coordinator.open('/petugas/register')).status, 200)
})
