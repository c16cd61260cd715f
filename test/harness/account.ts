import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { TestProgram } from './program.ts'
import { visitor, type Visitor } from './visitor.ts'

/** The letters that the program has sent to an address, as they lie in its outbox, the newest last. */
export async function lettersTo({ settings }: Pick<TestProgram, 'settings'>, address: string): Promise<string[]> {
  const folder = join(settings.dataFolder, 'outbox')
  const names = await readdir(folder).catch(() => [])
  // They are named by ids that rise with time.
  const files = names.filter((name) => name.endsWith('.eml')).toSorted()
  const letters = await Promise.all(files.map((name) => readFile(join(folder, name), 'utf8')))
  return letters.filter((letter) => letter.includes(`To: ${address}`))
}

/** The code that went there last. */
export async function codeSentTo(program: Pick<TestProgram, 'settings'>, address: string): Promise<string> {
  const codes = (await lettersTo(program, address)).flatMap((letter) => /^Subject: (\d{6,9}) /m.exec(letter)?.[1] ?? [])
  return codes.at(-1) ?? assert.fail(`no code went to ${address}`)
}

const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click()

/** Types a contact and then the code that went there. */
export async function proveContact(page: Page, program: Pick<TestProgram, 'settings'>, email: string): Promise<void> {
  await page.getByLabel('Alamat surel atau nomor HP').fill(email)
  await press(page, 'Kirimi saya kode')
  await page.waitForURL('**/akun/kode*')
  await page.getByLabel('Kode 6 angka').fill(await codeSentTo(program, email))
  await press(page, 'Lanjutkan')
}

/** Somebody with an account of the whole program, in a browser of `app.inject`; without a number where none is given. */
export async function accountVisitor(
  program: Pick<TestProgram, 'settings' | 'app'>,
  contact: string,
  fields: Readonly<Record<string, string>> = { nama: 'Warga Contoh', dokumen: 'none' },
): Promise<Visitor> {
  const browser = visitor(program.app)
  await browser.open('/akun/masuk')
  await browser.follow(await browser.send('/akun/masuk', { kontak: contact }))
  await browser.send('/akun/kode', { kode: await codeSentTo(program, contact) })
  await browser.open('/akun/baru')
  const opened = await browser.send('/akun/baru', fields)
  assert.equal(opened.status, 303, opened.body)
  await browser.open('/akun')
  return browser
}

/** Opens an account and stays signed in; without a number where none is given. */
export async function register(
  page: Page,
  program: Pick<TestProgram, 'settings'>,
  {
    email,
    name,
    nik,
  }: { readonly email: string; readonly name: string; readonly nik?: { number: string; born: string } },
): Promise<void> {
  await page.goto('/daftar')
  await proveContact(page, program, email)
  await page.waitForURL('**/akun/baru*')
  await page.getByLabel('Nama lengkap').fill(name)
  if (nik === undefined) await page.getByLabel('Tidak ada, atau tidak ingin').check()
  else {
    await page.getByLabel('Nomornya').fill(nik.number)
    await page.getByLabel('Tanggal lahir').fill(nik.born)
  }
  await press(page, 'Buat akun')
}
