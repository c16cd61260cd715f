import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { faultsOf } from '../harness/axe.ts'
import { openBrowser } from '../harness/browser.ts'
import { codeAt, confirmCodes } from '../harness/code-app.ts'
import { press, says } from '../harness/journey.ts'
import { openNamedProgram, plugIn, type NamedProgram } from '../harness/named-program.ts'
import { demoPassword } from '../harness/room.ts'

const cleanups: (() => Promise<unknown>)[] = []
let browser: Browser
let site: NamedProgram
const environment = () => ({ SECOND_FACTOR_ROLES: 'coordinator, inspectorate' })
before(async () => {
  browser = await openBrowser()
  site = await openNamedProgram({ after: (clean) => void cleanups.unshift(clean) }, browser, environment)
})
after(async () => {
  await browser.close()
  for (const clean of cleanups) await clean()
})

async function typePassword(page: Page, email: string): Promise<void> {
  await page.goto('/masuk')
  await page.getByLabel('Alamat surel').fill(email)
  await page.getByLabel('Kata sandi').fill(demoPassword)
  await press(page, 'Masuk')
}

async function typeCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Kode dari aplikasi').fill(code)
  await press(page, 'Lanjutkan')
}

test('whoever must have a second factor sets one up before anything else, and signs in with it afterwards', async () => {
  const page = await site.enter()
  const { clock } = site.program
  await typePassword(page, 'coordinator@kampar.test')
  await page.waitForURL('**/petugas/akun/keamanan')
  await says(page, 'Siapkan bukti kedua')
  await page.goto('/petugas/register')
  await page.waitForURL('**/petugas/akun/keamanan')
  assert.deepEqual(await faultsOf(page), [])

  await press(page, 'Aktifkan kode aplikasi')
  await page.getByLabel('Kode pertama dari aplikasi').fill('000000')
  await press(page, 'Aktifkan')
  await says(page, /Kode itu tidak cocok atau sudah lewat/)
  const key = await confirmCodes(page, clock.now())
  const codes = await page.locator('.kode-pemulihan code').allInnerTexts()
  assert.equal(codes.length, 10)
  assert.deepEqual(await faultsOf(page), [])
  await page.reload()
  await says(page, 'Kode pemulihan hanya tampil sekali dan sudah ditampilkan.')
  await page.goto('/petugas/register')
  await page.waitForURL('**/petugas/register')

  await press(page, 'Keluar')
  await typePassword(page, 'coordinator@kampar.test')
  await says(page, 'Kata sandi Anda cocok.')
  // The code that turned it on was taken already.
  await typeCode(page, codeAt(key, clock.now()))
  await says(page, 'Itu tidak cocok atau sudah dipakai.')
  clock.advance({ minutes: 1 })
  await typeCode(page, codeAt(key, clock.now()))
  await page.waitForURL('**/petugas')

  await press(page, 'Keluar')
  await typePassword(page, 'coordinator@kampar.test')
  await typeCode(page, codes[3]?.toLowerCase() ?? '')
  await page.waitForURL('**/petugas')
  await page.goto('/petugas/akun/keamanan')
  await says(page, 'Tersisa 9 kode.')
  await press(page, 'Matikan kode aplikasi')
  await says(page, 'Bukti terakhir tidak dapat dihapus, karena tugas Anda memerlukannya.')
})

test('a passkey is the second factor too, and enough by itself', async () => {
  const page = await site.enter()
  await plugIn(page)
  await typePassword(page, 'inspectorate@kampar.test')
  await page.waitForURL('**/petugas/akun/keamanan')
  await press(page, 'Buat kunci sandi di perangkat ini')
  await says(page, 'Kunci sandi tersimpan.')
  await page.getByRole('link', { name: 'Lanjutkan ke ruang kerja' }).click()
  await page.waitForURL('**/petugas')
  await press(page, 'Keluar')
  await typePassword(page, 'inspectorate@kampar.test')
  await press(page, 'Buktikan dengan kunci sandi')
  await page.waitForURL('**/petugas')
})

test('who needs none comes in with the password alone', async () => {
  const page = await site.enter()
  await typePassword(page, 'liaison@kampar-dpupr.test')
  await page.waitForURL('**/petugas')
})

test('before an identity is shown a proof is asked for, and what was typed waits', async () => {
  const page = await site.enter()
  const { program } = site
  const filed = await program.ask({
    to: 'POST /api/v1/reports',
    headers: { 'idempotency-key': 'bukti-sebelum-identitas' },
    body: {
      kind: 'complaint',
      title: 'Lampu jalan padam di tepi sungai',
      body: 'Lampu jalan di tepi sungai padam sejak awal bulan, jalannya gelap sekali.',
      agency: 'kampar-dpupr',
      reporter: { name: 'Warga Contoh', email: 'warga@contoh.test' },
    },
  })
  assert.equal(filed.status, 201)
  const { number } = filed.body as { number: string }
  const passed = await program.ask({
    to: `POST /api/v1/reports/${number}/commands/dispose`,
    as: { officer: 'coordinator@kampar.test' },
    body: { lead: 'kampar-dpupr', copies: [], tasks: [] },
  })
  assert.equal(passed.status, 200, JSON.stringify(passed.body))
  await typePassword(page, 'liaison@kampar-dpupr.test')
  await page.waitForURL('**/petugas')
  await page.goto(`/petugas/laporan/${number}/pelapor`)
  const form = page.locator('form[action$="/pelapor"]')
  await form.locator('[name=bagian][value=name]').check()
  await form.locator('[name=tujuan]').first().check()
  await form.locator('[name=alasan]').fill('Menanyakan titik lampu yang tepat.')
  program.clock.advance({ minutes: 16 })
  await form.locator('button[type=submit]').click()
  await says(page, /Buktikan sekali lagi bahwa Anda yang duduk di sini/)
  assert.deepEqual(await faultsOf(page), [])
  await page.getByLabel('Kata sandi').fill('bukan kata sandinya')
  await press(page, 'Lanjutkan')
  await says(page, 'Itu tidak cocok atau sudah dipakai.')
  await page.getByLabel('Kata sandi').fill(demoPassword)
  await press(page, 'Lanjutkan')
  await says(page, 'Warga Contoh')
  program.clock.advance({ minutes: 16 })
  await page.goto(`/petugas/laporan/${number}/pelapor`)
  await page.waitForURL('**/petugas/bukti?lanjut=*')
  await page.getByLabel('Kata sandi').fill(demoPassword)
  await press(page, 'Lanjutkan')
  await page.waitForURL(`**/petugas/laporan/${number}/pelapor`)
})
