import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import { playDemoReports } from '../../src/demo-reports.ts'
import { listOfficers } from '../../src/modules/people/index.ts'
import { register } from '../harness/account.ts'
import { bringAxe } from '../harness/axe.ts'
import type { Cleanup } from '../harness/db.ts'
import { openTestProgram, type TestProgram } from '../harness/program.ts'
import { demoPassword } from '../harness/room.ts'

/** A Thursday just after the holidays of Nyepi and Idulfitri, so that the dates have something to explain. */
const today = Temporal.Instant.from('2026-03-26T02:00:00Z')

/** Who looks at a page: anybody, somebody who is writing a report, the reporter of one, the holder
 * of an account with that report in it, or an officer by e-mail. */
export type Person = 'citizen' | 'writer' | 'reporter' | 'holder' | `${string}@${string}`

/** The whole program over the demo region and its demo reports, on a clock that stands still. */
export type Stage = {
  readonly program: TestProgram
  /** The number of a demo report by its title. */
  readonly numberOf: (title: string) => string
  /** The id of the demo officer who signs in with this address. */
  readonly officerOf: (email: string) => string
  /** Answered, and open to its reporter, who is a person of the stage. */
  readonly own: { readonly number: string; readonly secret: string }
  /** A browser of this person's own, signed in. `complaints` gathers errors of scripts and what the policy blocked. */
  readonly enter: (person: Person) => Promise<{ readonly page: Page; readonly complaints: string[] }>
}

export async function openStage(t: Cleanup, browser: Browser): Promise<Stage> {
  const program = await openTestProgram(t, { at: today })
  const { numbers } = await playDemoReports(program.reports, today)
  await drawOne(program, numbers.get('Jalan berlubang di depan pasar desa') ?? '')
  const own = await ownReport(program)
  await sealRecord(program)
  const cards = await listOfficers(program.db, today)
  const officers = new Map(cards.map(({ email, officer }) => [email, officer.id]))
  await program.app.listen({ port: 0, host: '127.0.0.1' })
  const origin = `http://127.0.0.1:${(program.app.server.address() as AddressInfo).port}`
  return {
    program,
    own,
    officerOf: (email) => officers.get(email) ?? assert.fail(`nobody of the demo region signs in as ${email}`),
    numberOf: (title) => numbers.get(title) ?? assert.fail(`no demo report is called ${title}`),
    async enter(person) {
      const context = await browser.newContext({
        baseURL: origin,
        locale: 'id-ID',
        timezoneId: 'Asia/Jakarta',
        serviceWorkers: 'block',
      })
      await bringAxe(context)
      const page = await context.newPage()
      const complaints: string[] = []
      page.on('pageerror', (error) => complaints.push(error.message))
      page.on('console', (message) => {
        // An answer of 4xx is what some of the visits are about.
        const isAnswer = message.text().startsWith('Failed to load resource')
        if (message.type() === 'error' && !isAnswer) complaints.push(message.text())
      })
      if (person.includes('@')) await signIn(page, person)
      if (person === 'reporter') await openOwn(page, own)
      if (person === 'writer') await write(page)
      if (person === 'holder') await holdAccount(page, program, own)
      return { page, complaints }
    },
  }
}

/** Every day before today is in the record. */
async function sealRecord({ work }: TestProgram): Promise<void> {
  const seal = work.find(({ name }) => name === 'seal the record')
  while ((await seal?.run()) === 'more');
}

/** A month's sample with this one answer in it, not judged yet. */
async function drawOne({ db }: TestProgram, number: string): Promise<void> {
  const tables = db.withTables<{
    quality_draws: { month: string; seed: string; drawn_at: string }
    quality_closed: { month: string; agency: string; answers: number }
    quality_samples: { month: string; report_id: string; agency: string }
    reports: { id: string; number: string }
  }>()
  const [month, agency] = ['2026-02-01', 'kampar-dpupr']
  const { id } = await tables.selectFrom('reports').select('id').where('number', '=', number).executeTakeFirstOrThrow()
  await tables
    .insertInto('quality_draws')
    .values({ month, seed: '7'.repeat(32), drawn_at: today.toString() })
    .execute()
  await tables.insertInto('quality_closed').values({ month, agency, answers: 12 }).execute()
  await tables.insertInto('quality_samples').values({ month, report_id: id, agency }).execute()
}

/** A report that was passed on and answered, so that its reporter has every kind of step before them. */
async function ownReport(program: TestProgram): Promise<Stage['own']> {
  const filed = await program.ask({
    to: 'POST /api/v1/reports',
    headers: { 'idempotency-key': 'pelapor-halaman' },
    body: {
      kind: 'complaint',
      title: 'Lampu jalan padam di depan sekolah dasar',
      body: 'Empat lampu jalan di depan sekolah dasar padam sejak awal bulan. Sesudah magrib jalannya gelap sekali.',
      agency: 'empat-lawang-dishub',
      reporter: { name: 'Warga Contoh Sembilan', email: 'warga9@contoh.test' },
    },
  })
  assert.equal(filed.status, 201, JSON.stringify(filed.body))
  const { number, secret } = filed.body as Stage['own']
  const give = async (officer: string, command: string, body: unknown) => {
    const done = await program.ask({ to: `POST /api/v1/reports/${number}/commands/${command}`, as: { officer }, body })
    assert.equal(done.status, 200, JSON.stringify(done.body))
  }
  await give('national-admin@nasional.test', 'dispose', {
    lead: 'empat-lawang-dishub',
    copies: [],
    tasks: [],
    instruction: 'Mohon diperiksa.',
  })
  await give('liaison@empat-lawang-dishub.test', 'follow-up', {
    kind: 'substantive',
    body: 'Dua lampu sudah diganti tadi malam. Dua tiang lainnya menunggu kabel dan dikerjakan pekan ini.',
  })
  return { number, secret }
}

/** Signs in with the password, which leads on to the workspace or to the second proof. */
export async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/masuk')
  await page.locator('main input[type=email]').fill(email)
  await page.locator('main input[type=password]').fill(demoPassword)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await page.waitForURL(/\/petugas$|\/masuk\/bukti/)
}

async function openOwn(page: Page, { number, secret }: Stage['own']): Promise<void> {
  await page.goto(`/lacak?nomor=${number}#${secret}`)
  await page.waitForURL(`**/laporan/${number}`)
}

async function holdAccount(page: Page, program: TestProgram, { number, secret }: Stage['own']): Promise<void> {
  const nik = { number: '1401 0223 0187 0001', born: '23-01-1987' }
  await register(page, program, { email: 'warga10@contoh.test', name: 'Warga Contoh Sepuluh', nik })
  await page.waitForURL('**/akun')
  await page.locator('[name=nomor]').fill(number)
  await page.locator('[name=rahasia]').fill(secret)
  await page.getByRole('button', { name: 'Tambahkan ke akun saya' }).click()
  await page.waitForURL('**/akun?*')
}

async function write(page: Page): Promise<void> {
  await page.goto('/')
  await page.locator('main textarea').fill('Lampu jalan di depan SD padam sejak Senin.')
  await page.locator('main form[method=post] button').first().click()
  await page.waitForURL('**/lapor*')
  await page.getByRole('button', { name: 'Lanjutkan' }).click()
  await page.waitForURL('**/lapor/tempat')
}
