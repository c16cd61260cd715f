import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { AgencyId } from '../../src/kernel/brand.ts'
import { faultsOf } from '../harness/axe.ts'
import { begin, follow, journeys, openOwn, openStep, press, says, send } from '../harness/journey.ts'

const question = 'Mengapa dua bulan tidak ada jawaban?'
const meeting = 'Ketiganya bertemu di kantor Ombudsman pada hari Kamis.'
const findings = 'Tidak dijawab tanpa alasan yang sah: maladministrasi.'

describe('the Ombudsman', () => {
  const journey = journeys()

  test('takes up what an agency left lying, asks it, brings people together and concludes with findings', async () => {
    const { file, give, pass, signIn, enter } = journey()
    const report = await file({ agency: 'kampar' as AgencyId, consentToReferral: true })
    const { number } = report
    await give('coordinator@kampar.test', number, 'dispose', {
      lead: 'kampar-dishub',
      copies: [],
      tasks: [],
      instruction: 'Mohon ditangani.',
    })
    await pass(62)

    const ombudsman = await signIn('ombudsman@ombudsman.test')
    await says(ombudsman, 'Rujukan')
    await follow(ombudsman, 'Lampu jalan padam')
    await says(ombudsman, 'Dirujuk ke Ombudsman')
    await openStep(ombudsman, 'Terima rujukan')
    await send(ombudsman, 'Terima rujukan')
    await says(ombudsman, 'Diterima Ombudsman')
    await openStep(ombudsman, 'Tanya instansi')
    await ombudsman.getByLabel('Pesan', { exact: true }).fill(question)
    await send(ombudsman, 'Tanya instansi')
    await openStep(ombudsman, 'Fasilitasi penyelesaian')
    await ombudsman.getByLabel('Langkah', { exact: true }).fill(meeting)
    await send(ombudsman, 'Fasilitasi penyelesaian')
    await says(ombudsman, 'Difasilitasi Ombudsman')

    const liaison = await signIn('liaison@kampar-dishub.test')
    await follow(liaison, 'Lampu jalan padam')
    await says(liaison, question)
    const reporter = await enter()
    await openOwn(reporter, report)
    await says(reporter, meeting)
    assert.doesNotMatch((await reporter.textContent('main')) ?? '', /Mengapa dua bulan/, 'that is between the offices')

    await begin(ombudsman, number, 'Selesaikan rujukan')
    await ombudsman.getByLabel('Ada temuan untuk ditindaklanjuti').check()
    await ombudsman.getByLabel('Hari kerja untuk menindaklanjuti').fill('5')
    await ombudsman.getByLabel('Alasan', { exact: true }).fill(findings)
    await send(ombudsman, 'Selesaikan rujukan')
    await says(ombudsman, 'Selesai di Ombudsman')
    await liaison.reload()
    await says(liaison, findings)
    await says(liaison, 'Instansi menindaklanjuti temuan Ombudsman')
    await reporter.reload()
    await says(reporter, findings)
    await ombudsman.goto('/petugas')
    await says(ombudsman, 'Tidak ada laporan di sini.')
    await ombudsman.goto(`/petugas/laporan/${number}`)
    assert.deepEqual(await faultsOf(ombudsman), [])
  })

  test('is told of a report without a name until its reporter agrees, and cannot open it before', async () => {
    const { file, pass, signIn, enter } = journey()
    const report = await file({ title: 'Air keruh', agency: 'kampar' as AgencyId })
    await pass(62)
    const ombudsman = await signIn('ombudsman@ombudsman.test')
    await says(ombudsman, 'Tidak ada laporan di sini.')
    assert.equal((await ombudsman.goto(`/petugas/laporan/${report.number}`))?.status(), 404)

    const reporter = await enter()
    await openOwn(reporter, report)
    await says(reporter, 'Boleh laporan ini dirujuk ke Ombudsman?')
    await follow(reporter, 'Rujuk ke Ombudsman')
    await press(reporter, 'Rujuk ke Ombudsman')
    await says(reporter, 'Laporan Anda dirujuk ke Ombudsman.')
    await ombudsman.goto('/petugas')
    await follow(ombudsman, 'Air keruh')
    await says(ombudsman, 'Dirujuk ke Ombudsman')
    assert.deepEqual(await faultsOf(reporter), [])
  })
})
