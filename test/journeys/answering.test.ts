import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Page } from 'playwright-core'
import type { AgencyId } from '../../src/kernel/brand.ts'
import { faultsOf } from '../harness/axe.ts'
import { begin, follow, journeys, openOwn, openStep, press, says, send } from '../harness/journey.ts'

async function handIn(liaison: Page, number: string, answer: string): Promise<void> {
  await begin(liaison, number, 'Serahkan rancangan jawaban')
  await liaison.getByLabel('Jawaban tuntas').check()
  await liaison.getByLabel('Jawaban', { exact: true }).fill(answer)
  await send(liaison, 'Serahkan rancangan jawaban')
}

/** From the official's queue of what waits for approval. */
async function approve(official: Page, title: string): Promise<void> {
  await official.goto('/petugas?daftar=approve')
  await follow(official, title)
  await openStep(official, 'Setujui dan pasang jawaban')
  await send(official, 'Setujui dan pasang jawaban')
}

async function passOn(verifier: Page, number: string, office: string): Promise<void> {
  await begin(verifier, number, 'Teruskan laporan')
  await verifier.getByLabel('Instansi penanggung jawab').selectOption(office)
  await send(verifier, 'Teruskan laporan')
}

async function giveBack(liaison: Page, number: string, owner: string, words: string): Promise<void> {
  await begin(liaison, number, 'Kembalikan laporan')
  await liaison.getByLabel('wewenang instansi lain').check()
  await liaison.getByLabel('Siapa yang seharusnya menangani?').selectOption(owner)
  await liaison.getByLabel('Alasan', { exact: true }).fill(words)
  await press(liaison, 'Kembalikan laporan')
}

describe('one report among three offices', () => {
  const journey = journeys()
  for (const javaScript of [true, false])
    test(`is asked about, given back twice, ruled on, answered, objected to and confirmed ${javaScript ? 'with' : 'without'} JavaScript`, async () => {
      const { file, enter, signIn } = journey()
      const title = javaScript ? 'Trotoar amblas di depan puskesmas' : 'Jembatan kayu lapuk di ujung desa'
      const report = await file({ title, agency: 'kampar' as AgencyId })
      const { number } = report
      const [reporter, verifier, transport, roads, official] = [
        await enter({ javaScript }),
        await signIn('coordinator@kampar.test', { javaScript }),
        await signIn('liaison@kampar-dishub.test', { javaScript }),
        await signIn('liaison@kampar-dpupr.test', { javaScript }),
        await signIn('official@kampar-dpupr.test', { javaScript }),
      ]

      await follow(verifier, title)
      await openStep(verifier, 'Minta pelapor melengkapi')
      await verifier.getByLabel('Pertanyaan kepada pelapor').fill('Di sisi jalan yang mana?')
      await send(verifier, 'Minta pelapor melengkapi')
      await openOwn(reporter, report)
      await says(reporter, 'Di sisi jalan yang mana?')
      await reporter.getByLabel('Jawaban Anda').fill('Di sisi kiri dari arah pasar.')
      await press(reporter, 'Kirim jawaban')
      await says(reporter, 'Jawaban Anda terkirim')

      await passOn(verifier, number, 'kampar-dishub')
      await giveBack(transport, number, 'kampar-dpupr', 'Trotoar bukan urusan perhubungan.')
      await verifier.goto('/petugas')
      await follow(verifier, title)
      await says(verifier, 'Trotoar bukan urusan perhubungan.')
      await passOn(verifier, number, 'kampar-dpupr')
      await giveBack(roads, number, 'kampar-dishub', 'Ini halaman puskesmas.')
      await begin(verifier, number, 'Tetapkan instansi')
      await verifier.getByLabel('Alasan', { exact: true }).fill('Trotoar jalan umum.')
      await verifier.getByLabel('Instansi penanggung jawab').selectOption('kampar-dpupr')
      await send(verifier, 'Tetapkan instansi')

      await roads.goto('/petugas')
      await follow(roads, title)
      await roads.getByText('Yang tidak dapat sekarang, dan mengapa').click()
      await says(roads, 'Penetapannya sudah final.')
      await openStep(roads, 'Mulai proses laporan')
      await send(roads, 'Mulai proses laporan')
      await handIn(roads, number, 'Trotoar ditimbun dan dipadatkan.')
      await approve(official, title)

      await begin(verifier, number, 'Umumkan salinan publik')
      await verifier.getByLabel('Judul untuk publik').fill(title)
      await send(verifier, 'Umumkan salinan publik')
      const passerBy = await enter({ javaScript })
      await passerBy.goto(`/laporan/${number}`)
      await says(passerBy, 'Trotoar ditimbun dan dipadatkan.')
      await says(passerBy, 'Ditindaklanjuti')
      assert.doesNotMatch((await passerBy.textContent('main')) ?? '', /Di sisi kiri dari arah pasar|Melati/)

      await reporter.goto(`/laporan/${number}`)
      await reporter.getByLabel('Apa yang belum beres?').fill('Sesudah hujan amblas lagi.')
      await press(reporter, 'Belum selesai, proses lagi')
      await says(reporter, 'Sanggahan Anda terkirim')
      await roads.goto('/petugas')
      await follow(roads, title)
      await says(roads, 'Sesudah hujan amblas lagi.')
      await handIn(roads, number, 'Trotoar dicor ulang hari Rabu.')
      await approve(official, title)
      await reporter.goto(`/laporan/${number}`)
      await says(reporter, 'Trotoar dicor ulang hari Rabu.')
      await press(reporter, 'Masalah sudah selesai')
      await says(reporter, 'Terima kasih. Laporan ini selesai.')

      await roads.goto(`/petugas/laporan/${number}`)
      await says(roads, /pelapor menyatakan masalahnya selesai/)
      if (javaScript) assert.deepEqual(await faultsOf(roads), [])
    })
})
