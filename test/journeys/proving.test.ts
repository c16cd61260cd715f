import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { promisify } from 'node:util'
import type { Page } from 'playwright-core'
import { faultsOf } from '../harness/axe.ts'
import { testFolder } from '../harness/files.ts'
import { follow, journeys, press, says } from '../harness/journey.ts'

const journey = journeys()
const story = 'Lampu jalan di depan SD padam sejak Senin. Anak-anak pulang mengaji dalam gelap.'

/** The program that anybody may run, which knows nothing of ours. */
const verifier = join(import.meta.dirname, '../../docs/verifier/verify.mjs')

async function verified(proof: string, roots: string): Promise<{ readonly holds: boolean; readonly said: string }> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [verifier, proof, roots])
    return { holds: true, said: stdout }
  } catch (error) {
    return { holds: false, said: (error as { readonly stdout: string }).stdout }
  }
}

/** Files a report from the first step on, and reads its receipt. */
async function fileOne(page: Page) {
  await page.goto('/lapor')
  await page.locator('[name=isi]').fill(story)
  for (const heading of ['Di mana, dan instansi mana?', 'Anda dan kerahasiaan Anda', 'Periksa sebelum dikirim']) {
    await press(page, 'Lanjutkan')
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  }
  await press(page, 'Kirim laporan')
  await page.locator('.nomor').waitFor()
  const [number, secret, print] = await Promise.all([
    page.locator('.nomor').innerText(),
    page.locator('.kode').innerText(),
    page.locator('.sidik-laporan .sidik').innerText(),
  ])
  return { number, secret, print }
}

async function check(page: Page, { number, secret, print }: { number: string; secret: string; print: string }) {
  await page.goto('/periksa')
  await page.getByLabel('Nomor laporan').fill(number)
  await page.getByLabel('Kode rahasia (bila ini laporan Anda)').fill(secret)
  await page.getByLabel('Sidik pada tanda terima (bila ada)').fill(print)
  await press(page, 'Periksa laporan')
}

for (const javaScript of [true, false])
  test(`a citizen proves ${javaScript ? 'with' : 'without'} JavaScript that the report of the receipt was not changed, and anybody finds one word that was`, async (t) => {
    const { program, enter } = journey()
    const page = await enter({ javaScript })
    const receipt = await fileOne(page)
    await check(page, receipt)
    await says(page, 'Sejauh ini cocok. Yang terbaru disegel sesudah tengah malam.')
    await says(page, 'Sidik pada tanda terima Anda cocok.')

    program.clock.advance({ days: 2 })
    const seal = program.work.find(({ name }) => name === 'seal the record')
    while ((await seal?.run()) === 'more');
    await check(page, receipt)
    await says(page, 'Cocok. Semua tercatat dan tidak ada yang berubah.')
    await says(page, 'Sidik pada tanda terima Anda cocok.')
    if (javaScript) assert.deepEqual(await faultsOf(page), [])

    const folder = await testFolder(t)
    const [proof, changed, roots] = ['bukti.json', 'diubah.json', 'catatan.json'].map((name) => join(folder, name))
    assert.ok(proof !== undefined && changed !== undefined && roots !== undefined)
    const [download] = await Promise.all([page.waitForEvent('download'), follow(page, 'Simpan bukti sebagai berkas')])
    await download.saveAs(proof)
    await writeFile(roots, JSON.stringify((await program.ask({ to: 'GET /catatan.json' })).body))
    const held = await readFile(proof, 'utf8')
    assert.ok(held.includes(story), 'the reporter’s own words are in their proof')
    const whole = await verified(proof, roots)
    assert.equal(whole.holds, true, whole.said)
    assert.match(whole.said, new RegExp(`Report ${receipt.number.replace(/\s/g, '')}: \\d+ events, as recorded`))

    await writeFile(changed, held.replace('padam sejak Senin', 'padam sejak Jumat'))
    const altered = await verified(changed, roots)
    assert.equal(altered.holds, false, altered.said)
    await page.goto('/periksa')
    await page.getByLabel('Isi berkas bukti').fill(await readFile(changed, 'utf8'))
    await press(page, 'Periksa bukti')
    await says(page, 'Tidak cocok. Ada yang bukan seperti yang tercatat.')
    await page.goto('/periksa')
    await page.getByLabel('Isi berkas bukti').fill(held)
    await press(page, 'Periksa bukti')
    await says(page, 'Cocok. Semua tercatat dan tidak ada yang berubah.')
  })
