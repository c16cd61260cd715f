import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { AgencyId } from '../../src/kernel/brand.ts'
import { type Filed, begin, follow, journeys, openStep, press, says, send } from '../harness/journey.ts'
import type { TestProgram } from '../harness/program.ts'

const plain = { javaScript: false }
const title = 'Jalan berlubang di depan sekolah'

const reply = async (program: TestProgram, { number, secret }: Filed, body: unknown) => {
  const answered = await program.ask({ to: `POST /api/v1/reports/${number}/replies`, as: { secret }, body })
  assert.ok(answered.status < 300, JSON.stringify(answered.body))
}

describe('the offices, without JavaScript', () => {
  const journey = journeys()

  test('in Empat Lawang a report is asked about, passed on, answered, closed by silence and opened again by an objection', async () => {
    const { program, file, pass, signIn } = journey()
    const report = await file({ title, agency: 'empat-lawang' as AgencyId })
    const { number } = report

    const verifier = await signIn('national-admin@nasional.test', plain)
    await follow(verifier, title)
    await openStep(verifier, 'Minta pelapor melengkapi')
    await verifier.getByLabel('Pertanyaan kepada pelapor').fill('Sekolah yang mana?')
    await press(verifier, 'Minta pelapor melengkapi')
    await says(verifier, 'Perlu dilengkapi')
    await reply(program, report, { kind: 'clarification', body: 'SD Negeri 3.' })

    await begin(verifier, number, 'Teruskan laporan')
    await verifier.getByLabel('Instansi penanggung jawab').selectOption('empat-lawang-dpupr')
    await verifier.getByLabel('Pesan untuk instansi').fill('Mohon diperiksa.')
    await send(verifier, 'Teruskan laporan')
    await openStep(verifier, 'Umumkan salinan publik')
    await verifier.getByLabel('Judul untuk publik').fill('Jalan berlubang')
    await press(verifier, 'Umumkan salinan publik')
    await says(verifier, 'Diumumkan')

    const liaison = await signIn('liaison@empat-lawang-dpupr.test', plain)
    await begin(liaison, number, 'Tulis catatan internal')
    await liaison.getByLabel('Catatan', { exact: true }).fill('Tim turun besok.')
    await press(liaison, 'Tulis catatan internal')
    await says(liaison, 'Tim turun besok.')
    await begin(liaison, number, 'Pasang jawaban')
    await liaison.getByLabel('Jawaban tuntas').check()
    await liaison.getByLabel('Jawaban', { exact: true }).fill('Lubang sudah ditambal hari Selasa.')
    await press(liaison, 'Pasang jawaban')
    await says(liaison, 'Ditindaklanjuti')

    await pass(30)
    const later = await signIn('liaison@empat-lawang-dpupr.test', plain)
    await later.goto(`/petugas/laporan/${number}`)
    await says(later, 'tidak ada tanggapan dari pelapor')
    await reply(program, report, { kind: 'objection', body: 'Kemarin berlubang lagi.' })
    await later.goto('/petugas')
    await follow(later, title)
    await says(later, 'Kemarin berlubang lagi.')
    await says(later, 'Diproses')
  })

  test('in Kampar a draft is returned, mended, approved by the official and closed by the reporter', async () => {
    const { program, file, signIn } = journey()
    const report = await file({ title, agency: 'kampar' as AgencyId })
    const { number } = report
    const coordinator = await signIn('coordinator@kampar.test', plain)
    await begin(coordinator, number, 'Teruskan laporan')
    await coordinator.getByLabel('Instansi penanggung jawab').selectOption('kampar-dpupr')
    await send(coordinator, 'Teruskan laporan')

    const liaison = await signIn('liaison@kampar-dpupr.test', plain)
    const handIn = async (words: string) => {
      await begin(liaison, number, 'Serahkan rancangan jawaban')
      await liaison.getByLabel('Jawaban tuntas').check()
      await liaison.getByLabel('Jawaban', { exact: true }).fill(words)
      await send(liaison, 'Serahkan rancangan jawaban')
    }
    await handIn('Sudah ditambal kemarin sore.')

    const official = await signIn('official@kampar-dpupr.test', plain)
    await follow(official, /Perlu disetujui/)
    await follow(official, title)
    await openStep(official, 'Kembalikan rancangan')
    await official.getByLabel('Yang perlu diperbaiki').fill('Sebutkan kapan ditambal.')
    await send(official, 'Kembalikan rancangan')
    await handIn('Lubang ditambal pada hari Selasa.')
    await begin(official, number, 'Setujui dan pasang jawaban')
    await says(official, 'Lubang ditambal pada hari Selasa.')
    await press(official, 'Setujui dan pasang jawaban')
    await says(official, 'Ditindaklanjuti')

    await reply(program, report, { kind: 'confirmation' })
    await official.goto(`/petugas/laporan/${number}`)
    await says(official, 'pelapor menyatakan masalahnya selesai')
  })
})
