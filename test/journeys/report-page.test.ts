import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { phonePhoto, sendAhead } from '../harness/files.ts'
import { begin, journeys, press, says } from '../harness/journey.ts'

const liaison = 'liaison@empat-lawang-dpupr.test'

describe('an officer’s page of one report', () => {
  const journey = journeys()

  test('photos open large and are gone through by keys, a template is filled in, a promise becomes a progress note', async () => {
    const { program, give, signIn } = journey()
    const photos = [
      await sendAhead(program.app, 'tiang.jpg', await phonePhoto(80, 60)),
      await sendAhead(program.app, 'lampu.jpg', await phonePhoto(60, 80)),
    ]
    const report = { title: 'Lampu jalan padam', body: 'Dua tiang di simpang pasar padam.', agency: 'empat-lawang' }
    const filed = await program.ask({ to: 'POST /api/v1/reports', body: { ...report, attachments: photos } })
    const { number } = filed.body as { readonly number: string }
    await give('national-admin@nasional.test', number, 'dispose', { lead: 'empat-lawang-dpupr' })
    const page = await signIn(liaison)
    await begin(page, number, 'Pasang jawaban')

    await page.getByRole('link', { name: 'Foto 1' }).click()
    const viewer = page.getByRole('dialog', { name: 'Foto' })
    await viewer.getByText('Foto 1 dari 2').waitFor()
    await page.keyboard.press('ArrowRight')
    await viewer.getByText('Foto 2 dari 2').waitFor()
    assert.ok(await viewer.getByRole('button', { name: 'Foto berikutnya' }).isDisabled())
    await page.keyboard.press('Escape')
    await viewer.waitFor({ state: 'hidden' })

    await page.getByText('Mulai dari templat').click()
    await page.getByRole('link', { name: 'Pakai templat ini: Sedang dikerjakan, dengan tanggal' }).click()
    assert.ok(await page.getByLabel('Kabar perkembangan').isChecked())
    // The first gap is ready to be typed over.
    await page.keyboard.type('Senin, 2 Maret 2026')
    const words = page.getByLabel('Jawaban', { exact: true })
    assert.match(await words.inputValue(), /sudah kami periksa pada Senin, 2 Maret 2026\. Penyebabnya \{penyebab\}/)
    await press(page, 'Pasang jawaban')
    await says(page, /Masih ada yang perlu Anda isi: \{penyebab\}/)

    await page.getByLabel('Jawaban tuntas').check()
    await words.fill('Laporan Anda sedang kami koordinasikan dengan PLN.')
    await page.getByLabel('Langkah berikutnya paling lambat').fill('2026-04-20')
    await press(page, 'Pasang jawaban')
    await says(page, 'Baca sekali lagi sebelum dipasang')
    await press(page, 'Jadikan kabar perkembangan')
    await says(page, 'Tersimpan.')
    await says(page, 'Diproses')
  })

  test('a colleague is found while the name is typed, and called', async () => {
    const { file, give, signIn } = journey()
    const { number } = await file()
    await give('national-admin@nasional.test', number, 'dispose', { lead: 'empat-lawang-dpupr' })
    const page = await signIn(liaison)
    await begin(page, number, 'Tulis catatan internal')
    const name = (await page.locator('[data-mention-name]').first().textContent()) ?? ''
    await page.getByLabel('Catatan', { exact: true }).pressSequentially(`Tolong lihat, @${name.slice(0, 3)}`)
    await page.getByRole('button', { name: `@${name}`, exact: true }).click()
    await page.keyboard.type('gardunya.')
    await press(page, 'Tulis catatan internal')
    await says(page, 'Tersimpan.')
    await page.locator('.sebutan', { hasText: `@${name}` }).waitFor()
  })
})
