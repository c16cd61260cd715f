import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import { faultsOf } from '../harness/axe.ts'
import { begin, journeys, press, says } from '../harness/journey.ts'

const verifier = 'national-admin@nasional.test'
const body =
  'Nama saya Ratna Suyatmi, HP 0812-5550-1234. Kantor sudah saya telepon di (0733) 555012. Warung Makmur ikut gelap.'

/** Selects these words in the letter, as with a mouse; ready when the page was told. */
const select = (page: Page, words: string): Promise<void> =>
  page.evaluate(`new Promise((told) => {
    const places = [...document.querySelector('.surat').childNodes]
    const place = places.find((node) => node.textContent.includes('${words}'))
    const at = place.textContent.indexOf('${words}')
    document.addEventListener('selectionchange', () => told(), { once: true })
    document.getSelection().setBaseAndExtent(place, at, place, at + ${words.length})
  })`)

describe('what becomes public', () => {
  const journey = journeys()

  test('a verifier settles marks by keyboard and publishes, and reads before what everybody will read', async () => {
    const { file, give, signIn, enter } = journey()
    const { number } = await file({ title: 'Lampu padam di pasar', body })
    await give(verifier, number, 'dispose', { lead: 'empat-lawang-dpupr' })
    const page = await signIn(verifier)
    await page.goto(`/petugas/laporan/${number}`)
    await page.keyboard.press('l')
    const copy = page.getByLabel('Isi untuk publik')
    assert.match(
      await copy.inputValue(),
      /^Nama saya \[nama\], HP \[nomor telepon\]\. Kantor sudah saya telepon di \[nomor telepon\]/,
    )
    const choice = page.locator('select', { has: page.locator('option', { hasText: 'Samarkan' }) }).nth(2)
    await choice.focus()
    await page.keyboard.type('Biarkan: milik')
    await says(page, 'Warung Makmur')
    assert.match(await copy.inputValue(), /\(0733\) 555012/)
    await select(page, 'Warung Makmur')
    await page.locator('summary', { hasText: 'Kata lain yang harus disamarkan' }).click()
    await press(page, 'Samarkan kata yang dipilih')
    assert.match(await copy.inputValue(), /\[disamarkan\] ikut gelap/)
    assert.deepEqual(await faultsOf(page), [])
    await copy.focus()
    await page.keyboard.press('Control+Enter')
    await says(page, 'Tersimpan.')
    const anybody = await enter()
    await anybody.goto(`/laporan/${number}`)
    await says(anybody, /Kantor sudah saya telepon di \(0733\) 555012\. \[disamarkan\] ikut gelap/)
    assert.doesNotMatch(await anybody.content(), /Ratna|0812-5550/)
  })

  test('an answer with a telephone number is stopped twice: at its form, and before the public', async () => {
    const { file, give, signIn, enter } = journey()
    const { number } = await file({ title: 'Selokan mampet' })
    await give(verifier, number, 'dispose', { lead: 'empat-lawang-dpupr' })
    await give(verifier, number, 'publish', { title: 'Selokan mampet', body: 'Selokan di pasar mampet.' })
    const officer = await signIn('liaison@empat-lawang-dpupr.test')
    await begin(officer, number, 'Pasang jawaban')
    await officer.getByLabel('Jawaban tuntas').check()
    await officer
      .getByLabel('Jawaban', { exact: true })
      .fill('Selokan dikeruk hari Senin. Hubungi pengawas di 0812-5550-9876.')
    await press(officer, 'Pasang jawaban')
    await says(officer, /Tampaknya ada data pribadi: 0812-5550-9876/)
    await press(officer, 'Sudah saya periksa, teruskan')
    await says(officer, 'Tersimpan.')
    const anybody = await enter()
    await anybody.goto(`/laporan/${number}`)
    await says(anybody, /Jawaban ini belum ditampilkan/)
    assert.doesNotMatch(await anybody.content(), /0812-5550-9876|dikeruk/)
    const page = await signIn(verifier, { javaScript: false })
    await begin(page, number, 'Periksa data pribadi dalam jawaban')
    await press(page, 'Periksa data pribadi dalam jawaban')
    await says(page, 'Tersimpan.')
    await anybody.reload()
    await says(anybody, /Selokan dikeruk hari Senin\. Hubungi pengawas di \[nomor telepon\]\./)
  })
})
