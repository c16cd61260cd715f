import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import type { AttachmentId } from '../../src/kernel/brand.ts'
import { faultsOf } from '../harness/axe.ts'
import { phonePhoto, sendAhead } from '../harness/files.ts'
import { begin, follow, journeys, press, says } from '../harness/journey.ts'

const verifier = 'national-admin@nasional.test'

/** How bright a published photo is at a place of it, in percent from its corner: 0 is black. */
async function brightnessAt(page: Page, address: string, [left, top]: readonly [number, number]): Promise<number> {
  const answer = await page.request.get(address)
  assert.equal(answer.status(), 200)
  const { data, info } = await sharp(await answer.body())
    .raw()
    .toBuffer({ resolveWithObject: true })
  const [x, y] = [Math.floor((left / 100) * info.width), Math.floor((top / 100) * info.height)]
  const at = (y * info.width + x) * info.channels
  return Math.max(...data.subarray(at, at + 3))
}

describe('a photo that others must not see all of', () => {
  const journey = journeys()

  async function given(photos: number) {
    const { program, file, give } = journey()
    const attachments: AttachmentId[] = []
    for (let n = 0; n < photos; n += 1)
      attachments.push((await sendAhead(program.app, `foto${n}.jpg`, await phonePhoto(600, 400))) as AttachmentId)
    const { number } = await file({ title: 'Mobil parkir di trotoar', attachments })
    await give(verifier, number, 'dispose', { lead: 'empat-lawang-dpupr' })
    return { number, attachments }
  }

  test('a verifier covers a plate by mouse and a face by keys, takes a step back, and everybody sees the copy alone', async () => {
    const { signIn, enter } = journey()
    const { number, attachments } = await given(1)
    const page = await signIn(verifier)
    await begin(page, number, 'Umumkan salinan publik')
    await follow(page, 'Samarkan bagian foto ini')
    const list = page.locator('textarea[name=bidang]')
    const stage = page.locator('[data-redact-stage]')
    const photo = stage.locator('img')
    await photo.waitFor()
    await page.waitForFunction(`document.querySelector('[data-redact-stage] img').naturalWidth > 0`)
    await photo.scrollIntoViewIfNeeded()
    const box = (await photo.boundingBox()) ?? assert.fail('no photo')
    const to = ([left, top]: readonly [number, number]) =>
      page.mouse.move(box.x + (box.width * left) / 100, box.y + (box.height * top) / 100, { steps: 3 })
    await to([10, 60])
    await page.mouse.down()
    await to([50, 80])
    await page.mouse.up()
    assert.match(await list.inputValue(), /^tutup (9\.9|10|10\.1) (59\.9|60|60\.1) (39\.9|40|40\.1) (19\.9|20|20\.1)$/)

    await press(page, 'Buramkan')
    await press(page, 'Tambah bidang di tengah')
    for (const key of ['ArrowUp', 'ArrowUp', 'Shift+ArrowRight']) await page.keyboard.press(key)
    assert.match(await list.inputValue(), /\nburam 40 38 21 20$/)
    await says(page, /Bidang 2, buramkan: kiri 40 %, atas 38 %, lebar 21 %, tinggi 20 %/)
    assert.deepEqual(await faultsOf(page), [])
    await page.getByRole('button', { name: /^Bidang 2/ }).focus()
    await page.keyboard.press('Delete')
    assert.equal((await list.inputValue()).split('\n').length, 1)
    await page.keyboard.press('Control+z')
    assert.match(await list.inputValue(), /\nburam 40 38 21 20$/)
    await press(page, 'Samarkan foto')
    await page.waitForURL(`**/petugas/laporan/${number}/publish`)
    assert.deepEqual(await faultsOf(page), [])
    assert.equal(
      await page
        .getByLabel('Foto 1, dari pelapor')
        .inputValue()
        .then((id) => id !== '' && id !== attachments[0]),
      true,
    )
    await press(page, 'Umumkan salinan publik')
    await says(page, 'Tersimpan.')

    const anybody = await enter()
    await anybody.goto(`/laporan/${number}`)
    const address = (await anybody.locator('.lampiran a').getAttribute('href')) ?? assert.fail('no photo')
    assert.ok(!address.includes(attachments[0] ?? ''))
    assert.ok((await brightnessAt(anybody, address, [30, 70])) < 10, 'the plate can be seen')
    assert.ok((await brightnessAt(anybody, address, [80, 20])) > 50, 'too much is covered')
    const hidden = await anybody.request.get(`/laporan/${number}/lampiran/${attachments[0]}/foto.jpg`)
    assert.equal(hidden.status(), 404)
  })

  test('each photo keeps its own areas while one goes from one to the other, and what is drawn stays for the next time', async () => {
    const { signIn } = journey()
    const { number } = await given(2)
    const page = await signIn(verifier)
    await page.goto(`/petugas/laporan/${number}/redact-photo`)
    const list = page.locator('textarea[name=bidang]')
    await press(page, 'Tambah bidang di tengah')
    assert.equal(await list.inputValue(), 'tutup 40 40 20 20')
    await page.getByLabel('Foto 2, dari pelapor').check()
    assert.equal(await list.inputValue(), '')
    await press(page, 'Potong')
    await press(page, 'Tambah bidang di tengah')
    await press(page, 'Tambah bidang di tengah')
    assert.equal(await list.inputValue(), 'potong 40 40 20 20', 'one part is left at most')
    await page.getByLabel('Foto 1, dari pelapor').check()
    assert.equal(await list.inputValue(), 'tutup 40 40 20 20')
    await press(page, 'Samarkan foto')
    await follow(page, 'Samarkan ulang')
    assert.equal(await list.inputValue(), 'tutup 40 40 20 20')
    assert.equal(await page.locator('[data-redact-stage] button').count(), 1)
  })
})
