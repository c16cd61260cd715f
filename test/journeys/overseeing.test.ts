import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { describe, test } from 'node:test'
import excel from 'exceljs'
import type { Page } from 'playwright-core'
import type { AgencyId, ReportNumber } from '../../src/kernel/brand.ts'
import { drawSample } from '../../src/modules/insight/usecases/draw-sample.ts'
import { commandReport, findReport } from '../../src/modules/reports/index.ts'
import { faultsOf } from '../harness/axe.ts'
import { follow, journeys, press, says } from '../harness/journey.ts'

const kampar = 'kampar' as AgencyId
const disposal = { lead: 'kampar-dpupr', copies: [], tasks: [], instruction: 'Mohon ditangani.' }

/** The words of the file that comes of asking for it. */
async function taken(page: Page, asking: Promise<void>): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), asking])
  return readFile(await file.path(), 'utf8')
}

describe('whoever answers for the work of others', () => {
  const journey = journeys()

  test('a superior sees on one page what is late, and goes from there to who holds it', async () => {
    const { file, give, pass, signIn } = journey()
    const { number } = await file({ title: 'Tanggul retak', agency: kampar })
    await give('coordinator@kampar.test', number, 'dispose', disposal)
    await pass(21)
    const superior = await signIn('superior@kampar-dpupr.test')
    await follow(superior, 'Pengawasan')
    await says(superior, 'Yang paling mendesak')
    const row = superior.getByRole('row').filter({ hasText: 'Tanggul retak' })
    assert.match((await row.textContent()) ?? '', /Terlambat.*perlu dijawab/s)
    assert.deepEqual(await faultsOf(superior), [])
    await row.getByRole('link', { name: `Alihkan ${number}` }).click()
    await superior.waitForURL(`**/petugas/laporan/${number}#pegang`)
    await superior.locator('#pegang').waitFor()
  })

  test('a data protection officer takes the register, and it names nobody unless a reason was given', async () => {
    const { file, signIn } = journey()
    const { number } = await file({
      title: 'Trotoar rusak',
      agency: kampar,
      reporter: { name: 'Melati Harahap', phone: '081234567890' },
    })
    const officer = await signIn('data-protection@kampar.test')
    await follow(officer, 'Buku registrasi')
    await says(officer, number)
    const book = await taken(officer, follow(officer, 'CSV'))
    assert.match(book, new RegExp(number))
    assert.doesNotMatch(book, /Melati Harahap/)
    await follow(officer, 'Unduh dengan nama pelapor')
    await officer.getByLabel('CSV', { exact: true }).check()
    await press(officer, 'Unduh dengan nama')
    await says(officer, 'Tuliskan untuk apa nama pelapor diperlukan.')
    assert.deepEqual(await faultsOf(officer), [])
    await officer.getByLabel('Untuk apa nama pelapor diperlukan?').fill('Arsip semester I')
    assert.match(await taken(officer, press(officer, 'Unduh dengan nama')), /Melati Harahap/)
  })

  test('a coordinator invites somebody, who chooses a password and begins to work', async () => {
    const { signIn, enter } = journey()
    const coordinator = await signIn('coordinator@kampar.test')
    await coordinator.goto('/petugas/orang')
    await follow(coordinator, 'Undang petugas')
    await coordinator.getByLabel('Instansi', { exact: true }).selectOption('kampar-dishub')
    await press(coordinator, 'Pilih instansi ini')
    await coordinator.getByLabel('Pejabat penghubung').check()
    await coordinator.getByLabel('Nama', { exact: true }).fill('Ratih Puspita')
    await coordinator.getByLabel('Alamat surel').fill('ratih@kampar.test')
    await press(coordinator, 'Undang')
    await says(coordinator, 'Undangan untuk Ratih Puspita')
    const code = (await coordinator.locator('code').last().textContent()) ?? ''

    const invited = await enter({ javaScript: false })
    await invited.goto('/undangan')
    await invited.getByLabel('Kode undangan').fill(code)
    const password = 'jembatan-teluk-pinang-73'
    await invited.locator('[name=baru]').fill(password)
    await invited.locator('[name=ulang]').fill(password)
    await press(invited, 'Simpan kata sandi')
    await says(invited, 'Kata sandi tersimpan. Silakan masuk.')
    await invited.getByLabel('Alamat surel').fill('ratih@kampar.test')
    await invited.getByLabel('Kata sandi').fill(password)
    await press(invited, 'Masuk')
    await says(invited, 'Ruang kerja')
  })

  test('an answer of the month’s sample is judged by somebody who had no part in it', async () => {
    const { program, file, give, pass, signIn } = journey()
    const filed = await file({ title: 'Rambu di tikungan hilang', agency: kampar })
    await give('coordinator@kampar.test', filed.number, 'dispose', { ...disposal, lead: 'kampar-dishub' })
    const answer = { kind: 'substantive', body: 'Rambu sudah dipasang kembali dan difoto.' }
    await give('liaison@kampar-dishub.test', filed.number, 'draft-follow-up', answer)
    const kept = await findReport(program.db, filed.number as ReportNumber)
    const draft = kept?.state.drafts[0]?.seq
    await give('official@kampar-dishub.test', filed.number, 'approve', { draft })
    const confirmed = {
      number: filed.number as ReportNumber,
      command: { command: 'confirm' },
      actor: { kind: 'reporter' },
    } as const
    assert.ok((await commandReport(program.reports, confirmed)).ok)
    await pass(31)
    assert.equal(await drawSample(program.reports), 1)

    const coordinator = await signIn('coordinator@kampar.test')
    await follow(coordinator, 'Mutu jawaban')
    await coordinator.getByRole('link', { name: `Nilai jawaban ${filed.number}` }).click()
    await says(coordinator, 'Rambu sudah dipasang kembali dan difoto.')
    await press(coordinator, 'Simpan penilaian')
    await says(coordinator, 'Pilih Ya, Sebagian, atau Tidak untuk “Menjawab pokok laporan”.')
    for (const group of await coordinator.getByRole('group').all())
      await group.getByLabel('Ya', { exact: true }).check()
    await coordinator.getByRole('group', { name: 'Disertai bukti atau dasar' }).getByLabel('Sebagian').check()
    await press(coordinator, 'Simpan penilaian')
    await says(coordinator, 'Tuliskan apa yang perlu diperbaiki, karena tidak semuanya “Ya”.')
    assert.deepEqual(await faultsOf(coordinator), [])
    await coordinator.getByLabel('Catatan penilai').fill('Sebutkan tanggal pemasangannya.')
    await press(coordinator, 'Simpan penilaian')
    await says(coordinator, 'Penilaian tersimpan.')
    await says(coordinator, 'Sebutkan tanggal pemasangannya.')
    const answered = await signIn('official@kampar-dishub.test')
    await follow(answered, 'Mutu jawaban')
    await says(answered, 'Sebutkan tanggal pemasangannya.')
    assert.equal(await answered.getByRole('link', { name: /Nilai jawaban|Ubah penilaian/ }).count(), 0)
  })

  test('the register of a period is taken as a workbook and as a printed book', async () => {
    const { file, signIn } = journey()
    const { number } = await file({ title: 'Pasar becek', agency: kampar })
    const superior = await signIn('superior@kampar.test')
    await follow(superior, 'Buku registrasi')
    await says(superior, number)
    const [workbook] = await Promise.all([superior.waitForEvent('download'), follow(superior, 'Excel (XLSX)')])
    const sheets = new excel.Workbook()
    await sheets.xlsx.readFile(await workbook.path())
    const cells = sheets.worksheets.flatMap((sheet) => sheet.getSheetValues().flat()).map(String)
    assert.ok(cells.includes(number))
    const [book] = await Promise.all([superior.waitForEvent('download'), follow(superior, 'PDF, siap cetak')])
    assert.match((await readFile(await book.path())).toString('latin1'), /^%PDF-/)
  })
})
