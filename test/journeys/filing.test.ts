import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test, type TestContext } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { bringAxe, faultsOf } from '../harness/axe.ts'
import { openBrowser } from '../harness/browser.ts'
import { openTestProgram, type TestProgram } from '../harness/program.ts'

const story = 'Lampu jalan di depan SD padam sejak Senin. Anak-anak pulang mengaji dalam gelap.'

let browser: Browser
before(async () => (browser = await openBrowser()))
after(() => browser.close())

type Given = { readonly program: TestProgram; readonly context: BrowserContext; readonly page: Page }

async function given(t: TestContext, javaScriptEnabled = true): Promise<Given> {
  const program = await openTestProgram(t)
  await program.app.listen({ port: 0, host: '127.0.0.1' })
  const baseURL = `http://127.0.0.1:${(program.app.server.address() as AddressInfo).port}`
  const context = await browser.newContext({ baseURL, javaScriptEnabled, locale: 'id-ID' })
  await bringAxe(context)
  t.after(() => context.close())
  return { program, context, page: await context.newPage() }
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const storyOf = (page: Page) => page.locator('[name=isi]').inputValue()
const says = (page: Page, words: string) => page.getByText(words).first().waitFor()

/** From the first step to the receipt, as quickly as the form allows. */
async function goToCheck(page: Page): Promise<void> {
  await page.goto('/lapor')
  await page.locator('[name=isi]').fill(story)
  for (const heading of ['Di mana, dan instansi mana?', 'Anda dan kerahasiaan Anda', 'Periksa sebelum dikirim']) {
    await press(page, 'Lanjutkan')
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  }
}

const countReports = async ({ db }: TestProgram): Promise<number> =>
  (await db.withTables<{ reports: { id: string } }>().selectFrom('reports').select('id').execute()).length

const keptHere = (page: Page): Promise<string> =>
  page.evaluate<string>('JSON.stringify([{ ...localStorage }, { ...sessionStorage }])')

for (const javaScriptEnabled of [true, false])
  describe(`the form ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test('asks for the story alone, goes back without losing anything, and makes one report however often it is sent', async (t) => {
      const { program, context, page } = await given(t, javaScriptEnabled)
      await goToCheck(page)
      await says(page, 'Lampu jalan di depan SD padam sejak Senin')
      const other = await context.newPage()
      await other.goto('/lapor/periksa')
      await press(page, 'Kirim laporan')
      await page.locator('.nomor').waitFor()
      await press(other, 'Kirim laporan')
      assert.equal(await other.locator('.nomor').innerText(), await page.locator('.nomor').innerText())
      await page.goBack()
      assert.equal(new URL(page.url()).pathname.startsWith('/lapor'), true)
      assert.equal(await countReports(program), 1)
    })

    test('a change from the check page comes back to it', async (t) => {
      const { page } = await given(t, javaScriptEnabled)
      await goToCheck(page)
      await page.getByRole('link', { name: 'Ubah Judul' }).click()
      await page.getByLabel('Judul singkat').fill('Gelap di depan SD')
      await press(page, 'Simpan perubahan')
      await says(page, 'Gelap di depan SD')
      assert.equal(new URL(page.url()).pathname, '/lapor/periksa')
    })

    test('going back keeps what was typed on the page that is left', async (t) => {
      const { page } = await given(t, javaScriptEnabled)
      await page.goto('/lapor')
      await page.locator('[name=isi]').fill(story)
      await press(page, 'Lanjutkan')
      await page.getByLabel('Tempat kejadian').fill('Simpang SD')
      await press(page, 'Kembali')
      assert.equal(await storyOf(page), story)
      await press(page, 'Lanjutkan')
      assert.equal(await page.getByLabel('Tempat kejadian').inputValue(), 'Simpang SD')
    })

    test('a token that grew old costs one more press, not a word', async (t) => {
      const { context, page } = await given(t, javaScriptEnabled)
      await page.goto('/lapor')
      await page.locator('[name=isi]').fill(story)
      await context.clearCookies({ name: 'formulir' })
      await press(page, 'Lanjutkan')
      await says(page, 'Tekan sekali lagi')
      assert.equal(await storyOf(page), story)
      await press(page, 'Lanjutkan')
      await page.getByLabel('Tempat kejadian').waitFor()
    })
  })

test('what is typed reaches the server before anybody presses a button', async (t) => {
  const { context, page } = await given(t)
  await page.goto('/lapor')
  const kept = page.waitForResponse('**/lapor/simpan')
  await page.locator('[name=isi]').fill(story)
  assert.equal((await kept).status(), 200)
  await says(page, 'Tulisan Anda tersimpan.')
  const elsewhere = await browser.newContext({ storageState: { cookies: await context.cookies(), origins: [] } })
  t.after(() => elsewhere.close())
  const other = await elsewhere.newPage()
  await other.goto(page.url())
  assert.equal(await storyOf(other), story)
})

test('without a network nothing is lost and nothing is sent; with it the form goes on where it was', async (t) => {
  const { context, page } = await given(t)
  await page.goto('/lapor')
  await context.setOffline(true)
  await page.locator('[name=isi]').fill(story)
  await press(page, 'Lanjutkan')
  await says(page, 'Tidak ada jaringan')
  assert.equal(new URL(page.url()).pathname, '/lapor')
  await context.setOffline(false)
  await page.reload()
  assert.equal(await storyOf(page), story)
  await press(page, 'Lanjutkan')
  await page.getByLabel('Tempat kejadian').waitFor()
  await page.goto('/lapor')
  assert.equal(await storyOf(page), story)
})

test('what was written in the box of the front page is there again, and goes along when the network is back', async (t) => {
  const { context, page } = await given(t)
  await page.goto('/')
  await context.setOffline(true)
  await page.locator('[name=isi]').fill(story)
  await press(page, 'Mulai melapor')
  await says(page, 'Tidak ada jaringan')
  await context.setOffline(false)
  await page.reload()
  assert.equal(await storyOf(page), story)
  await press(page, 'Mulai melapor')
  await page.getByRole('heading', { level: 1, name: 'Apa yang terjadi?' }).waitFor()
  assert.equal(await storyOf(page), story)
  assert.equal(await keptHere(page), '[{},{}]')
})

test('whoever loses every cookie in the middle finds the words again', async (t) => {
  const { context, page } = await given(t)
  await page.goto('/lapor')
  await page.locator('[name=isi]').fill(story)
  await press(page, 'Lanjutkan')
  await page.getByLabel('Tempat kejadian').fill('Simpang SD')
  await context.clearCookies()
  await page.goto('/lapor')
  assert.equal(await storyOf(page), story)
})

test('who somebody is stays in the tab alone, and all is gone from the phone once it is sent', async (t) => {
  const { page } = await given(t)
  await page.goto('/lapor')
  await page.locator('[name=isi]').fill(story)
  await press(page, 'Lanjutkan')
  await press(page, 'Lanjutkan')
  await page.getByLabel('Nama pelapor').fill('Melati Harahap')
  await page.reload()
  assert.equal(await page.getByLabel('Nama pelapor').inputValue(), 'Melati Harahap')
  assert.equal(await page.evaluate<boolean>('JSON.stringify({ ...localStorage }).includes("Melati")'), false)
  await press(page, 'Lanjutkan')
  await press(page, 'Kirim laporan')
  await page.locator('.nomor').waitFor()
  assert.equal(await keptHere(page), '[{},{}]')
  await page.goto('/lapor')
  assert.equal(await storyOf(page), '')
})

test('on a shared phone the words are thrown away from the phone and from the server', async (t) => {
  const { page } = await given(t)
  const drop = page.getByRole('link', { name: 'Hapus tulisan ini dari perangkat ini' })
  await page.goto('/lapor')
  assert.equal(await drop.isVisible(), false)
  await page.locator('[name=isi]').fill(story)
  await drop.click()
  await press(page, 'Hapus tulisan saya')
  await says(page, 'sudah dihapus')
  assert.equal(await storyOf(page), '')
  assert.equal(await keptHere(page), '[{},{}]')
})

test('a place is chosen from the list while typing, and brings the agency that probably deals with it', async (t) => {
  const { page } = await given(t)
  await page.goto('/lapor')
  await page.locator('[name=isi]').fill('Jalan berlubang di depan pasar, sudah dua pengendara jatuh.')
  await press(page, 'Lanjutkan')
  await page.getByRole('combobox', { name: 'Di mana?' }).pressSequentially('bangkinang kota')
  await page.getByRole('option', { name: /^Kecamatan Bangkinang Kota/ }).click()
  await press(page, 'Lanjutkan')
  await press(page, 'Lanjutkan')
  await says(page, 'Kecamatan Bangkinang Kota, Kabupaten Kampar, Riau')
  await page.getByLabel(/^Dinas Pekerjaan Umum/).check()
  await press(page, 'Kirim laporan')
  await page.locator('.nomor').waitFor()
})

test('a mistake is told first, has the focus, and leads to its field', async (t) => {
  const { page } = await given(t)
  await page.goto('/lapor')
  await press(page, 'Lanjutkan')
  await says(page, 'Ada isian yang perlu diperbaiki')
  assert.equal(await page.evaluate('document.activeElement.role'), 'alert')
  await page.getByRole('link', { name: 'Ceritakan apa yang terjadi.' }).click()
  await page.keyboard.type(story)
  assert.equal(await storyOf(page), story)
})

test('no step, with or without mistakes, has a serious fault or scrolls sideways', async (t) => {
  const { page } = await given(t)
  const faults: string[] = []
  const look = async () => faults.push(...(await faultsOf(page)))
  await page.goto('/lapor')
  await look()
  await page.getByLabel('Hari lain').check()
  await press(page, 'Lanjutkan')
  await look()
  await page.locator('[name=isi]').fill(`${story} Kemarin terjadi kecelakaan.`)
  await page.getByLabel('Hari ini').check()
  await press(page, 'Lanjutkan')
  await look()
  await page.getByLabel('Di mana?').fill('bandung')
  await press(page, 'Lanjutkan')
  await look()
  await page.getByLabel('Kota Bandung, Jawa Barat').check()
  await press(page, 'Lanjutkan')
  await look()
  await page.getByLabel('Orang lain').check()
  await page.getByLabel('Nomor telepon').fill('08')
  await press(page, 'Lanjutkan')
  await look()
  await page.getByLabel('Nama Anda sebagai wakil').fill('Rangga')
  await page.getByLabel('Hubungan atau kuasa Anda').fill('anak kandung')
  await page.getByLabel('Nomor telepon').fill('0812 3456 7890')
  await press(page, 'Lanjutkan')
  await page.getByRole('heading', { level: 1, name: 'Periksa sebelum dikirim' }).waitFor()
  await look()
  await page.goto('/lapor/hapus')
  await look()
  assert.deepEqual(faults, [])
})
