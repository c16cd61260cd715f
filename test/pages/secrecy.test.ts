import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import type { AgencyId, ReportNumber } from '../../src/kernel/brand.ts'
import { findReport, submitReport, type ReportToSubmit } from '../../src/modules/reports/index.ts'
import type { Route } from '../../src/web/route.ts'
import { streetLamp } from '../harness/filed-report.ts'
import { openTestProgram, type TestProgram } from '../harness/program.ts'
import { signedIn, visitor, type Visitor } from '../harness/visitor.ts'

/** A report that somebody may not know of, and a word that stands in it and nowhere else. */
type Secret = { readonly number: ReportNumber; readonly word: string }

const works = 'kampar-dpupr' as AgencyId

/** A report of Kampar of each kind that is kept from somebody, passed on to an agency where it can be. */
async function withSecrets(t: TestContext) {
  const program = await openTestProgram(t)
  const file = async (word: string, change: Partial<ReportToSubmit> = {}): Promise<Secret> => {
    const body = `${change.body ?? 'Lampu jalan padam dua minggu'} dekat ${word}.`
    const report = { ...streetLamp, agency: 'kampar' as AgencyId, title: `Laporan ${word}`, ...change, body }
    const filed = await submitReport(program.reports, report)
    assert.ok(filed.ok)
    return { number: filed.value.number, word }
  }
  const give = async (secret: Secret, command: string, body: object): Promise<Secret> => {
    const to = `POST /api/v1/reports/${secret.number}/commands/${command}`
    const given = await program.ask({ to, as: { officer: 'coordinator@kampar.test' }, body })
    assert.equal(given.status, 200, JSON.stringify(given.body))
    return secret
  }
  const passOn = (secret: Secret) => give(secret, 'dispose', { lead: works, copies: [], tasks: [] })
  return {
    program,
    ordinary: await passOn(await file('kumbangbiasa')),
    anonymous: await passOn(await file('kumbanganonim', { anonymous: true })),
    confidential: await passOn(await file('kumbangtertutup', { confidential: true })),
    flagged: await file('kumbangapi', { body: 'Ada kebakaran lahan, api mendekati rumah warga' }),
    supervisory: await give(await file('kumbangpungli'), 'set-class', { class: 'supervisory', about: works }),
  }
}

const nobodys = '00000000-0000-7000-8000-000000000000'

/** The address of a route where it is asked about this report. */
function addressOf({ path }: Route, number: ReportNumber): string {
  const values: Readonly<Record<string, string>> = {
    number,
    command: 'catat',
    month: '2026-02',
    book: 'buku.csv',
    day: '2026-03-02',
    slug: 'kampar',
    agency: 'kampar',
    scope: 'semua',
    name: 'foto.jpg',
  }
  return path.replaceAll(/:(\w+)/g, (_all, name: string) => values[name] ?? nobodys)
}

/** What never ends cannot be read to its end: live changes have a test of their own. */
const isEndless = ({ path }: Route): boolean => path === '/petugas/kabar-langsung'

/** The pages of the whole program on which any of these reports is to be seen. */
async function whereSeen(program: TestProgram, who: Visitor, secrets: readonly Secret[]): Promise<string[]> {
  const seen: string[] = []
  for (const route of program.shell.routes) {
    if (route.method !== 'GET' || isEndless(route)) continue
    const isAboutOne = route.path.includes(':number')
    for (const { number } of isAboutOne ? secrets : secrets.slice(0, 1)) {
      const address = addressOf(route, number)
      const { status, body } = await who.open(address)
      assert.ok(status < 500, `${address}: ${status}`)
      const isTold = secrets.some((one) => body.includes(one.word) || (!isAboutOne && body.includes(one.number)))
      if (isTold || (isAboutOne && status === 200)) seen.push(address)
    }
  }
  return seen
}

/** The forms about these reports that answered otherwise than to somebody who knows of none. */
async function whereHeard(program: TestProgram, who: Visitor, secrets: readonly Secret[]): Promise<string[]> {
  const heard: string[] = []
  await who.open('/petugas/akun')
  for (const route of program.shell.routes) {
    if (route.method !== 'POST' || !route.path.startsWith('/petugas') || !route.path.includes(':number')) continue
    for (const { number } of secrets) {
      const { status } = await who.send(addressOf(route, number), { text: 'Tes', alasan: 'Tes' })
      if (status !== 403 && status !== 404) heard.push(`${addressOf(route, number)}: ${status}`)
    }
  }
  return heard
}

test('whoever handles them finds all of them, on page, in register and overview', async (t) => {
  const { program, ...secrets } = await withSecrets(t)
  const coordinator = await signedIn(program.app, 'coordinator@kampar.test')
  for (const secret of Object.values(secrets)) {
    const seen = await whereSeen(program, coordinator, [secret])
    for (const address of ['/petugas/register', '/petugas/register/buku.csv', `/petugas/laporan/${secret.number}`])
      assert.ok(seen.includes(address), `${secret.word}: ${address} is not among ${seen.join(' ')}`)
  }
})

for (const email of ['coordinator@empat-lawang.test', 'superior@empat-lawang.test', 'liaison@empat-lawang-dpupr.test'])
  test(`to ${email} the reports of another region are on no page, and no form answers`, async (t) => {
    const { program, ...secrets } = await withSecrets(t)
    const all = Object.values(secrets)
    const seqs = () => Promise.all(all.map(async ({ number }) => (await findReport(program.db, number))?.state.seq))
    const before = await seqs()
    const who = await signedIn(program.app, email)
    assert.deepEqual(await whereSeen(program, who, all), [])
    assert.deepEqual(await whereHeard(program, who, all), [])
    assert.deepEqual(await seqs(), before)
  })

for (const email of ['national-admin@nasional.test', 'inspectorate@kampar.test', 'official@kampar-dinkes.test'])
  test(`to ${email}, who handles neither, nothing tells of what is confidential`, async (t) => {
    const { program, confidential, flagged } = await withSecrets(t)
    const who = await signedIn(program.app, email)
    assert.deepEqual(await whereSeen(program, who, [confidential, flagged]), [])
    assert.deepEqual(await whereHeard(program, who, [confidential, flagged]), [])
  })

test('a complaint about a unit is on no page of the unit, whatever its officers are', async (t) => {
  const { program, supervisory } = await withSecrets(t)
  for (const role of ['liaison', 'official', 'superior']) {
    const who = await signedIn(program.app, `${role}@kampar-dpupr.test`)
    assert.deepEqual(await whereSeen(program, who, [supervisory]), [], role)
    assert.deepEqual(await whereHeard(program, who, [supervisory]), [], role)
  }
})

test('to somebody who is not signed in none of them is on any page', async (t) => {
  const { program, ...secrets } = await withSecrets(t)
  assert.deepEqual(await whereSeen(program, visitor(program.app), Object.values(secrets)), [])
})
