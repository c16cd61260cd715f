import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, before, test, type TestContext } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { bringAxe, faultsOf } from '../harness/axe.ts'
import { openBrowser } from '../harness/browser.ts'
import { pdf, phonePhoto } from '../harness/files.ts'
import { openTestProgram } from '../harness/program.ts'

let browser: Browser
before(async () => (browser = await openBrowser()))
after(() => browser.close())

async function given(t: TestContext, javaScriptEnabled = true) {
  const program = await openTestProgram(t)
  await program.app.listen({ port: 0, host: '127.0.0.1' })
  const baseURL = `http://127.0.0.1:${(program.app.server.address() as AddressInfo).port}`
  const context = await browser.newContext({ baseURL, javaScriptEnabled, locale: 'id-ID' })
  await bringAxe(context)
  t.after(() => context.close())
  const page = await context.newPage()
  await page.goto('/lapor')
  await page.locator('[name=isi]').fill('Lampu jalan di depan SD padam sejak Senin.')
  return { context, page }
}

const photo = async (name = 'tiang.jpg') => ({ name, mimeType: 'image/jpeg', buffer: await phonePhoto(600, 400) })
const letter = (name = 'surat.pdf') => ({ name, mimeType: 'application/pdf', buffer: pdf })
const choose = (page: Page, files: { name: string; mimeType: string; buffer: Buffer }[]) =>
  page.locator('input[type=file]').setInputFiles(files)
const goOn = (page: Page) => page.getByRole('button', { name: 'Lanjutkan', exact: true }).click()
/** Boxes of files that have arrived, by name. */
const arrived = (page: Page, name: string) => page.getByRole('checkbox', { name })

test('without JavaScript the form takes files, names the one that it does not, and lets one be left out', async (t) => {
  const { page } = await given(t, false)
  await choose(page, [await photo(), letter(), { ...letter('catatan.pdf'), buffer: Buffer.from('<html>') }])
  await goOn(page)
  await page.getByRole('link', { name: /^catatan\.pdf: Jenis berkas ini belum dapat kami terima/ }).waitFor()
  await arrived(page, 'surat.pdf').uncheck()
  await goOn(page)
  await page.waitForURL('**/lapor/tempat')
  await page.goto('/lapor')
  assert.equal(await arrived(page, 'tiang.jpg').isChecked(), true)
  assert.equal(await arrived(page, 'surat.pdf').count(), 0)
})

test('each file goes ahead by itself; what is refused says why, and can be taken away', async (t) => {
  const { page } = await given(t)
  await choose(page, [
    await photo(),
    { ...letter('video.mp4'), buffer: Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0', 'latin1') },
  ])
  await arrived(page, 'tiang.jpg').waitFor()
  await page.getByText('Jenis berkas ini belum dapat kami terima').waitFor()
  assert.deepEqual(await faultsOf(page), [])
  await page.getByRole('button', { name: 'Hapus', exact: true }).click()
  await goOn(page)
  await page.waitForURL('**/lapor/tempat')
  await page.goto('/lapor')
  assert.equal(await arrived(page, 'tiang.jpg').isChecked(), true)
})

test('a file that was chosen while the network was away goes by itself when it is back', async (t) => {
  const { context, page } = await given(t)
  await context.setOffline(true)
  await choose(page, [await photo()])
  await page.getByText('Sambungan terputus. Berkas ini dikirim lagi begitu tersambung.').waitFor()
  await context.setOffline(false)
  await arrived(page, 'tiang.jpg').waitFor()
})

test('a form that is sent while a file is under way waits for it', async (t) => {
  const { page } = await given(t)
  const gate = Promise.withResolvers<void>()
  await page.route('**/lampiran', async (route) => {
    await gate.promise
    await route.continue()
  })
  await choose(page, [letter()])
  await goOn(page)
  await page.getByText('Tunggu sebentar, berkas masih dikirim.').waitFor()
  assert.equal(new URL(page.url()).pathname, '/lapor')
  gate.resolve()
  await page.waitForURL('**/lapor/tempat')
  await page.goto('/lapor')
  assert.equal(await arrived(page, 'surat.pdf').isChecked(), true)
})

test('the eleventh file is not even sent', async (t) => {
  const { page } = await given(t)
  await choose(
    page,
    Array.from({ length: 11 }, (_, n) => letter(`surat-${n + 1}.pdf`)),
  )
  await arrived(page, 'surat-10.pdf').waitFor()
  await page.getByText('Berkasnya terlalu banyak').waitFor()
  assert.equal(await page.locator('[name=lampiran]:checked').count(), 10)
})
