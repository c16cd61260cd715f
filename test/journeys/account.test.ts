import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { AgencyId } from '../../src/kernel/brand.ts'
import { codeSentTo, proveContact, register } from '../harness/account.ts'
import { faultsOf } from '../harness/axe.ts'
import { journeys, openOwn, press, says } from '../harness/journey.ts'

describe('somebody with an account', () => {
  const journey = journeys()
  for (const javaScript of [true, false]) {
    const how = javaScript ? 'with JavaScript' : 'without JavaScript'
    const nik = { number: javaScript ? '1401 0223 0187 0001' : '1401.02.630187.0002', born: '23-01-1987' }

    test(`registers on the way to a report, sends it, and finds it among their own, ${how}`, async () => {
      const { program, enter } = journey()
      const email = javaScript ? 'melati@contoh.id' : 'seno@contoh.id'
      const page = await enter({ javaScript })
      await page.setViewportSize({ width: 360, height: 740 })
      await page.goto('/lapor?instansi=kampar')
      await page
        .getByLabel('Ceritakan dengan kata-kata Anda sendiri')
        .fill(`Jembatan kayu lapuk di ujung desa, ${how}.`)
      await press(page, 'Lanjutkan')
      await press(page, 'Lanjutkan')
      await says(page, 'meminta pelapor memiliki akun')
      await page.getByRole('link', { name: 'Masuk atau daftar, lalu kembali ke sini' }).click()
      await proveContact(page, program, email)
      await page.getByLabel('Nama lengkap').fill('Melati Rahayu')
      await page.getByLabel('Nomornya').fill(nik.number)
      await page.getByLabel('Tanggal lahir').fill(nik.born)
      await press(page, 'Buat akun')
      await page.waitForURL('**/lapor/pribadi')
      await says(page, 'Anda masuk sebagai Melati Rahayu')
      assert.equal(await page.getByLabel('Alamat surel').inputValue(), email)
      await press(page, 'Lanjutkan')
      await press(page, 'Kirim laporan')
      await page.waitForURL('**/lapor/terkirim')

      await page.goto('/akun')
      await page.getByRole('link', { name: /Jembatan kayu lapuk/ }).click()
      await page.waitForURL('**/laporan/*')
      await says(page, 'Jembatan kayu lapuk')
      await page.goto('/akun/saya')
      await says(page, 'Belum terverifikasi: layanan ini tidak tersambung')
      if (javaScript) assert.deepEqual(await faultsOf(page), [])
    })

    test(`adds what was filed without an account, opens it on another phone, and leaves nothing there, ${how}`, async () => {
      const { program, enter, file } = journey()
      const email = javaScript ? 'wati@contoh.id' : 'yusuf@contoh.id'
      const [bySecret, byContact] = [
        await file({ title: `Sampah menumpuk ${how}`, agency: 'kampar' as AgencyId }),
        await file({ title: `Air keruh ${how}`, agency: 'kampar' as AgencyId, reporter: { email } }),
      ]
      const home = await enter({ javaScript })
      await register(home, program, { email, name: 'Wati' })
      await home.waitForURL('**/akun')
      await says(home, '1 laporan dikirim dengan kontak yang sudah Anda buktikan.')
      await press(home, 'Tambahkan semuanya')
      await says(home, '1 laporan ditambahkan ke akun Anda')
      await home.getByLabel('Nomor laporan').fill(bySecret.number)
      await home.getByLabel('Kode rahasia').fill(bySecret.secret)
      await press(home, 'Tambahkan ke akun saya')
      await says(home, 'Laporan sudah ada di akun Anda')

      const elsewhere = await enter({ javaScript })
      await elsewhere.goto('/akun')
      program.clock.advance({ minutes: 2 })
      await proveContact(elsewhere, program, email)
      await elsewhere.waitForURL('**/akun')
      for (const { number } of [bySecret, byContact]) {
        await elsewhere.goto(`/laporan/${number}`)
        await says(elsewhere, how)
        await elsewhere.goto(`/laporan/${number}/kabar`)
        assert.doesNotMatch((await elsewhere.textContent('main')) ?? '', /Kode rahasia/)
      }
      // The number and secret go on to work, with an account or without.
      const neighbour = await enter({ javaScript })
      await openOwn(neighbour, bySecret)
      await says(neighbour, `Sampah menumpuk ${how}`)

      await elsewhere.goto('/akun/saya')
      await press(elsewhere, 'Keluar')
      await says(elsewhere, 'tidak ada lagi yang tersimpan')
      assert.deepEqual(
        (await elsewhere.context().cookies()).map(({ name }) => name).filter((name) => name !== 'formulir'),
        [],
      )
      const gone = await elsewhere.goto(`/laporan/${bySecret.number}`)
      assert.equal(gone?.status(), 404)
    })
  }

  test('a second contact opens the account when the first is gone', async () => {
    const { program, enter } = journey()
    const page = await enter()
    await register(page, program, { email: 'rahma@contoh.id', name: 'Rahma' })
    await page.goto('/akun/saya')
    await page.getByLabel('Tambah atau ganti kontak').fill('rahma.baru@contoh.id')
    await press(page, 'Kirimi saya kode')
    await page.getByLabel('Kode 6 angka').fill(await codeSentTo(program, 'rahma.baru@contoh.id'))
    await press(page, 'Lanjutkan')
    await says(page, 'Kontak sudah disimpan')
    await says(page, 'rahma.baru@contoh.id')
    const other = await enter()
    await other.goto('/akun/masuk')
    await proveContact(other, program, 'rahma.baru@contoh.id')
    await other.waitForURL('**/akun')
    await says(other, 'Masuk sebagai Rahma')
  })
})
