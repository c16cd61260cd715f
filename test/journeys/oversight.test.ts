import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { AgencyId } from '../../src/kernel/brand.ts'
import { faultsOf } from '../harness/axe.ts'
import { begin, follow, journeys, openOwn, openStep, press, says, send } from '../harness/journey.ts'

const kampar = 'kampar' as AgencyId
const disposal = (lead: string) => ({ lead, copies: [], tasks: [], instruction: 'Mohon ditangani.' })

describe('whoever watches over others', () => {
  const journey = journeys()

  test('a superior hears of what is late, finds it first in the list, and approves that something cannot be done', async () => {
    const { file, give, pass, signIn } = journey()
    const { number } = await file({ title: 'Jembatan miring', agency: kampar })
    await give('coordinator@kampar.test', number, 'dispose', disposal('kampar-dpupr'))
    await pass(21)
    const { number: fresh } = await file({ title: 'Gorong-gorong tersumbat', agency: kampar })
    await give('coordinator@kampar.test', fresh, 'dispose', disposal('kampar-dpupr'))

    const superior = await signIn('superior@kampar-dpupr.test')
    await superior.goto('/petugas?daftar=answer')
    const rows = superior.locator('[data-rows] tbody tr')
    assert.match((await rows.nth(0).textContent()) ?? '', /terlambat \d+ hari kerja.*Jembatan miring/s)
    assert.match((await rows.nth(1).textContent()) ?? '', /Gorong-gorong tersumbat/)
    await follow(superior, 'Pemberitahuan')
    await says(superior, 'Batas waktu lewat')
    await press(superior, 'Tandai semua sudah dibaca')
    await says(superior, 'Semua sudah dibaca.')

    await give('liaison@kampar-dpupr.test', number, 'draft-follow-up', {
      kind: 'substantive',
      unable: 'budget',
      body: 'Jembatan baru tidak ada dalam anggaran tahun ini.',
    })
    const official = await signIn('official@kampar-dpupr.test')
    await official.goto(`/petugas/laporan/${number}/approve`)
    await press(official, 'Setujui dan pasang jawaban')
    await says(official, 'Pimpinan harus menyetujui jawaban ini')
    await superior.goto('/petugas?daftar=approve')
    await follow(superior, 'Jembatan miring')
    await openStep(superior, 'Setujui dan pasang jawaban')
    await says(superior, 'Jembatan baru tidak ada dalam anggaran tahun ini.')
    await send(superior, 'Setujui dan pasang jawaban')
    await says(superior, 'Instansi menyatakan tidak dapat memenuhinya.')
    assert.deepEqual(await faultsOf(superior), [])
  })

  test('an inspectorate examines a complaint about an office, which that office never sees', async () => {
    const { file, signIn, enter } = journey()
    const title = 'Pungutan di loket'
    const { number, secret } = await file({ title, agency: kampar })
    const coordinator = await signIn('coordinator@kampar.test')
    await begin(coordinator, number, 'Tetapkan golongan')
    await coordinator.getByLabel('Berkadar pengawasan', { exact: true }).check()
    await coordinator.getByLabel('Unit yang diadukan').selectOption('kampar-disdukcapil')
    await send(coordinator, 'Tetapkan golongan')
    await begin(coordinator, number, 'Teruskan laporan')
    await coordinator.getByLabel('Instansi penanggung jawab').selectOption('kampar-disdukcapil')
    await press(coordinator, 'Teruskan laporan')
    await says(coordinator, 'Unit yang diadukan tidak boleh menanganinya')
    await coordinator.getByLabel('Instansi penanggung jawab').selectOption('kampar-inspektorat')
    await send(coordinator, 'Teruskan laporan')

    const inspectorate = await signIn('inspectorate@kampar.test')
    await says(inspectorate, 'Berkadar pengawasan')
    await follow(inspectorate, title)
    await says(inspectorate, 'Berkadar pengawasan')
    const accused = await signIn('liaison@kampar-disdukcapil.test')
    assert.doesNotMatch((await accused.textContent('main')) ?? '', new RegExp(title))
    assert.equal((await accused.goto(`/petugas/laporan/${number}`))?.status(), 404)
    assert.deepEqual(await faultsOf(inspectorate), [])

    await openStep(inspectorate, 'Ikut memeriksa')
    await send(inspectorate, 'Ikut memeriksa')
    await openStep(inspectorate, 'Catat hasil pemeriksaan')
    const found = 'Dua pemohon membayar di loket tanpa tanda terima.'
    await inspectorate.getByRole('textbox', { name: 'Laporan hasil pemeriksaan' }).fill(found)
    await send(inspectorate, 'Catat hasil pemeriksaan')
    const colleague = await signIn('inspectorate2@kampar.test')
    await says(colleague, 'Diperiksa inspektorat')
    await begin(colleague, number, 'Simpulkan pemeriksaan')
    await says(colleague, found)
    await colleague.getByLabel('Terbukti', { exact: true }).check()
    const explanation = 'Pungutan di loket memang terjadi. Uangnya sudah dikembalikan.'
    await colleague.getByLabel('Penjelasan bagi pelapor dan publik').fill(explanation)
    assert.deepEqual(await faultsOf(colleague), [])
    await send(colleague, 'Simpulkan pemeriksaan')
    await says(colleague, 'Hasil pemeriksaan: terbukti')

    const own = await enter()
    await openOwn(own, { number, secret })
    await says(own, 'Pemeriksaan inspektorat selesai: terbukti.')
    await says(own, explanation)
    assert.ok(!((await own.textContent('main')) ?? '').includes(found))
    assert.deepEqual(await faultsOf(own), [])
  })

  test('the nation alone opens an anonymous name, by breaking the glass with a reason', async () => {
    const { file, signIn, enter } = journey()
    const reporter = { name: 'Melati Harahap', email: 'melati@contoh.id' }
    const report = await file({
      title: 'Kepala desa mengancam',
      agency: 'empat-lawang' as AgencyId,
      anonymous: true,
      reporter,
    })
    const { number } = report
    const coordinator = await signIn('coordinator@empat-lawang.test')
    await coordinator.goto(`/petugas/laporan/${number}`)
    await says(coordinator, 'Pelapor anonim. Identitasnya tertutup')
    assert.equal((await coordinator.goto(`/petugas/laporan/${number}/pelapor`))?.status(), 403)

    const admin = await signIn('national-admin@nasional.test')
    await follow(admin, 'Kepala desa mengancam')
    await follow(admin, 'Buka identitas pelapor')
    await press(admin, 'Buka untuk waktu ini')
    await says(admin, 'Tuliskan mengapa identitas anonim ini harus dibuka.')
    await admin.getByLabel('1 jam').check()
    await admin.getByLabel('Mengapa identitas ini harus dibuka?').fill('Polisi meminta perlindungan bagi pelapor.')
    await press(admin, 'Buka untuk waktu ini')
    await says(admin, 'terbuka bagi Anda sampai')
    assert.ok(!((await admin.textContent('main')) ?? '').includes('Melati Harahap'))
    await admin.getByLabel('Nama', { exact: true }).check()
    await press(admin, 'Buka yang dipilih')
    await says(admin, 'Melati Harahap')
    assert.deepEqual(await faultsOf(admin), [])

    await admin.goto('/petugas')
    await follow(admin, 'Kepala desa mengancam')
    await openStep(admin, 'Arsipkan laporan')
    await admin.getByLabel('di luar wewenang instansi yang terhubung dengan kami').check()
    await admin.getByLabel('Siapa yang berwenang?').fill('Kepolisian Resor Empat Lawang')
    await admin.getByLabel('Alasan', { exact: true }).fill('Pengancaman ditangani polisi.')
    await send(admin, 'Arsipkan laporan')
    const own = await enter()
    await openOwn(own, report)
    await says(own, 'Kepolisian Resor Empat Lawang')
  })

  test('a data protection officer and an operator find their own pages, and no report', async () => {
    const { file, signIn } = journey()
    const { number } = await file({ title: 'Rahasia orang lain', agency: kampar })
    for (const email of ['data-protection@kampar.test', 'operator@kampar.test']) {
      const page = await signIn(email)
      await says(page, 'Tugas Anda tidak memegang laporan.')
      await follow(page, 'Akun saya')
      await says(page, 'Perangkat ini')
      assert.notEqual((await page.goto(`/petugas/laporan/${number}`))?.status(), 200)
      await page.goto('/petugas')
      assert.deepEqual(await faultsOf(page), [])
    }
  })
})
