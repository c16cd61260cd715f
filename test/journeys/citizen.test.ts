import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test, type TestContext } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../harness/browser.ts'
import { openTestProgram, type TestProgram } from '../harness/program.ts'

const verifier = 'national-admin@nasional.test'
const liaison = 'liaison@empat-lawang-dpupr.test'
const disposal = { lead: 'empat-lawang-dpupr', copies: [], tasks: [], instruction: 'Mohon ditangani.' }
const answer = { kind: 'substantive', body: 'Lampu sudah diganti dan menyala kembali.' }

let browser: Browser
before(async () => (browser = await openBrowser()))
after(() => browser.close())

async function given(t: TestContext, javaScriptEnabled: boolean) {
  const program = await openTestProgram(t)
  await program.app.listen({ port: 0, host: '127.0.0.1' })
  const home = `http://127.0.0.1:${(program.app.server.address() as AddressInfo).port}`
  const context = await browser.newContext({ baseURL: home, javaScriptEnabled, bypassCSP: true, locale: 'id-ID' })
  t.after(() => context.close())
  return { program, page: await context.newPage() }
}

const give = async (program: TestProgram, number: string, officer: string, command: string, body: unknown) => {
  const done = await program.ask({ to: `POST /api/v1/reports/${number}/commands/${command}`, as: { officer }, body })
  assert.equal(done.status, 200, JSON.stringify(done.body))
}

const send = (page: Page, name: string) => page.getByRole('button', { name }).click()

/** Writes and sends a report from the front page on; answers its number and secret from the receipt. */
async function file(page: Page): Promise<{ number: string; secret: string }> {
  await page.goto('/')
  await page.getByRole('textbox').fill('Lampu jalan di depan SD padam sejak Senin.')
  await send(page, 'Mulai melapor')
  await page.getByLabel('Judul singkat').fill('Lampu jalan padam')
  await send(page, 'Lanjutkan')
  await page.getByLabel('Di mana?').fill('Kabupaten Empat Lawang')
  await page.getByLabel('Instansi yang harus menjawab').selectOption('empat-lawang')
  await send(page, 'Lanjutkan')
  await send(page, 'Lanjutkan')
  await send(page, 'Kirim laporan')
  return { number: await textOf(page, '.nomor'), secret: await textOf(page, '.kode') }
}

const textOf = async (page: Page, selector: string): Promise<string> =>
  (await page.locator(selector).innerText()).trim()

for (const javaScriptEnabled of [false, true])
  describe(`a citizen ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test('reports, tracks, answers, objects, confirms and rates', async (t) => {
      const { program, page } = await given(t, javaScriptEnabled)
      const { number, secret } = await file(page)

      await page.goto('/lacak')
      await page.getByLabel('Nomor laporan').fill(number.toLowerCase())
      await page.getByLabel('Kode rahasia').fill(secret.replaceAll('-', ' '))
      await send(page, 'Buka laporan')
      await page.getByText('Menunggu verifikasi').waitFor()
      assert.equal(new URL(page.url()).pathname, `/laporan/${number}`)

      await give(program, number, verifier, 'request-clarification', { question: 'Di tiang nomor berapa?' })
      await page.goto(`/laporan/${number}`)
      await page.getByLabel('Jawaban Anda').fill('Tiang nomor 14.')
      await send(page, 'Kirim jawaban')
      await page.getByText('Jawaban Anda terkirim').waitFor()

      await give(program, number, verifier, 'dispose', disposal)
      await give(program, number, liaison, 'follow-up', answer)
      await page.goto(`/laporan/${number}`)
      await page.getByText('Lampu sudah diganti').waitFor()
      await page.getByLabel('Apa yang belum beres?').fill('Semalam padam lagi.')
      await send(page, 'Belum selesai, proses lagi')
      await page.getByText('Sanggahan Anda terkirim').waitFor()

      await give(program, number, liaison, 'follow-up', answer)
      await page.goto(`/laporan/${number}`)
      await send(page, 'Masalah sudah selesai')
      assert.equal(await page.locator('[name=bintang]:checked').count(), 0)
      await page.getByLabel('4, baik').check()
      await send(page, 'Kirim nilai')
      await page.getByText('Terima kasih atas nilai Anda').waitFor()
    })
  })

test('the code on the receipt opens the report, and its secret leaves the address at once', async (t) => {
  const { page } = await given(t, true)
  const { number, secret } = await file(page)
  await page.context().clearCookies()
  await page.goto(`/lacak?nomor=${number}#${secret}`)
  await page.waitForURL(`**/laporan/${number}`)
  await page.getByText('Menunggu verifikasi').waitFor()
  await page.goBack()
  assert.equal(page.url().includes(secret), false)
})

test('the form is filled in and sent by keyboard alone', async (t) => {
  const { page } = await given(t, true)
  await page.goto('/lapor')
  const type = async (name: string, text: string) => {
    for (let i = 0; i < 40 && (await page.locator(`[name=${name}]:focus`).count()) === 0; i += 1)
      await page.keyboard.press('Tab')
    await page.keyboard.type(text)
  }
  const sendByKey = async () => {
    for (let i = 0; i < 40 && (await page.locator('main button:focus').count()) === 0; i += 1)
      await page.keyboard.press('Tab')
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
  }
  await type('isi', 'Lampu jalan di depan SD padam sejak Senin.')
  await type('judul', 'Lampu jalan padam')
  await sendByKey()
  await type('wilayah', 'Kabupaten Empat Lawang')
  await sendByKey()
  await sendByKey()
  await sendByKey()
  assert.match(await textOf(page, '.nomor'), /^[0-9A-Z]{4}-[0-9A-Z]{4}$/)
})
