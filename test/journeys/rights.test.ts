import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { AgencyId } from '../../src/kernel/brand.ts'
import { codeSentTo } from '../harness/account.ts'
import { faultsOf } from '../harness/axe.ts'
import { journeys, openOwn, press, says } from '../harness/journey.ts'

describe('somebody asks about their own data', () => {
  const journey = journeys()
  for (const javaScript of [true, false]) {
    const how = javaScript ? 'with JavaScript' : 'without JavaScript'

    test(`reads all of it, asks for erasure, and is answered by a person where the program may not decide, ${how}`, async () => {
      const { program, enter, signIn, file } = journey()
      const email = javaScript ? 'wati@contoh.id' : 'seno@contoh.id'
      const filed = await file({
        title: `Trotoar berlubang ${how}`,
        agency: 'kampar' as AgencyId,
        reporter: { name: 'Wati Harahap', email },
      })
      const reporter = await enter({ javaScript })
      await reporter.setViewportSize({ width: 360, height: 740 })
      await openOwn(reporter, filed)
      await reporter.getByRole('link', { name: 'Hak atas data saya' }).click()
      await reporter.getByRole('link', { name: 'Minta salinan data saya' }).click()
      await press(reporter, 'Tampilkan data saya')
      await says(reporter, 'Dipenuhi.')
      await reporter.getByRole('link', { name: 'Baca data saya' }).click()
      // Whoever found the receipt would see no more.
      await says(reporter, 'W*** H***')
      await reporter.getByRole('link', { name: 'Buktikan bahwa ini saya' }).click()
      await reporter.getByRole('button', { name: /^Kirim kode ke/ }).click()
      await reporter.getByLabel('Kode 6 angka').fill(await codeSentTo(program, email))
      await press(reporter, 'Lanjutkan')
      await says(reporter, 'Wati Harahap')
      await says(reporter, 'Yang tidak ditampilkan, dan mengapa')
      if (javaScript) assert.deepEqual(await faultsOf(reporter), [])

      await reporter.goto(`/laporan/${filed.number}/hak/penghapusan`)
      await reporter.getByLabel('Identitas saya').check()
      await press(reporter, 'Minta penghapusan')
      await says(reporter, 'Kepentingan umum dalam penyelenggaraan negara')
      await says(reporter, 'Disimpan selama laporan masih berjalan')

      await reporter.goto(`/laporan/${filed.number}/hak/keputusan-otomatis`)
      await reporter.getByLabel('Keputusan mana, dan mengapa Anda berkeberatan?').fill('Laporan saya ditandai mesin.')
      await press(reporter, 'Kirim keberatan')
      await says(reporter, 'Permohonan diajukan.')
      const asked = reporter.url()

      const officer = await signIn('data-protection@kampar.test', { javaScript })
      await officer.goto('/petugas/hak')
      await officer.locator('main table a').first().click()
      await says(officer, 'Laporan saya ditandai mesin.')
      await officer.getByLabel('Dipenuhi seluruhnya').check()
      await officer.getByLabel('Jawaban kepada pemohon').fill('Sudah saya baca sendiri; tandanya dihapus.')
      await press(officer, 'Kirim jawaban')
      await says(officer, 'Dipenuhi.')
      if (javaScript) assert.deepEqual(await faultsOf(officer), [])

      await reporter.goto(asked)
      await says(reporter, 'Sudah saya baca sendiri; tandanya dihapus.')
      await officer.goto('/petugas/retensi')
      await says(officer, 'Halaman ini hanya menghitung')
    })
  }
})
