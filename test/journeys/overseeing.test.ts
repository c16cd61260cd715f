import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { AgencyId } from '../../src/kernel/brand.ts'
import { faultsOf } from '../harness/axe.ts'
import { follow, journeys, press, says } from '../harness/journey.ts'

const kampar = 'kampar' as AgencyId
const disposal = { lead: 'kampar-dpupr', copies: [], tasks: [], instruction: 'Mohon ditangani.' }

/** The words of the file that comes of asking for it. */
async function taken(page: Page, asking: Promise<void>): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), asking])
  return readFile(await file.path(), 'utf8')
}

describe('whoever answers for the work of others', () => {
  const journey = journeys()

  test('a superior sees on one page what is late, and goes from there to who holds it', async () => {
    const { file, give, pass, signIn } = journey()
    const { number } = await file({ title: 'Tanggul retak', agency: kampar })
    await give('coordinator@kampar.test', number, 'dispose', disposal)
    await pass(21)
    const superior = await signIn('superior@kampar-dpupr.test')
    await follow(superior, 'Pengawasan')
    await says(superior, 'Yang paling mendesak')
    const row = superior.getByRole('row').filter({ hasText: 'Tanggul retak' })
    assert.match((await row.textContent()) ?? '', /Terlambat.*perlu dijawab/s)
    assert.deepEqual(await faultsOf(superior), [])
    await row.getByRole('link', { name: `Alihkan ${number}` }).click()
    await superior.waitForURL(`**/petugas/laporan/${number}#pegang`)
    await superior.locator('#pegang').waitFor()
  })

  test('a data protection officer takes the register, and it names nobody unless a reason was given', async () => {
    const { file, signIn } = journey()
    const { number } = await file({
      title: 'Trotoar rusak',
      agency: kampar,
      reporter: { name: 'Melati Harahap', phone: '081234567890' },
    })
    const officer = await signIn('data-protection@kampar.test')
    await follow(officer, 'Buku registrasi')
    await says(officer, number)
    const book = await taken(officer, follow(officer, 'CSV'))
    assert.match(book, new RegExp(number))
    assert.doesNotMatch(book, /Melati Harahap/)
    await follow(officer, 'Unduh dengan nama pelapor')
    await officer.getByLabel('CSV', { exact: true }).check()
    await press(officer, 'Unduh dengan nama')
    await says(officer, 'Tuliskan untuk apa nama pelapor diperlukan.')
    assert.deepEqual(await faultsOf(officer), [])
    await officer.getByLabel('Untuk apa nama pelapor diperlukan?').fill('Arsip semester I')
    assert.match(await taken(officer, press(officer, 'Unduh dengan nama')), /Melati Harahap/)
  })

  test('a coordinator invites somebody, who chooses a password and begins to work', async () => {
    const { signIn, enter } = journey()
    const coordinator = await signIn('coordinator@kampar.test')
    await coordinator.goto('/petugas/orang')
    await follow(coordinator, 'Undang petugas')
    await coordinator.getByLabel('Instansi', { exact: true }).selectOption('kampar-dishub')
    await press(coordinator, 'Pilih instansi ini')
    await coordinator.getByLabel('Pejabat penghubung').check()
    await coordinator.getByLabel('Nama', { exact: true }).fill('Ratih Puspita')
    await coordinator.getByLabel('Alamat surel').fill('ratih@kampar.test')
    await press(coordinator, 'Undang')
    await says(coordinator, 'Undangan untuk Ratih Puspita')
    const code = (await coordinator.locator('code').last().textContent()) ?? ''

    const invited = await enter({ javaScript: false })
    await invited.goto('/undangan')
    await invited.getByLabel('Kode undangan').fill(code)
    const password = 'jembatan-teluk-pinang-73'
    await invited.locator('[name=baru]').fill(password)
    await invited.locator('[name=ulang]').fill(password)
    await press(invited, 'Simpan kata sandi')
    await says(invited, 'Kata sandi tersimpan. Silakan masuk.')
    await invited.getByLabel('Alamat surel').fill('ratih@kampar.test')
    await invited.getByLabel('Kata sandi').fill(password)
    await press(invited, 'Masuk')
    await says(invited, 'Ruang kerja')
  })
})
