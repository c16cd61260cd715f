import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, before } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { fireDue, submitReport, type ReportToSubmit } from '../../src/modules/reports/index.ts'
import { bringAxe } from './axe.ts'
import { openBrowser } from './browser.ts'
import { streetLamp } from './filed-report.ts'
import { openTestProgram, type TestProgram } from './program.ts'
import { demoPassword } from './room.ts'

export type Filed = { readonly number: string; readonly secret: string }

/** Where people's journeys take place: the whole program over the demo region, and a browser for each person. */
export type Journey = {
  readonly program: TestProgram
  /** A browser of this person's own; without JavaScript only where it is said. */
  readonly enter: (options?: { readonly javaScript?: boolean }) => Promise<Page>
  /** The same, and signed in at the officers' workspace. */
  readonly signIn: (email: string, options?: { readonly javaScript?: boolean }) => Promise<Page>
  /** A report that came in, about a street lamp unless something else is said. */
  readonly file: (change?: Partial<ReportToSubmit>) => Promise<Filed>
  /** What somebody else does meanwhile, by the API: a command's address and body. */
  readonly give: (email: string, number: string, command: string, body?: unknown) => Promise<void>
  /** Days pass, every clock does what fell due, and everybody is told. Officers' and reporters' sessions end. */
  readonly pass: (days: number) => Promise<void>
}

/** One program and one browser for all journeys of a suite, ready within its tests: `const journey = journeys()`. */
export function journeys(): () => Journey {
  const cleanups: (() => Promise<unknown>)[] = []
  /** Errors of scripts, wherever somebody went. */
  const complaints: string[] = []
  let browser: Browser
  let program: TestProgram
  let baseURL = ''
  before(async () => {
    browser = await openBrowser()
    program = await openTestProgram({ after: (clean) => void cleanups.unshift(clean) })
    await program.app.listen({ port: 0, host: '127.0.0.1' })
    baseURL = `http://127.0.0.1:${(program.app.server.address() as AddressInfo).port}`
  })
  after(async () => {
    await browser.close()
    for (const clean of cleanups) await clean()
    assert.deepEqual(complaints, [])
  })
  const enter: Journey['enter'] = async ({ javaScript = true } = {}) => {
    const context = await browser.newContext({ baseURL, locale: 'id-ID', javaScriptEnabled: javaScript })
    await bringAxe(context)
    const page = await context.newPage()
    page.on('pageerror', ({ message }) => complaints.push(`${page.url()}: ${message}`))
    return page
  }
  const signIn: Journey['signIn'] = async (email, options) => {
    const page = await enter(options)
    await page.goto('/petugas')
    await page.getByLabel('Alamat surel').fill(email)
    await page.getByLabel('Kata sandi').fill(demoPassword)
    await press(page, 'Masuk')
    await page.waitForURL('**/petugas')
    return page
  }
  const file: Journey['file'] = async (change) => {
    const submitted = await submitReport(program.reports, { ...streetLamp, ...change })
    assert.ok(submitted.ok, JSON.stringify(submitted))
    return submitted.value
  }
  const give: Journey['give'] = async (email, number, command, body = {}) => {
    const to = `POST /api/v1/reports/${number}/commands/${command}`
    const done = await program.ask({ to, as: { officer: email }, body })
    assert.equal(done.status, 200, JSON.stringify(done.body))
  }
  const pass: Journey['pass'] = async (days) => {
    program.clock.advance({ days })
    await fireDue(program.reports)
    await program.tellEveryone()
  }
  return () => ({ program, enter, signIn, file, give, pass })
}

/** Presses it, and waits until the page that follows has come, where one does. */
export async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  await page.waitForLoadState()
}

export async function follow(page: Page, name: string | RegExp): Promise<void> {
  const link = page.getByRole('link', { name, exact: true }).first()
  const fold = page.locator('.deret-lipat details:not([open]) > summary')
  if (!(await link.isVisible()) && (await fold.isVisible())) await fold.click()
  await link.click()
}

/** The page's own words say it, and somebody can see them. */
export const says = (page: Page, words: string | RegExp): Promise<void> =>
  page.locator('main').getByText(words).locator('visible=true').first().waitFor()

/** Opens the report on the desk and the form of one of its steps. */
export async function begin(page: Page, number: string, step: string): Promise<void> {
  await page.goto(`/petugas/laporan/${number}`)
  await openStep(page, step)
}

/** On the report's page: the form of the next step stands open, that of any other is a link away. */
export async function openStep(page: Page, step: string): Promise<void> {
  const form = page.getByRole('region', { name: step, exact: true })
  if (!(await form.isVisible())) await follow(page, step)
  await form.waitFor()
}

/** Sends the form of a step, and sees that it was done. */
export async function send(page: Page, step: string): Promise<void> {
  await press(page, step)
  await says(page, 'Tersimpan.')
}

/** Opens a report with its number and secret, as its reporter. */
export async function openOwn(page: Page, { number, secret }: Filed): Promise<void> {
  await page.goto(`/lacak?nomor=${number}`)
  await page.getByLabel('Kode rahasia').fill(secret)
  await press(page, 'Buka laporan')
  await page.waitForURL(`**/laporan/${number}`)
}
