import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { AgencyId, ReportNumber } from '../../src/kernel/brand.ts'
import { findReport } from '../../src/modules/reports/index.ts'
import { faultsOf } from '../harness/axe.ts'
import { follow, journeys, press, says } from '../harness/journey.ts'

const kampar = 'kampar' as AgencyId

describe('whoever arranges the work', () => {
  const journey = journeys()

  test('a list is narrowed, saved and shared; a colleague opens it and sees only what is theirs to read', async () => {
    const { file, give, signIn } = journey()
    const { number } = await file({ title: 'Lubang di jalan lintas', agency: kampar, category: 'jalan-dan-jembatan' })
    await file({ title: 'Blangko KTP habis', agency: kampar, category: 'kependudukan' })
    const lead = 'kampar-dpupr'
    await give('coordinator@kampar.test', number, 'dispose', { lead, copies: [], tasks: [], instruction: 'Mohon.' })

    const coordinator = await signIn('coordinator@kampar.test')
    await coordinator.goto('/petugas?daftar=all')
    await coordinator.getByText('Saringan lain').click()
    await coordinator.getByRole('combobox', { name: 'Topik' }).selectOption('jalan-dan-jembatan')
    await press(coordinator, 'Saring')
    await says(coordinator, 'Lubang di jalan lintas')
    assert.equal(await coordinator.getByText('Blangko KTP habis').count(), 0)
    await coordinator.getByText('Simpan daftar ini dengan nama').click()
    await coordinator.getByLabel('Nama daftar').fill('Jalan dan jembatan')
    await coordinator.getByLabel('Untuk siapa?').selectOption('kampar')
    await press(coordinator, 'Simpan daftar')
    await says(coordinator, 'Daftar tersimpan.')
    await says(coordinator, 'Pemerintah Kabupaten Kampar dan semua di bawahnya')
    assert.deepEqual(await faultsOf(coordinator), [])

    const liaison = await signIn('liaison@kampar-dpupr.test')
    await liaison.getByRole('link', { name: /^Jalan dan jembatan/ }).click()
    await says(liaison, 'Lubang di jalan lintas')
    const elsewhere = await signIn('liaison@kampar-disdukcapil.test')
    await elsewhere.getByRole('link', { name: /^Jalan dan jembatan/ }).click()
    await says(elsewhere, 'Tidak ada laporan di sini.')

    await follow(coordinator, 'Ubah daftar “Jalan dan jembatan”')
    await press(coordinator, 'Buka paling dulu')
    await coordinator.goto('/petugas')
    await says(coordinator, 'Lubang di jalan lintas')
    await follow(coordinator, 'Kelola daftar tersimpan')
    await follow(coordinator, 'Ubah daftar “Jalan dan jembatan”')
    await press(coordinator, 'Hapus daftar')
    await says(coordinator, 'Daftar dihapus. Laporannya tetap ada.')
  })

  test('many reports are classed at once, and the whole run is taken back in everybody’s sight', async () => {
    const { program, file, signIn } = journey()
    const titles = ['Pungutan di terminal satu', 'Pungutan di terminal dua']
    const numbers: string[] = []
    for (const title of titles) numbers.push((await file({ title, agency: kampar })).number)
    const classes = async () =>
      Promise.all(numbers.map(async (n) => (await findReport(program.db, n as ReportNumber))?.state.reportClass))

    const coordinator = await signIn('coordinator@kampar.test')
    await coordinator.goto('/petugas?daftar=verify&kata=terminal')
    for (const number of numbers) await coordinator.getByLabel(`Tandai laporan ${number}`).check()
    await press(coordinator, 'Kerjakan sekaligus')
    await follow(coordinator, 'Tetapkan golongan')
    await coordinator.getByLabel('Berkadar pengawasan', { exact: true }).check()
    await press(coordinator, 'Lihat dahulu akibatnya')
    await says(coordinator, '2 laporan akan berubah')
    await says(coordinator, 'Selama 15 menit sesudahnya semuanya dapat dikembalikan.')
    assert.deepEqual(await faultsOf(coordinator), [])
    await press(coordinator, 'Jalankan untuk 2 laporan')
    await says(coordinator, 'Selesai: 2 laporan berubah')
    assert.deepEqual(await classes(), ['supervisory', 'supervisory'])
    await press(coordinator, 'Kembalikan semuanya')
    await says(coordinator, /^Pengembalian:/)
    await says(coordinator, 'Selesai: 2 laporan berubah')
    assert.deepEqual(await classes(), ['nonSupervisory', 'nonSupervisory'])
    await coordinator.goto(`/petugas/laporan/${numbers[0]}`)
    assert.equal(await coordinator.getByText('Golongan laporan ditetapkan.').count(), 2)
  })

  test('a rule is tried on past reports and on a text, and then says why a report goes where it goes', async () => {
    const { file, give, signIn } = journey()
    const { number: past } = await file({
      title: 'Perahu di danau karam',
      body: 'Perahunya karam kemarin.',
      agency: kampar,
    })
    await give('coordinator@kampar.test', past, 'dispose', {
      lead: 'kampar-dishub',
      copies: [],
      tasks: [],
      instruction: 'Mohon.',
    })
    const coordinator = await signIn('coordinator@kampar.test')
    await follow(coordinator, 'Aturan tujuan')
    await follow(coordinator, 'Aturan baru')
    await coordinator.getByLabel('Kata-kata dalam laporan').fill('perahu\ndermaga')
    await coordinator.getByLabel('Tujuan').selectOption({ label: 'Dinas Perhubungan Kabupaten Kampar' })
    await press(coordinator, 'Coba pada laporan lama')
    await says(coordinator, 'Hasil percobaan, belum disimpan')
    await says(coordinator, 'Perahu di danau karam')
    assert.deepEqual(await faultsOf(coordinator), [])
    await press(coordinator, 'Simpan aturan')
    await says(coordinator, 'Aturan tersimpan.')

    await follow(coordinator, 'Coba aturan dengan sebuah laporan')
    await coordinator.getByLabel('Isi laporan').fill('Perahu kami bocor dan belum diperbaiki.')
    await press(coordinator, 'Coba')
    await says(coordinator, /Dinas Perhubungan Kabupaten Kampar, menurut aturan 1 Kampar: menyebut “perahu”/)
    assert.deepEqual(await faultsOf(coordinator), [])

    const { number } = await file({
      title: 'Perahu terlambat',
      body: 'Perahu pagi datang pukul sepuluh.',
      agency: kampar,
    })
    await coordinator.goto(`/petugas/laporan/${number}`)
    await says(coordinator, /menurut aturan 1 Kampar: menyebut “perahu”/)
    assert.equal(await coordinator.getByLabel('Instansi penanggung jawab').inputValue(), 'kampar-dishub')
  })
})
