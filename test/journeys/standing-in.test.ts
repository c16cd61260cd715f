import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { AgencyId } from '../../src/kernel/brand.ts'
import type { Standard } from '../../src/modules/standards/domain/standard.ts'
import { standardToYaml } from '../../src/modules/standards/store/standard-yaml.ts'
import { faultsOf } from '../harness/axe.ts'
import { begin, follow, journeys, openOwn, openStep, press, says, send } from '../harness/journey.ts'
import { seededStandard, unsettled } from '../harness/standards.ts'

const kampar = 'kampar' as AgencyId
const disposal = (lead: string) => ({ lead, copies: [], tasks: [], instruction: 'Mohon ditangani.' })

/** Kampar's standard as its regent might decree it next: the first answer may be put off once, by the office's superior. */
const nextStandard: Standard = (() => {
  const standard = unsettled(seededStandard('kampar'))
  const extension = {
    times: 1,
    amount: 5,
    unit: 'workingDays',
    grantedBy: 'superior',
    reasonRequired: true,
  } as const
  return {
    ...standard,
    version: 2,
    effectiveFrom: Temporal.PlainDate.from('2026-03-02'),
    openPoints: standard.openPoints.map((point) => ({
      ...point,
      options: point.options.map((option) => ({
        ...option,
        limits: option.limits.map((one) => (one.limit === 'firstResponse' ? { ...one, extension } : one)),
      })),
    })),
  }
})()

/** Settles each open point as the first version of the standard was settled. */
async function settle(page: Page): Promise<void> {
  const settled = seededStandard('kampar').openPoints
  for (const { rule, question, settled: choice, options } of settled) {
    await page.getByRole('heading', { name: `${rule}: ${question}` }).waitFor()
    const at = options.findIndex(({ id }) => id === choice?.choice)
    await page.locator('main form').first().getByRole('radio').nth(at).check()
    await page.getByLabel('Mengapa pilihan ini?').first().fill('Begitu praktiknya di Kampar.')
    await page.getByRole('button', { name: 'Tetapkan butir ini' }).first().click()
    await says(page, 'Tersimpan.')
  }
}

describe('whoever stands in, rules, or gives more time', () => {
  const journey = journeys()

  test('an officer goes on leave, a colleague does the work in their name, and it says so', async () => {
    const { file, give, signIn } = journey()
    const { number } = await file({ title: 'Saluran mampet', agency: kampar })
    await give('coordinator@kampar.test', number, 'dispose', disposal('kampar-dpupr'))
    await give('liaison@kampar-dpupr.test', number, 'draft-follow-up', {
      kind: 'substantive',
      body: 'Saluran sudah dikeruk kemarin.',
    })
    const official = await signIn('official@kampar-dpupr.test')
    await follow(official, 'Cuti')
    await official.getByLabel('Pengganti').selectOption({ label: 'Rudi Pratama' })
    await official.getByLabel('Hari pertama').fill('2026-03-02')
    await official.getByLabel('Hari terakhir').fill('2026-03-01')
    await press(official, 'Catat cuti')
    await says(official, 'Hari terakhir tidak boleh sebelum hari pertama, dan tidak boleh sudah lewat.')
    await official.getByLabel('Hari terakhir').fill('2026-03-06')
    await press(official, 'Catat cuti')
    await says(official, 'Cuti tercatat.')
    await says(official, 'Sedang berlangsung')
    assert.deepEqual(await faultsOf(official), [])

    const deputy = await signIn('liaison2@kampar-dpupr.test')
    await deputy.goto('/petugas?daftar=approve')
    await follow(deputy, 'Saluran mampet')
    await openStep(deputy, 'Setujui dan pasang jawaban')
    await send(deputy, 'Setujui dan pasang jawaban')
    await says(deputy, 'a.n. Pejabat berwenang, Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Kampar')

    await official.getByRole('button', { name: /^Akhiri cuti / }).click()
    await says(official, 'Cuti sudah diakhiri.')
    await deputy.goto('/petugas')
    assert.equal(await deputy.getByRole('link', { name: 'Perlu disetujui' }).count(), 0)
  })

  test('two agencies send a report back and forth until whoever coordinates both rules, and that is final', async () => {
    const { file, give, signIn } = journey()
    const { number } = await file({ title: 'Lampu taman di tepi jalan', agency: kampar })
    await give('coordinator@kampar.test', number, 'dispose', disposal('kampar-dpupr'))
    const first = await signIn('liaison@kampar-dpupr.test')
    await begin(first, number, 'Kembalikan laporan')
    await first.getByLabel('wewenang instansi lain').check()
    await first.getByLabel('Siapa yang seharusnya menangani?').selectOption('kampar-dishub')
    await first.getByLabel('Alasan', { exact: true }).fill('Lampu jalan dipelihara Dinas Perhubungan.')
    await press(first, 'Kembalikan laporan')
    await says(first, 'Tersimpan.')

    const coordinator = await signIn('coordinator@kampar.test')
    await begin(coordinator, number, 'Teruskan laporan')
    await says(coordinator, /mengusulkan Dinas Perhubungan Kabupaten Kampar/)
    await send(coordinator, 'Teruskan laporan')
    const second = await signIn('liaison@kampar-dishub.test')
    await begin(second, number, 'Kembalikan laporan')
    await second.getByLabel('wewenang instansi lain').check()
    await second.getByLabel('Siapa yang seharusnya menangani?').selectOption('kampar-dpupr')
    await second.getByLabel('Alasan', { exact: true }).fill('Taman dan lampunya dibangun Dinas PUPR.')
    await press(second, 'Kembalikan laporan')
    await says(second, 'Tersimpan.')

    await begin(coordinator, number, 'Tetapkan instansi')
    await coordinator.getByLabel('Instansi penanggung jawab').selectOption('kampar-dpupr')
    await coordinator.getByLabel('Alasan', { exact: true }).fill('Taman itu dibangun dan dipelihara Dinas PUPR.')
    assert.deepEqual(await faultsOf(coordinator), [])
    await send(coordinator, 'Tetapkan instansi')
    await first.goto(`/petugas/laporan/${number}`)
    await first.getByText('Yang tidak dapat sekarang, dan mengapa').click()
    await says(first, /Penetapannya sudah final/)
  })

  test('an office asks for more time, its superior grants it, and the reporter sees the new day', async () => {
    const { file, give, pass, signIn, enter } = journey()
    const keeper = await signIn('coordinator@kampar.test')
    await follow(keeper, 'Standar pelayanan')
    await keeper.getByLabel('Isi berkas').fill(standardToYaml(nextStandard))
    await press(keeper, 'Impor standar')
    const address = keeper.url().replace(/\?.*/, '')
    await settle(keeper)
    const regent = await signIn('superior@kampar.test')
    await regent.goto(address)
    await press(regent, 'Aktifkan standar')
    await says(regent, 'Tersimpan.')
    await pass(1)

    const filed = await file({ title: 'Jembatan gantung lapuk', agency: kampar })
    await give('coordinator@kampar.test', filed.number, 'dispose', disposal('kampar-dpupr'))
    const liaison = await signIn('liaison@kampar-dpupr.test')
    await begin(liaison, filed.number, 'Minta perpanjangan')
    await says(liaison, 'Diperpanjang 5 hari kerja; yang memberi: Pimpinan.')
    await liaison.getByLabel(/^Alasan/).fill('Tali baja harus dipesan dari Pekanbaru.')
    await press(liaison, 'Minta perpanjangan')
    await says(liaison, 'Tersimpan.')
    const superior = await signIn('superior@kampar-dpupr.test')
    await begin(superior, filed.number, 'Beri perpanjangan')
    await says(superior, 'Tali baja harus dipesan dari Pekanbaru.')
    await superior.getByLabel(/^Alasan/).fill('Tali baja belum tersedia.')
    assert.deepEqual(await faultsOf(superior), [])
    await send(superior, 'Beri perpanjangan')
    const own = await enter()
    await openOwn(own, filed)
    await says(own, 'Waktu diperpanjang: Instansi memberi tanggapan pertama.')
    assert.deepEqual(await faultsOf(own), [])
  })
})
