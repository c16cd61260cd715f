import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { AgencyId } from '../../src/kernel/brand.ts'
import { findReport, readNumber } from '../../src/modules/reports/index.ts'
import { journeys } from '../harness/journey.ts'

/** Invented, and shaped like what people send: the topic they chose, their words, and whose it is. */
const reports = [
  ['jalan-dan-jembatan', 'kampar-dpupr', 'Jalan menuju pasar Kuok berlubang dalam, tergenang tiap hujan'],
  ['jalan-dan-jembatan', 'kampar-dpupr', 'Papan jembatan kayu desa sudah lapuk, mohon diganti'],
  ['air-dan-drainase', 'kampar-dpupr', 'Parit depan pasar mampet, hujan sedikit air naik'],
  ['tata-ruang-dan-bangunan', 'kampar-dpupr', 'Pagar toko memakan trotoar, pejalan kaki turun ke jalan'],
  ['pendidikan', 'kampar-disdik', 'Diminta uang perpisahan, katanya sukarela tetapi ada jumlahnya'],
  ['kependudukan', 'kampar-disdukcapil', 'KTP sudah tiga bulan belum jadi, blangko katanya habis terus'],
  ['angkutan-dan-lalu-lintas', 'kampar-dishub', 'Lampu merah simpang tiga mati, pagi selalu macet'],
  ['listrik-dan-energi', 'kampar-dishub', 'Lampu jalan sepanjang lintas desa padam, kalau malam gelap sekali'],
  ['jalan-dan-jembatan', 'kampar-dpupr', 'Bahu jalan longsor di tikungan, belum ada tanda'],
  ['teknologi-informasi', 'kampar-diskominfo', 'Situs layanan kabupaten tidak terbuka sejak Senin'],
  ['kependudukan', 'kampar-disdukcapil', 'Nama salah di kartu keluarga, diminta bolak-balik'],
  ['air-dan-drainase', 'kampar-dpupr', 'Gorong-gorong patah, air meluap ke jalan'],
  ['pendidikan', 'kampar-disdik', 'Atap ruang guru bocor, sudah dua kali diusulkan'],
  ['listrik-dan-energi', 'kampar-dishub', 'Tiang lampu taman miring'],
  ['jalan-dan-jembatan', 'kampar-dpupr', 'Aspal baru tiga bulan sudah mengelupas'],
  ['angkutan-dan-lalu-lintas', 'kampar-dishub', 'Truk besar lewat jalan desa malam hari'],
  ['listrik-dan-energi', 'kampar-dishub', 'Lampu jalan menyala siang hari, malam padam'],
  ['tata-ruang-dan-bangunan', 'kampar-dpupr', 'Ruko dibangun sampai ke badan parit'],
  ['kependudukan', 'kampar-disdukcapil', 'Akta kelahiran diminta biaya di luar ketentuan'],
  ['jalan-dan-jembatan', 'kampar-dpupr', 'Trotoar di depan masjid amblas'],
] as const

const mostActions = 3

describe('an officer with a full queue', () => {
  const journey = journeys()

  test('verifies and disposes twenty reports by keyboard alone, each in three actions or fewer', async (t) => {
    const { program, file, signIn } = journey()
    const leads = new Map<string, string>()
    for (const [category, lead, text] of reports) {
      const { number } = await file({
        title: text.slice(0, 60),
        body: `${text}. Mohon ditindaklanjuti.`,
        agency: 'kampar' as AgencyId,
        areaCode: '14.01.05',
        category,
      })
      leads.set(number, lead)
      program.clock.advance({ minutes: 10 })
    }

    const page = await signIn('coordinator@kampar.test')
    // Once, before the work begins: the list, its first report, and the list beside it.
    await keys(page, 'g', 'v')
    await page.waitForURL('**/petugas?daftar=verify')
    await keys(page, 'j', 'o')
    await page.waitForURL('**/petugas/laporan/*')
    await keys(page, 'v')
    await page.locator('[data-pane]').waitFor()

    // Each report is read, with whoever is likely to answer chosen already in its next step, and that step is sent. One
    // that speaks of danger is looked at first, by a step of its own, and stays until it is disposed.
    const actions = new Map<string, number>()
    while (actions.size < reports.length || (await page.locator('[data-pane] li').count()) > 0) {
      const [before, here] = [page.url(), new URL(page.url()).pathname]
      actions.set(here, (actions.get(here) ?? 0) + 1)
      await keys(page, 'Control+Enter')
      await page.waitForURL(({ href }) => href !== before)
      await page.getByText('Tersimpan.').first().waitFor()
      assert.ok((actions.get(here) ?? 0) <= mostActions, here)
    }
    const all = [...actions.values()].reduce((sum, one) => sum + one, 0)
    t.diagnostic(`${actions.size} reports, ${all} actions`)
    for (const [number, lead] of leads) {
      const known = readNumber(number)
      const kept = known === null ? null : await findReport(program.db, known)
      assert.deepEqual([kept?.state.phase, kept?.state.lead], ['disposed', lead], number)
    }
    await page.goto('/petugas?daftar=verify')
    await page.getByText('Tidak ada laporan di sini.').waitFor()
  })
})

async function keys(page: Page, ...pressed: readonly string[]): Promise<void> {
  for (const key of pressed) await page.keyboard.press(key)
}
