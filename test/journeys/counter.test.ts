import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { faultsOf } from '../harness/axe.ts'
import { follow, journeys, openOwn, press, says } from '../harness/journey.ts'

describe('the counter', () => {
  const journey = journeys()

  test('takes down what somebody tells for their mother, prints the receipt once, and the family follows the report', async () => {
    const { signIn, enter } = journey()
    const officer = await signIn('coordinator@empat-lawang.test')
    await officer.addInitScript('window.print = () => { document.documentElement.dataset.printed = "yes" }')
    await follow(officer, 'Loket')
    await officer.getByLabel('Judul', { exact: true }).fill('Antrean puskesmas dilewati')
    await officer.getByLabel('Isi laporan').fill('Nomor antrean ibu saya dilewati dua kali, lalu loketnya tutup.')
    await officer.getByLabel('Nama', { exact: true }).fill('Melati Harahap')
    await officer.getByLabel('Nama wakil, bila pelapor diwakili').fill('Rangga Harahap')
    await officer.getByLabel('Hubungan atau kuasa wakil').fill('anak kandung')
    await officer.getByLabel('Nomor telepon').fill('08')
    await press(officer, 'Simpan laporan')
    await says(officer, 'Periksa nomornya, seperti 0812 3456 7890')
    assert.equal(await officer.getByLabel('Judul', { exact: true }).inputValue(), 'Antrean puskesmas dilewati')
    await officer.getByLabel('Nomor telepon').fill('0812 3456 7890')
    await press(officer, 'Simpan laporan')

    await officer.waitForURL('**/tanda-terima')
    const number = (await officer.locator('.nomor').innerText()).trim()
    const secret = (await officer.locator('.kode').innerText()).trim()
    await press(officer, 'Cetak tanda terima')
    assert.equal(await officer.locator('html').getAttribute('data-printed'), 'yes')
    await officer.emulateMedia({ media: 'print' })
    for (const printed of ['.nomor', '.kode', '.qr svg']) assert.ok(await officer.locator(printed).isVisible(), printed)
    assert.equal(await officer.locator('header .menu, [data-print], footer').locator('visible=true').count(), 0)
    await officer.emulateMedia({ media: 'screen' })
    assert.deepEqual(await faultsOf(officer), [])

    const colleague = await signIn('coordinator2@empat-lawang.test')
    await colleague.goto('/petugas/loket/tanda-terima')
    await says(colleague, 'Tanda terima hanya ditampilkan sekali.')

    const scanned = await enter()
    await scanned.goto(`/lacak?nomor=${number}#${secret}`)
    await scanned.waitForURL(`**/laporan/${number}`)
    await says(scanned, 'Antrean puskesmas dilewati')
    const typed = await enter({ javaScript: false })
    await openOwn(typed, { number, secret: secret.toLowerCase().replaceAll('-', '') })
    await says(typed, 'Menunggu verifikasi')
    assert.deepEqual(await faultsOf(scanned), [])
  })

  test('empties the complaint box for somebody who gave no name, without asking for one', async () => {
    const { signIn } = journey()
    const officer = await signIn('coordinator@kampar.test')
    await follow(officer, 'Loket')
    await officer.getByLabel('Kotak pengaduan').check()
    await officer.getByLabel('Judul', { exact: true }).fill('Toilet pasar terkunci')
    await officer.getByLabel('Isi laporan').fill('Toilet umum di pasar terkunci setiap hari Minggu.')
    await press(officer, 'Simpan laporan')
    await officer.locator('.nomor').waitFor()
    await follow(officer, 'Buka laporan')
    await says(officer, 'kotak pengaduan')
    await follow(officer, 'Buka identitas pelapor')
    await says(officer, /Pelapor tidak memberikan identitas|tidak disebutkan/)
    assert.deepEqual(await faultsOf(officer), [])
  })
})
