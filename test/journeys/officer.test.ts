import assert from 'node:assert/strict'
import type { AddressInfo } from 'node:net'
import { after, before, test, type TestContext } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import type { AgencyId } from '../../src/kernel/brand.ts'
import { fireDue, submitReport } from '../../src/modules/reports/index.ts'
import { openBrowser } from '../harness/browser.ts'
import { openTestProgram, type TestProgram } from '../harness/program.ts'
import { demoPassword } from '../harness/room.ts'

let browser: Browser
before(async () => (browser = await openBrowser()))
after(() => browser.close())

async function given(t: TestContext) {
  const program = await openTestProgram(t)
  await program.app.listen({ port: 0, host: '127.0.0.1' })
  const home = `http://127.0.0.1:${(program.app.server.address() as AddressInfo).port}`
  /** A browser of this officer's own. */
  const signIn = async (email: string): Promise<Page> => {
    const context = await browser.newContext({
      baseURL: home,
      javaScriptEnabled: false,
      bypassCSP: true,
      locale: 'id-ID',
    })
    t.after(() => context.close())
    const page = await context.newPage()
    await page.goto('/petugas')
    await page.getByLabel('Alamat surel').fill(email)
    await page.getByLabel('Kata sandi').fill(demoPassword)
    await page.getByRole('button', { name: 'Masuk' }).click()
    return page
  }
  return { program, signIn }
}

async function file(program: TestProgram, agency: string): Promise<{ number: string; secret: string }> {
  const submitted = await submitReport(program.reports, {
    kind: 'complaint',
    channel: 'web',
    title: 'Jalan berlubang di depan sekolah',
    body: 'Lubang di depan gerbang sekolah makin dalam sejak hujan pekan lalu.',
    category: null,
    agency: agency as AgencyId,
    areaCode: null,
    place: { occurredOn: null, address: 'Jalan Kenanga', lat: null, lng: null },
    anonymous: false,
    confidential: false,
    consentToReferral: false,
    // Without a contact, posting counts as telling, so that no channel is needed for the clocks to run.
    reporter: {},
  })
  assert.ok(submitted.ok)
  return submitted.value
}

/** Opens the report from the queue and takes a step: the primary one or one of the others. */
async function step(page: Page, number: string, name: string): Promise<void> {
  await page.goto(`/petugas/laporan/${number}`)
  await page.getByRole('link', { name, exact: true }).click()
}
const send = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

const says = (page: Page, words: string) => page.getByText(words).first().waitFor()

const reply = async (program: TestProgram, { number, secret }: { number: string; secret: string }, body: unknown) => {
  const answered = await program.ask({ to: `POST /api/v1/reports/${number}/replies`, as: { secret }, body })
  assert.ok(answered.status < 300, JSON.stringify(answered.body))
}

test('in Empat Lawang a report is asked about, passed on, answered, closed by silence and opened again by an objection', async (t) => {
  const { program, signIn } = await given(t)
  const report = await file(program, 'empat-lawang')
  const { number } = report

  const verifier = await signIn('national-admin@nasional.test')
  await verifier.getByRole('link', { name: 'Jalan berlubang di depan sekolah' }).click()
  await verifier.getByRole('link', { name: 'Minta pelapor melengkapi' }).click()
  await verifier.getByLabel('Pertanyaan kepada pelapor').fill('Sekolah yang mana?')
  await send(verifier, 'Minta pelapor melengkapi')
  await says(verifier, 'Perlu dilengkapi')
  await reply(program, report, { kind: 'clarification', body: 'SD Negeri 3.' })

  await step(verifier, number, 'Teruskan laporan')
  await verifier.getByLabel('Instansi penanggung jawab').selectOption('empat-lawang-dpupr')
  await verifier.getByLabel('Pesan untuk instansi').fill('Mohon diperiksa.')
  await send(verifier, 'Teruskan laporan')
  await says(verifier, 'Tersimpan')
  await verifier.getByRole('link', { name: 'Umumkan salinan publik' }).click()
  await verifier.getByLabel('Judul untuk publik').fill('Jalan berlubang')
  await send(verifier, 'Umumkan salinan publik')
  await says(verifier, 'Diumumkan')

  const liaison = await signIn('liaison@empat-lawang-dpupr.test')
  await step(liaison, number, 'Tulis catatan internal')
  await liaison.getByLabel('Catatan', { exact: true }).fill('Tim turun besok.')
  await send(liaison, 'Tulis catatan internal')
  await says(liaison, 'Tim turun besok.')
  await step(liaison, number, 'Pasang jawaban')
  await liaison.getByLabel('Jawaban tuntas').check()
  await liaison.getByLabel('Jawaban', { exact: true }).fill('Lubang sudah ditambal.')
  await send(liaison, 'Pasang jawaban')
  await says(liaison, 'Ditindaklanjuti')

  program.clock.advance({ days: 30 })
  await fireDue(program.reports)
  const later = await signIn('liaison@empat-lawang-dpupr.test')
  await later.goto(`/petugas/laporan/${number}`)
  await says(later, 'tidak ada tanggapan dari pelapor')
  await reply(program, report, { kind: 'objection', body: 'Kemarin berlubang lagi.' })
  await later.goto('/petugas')
  await later.getByRole('link', { name: 'Jalan berlubang di depan sekolah' }).click()
  await says(later, 'Kemarin berlubang lagi.')
  await says(later, 'Diproses')
})

test('in Kampar a draft is returned, mended, approved by the official and closed by the reporter', async (t) => {
  const { program, signIn } = await given(t)
  const report = await file(program, 'kampar')
  const { number } = report
  const coordinator = await signIn('coordinator@kampar.test')
  await step(coordinator, number, 'Teruskan laporan')
  await coordinator.getByLabel('Instansi penanggung jawab').selectOption('kampar-dpupr')
  await send(coordinator, 'Teruskan laporan')

  const liaison = await signIn('liaison@kampar-dpupr.test')
  const handIn = async (words: string) => {
    await step(liaison, number, 'Serahkan rancangan jawaban')
    await liaison.getByLabel('Jawaban tuntas').check()
    await liaison.getByLabel('Jawaban', { exact: true }).fill(words)
    await send(liaison, 'Serahkan rancangan jawaban')
    await says(liaison, 'Tersimpan')
  }
  await handIn('Sudah.')

  const official = await signIn('official@kampar-dpupr.test')
  await official.getByRole('link', { name: /Perlu disetujui/ }).click()
  await official.getByRole('link', { name: 'Jalan berlubang di depan sekolah' }).click()
  await official.getByRole('link', { name: 'Kembalikan rancangan' }).click()
  await official.getByLabel('Yang perlu diperbaiki').fill('Sebutkan kapan ditambal.')
  await send(official, 'Kembalikan rancangan')
  await handIn('Lubang ditambal pada hari Selasa.')
  await step(official, number, 'Setujui dan pasang jawaban')
  await says(official, 'Lubang ditambal pada hari Selasa.')
  await send(official, 'Setujui dan pasang jawaban')
  await says(official, 'Ditindaklanjuti')

  await reply(program, report, { kind: 'confirmation' })
  await official.goto(`/petugas/laporan/${number}`)
  await says(official, 'pelapor menyatakan masalahnya selesai')
})
