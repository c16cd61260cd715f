import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { register } from '../harness/account.ts'
import { faultsOf } from '../harness/axe.ts'
import { openBrowser } from '../harness/browser.ts'
import { press, says } from '../harness/journey.ts'
import { openNamedProgram, plugIn, type NamedProgram } from '../harness/named-program.ts'
import { demoPassword } from '../harness/room.ts'

const cleanups: (() => Promise<unknown>)[] = []
let browser: Browser
let site: NamedProgram
before(async () => {
  browser = await openBrowser()
  site = await openNamedProgram({ after: (clean) => void cleanups.unshift(clean) }, browser)
})
after(async () => {
  await browser.close()
  for (const clean of cleanups) await clean()
})

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/masuk')
  await page.getByLabel('Alamat surel').fill(email)
  await page.getByLabel('Kata sandi').fill(demoPassword)
  await press(page, 'Masuk')
  await page.waitForURL('**/petugas')
}

test('an officer makes a passkey, signs in with it alone, and takes it away again', async () => {
  const page = await site.enter()
  const device = await plugIn(page)
  await signIn(page, 'coordinator@kampar.test')
  await page.goto('/petugas/akun')
  await page.getByRole('link', { name: 'Keamanan masuk' }).click()
  await page.getByLabel('Nama kunci sandi').fill('Ponsel kantor')
  await press(page, 'Buat kunci sandi di perangkat ini')
  await says(page, 'Kunci sandi tersimpan. Anda dapat masuk dengannya mulai sekarang.')
  await says(page, 'Ponsel kantor')
  assert.deepEqual(await faultsOf(page), [])

  await press(page, 'Buat kunci sandi di perangkat ini')
  await says(page, 'Perangkat ini sudah punya kunci sandi untuk akun Anda.')

  await press(page, 'Keluar')
  await page.goto('/masuk?lanjut=/petugas/akun/keamanan')
  await press(page, 'Masuk dengan kunci sandi')
  await page.waitForURL('**/petugas/akun/keamanan')
  await says(page, 'Ponsel kantor')

  await page.getByText('Ubah nama').click()
  await page.locator('details [name=nama]').fill('Ponsel saya')
  await press(page, 'Simpan nama')
  await says(page, 'Nama kunci sandi tersimpan.')
  await press(page, 'Hapus Ponsel saya')
  await says(page, 'Belum ada kunci sandi di akun ini.')

  await press(page, 'Keluar')
  await page.goto('/masuk')
  await press(page, 'Masuk dengan kunci sandi')
  await says(page, /Kunci sandi itu tidak cocok/)
  await device.refuse()
  await press(page, 'Masuk dengan kunci sandi')
  await says(page, 'Belum jadi: dibatalkan atau waktunya habis.')
})

test('at the machine’s number people are told where passkeys work', async () => {
  const page = await site.enter({ isNumber: true })
  await signIn(page, 'coordinator2@kampar.test')
  await page.goto('/petugas/akun/keamanan')
  await says(page, 'Kunci sandi hanya bekerja pada alamat bernama.')
  const link = page.getByRole('link', { name: `${site.origin}/petugas/akun/keamanan` })
  await link.waitFor()
  assert.equal(await page.getByRole('button', { name: 'Buat kunci sandi di perangkat ini' }).count(), 0)
})

test('a reporter makes a passkey, signs in with it without any code, and takes it away again', async () => {
  const page = await site.enter()
  await plugIn(page)
  await register(page, site.program, { email: 'melati@contoh.id', name: 'Melati Rahayu' })
  await page.waitForURL('**/akun')
  await page.goto('/akun/saya')
  await press(page, 'Buat kunci sandi di perangkat ini')
  await says(page, 'Kunci sandi tersimpan.')
  assert.deepEqual(await faultsOf(page), [])

  await press(page, 'Keluar')
  await page.goto('/akun/masuk?lanjut=/akun/saya')
  await press(page, 'Masuk dengan kunci sandi')
  await page.waitForURL('**/akun/saya')
  await says(page, 'Melati Rahayu')
  await page.getByRole('button', { name: /^Hapus / }).click()
  await says(page, 'Kunci sandi dihapus.')

  await press(page, 'Keluar')
  await page.goto('/akun/masuk')
  await press(page, 'Masuk dengan kunci sandi')
  await says(page, /Kunci sandi itu tidak cocok/)
})
