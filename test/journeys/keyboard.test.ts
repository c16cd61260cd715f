import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, before, test, type TestContext } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import type { AgencyId } from '../../src/kernel/brand.ts'
import { submitReport } from '../../src/modules/reports/index.ts'
import { openBrowser } from '../harness/browser.ts'
import { openTestProgram } from '../harness/program.ts'
import { demoPassword } from '../harness/room.ts'

let browser: Browser
before(async () => (browser = await openBrowser()))
after(() => browser.close())

async function given(t: TestContext) {
  const program = await openTestProgram(t)
  await program.app.listen({ port: 0, host: '127.0.0.1' })
  const baseURL = `http://127.0.0.1:${(program.app.server.address() as AddressInfo).port}`
  const open = async (): Promise<Page> => {
    const context = await browser.newContext({ baseURL, locale: 'id-ID' })
    t.after(() => context.close())
    return context.newPage()
  }
  /** In the workspace, without having touched a mouse. */
  const signIn = async (email: string): Promise<Page> => {
    const page = await open()
    await page.goto('/petugas')
    await page.getByLabel('Alamat surel').fill(email)
    await page.getByLabel('Kata sandi').fill(demoPassword)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/petugas')
    return page
  }
  /** Reports that wait to be verified in Kampar, the first one due first; answers their numbers. */
  const file = async (...titles: string[]): Promise<string[]> => {
    const numbers = []
    for (const title of titles) {
      const submitted = await submitReport(program.reports, {
        kind: 'complaint',
        channel: 'web',
        title,
        body: `${title}, sudah dua minggu.`,
        category: 'jalan-dan-jembatan',
        agency: 'kampar' as AgencyId,
        areaCode: '14.01.05',
        place: { occurredOn: null, address: null, lat: null, lng: null },
        anonymous: false,
        confidential: false,
        consentToReferral: false,
        reporter: {},
      })
      assert.ok(submitted.ok)
      numbers.push(submitted.value.number)
      // The queue is in the order of what is due, so each is due a day after the one before.
      program.clock.advance({ days: 1 })
    }
    return numbers
  }
  return { open, signIn, file }
}

const numberIn = (page: Page): string => /laporan\/([^/?]+)/.exec(page.url())?.[1] ?? ''

test('an officer goes from the queue to a report, to the next and to its step by keys alone, and back to the list', async (t) => {
  const { signIn, file } = await given(t)
  const [, second, third] = await file('Jalan berlubang', 'Jembatan retak', 'Trotoar amblas')
  const page = await signIn('coordinator@kampar.test')
  for (const key of ['j', 'j', 'k', 'j', 'Enter']) await page.keyboard.press(key)
  await page.waitForURL('**/petugas/laporan/*')
  assert.equal(numberIn(page), second)
  await page.getByText('2 / 3').waitFor()
  await page.keyboard.press('j')
  await page.waitForURL(`**/${third}`)
  await page.keyboard.press('l')
  assert.equal(await page.evaluate('document.activeElement?.id'), 'isian-lead')
  assert.match(
    (await page.textContent('main')) ?? '',
    /Kemungkinan besar: Dinas Pekerjaan Umum.*karena di Kabupaten Kampar/s,
  )
  await page.keyboard.press('Escape')
  await page.keyboard.press('u')
  await page.waitForURL('**/petugas')
})

test('keys are only letters where somebody types, and can be switched off', async (t) => {
  const { signIn, file } = await given(t)
  await file('Jalan berlubang', 'Jembatan retak')
  const page = await signIn('coordinator@kampar.test')
  const focused = () => page.evaluate('document.activeElement?.textContent')
  await page.keyboard.press('/')
  await page.keyboard.type('jkl?')
  assert.equal(await page.getByLabel('Kata dalam laporan').inputValue(), 'jkl?')
  await page.getByRole('heading', { name: 'Ruang kerja' }).click()
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: 'Tombol pintas' }).waitFor()
  await page.getByLabel('Pakai tombol pintas di peramban ini').uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  assert.notEqual(await focused(), 'Jalan berlubang')
  await page.getByRole('button', { name: 'Tombol pintas' }).click()
  await page.getByLabel('Pakai tombol pintas di peramban ini').check()
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  assert.equal(await focused(), 'Jalan berlubang')
})

test('what an officer has begun to write is there again after a reload, and two officers see each other', async (t) => {
  const { signIn, file } = await given(t)
  const [number] = await file('Jalan berlubang')
  const page = await signIn('coordinator@kampar.test')
  await page.goto(`/petugas/laporan/${number}/note`)
  const words = page.locator('main textarea').first()
  await words.fill('Sudah saya telepon kepala desanya.')
  await page.reload()
  await page.waitForFunction("document.querySelector('textarea').value !== ''")
  assert.equal(await words.inputValue(), 'Sudah saya telepon kepala desanya.')
  await page.goto(`/petugas/laporan/${number}`)
  const other = await signIn('coordinator2@kampar.test')
  assert.match((await other.textContent('main')) ?? '', /sedang dibaca/)
  await other.goto(`/petugas/laporan/${number}`)
  assert.match((await other.textContent('main')) ?? '', /juga sedang membuka laporan ini/)
})

test('a place is typed, chosen from the list by keys, and sent by its code', async (t) => {
  const { open } = await given(t)
  const page = await open()
  await page.goto('/lapor/tempat')
  const place = page.getByRole('combobox', { name: /Di mana/ })
  await place.pressSequentially('kuok, kampr')
  const options = page.getByRole('listbox', { name: 'Tempat yang cocok' }).getByRole('option')
  await options.first().waitFor()
  await page.keyboard.press('ArrowDown')
  assert.equal(await place.getAttribute('aria-activedescendant'), await options.first().getAttribute('id'))
  await page.keyboard.press('Enter')
  assert.equal(await place.inputValue(), 'Kecamatan Kuok, Kabupaten Kampar, Riau')
  assert.equal(await page.locator('[name=wilayah_kode]').inputValue(), '14.01.05')
  assert.equal(await options.count(), 0)
  await place.press('End')
  await place.pressSequentially(' x')
  assert.equal(await page.locator('[name=wilayah_kode]').inputValue(), '')
})
