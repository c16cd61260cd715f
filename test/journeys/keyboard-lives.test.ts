import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import type { AgencyId } from '../../src/kernel/brand.ts'
import { faultsOf } from '../harness/axe.ts'
import { journeys, says } from '../harness/journey.ts'
import { demoPassword } from '../harness/room.ts'

/** Goes on with the tabulator until it is there. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  const isThere = async (): Promise<boolean> => (await target.and(page.locator(':focus')).count()) === 1
  for (let presses = 0; presses < 100 && !(await isThere()); presses += 1) await page.keyboard.press('Tab')
  assert.ok(await isThere(), `no key leads to ${String(target)}`)
}

async function type(page: Page, label: string, words: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: true }))
  await page.keyboard.type(words)
}

async function choose(page: Page, role: 'button' | 'link', name: string): Promise<void> {
  await tabTo(page, page.locator('main, dialog').getByRole(role, { name, exact: true }))
  await page.keyboard.press('Enter')
}

/** The page has come, and listens to its keys. */
async function headed(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await page.waitForLoadState()
}

describe('by keyboard alone', () => {
  const journey = journeys()

  test('an officer signs in, takes a report from the queue, passes it on and signs out', async () => {
    const { program, enter, file } = journey()
    const { number } = await file({ title: 'Jalan berlubang', agency: 'kampar' as AgencyId })
    const page = await enter()
    await page.goto('/petugas')
    await type(page, 'Alamat surel', 'coordinator@kampar.test')
    await type(page, 'Kata sandi', demoPassword)
    await page.keyboard.press('Enter')
    await headed(page, 'Ruang kerja')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await headed(page, 'Jalan berlubang')
    await page.keyboard.press('l')
    // A list is chosen from by typing the beginning of a name.
    await type(page, 'Instansi penanggung jawab', 'Dinas Perhubungan')
    await type(page, 'Pesan untuk instansi (boleh kosong)', 'Mohon diperiksa.')
    await choose(page, 'button', 'Teruskan laporan')
    await says(page, 'Tersimpan.')
    await says(page, 'Diteruskan ke instansi')
    await page.keyboard.press('u')
    await headed(page, 'Ruang kerja')
    assert.deepEqual(await faultsOf(page), [])
    await tabTo(page, page.getByRole('button', { name: 'Keluar' }))
    await page.keyboard.press('Enter')
    await page.waitForURL('**/')
    await page.goto('/petugas')
    await headed(page, 'Masuk petugas')

    const passedOn = await program.ask({
      to: `GET /api/v1/reports/${number}`,
      as: { officer: 'liaison@kampar-dishub.test' },
    })
    assert.equal(passedOn.body.lead, 'kampar-dishub')
  })

  test('a reporter tells what happened, sends it, answers a question, objects, agrees and rates', async () => {
    const { enter, give } = journey()
    const page = await enter()
    await page.goto('/')
    await tabTo(page, page.locator('main textarea'))
    await page.keyboard.type('Lampu jalan di depan SD padam sejak Senin. Anak-anak pulang dalam gelap.')
    await choose(page, 'button', 'Mulai melapor')
    await headed(page, 'Apa yang terjadi?')
    await choose(page, 'button', 'Lanjutkan')
    await headed(page, 'Di mana, dan instansi mana?')
    await tabTo(page, page.getByRole('combobox', { name: 'Di mana?' }))
    await page.keyboard.type('muara pinang')
    await page.getByRole('option', { name: /^Kecamatan Muara Pinang/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await choose(page, 'button', 'Lanjutkan')
    await headed(page, 'Anda dan kerahasiaan Anda')
    await type(page, 'Alamat surel', 'melati@contoh.id')
    await choose(page, 'button', 'Lanjutkan')
    await headed(page, 'Periksa sebelum dikirim')
    await choose(page, 'button', 'Kirim laporan')
    await headed(page, 'Laporan Anda sudah kami terima')
    const number = (await page.locator('.nomor').innerText()).trim()
    await choose(page, 'link', 'Buka laporan saya')
    await page.waitForURL(`**/laporan/${number}`)

    await give('national-admin@nasional.test', number, 'request-clarification', { question: 'Di tiang nomor berapa?' })
    await page.reload()
    await type(page, 'Jawaban Anda', 'Tiang nomor 14.')
    await choose(page, 'button', 'Kirim jawaban')
    await says(page, 'Jawaban Anda terkirim.')
    await give('national-admin@nasional.test', number, 'dispose', {
      lead: 'empat-lawang-dishub',
      copies: [],
      tasks: [],
      instruction: 'Mohon diperiksa.',
    })
    const answer = (body: string) =>
      give('liaison@empat-lawang-dishub.test', number, 'follow-up', { kind: 'substantive', body })
    await answer('Lampu sudah diganti.')
    await page.reload()
    await type(page, 'Apa yang belum beres?', 'Semalam padam lagi.')
    await choose(page, 'button', 'Belum selesai, proses lagi')
    await says(page, 'Sanggahan Anda terkirim')
    await answer('Kabel di gardu diganti.')
    await page.reload()
    await choose(page, 'button', 'Masalah sudah selesai')
    await says(page, 'Terima kasih. Laporan ini selesai.')
    await tabTo(page, page.getByRole('radio').first())
    for (let star = 1; star < 4; star += 1) await page.keyboard.press('ArrowDown')
    await choose(page, 'button', 'Kirim nilai')
    await says(page, 'Terima kasih atas nilai Anda.')
    await says(page, 'Anda memberi nilai 4 dari 5.')
    assert.deepEqual(await faultsOf(page), [])
  })
})
