import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { AgencyId } from '../../src/kernel/brand.ts'
import { faultsOf } from '../harness/axe.ts'
import { begin, follow, journeys, openOwn, press, says, send } from '../harness/journey.ts'

describe('an agency without officers', () => {
  const journey = journeys()

  test('is asked by a link, answers without an account and without JavaScript, and the coordinator posts its answer', async () => {
    const { signIn, enter, file, give, program } = journey()
    const email = 'coordinator@kampar.test'
    const coordinator = await signIn(email)
    await coordinator.goto('/petugas/instansi/kampar/baru')
    await coordinator.getByLabel('Nama', { exact: true }).fill('Dinas Lingkungan Hidup Kabupaten Kampar')
    await coordinator.getByLabel('Nama pendek').fill('DLH')
    await coordinator.getByLabel('Sampah dan lingkungan hidup').check()
    await press(coordinator, 'Simpan instansi')
    program.reports.lawShelf.refresh()
    const filed = await file({ title: 'Sampah di tepi sungai', agency: 'kampar' as AgencyId })
    await give(email, filed.number, 'dispose', { lead: 'kampar-dlh', copies: [], tasks: [] })

    await coordinator.goto(`/petugas/laporan/${filed.number}`)
    await follow(coordinator, 'Minta jawaban lewat tautan')
    await coordinator.getByLabel('Alamat surel instansi').fill('dlh@kampar.test')
    await coordinator.getByLabel('Teks yang ditampilkan').fill('Sampah menumpuk di tepi sungai. Mohon dijawab.')
    assert.deepEqual(await faultsOf(coordinator), [])
    await press(coordinator, 'Kirim tautan')
    await says(coordinator, 'Sampaikan tautan ini sendiri')
    const link = (await coordinator.locator('code').first().textContent()) ?? ''

    const office = await enter({ javaScript: false })
    await office.goto('/tautan')
    await office.getByLabel('Kode').fill(link)
    await press(office, 'Buka laporan')
    await says(office, 'Sampah menumpuk di tepi sungai.')
    await office.getByLabel('Sudah ditangani atau diputuskan').check()
    await office.getByLabel('Jawaban', { exact: true }).fill('Sampah sudah kami angkut pagi ini.')
    await press(office, 'Kirim jawaban')
    await says(office, 'Tuliskan nama Anda.')
    await office.getByLabel('Nama Anda').fill('Ratih Puspita')
    await office.getByLabel('Jabatan Anda').fill('Kepala Bidang Persampahan')
    await press(office, 'Kirim jawaban')
    await says(office, 'Jawaban Anda sudah diterima. Terima kasih.')

    await begin(coordinator, filed.number, 'Setujui dan pasang jawaban')
    await says(coordinator, 'Sampah sudah kami angkut pagi ini.')
    await send(coordinator, 'Setujui dan pasang jawaban')
    const reporter = await enter()
    await openOwn(reporter, filed)
    await says(reporter, 'Sampah sudah kami angkut pagi ini.')
    await says(reporter, 'Dinas Lingkungan Hidup Kabupaten Kampar')
  })
})
