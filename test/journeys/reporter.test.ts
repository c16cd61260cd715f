import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, before, describe, test, type TestContext } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { findReport, fireDue, readNumber, recoveryCodeOf } from '../../src/modules/reports/index.ts'
import { openBrowser } from '../harness/browser.ts'
import { openTestProgram, type TestProgram } from '../harness/program.ts'

const verifier = 'national-admin@nasional.test'
const liaison = 'liaison@empat-lawang-dpupr.test'
const disposal = { lead: 'empat-lawang-dpupr', copies: [], tasks: [], instruction: 'Mohon ditangani.' }
const answerWith = (body: string) => ({ kind: 'substantive', body })

let browser: Browser
before(async () => (browser = await openBrowser()))
after(() => browser.close())

type Filed = { readonly number: string; readonly secret: string }
type Given = Filed & {
  readonly program: TestProgram
  readonly page: Page
  readonly give: (officer: string, command: string, body: unknown) => Promise<void>
}

/** A report that somebody has filed, and their browser. */
async function given(t: TestContext, javaScriptEnabled = true): Promise<Given> {
  const program = await openTestProgram(t)
  await program.app.listen({ port: 0, host: '127.0.0.1' })
  const baseURL = `http://127.0.0.1:${(program.app.server.address() as AddressInfo).port}`
  const context = await browser.newContext({ baseURL, javaScriptEnabled, bypassCSP: true, locale: 'id-ID' })
  t.after(() => context.close())
  const filed = await program.ask({
    to: 'POST /api/v1/reports',
    headers: { 'idempotency-key': 'lampu-jalan-padam' },
    body: {
      title: 'Lampu jalan padam',
      body: 'Lampu jalan di depan SD padam sejak Senin.',
      agency: 'empat-lawang',
      reporter: { email: 'melati@contoh.id' },
    },
  })
  const { number, secret } = filed.body as Filed
  const give = async (officer: string, command: string, body: unknown): Promise<void> => {
    const done = await program.ask({ to: `POST /api/v1/reports/${number}/commands/${command}`, as: { officer }, body })
    assert.equal(done.status, 200, JSON.stringify(done.body))
  }
  return { program, page: await context.newPage(), number, secret, give }
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const says = (page: Page, words: string | RegExp) => page.getByText(words).first().waitFor()

/** Opens the report with number and secret; an opening lasts a day, and days pass here. */
async function open({ page, number, secret }: Pick<Given, 'page' | 'number' | 'secret'>): Promise<void> {
  await page.goto(`/lacak?nomor=${number}`)
  await page.getByLabel('Kode rahasia').fill(secret)
  await press(page, 'Buka laporan')
  await page.waitForURL(`**/laporan/${number}`)
}

/** Time passes, and the clocks do what falls due meanwhile. */
async function wait({ program }: Given, days: number): Promise<void> {
  program.clock.advance({ days })
  await fireDue(program.reports)
}

async function object(page: Page, words: string): Promise<void> {
  await page.getByLabel('Apa yang belum beres?').fill(words)
  await press(page, 'Belum selesai, proses lagi')
  await says(page, 'Sanggahan Anda terkirim')
}

for (const javaScriptEnabled of [true, false])
  describe(`a reporter ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test('objects, is closed by silence, reopens it a second time, confirms and rates', async (t) => {
      const life = await given(t, javaScriptEnabled)
      const { page, number, give } = life
      await give(verifier, 'dispose', disposal)
      await give(liaison, 'follow-up', answerWith('Lampu sudah diganti.'))
      await open(life)
      await says(page, /Bila Anda diam sampai .*, laporan ditutup karena diam/)
      await object(page, 'Semalam padam lagi.')

      await give(liaison, 'follow-up', answerWith('Kabel di gardu diganti.'))
      await page.goto(`/laporan/${number}`)
      await page.locator('#jawaban').getByText('Kabel di gardu diganti.').waitFor()
      await wait(life, 30)
      await open(life)
      await says(page, /Anda dapat menyanggah sampai/)
      assert.equal(await page.locator('[name=bintang]:checked').count(), 0)
      await object(page, 'Padam lagi sesudah hujan.')

      // Whoever gave the answer that was objected to after the closing does not give the next one.
      await give('official@empat-lawang-dpupr.test', 'follow-up', answerWith('Tiangnya diganti.'))
      await page.goto(`/laporan/${number}`)
      await press(page, 'Masalah sudah selesai')
      await says(page, 'Terima kasih. Laporan ini selesai.')
      await page.getByLabel('4, baik').check()
      await page.getByLabel('Alasan Anda').fill('Akhirnya terang.')
      await press(page, 'Kirim nilai')
      await says(page, 'Terima kasih atas nilai Anda')
      assert.equal(await page.locator('[name=bintang]').count(), 0)
    })

    test('withdraws and regrets, and appeals when the report is archived', async (t) => {
      const life = await given(t, javaScriptEnabled)
      const { page, give } = life
      await open(life)
      await page.getByRole('link', { name: 'Cabut laporan' }).click()
      await says(page, 'Tidak seorang pun boleh memaksa Anda')
      await press(page, 'Cabut laporan')
      await says(page, /Pencabutan dapat Anda batalkan sampai/)
      await press(page, 'Batalkan pencabutan')
      await says(page, 'Menunggu verifikasi')

      await give(verifier, 'archive', { reason: 'abuse', destination: null, body: 'Tidak terbaca sebagai laporan.' })
      await page.reload()
      await page.getByLabel('Mengapa laporan ini seharusnya diproses?').fill('Lampunya benar-benar padam.')
      await press(page, 'Kirim keberatan')
      await says(page, 'Keberatan Anda terkirim')
      await give('national-admin2@nasional.test', 'decide-appeal', { granted: true, reason: 'Diproses.' })
      await page.reload()
      await says(page, 'Keberatan dikabulkan')
    })

    test('gets a new secret for a lost one by the link that went to the contact', async (t) => {
      const life = await given(t, javaScriptEnabled)
      const { page, program, number, secret } = life
      await page.goto('/lacak')
      await page.getByRole('link', { name: 'Kode rahasia hilang?' }).click()
      await page.getByLabel('Nomor laporan').fill(number)
      await page.getByLabel('Surel atau nomor telepon').fill('melati@contoh.id')
      await press(page, 'Kirimi saya tautan')
      await says(page, 'Bila nomor dan kontak itu cocok')
      const kept = await findReport(program.db, readNumber(number) ?? assert.fail())
      const code =
        (await recoveryCodeOf(program.reports, program.db, kept?.state.id ?? assert.fail())) ?? assert.fail('no code')
      await page.goto(`/lacak/pulihkan?nomor=${number}#${code}`)
      const field = page.getByLabel('Kode dari pesan')
      if (javaScriptEnabled) assert.equal(page.url().includes('#'), false)
      else await field.fill(code)
      assert.equal(await field.inputValue(), code)
      await press(page, 'Buat kode rahasia baru')
      const fresh = (await page.locator('.kode').innerText()).trim()
      assert.notEqual(fresh, secret)
      await page.context().clearCookies()
      await open({ ...life, secret: fresh })
      await says(page, 'Kode rahasia diganti')
    })
  })

test('what was typed survives a session that is over, and stands in its box again', async (t) => {
  const life = await given(t)
  const { page, program, number } = life
  await open(life)
  const words = 'Sekarang lampu di sebelahnya juga padam.'
  await page.getByLabel('Tanggapan Anda').fill(words)
  program.clock.advance({ hours: 25 })
  await press(page, 'Kirim tanggapan')
  await says(page, 'Laporan Anda sudah terkunci lagi')
  assert.equal(await page.locator('[name=salinan]').inputValue(), words)
  await page.getByLabel('Kode rahasia').fill(life.secret)
  await press(page, 'Buka laporan')
  await page.waitForURL(`**/laporan/${number}`)
  await page.waitForFunction(`document.querySelector('[name=isi]')?.value === ${JSON.stringify(words)}`)
  await press(page, 'Kirim tanggapan')
  await says(page, 'Tanggapan Anda terkirim')
  assert.equal(await page.getByLabel('Tanggapan Anda').inputValue(), '')
})

test('a report is opened, answered and confirmed by keyboard alone', async (t) => {
  const life = await given(t)
  const { page, number, secret, give } = life
  const tabTo = async (selector: string): Promise<void> => {
    for (let i = 0; i < 80 && (await page.locator(`${selector}:focus`).count()) === 0; i += 1)
      await page.keyboard.press('Tab')
    assert.equal(await page.locator(`${selector}:focus`).count(), 1, `no key leads to ${selector}`)
  }
  await give(verifier, 'request-clarification', { question: 'Di tiang nomor berapa?' })
  await page.goto('/lacak')
  await tabTo('[name=nomor]')
  await page.keyboard.type(number)
  await tabTo('[name=rahasia]')
  await page.keyboard.type(secret)
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/laporan/${number}`)
  await tabTo('.ds-alert a')
  await page.keyboard.press('Enter')
  await tabTo('[name=isi]')
  await page.keyboard.type('Tiang nomor 14.')
  await tabTo('#tindakan form button')
  await page.keyboard.press('Enter')
  await says(page, 'Jawaban Anda terkirim')
  await give(verifier, 'dispose', disposal)
  await give(liaison, 'follow-up', answerWith('Lampu sudah diganti.'))
  await page.goto(`/laporan/${number}`)
  await tabTo('form[action$="/confirm"] button')
  await page.keyboard.press('Enter')
  await says(page, 'Terima kasih. Laporan ini selesai.')
})

test('the code on the receipt is copied by a button, and saved with its dates in files', async (t) => {
  const life = await given(t)
  const { page, number, secret } = life
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(life)
  await page.getByRole('link', { name: 'Tanda terima dan kode rahasia' }).click()
  await press(page, 'Salin kode')
  await says(page, 'Kode tersalin')
  assert.equal(await page.evaluate<string>('navigator.clipboard.readText()'), secret)
  const saved = async (name: string): Promise<string> => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name, exact: true }).click(),
    ])
    return download.suggestedFilename()
  }
  assert.equal(await saved('Simpan sebagai berkas'), `lapor-${number}.txt`)
  assert.equal(await saved('Simpan tanggal ke kalender'), `lapor-${number}.ics`)
})
