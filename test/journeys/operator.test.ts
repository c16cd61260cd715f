import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { AgencyId } from '../../src/kernel/brand.ts'
import { renderNotice, sendNotices } from '../../src/modules/notices/index.ts'
import { standardToYaml } from '../../src/modules/standards/store/standard-yaml.ts'
import { faultsOf } from '../harness/axe.ts'
import { follow, journeys, openOwn, press, says } from '../harness/journey.ts'
import { demoPassword } from '../harness/room.ts'
import { seededStandard, unsettled } from '../harness/standards.ts'

const kampar = 'kampar' as AgencyId
const nextStandard = unsettled({
  ...seededStandard('kampar'),
  version: 2,
  effectiveFrom: Temporal.PlainDate.from('2026-06-01'),
})

describe('whoever keeps the program', () => {
  const journey = journeys()

  test('opens an office, gives a colleague an account there, and the colleague begins to work', async () => {
    const { enter, signIn } = journey()
    const coordinator = await signIn('coordinator@kampar.test')
    await follow(coordinator, 'Instansi')
    await follow(coordinator, 'Pemerintah Kabupaten Kampar')
    await follow(coordinator, 'Buka instansi baru di bawahnya')
    await coordinator.getByLabel('Nama', { exact: true }).fill('Dinas Lingkungan Hidup Kabupaten Kampar')
    await coordinator.getByLabel('Nama pendek').fill('DPUPR')
    await press(coordinator, 'Simpan instansi')
    await says(coordinator, 'Instansi lain sudah memakai nama pendek itu.')
    await coordinator.getByLabel('Nama pendek').fill('DLH')
    await coordinator.getByLabel('Sampah dan lingkungan hidup').check()
    await press(coordinator, 'Simpan instansi')
    await says(coordinator, 'Dinas Lingkungan Hidup Kabupaten Kampar')

    await coordinator.goto('/petugas/orang')
    await says(coordinator, '1 instansi tanpa petugas')
    await follow(coordinator, 'Lihat instansinya')
    await follow(coordinator, 'Undang petugas Dinas Lingkungan Hidup Kabupaten Kampar')
    await coordinator.getByLabel('Pejabat penghubung').check()
    await coordinator.getByLabel('Nama', { exact: true }).fill('Ratih Puspita')
    await coordinator.getByLabel('Alamat surel').fill('ratih@kampar.test')
    await press(coordinator, 'Undang')
    const link = (await coordinator.locator('code').first().textContent()) ?? ''
    const newcomer = await enter()
    await newcomer.goto(new URL(link).pathname + new URL(link).hash)
    await newcomer.getByLabel('Kata sandi baru', { exact: true }).fill(demoPassword)
    await newcomer.getByLabel('Ulangi kata sandi baru').fill(demoPassword)
    await press(newcomer, 'Simpan kata sandi')
    await says(newcomer, 'Kata sandi tersimpan.')

    const colleague = await signIn('ratih@kampar.test')
    await says(colleague, 'Perlu dijawab')
    const citizen = await enter()
    await citizen.goto('/instansi/kampar-dlh')
    await citizen.getByRole('heading', { level: 1, name: 'Dinas Lingkungan Hidup Kabupaten Kampar' }).waitFor()
    assert.deepEqual(await faultsOf(coordinator), [])
  })

  test('adds a topic, which is offered at the counter until it is closed again', async () => {
    const { signIn } = journey()
    const [operator, counter] = [await signIn('operator@nasional.test'), await signIn('coordinator@kampar.test')]
    const offered = async () => {
      await counter.goto('/petugas/loket')
      return counter.locator('[name=kategori] option', { hasText: 'Taman kota' }).count()
    }
    await follow(operator, 'Topik')
    await follow(operator, 'Topik baru')
    await operator.getByLabel('Nama dalam bahasa Indonesia').fill('Taman kota')
    await operator.getByLabel('Nama dalam bahasa Inggris').fill('City parks')
    await operator.getByLabel('Kata-kata yang menunjuk topik ini').fill('taman\nbangku taman')
    await press(operator, 'Simpan topik')
    await says(operator, 'Tersimpan.')
    assert.equal(await offered(), 1)
    await follow(operator, 'Ubah topik Taman kota')
    await operator.getByLabel('Tutup topik ini').check()
    await press(operator, 'Simpan topik')
    await says(operator, 'Tersimpan.')
    assert.equal(await offered(), 0)
    assert.deepEqual(await faultsOf(operator), [])
  })

  test('sees which dates a holiday moves before it counts, and the reporter sees them moved', async () => {
    const { file, signIn, enter } = journey()
    const report = await file({ title: 'Pasar tergenang', agency: kampar })
    const reporter = await enter()
    await openOwn(reporter, report)
    await says(reporter, /9 Maret 2026/)
    const admin = await signIn('national-admin@nasional.test')
    await follow(admin, 'Kalender')
    await admin.getByLabel('Tanggal', { exact: true }).fill('2026-03-05')
    await admin.getByLabel('Nama', { exact: true }).fill('Hari berkabung nasional')
    await admin.getByLabel('Jenis', { exact: true }).selectOption('national')
    await admin.getByLabel('Mengapa kalender berubah?').fill('Keputusan Presiden 7/2026')
    await press(admin, 'Lihat akibatnya')
    await says(admin, /\d+ tanggal pada \d+ laporan berpindah/)
    assert.match(
      (await admin.textContent('main')) ?? '',
      new RegExp(`${report.number}.*9 Maret 2026.*10 Maret 2026`, 's'),
    )
    await reporter.reload()
    await says(reporter, /9 Maret 2026/)
    await press(admin, 'Simpan dan pindahkan tanggal')
    await says(admin, 'Hari berkabung nasional')
    await reporter.reload()
    await says(reporter, /10 Maret 2026/)
    assert.deepEqual(await faultsOf(admin), [])
  })

  test('settles what a standard leaves open, sentence by sentence, and the superior puts it in force', async () => {
    const { signIn } = journey()
    const coordinator = await signIn('coordinator@kampar.test')
    await follow(coordinator, 'Standar pelayanan')
    await coordinator.getByLabel('Isi berkas').fill(standardToYaml(nextStandard))
    await press(coordinator, 'Impor standar')
    const address = coordinator.url().replace(/\?.*/, '')
    for (const { rule, question, sentences } of nextStandard.openPoints) {
      await coordinator.getByRole('heading', { name: `${rule}: ${question}` }).waitFor()
      for (const { sentence } of sentences) await says(coordinator, sentence)
      await coordinator.getByRole('radio').first().check()
      await coordinator.getByLabel('Mengapa pilihan ini?').first().fill('Begitu praktiknya di Kampar.')
      await coordinator.getByRole('button', { name: 'Tetapkan butir ini' }).first().click()
      await says(coordinator, 'Tersimpan.')
    }
    assert.equal(await coordinator.getByRole('button', { name: 'Aktifkan standar' }).count(), 0)
    const superior = await signIn('superior@kampar.test')
    await superior.goto(address)
    await press(superior, 'Aktifkan standar')
    await says(superior, 'Aktif')
    assert.deepEqual(await faultsOf(superior), [])
  })

  test('changes what a notice says, and the next one says it', async () => {
    const { program, file, signIn, enter } = journey()
    const operator = await signIn('operator@nasional.test')
    await follow(operator, 'Naskah kabar')
    await follow(operator, 'Naskah bawaan: Laporan Anda kami terima (Indonesia)')
    await operator.getByLabel('Judul surel').fill('Laporan Anda sudah di tangan kami')
    await press(operator, 'Lihat hasilnya')
    await says(operator, /Laporan Anda sudah di tangan kami \(/)
    await says(operator, 'Belum pernah diubah.')
    await operator.getByLabel('Isi surel').fill('Hubungi 0812 3456 7890. {sampai}')
    await press(operator, 'Simpan naskah')
    await says(operator, 'Naskah belum tersimpan')
    await operator.getByLabel('Isi surel').fill('Terima kasih.\n\nDiperiksa paling lambat {sampai}.')
    await press(operator, 'Simpan naskah')
    await says(operator, 'Naskah tersimpan.')

    const report = await file({ title: 'Halte roboh', agency: kampar })
    await program.tellEveryone()
    const reporter = await enter()
    await openOwn(reporter, report)
    await follow(reporter, 'Yang kami kabarkan kepada Anda')
    await says(reporter, 'Laporan Anda sudah di tangan kami')
    assert.deepEqual(await faultsOf(operator), [])
  })

  test('sends again what a mail server refused, and the reporter sees that it arrived', async () => {
    const { program, file, signIn, enter } = journey()
    await program.tellEveryone()
    const report = await file({ title: 'Papan nama hilang', agency: kampar })
    const refusing = { send: async () => ({ outcome: 'refused', why: 'smtp 550 5.1.1' }) as const }
    const { reports } = program
    await sendNotices({
      reports,
      senders: { email: refusing },
      render: renderNotice,
      requestFacts: async () => null,
      breachFacts: async () => null,
      siteUrl: 'https://lapor.test',
    })
    const reporter = await enter()
    await openOwn(reporter, report)
    await follow(reporter, 'Yang kami kabarkan kepada Anda')
    await says(reporter, 'tidak sampai, karena alamat itu menolaknya')

    const operator = await signIn('operator@kampar.test')
    await follow(operator, 'Kabar yang tidak sampai')
    const row = operator.getByRole('row').filter({ hasText: report.number })
    await row.getByText('Alamat itu tidak ada.').waitFor()
    await row.getByRole('button', { name: 'Kirim ulang' }).click()
    await says(operator, 'Kabar itu dikirim ulang.')
    await program.tellEveryone()
    await operator.goto('/petugas/kabar')
    assert.equal(await row.count(), 0)
    await reporter.reload()
    await says(reporter, /Surel.*diterima penyedia Anda/)
    assert.deepEqual(await faultsOf(operator), [])
  })
})
