import assert from 'node:assert/strict'
import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import type { ReportNumber } from '../../src/kernel/brand.ts'
import { findReport, secretOf } from '../../src/modules/reports/index.ts'
import { accountVisitor, codeSentTo, register } from '../harness/account.ts'
import { refusalStatus, type RefusalName } from '../../src/web/refusals.ts'
import { letterOf } from '../harness/archives.ts'
import { phonePhoto, sendAhead } from '../harness/files.ts'
import { confirmCodes } from '../harness/code-app.ts'
import { signIn, type Person, type Stage } from './stage.ts'

/** One look at one page by one person. */
export type Visit = {
  /** The route it is about, as declared. */
  readonly route: string
  readonly as: Person
  /** Names its pictures, and the page where something is wrong with it. */
  readonly name: string
  readonly way: Way
  /** What the page answers to its address. */
  readonly status: number
}

/** An address, or what somebody does to get there. */
export type Way =
  | { readonly path: (stage: Stage) => string }
  | { readonly act: (page: Page, stage: Stage) => Promise<void> }

/** Routes that answer a file for machines, not a page for people. */
export const files: readonly string[] = [
  '/akun/hak/data.json',
  '/akun/hak/data/jejak.json',
  '/catatan.atom',
  '/catatan.json',
  '/catatan/verify.mjs',
  '/lampiran/:id/kecil.jpg',
  '/laporan.atom',
  '/laporan/:number/bukti.json',
  '/laporan/:number/hak/data.json',
  '/laporan/:number/hak/data/jejak.json',
  '/laporan/:number/lampiran/:id/:name',
  '/laporan/:number/tanda-terima.txt',
  '/laporan/:number/tanggal.ics',
  '/petugas/laporan/:number/bukti.json',
  '/petugas/jejak/:file',
  '/petugas/pelanggaran/:id/daftar.csv',
  '/petugas/register/:book',
  '/petugas/akun/di-sini',
  '/petugas/kabar-langsung',
  '/petugas/laporan/:number/rujukan/:id/:file',
  '/petugas/rujukan/:id/berkas.pdf',
  '/petugas/cari-instansi/:scope',
  '/petugas/standar/:id/berkas',
  '/robots.txt',
  '/sitemap.xml',
  '/sitemap/:day.xml',
  '/sitemap/halaman.xml',
  '/wilayah',
]

const at = (path: (stage: Stage) => string): Way => ({ path })

/** Visits of one person: name, route, and the way where it is not the route itself. */
const by =
  (as: Person) =>
  (name: string, route: string, way: Way | string = route, status = 200): Visit => ({
    as,
    name,
    route,
    way: typeof way === 'string' ? { path: () => way } : way,
    status,
  })

const answered = 'Jalan berlubang di depan pasar desa'
const referred = 'Jembatan gantung rusak belum diperbaiki'
const waiting = 'Lampu jalan padam sepanjang tepi sungai'

const citizen = by('citizen')
const writer = by('writer')
const reporter = by('reporter')
const holder = by('holder')
const nation = by('national-admin@nasional.test')
const ombudsman = by('ombudsman@ombudsman-riau.test')
const coordinator = by('coordinator@kampar.test')
/** Chooses to see reports beside their list, and so keeps it. */
const colleague = by('coordinator2@kampar.test')
const operator = by('operator@kampar.test')

/** What can go wrong, as people see it. */
const states = [
  'notFound',
  'gone',
  'forbidden',
  'formExpired',
  'tooManyRequests',
  'bodyTooLarge',
  'broken',
  'overloaded',
] as const satisfies readonly RefusalName[]

/** The other offices; each opens the workspace, and finds there what its posts allow. */
const offices = [
  'liaison@kampar-dishub.test',
  'official@kampar-dpupr.test',
  'superior@kampar-dpupr.test',
  'inspectorate@kampar.test',
  'ombudsman@ombudsman.test',
  'data-protection@kampar.test',
] as const

const ownPath = (rest: string): Way => at(({ own }) => `/laporan/${own.number}${rest}`)
/** A dozen people sent the same words. */
const campaignPath: Way = at(({ numberOf }) => `/petugas/kampanye/${numberOf('Jadwal air bersih dusun 1')}`)

const deskPath = (title: string, rest = ''): Way => at(({ numberOf }) => `/petugas/laporan/${numberOf(title)}${rest}`)

async function sendEmpty(page: Page): Promise<void> {
  await page.goto('/lapor')
  await page.getByRole('button', { name: 'Lanjutkan' }).click()
  await page.locator('.ds-error-summary').waitFor()
}

async function sendReport(page: Page): Promise<void> {
  await page.goto('/lapor/periksa')
  await page.getByRole('button', { name: 'Kirim laporan' }).click()
  await page.waitForURL('**/lapor/terkirim')
}

async function checkNothing(page: Page): Promise<void> {
  await page.goto('/periksa')
  await page.getByRole('button', { name: 'Periksa laporan' }).click()
  await page.locator('.ds-error-summary').waitFor()
}

/** A proof in which somebody made the words of the report others. */
async function checkAltered(page: Page, { numberOf }: Stage): Promise<void> {
  const answer = await page.request.get(`/laporan/${numberOf(answered)}/bukti.json`)
  const proof = await answer.text()
  const altered = proof.replaceAll('Jalan berlubang', 'Jalan mulus')
  assert.notEqual(altered, proof)
  await page.goto('/periksa')
  await page.locator('[name=bukti]').fill(altered)
  await page.getByRole('button', { name: 'Periksa bukti' }).click()
  await page.waitForURL('**/periksa/bukti')
}

async function saveView(page: Page): Promise<void> {
  await page.goto('/petugas?daftar=all&tempo=terlambat&topik=kesehatan')
  await page.getByText('Simpan daftar ini dengan nama').click()
  await page.locator('[name=nama]').fill('Kesehatan, terlambat')
  await page.getByRole('button', { name: 'Simpan daftar' }).click()
  await page.waitForURL('**/petugas/daftar?selesai=simpan')
}

async function openView(page: Page): Promise<void> {
  await saveView(page)
  await page.getByRole('link', { name: 'Ubah daftar' }).click()
  await page.waitForURL('**/petugas/daftar/*')
}

/** Somebody new proves a contact, for what the address says. */
const proving =
  (path: string, email: string, goesOn = true) =>
  async (page: Page, { program }: Stage): Promise<void> => {
    await page.goto(path)
    await page.locator('[name=kontak]').fill(email)
    await page.getByRole('button', { name: 'Kirimi saya kode' }).click()
    await page.waitForURL('**/akun/kode*')
    if (!goesOn) return
    await page.locator('[name=kode]').fill(await codeSentTo(program, email))
    await page.getByRole('button', { name: 'Lanjutkan' }).click()
    await page.waitForURL(/akun\/(baru|pulihkan\/bukti)/)
  }

/** Somebody left their account open, and is asked who sits there before it changes hands. */
async function leaveOpen(page: Page, { program }: Stage): Promise<void> {
  await register(page, program, { email: 'tamu4@contoh.test', name: 'Warga Contoh Sebelas' })
  await page.waitForURL('**/akun')
  await sql`
    update account_sessions set proved_at = proved_at - interval '1 hour'
    where id = (select id from account_sessions order by id desc limit 1)`.execute(program.db)
  await page.goto('/akun/tutup')
  await page.getByRole('button', { name: 'Kirim kode ke tamu4@contoh.test' }).click()
  await page.waitForURL('**/akun/bukti/kirim')
}

async function enterAtCounter(page: Page): Promise<void> {
  await page.goto('/petugas/loket')
  await page.locator('[name=judul]').fill('Antrean puskesmas tidak dipanggil')
  await page.locator('[name=isi]').fill('Nomor antrean saya dilewati dua kali dan loketnya sudah tutup.')
  await page.locator('main form[method=post] button[type=submit]').last().click()
  await page.waitForURL('**/tanda-terima')
}

/** Somebody sent a photo, and the verifier marks what others must not see of it. */
async function redactPhoto(page: Page, { program }: Stage): Promise<void> {
  const photo = await sendAhead(program.app, 'trotoar.jpg', await phonePhoto(900, 1200))
  const filed = await program.ask({
    to: 'POST /api/v1/reports',
    body: {
      title: 'Mobil parkir di trotoar pasar',
      body: 'Setiap pagi trotoar di depan pasar penuh mobil, sehingga anak sekolah berjalan di jalan raya.',
      agency: 'empat-lawang',
      attachments: [photo],
    },
  })
  const { number } = filed.body as { number: string }
  const to = `POST /api/v1/reports/${number}/commands/dispose`
  await program.ask({ to, as: { officer: 'national-admin@nasional.test' }, body: { lead: 'empat-lawang-dishub' } })
  await page.goto(`/petugas/laporan/${number}/redact-photo`)
  const add = page.getByRole('button', { name: 'Tambah bidang di tengah' })
  await add.click()
  for (let n = 0; n < 15; n += 1) await page.keyboard.press('ArrowUp')
  await page.getByRole('button', { name: 'Buramkan' }).click()
  await add.click()
}

/** Files a report with a letter that has somebody's number in it, and more that is not seen at once. */
async function fileLetter({ program }: Stage): Promise<{ readonly number: string; readonly document: string }> {
  const letter = await letterOf('Nama saya Ratna Suyatmi, HP 0812-5550-1234. Lampu di depan pasar padam.', {
    'word/comments.xml':
      '<w:comments><w:comment w:author="Budi Santoso"><w:p><w:r><w:t>Tanya dulu</w:t></w:r></w:p></w:comment></w:comments>',
    'docProps/core.xml': '<cp:coreProperties><dc:creator>Melati Harahap</dc:creator></cp:coreProperties>',
  })
  const document = await sendAhead(program.app, 'KTP_3201010101010001.docx', letter)
  const filed = await program.ask({
    to: 'POST /api/v1/reports',
    body: {
      title: 'Lampu pasar padam',
      body: 'Lampu di depan pasar padam.',
      agency: 'empat-lawang',
      attachments: [document],
    },
  })
  const { number } = filed.body as { number: string }
  return { number, document }
}

async function openDocument(page: Page, stage: Stage): Promise<void> {
  const { number } = await fileLetter(stage)
  await page.goto(`/petugas/laporan/${number}`)
  await page.getByRole('link', { name: 'periksa isinya' }).first().click()
  await page.waitForURL('**/dokumen/*')
}

async function releaseDocument(page: Page, stage: Stage): Promise<void> {
  const { number, document } = await fileLetter(stage)
  const to = `POST /api/v1/reports/${number}/commands/dispose`
  const passedOn = { to, as: { officer: 'national-admin@nasional.test' }, body: { lead: 'empat-lawang-dishub' } }
  assert.equal((await stage.program.ask(passedOn)).status, 200)
  await page.goto(`/petugas/laporan/${number}/release-document?dokumen=${document}`)
}

/** Somebody shows a card whose NIK another account has. */
async function lookAtSharedNik(page: Page, { program }: Stage): Promise<void> {
  const card = { nama: 'Warga Contoh Sebelas', dokumen: 'nik', nomor: '1401022301870002', lahir: '23-01-1987' }
  await accountVisitor(program, 'warga11@contoh.test', card)
  await accountVisitor(program, 'warga12@contoh.test')
  await page.goto('/petugas/nik')
  await page.locator('[name=nik]').fill(card.nomor)
  await page.locator('[name=kontak]').fill('warga12@contoh.test')
  await page.getByRole('button', { name: 'Periksa', exact: true }).click()
  await page.getByRole('heading', { name: 'Putuskan untuk siapa NIK ini' }).waitFor()
}

async function releaseCopy(page: Page, stage: Stage): Promise<void> {
  await redactPhoto(page, stage)
  await page.getByRole('button', { name: 'Samarkan foto', exact: true }).click()
  await page.waitForURL('**/publish')
}

/** Marks everything that waits to be verified, and goes on to the action with this address where one is named. */
const actTogether =
  (command?: string) =>
  async (page: Page): Promise<void> => {
    await page.goto('/petugas?daftar=verify')
    await page.locator('form.sekaligus [name=semua]').check()
    await page.locator('form.sekaligus button').click()
    await page.waitForURL('**/petugas/sekaligus/*')
    if (command !== undefined) await page.locator(`main a[href$="/${command}"]`).click()
  }

async function lookAtArchiving(page: Page): Promise<void> {
  await actTogether('archive')(page)
  await page.locator('[name=why]').first().check()
  await page.locator('[name=reason]').fill('Laporan percobaan.')
  await page.locator('main form[method=post] button[type=submit]').click()
  await page.waitForURL(/sekaligus\/[^/]+$/)
}

/** A report beside the list that it was opened from. */
async function readBeside(page: Page, { numberOf }: Stage): Promise<void> {
  await page.goto('/petugas?daftar=all')
  await page.goto(`/petugas/laporan/${numberOf(waiting)}`)
  await page.locator('[data-view-toggle]').click()
  await page.locator('[data-pane]').waitFor({ state: 'attached' })
}

async function beginCodes(page: Page): Promise<void> {
  await page.goto('/petugas/akun/keamanan')
  await page.getByRole('button', { name: 'Aktifkan kode aplikasi' }).click()
  await page.waitForURL('**/keamanan/kode')
}

/** Somebody with an app of codes has shown the password and owes a code. */
async function oweSecondProof(page: Page, { program }: Stage): Promise<void> {
  const someone = 'official2@kampar-dinkes.test'
  await signIn(page, someone)
  if (page.url().includes('/masuk/bukti')) return
  await beginCodes(page)
  await confirmCodes(page, program.now())
  await page.getByRole('button', { name: 'Keluar' }).click()
  await signIn(page, someone)
}

/** The demo report that lies with the Ombudsman, as its reporter. */
async function openReferred(page: Page, { numberOf, program }: Stage): Promise<void> {
  const number = numberOf(referred) as ReportNumber
  const report = await findReport(program.db, number)
  assert.ok(report)
  await page.goto(`/lacak?nomor=${number}#${secretOf(program.reports, report)}`)
  await page.waitForURL(`**/laporan/${number}`)
}

/** Asks for all data from there, and reads the request or the data. */
const askForData =
  (base: (stage: Stage) => string, then: 'request' | 'data') =>
  async (page: Page, stage: Stage): Promise<void> => {
    await page.goto(`${base(stage)}/akses`)
    await page.getByRole('button', { name: 'Tampilkan data saya' }).click()
    await page.waitForURL('**/hak/permohonan/*')
    if (then === 'request') return
    await page.getByRole('link', { name: 'Baca data saya' }).click()
    await page.waitForURL('**/hak/data')
  }
const ownRights = ({ own }: Stage): string => `/laporan/${own.number}/hak`
const accountRights = (): string => '/akun/hak'

/** A reporter objects to what the program decided, and the data-protection officer opens it. */
async function answerRequest(page: Page, stage: Stage): Promise<void> {
  const { page: reporters } = await stage.enter('reporter')
  await reporters.goto(`${ownRights(stage)}/keputusan-otomatis`)
  await reporters.locator('[name=isi]').fill('Laporan saya ditandai tanpa dibaca orang.')
  await reporters.getByRole('button', { name: 'Kirim keberatan' }).click()
  await reporters.waitForURL('**/hak/permohonan/*')
  await reporters.context().close()
  await page.goto('/petugas/hak')
  await page.locator('main table a').first().click()
  await page.waitForURL('**/petugas/hak/*')
}

/** A case over everything that was read in the last month. */
async function openBreachCase(page: Page): Promise<void> {
  await page.goto('/petugas/pelanggaran')
  await page.locator('[name=diketahui]').fill('2026-03-25T08:00')
  await page.locator('[name=sejak]').fill('2026-02-20T08:00')
  await page.locator('[name=sampai]').fill('2026-03-25T07:00')
  await page.locator('[name=bagaimana]').fill('Kata sandi seorang petugas diketahui orang lain.')
  await page.locator('[name=upaya]').fill('Akun itu ditutup dan semua sesinya diakhiri.')
  await page.getByRole('button', { name: 'Buka kasus' }).click()
  await page.waitForURL('**/petugas/pelanggaran/*')
}

async function openDetails(page: Page, stage: Stage): Promise<void> {
  await openReferred(page, stage)
  await page.goto(`${page.url()}/rujukan/data`)
}

export const visits: readonly Visit[] = [
  citizen('front', '/'),
  citizen('list', '/laporan'),
  citizen('list-empty', '/laporan', '/laporan?q=tidakadalaporanini'),
  citizen(
    'report',
    '/laporan/:number',
    at(({ numberOf }) => `/laporan/${numberOf(answered)}`),
  ),
  citizen('report-unknown', '/laporan/:number', '/laporan/2222-2222', 404),
  citizen('agencies', '/instansi'),
  citizen('agency', '/instansi/:slug', '/instansi/kampar'),
  citizen('record', '/catatan'),
  citizen('record-day', '/catatan/:day', '/catatan/2026-03-25'),
  citizen('check', '/periksa'),
  citizen('check-mistakes', '/periksa', { act: checkNothing }),
  citizen(
    'report-proof',
    '/laporan/:number/bukti',
    at(({ numberOf }) => `/laporan/${numberOf(answered)}/bukti`),
  ),
  citizen('proof-altered', '/periksa', { act: checkAltered }),
  citizen('calculator', '/kalkulator'),
  citizen(
    'calculator-answer',
    '/kalkulator',
    '/kalkulator?agency=kampar&limit=resolution&class=nonSupervisory&start=2026-03-13T09:00',
  ),
  citizen('track', '/lacak'),
  citizen('track-lost', '/lacak/hilang'),
  citizen('track-recover', '/lacak/pulihkan'),
  citizen('sign-in', '/masuk'),
  citizen('account-enter', '/akun/masuk'),
  citizen('account-register', '/daftar'),
  citizen('account-code', '/akun/kode', { act: proving('/akun/masuk', 'tamu1@contoh.test', false) }),
  citizen('account-new', '/akun/baru', { act: proving('/daftar', 'tamu2@contoh.test') }),
  citizen('account-recover', '/akun/pulihkan'),
  citizen('account-proof', '/akun/pulihkan/bukti', { act: proving('/akun/pulihkan', 'tamu3@contoh.test') }),
  citizen('account-stop', '/akun/hentikan'),
  citizen('account-left', '/akun/keluar'),
  holder('account-reports', '/akun'),
  holder('account-own', '/akun/saya'),
  holder('account-change', '/akun/saya/data'),
  holder('account-rights', '/akun/hak'),
  holder('account-rights-ask', '/akun/hak/:kind', '/akun/hak/pembatasan'),
  holder('account-rights-request', '/akun/hak/permohonan/:id', { act: askForData(accountRights, 'request') }),
  holder('account-rights-data', '/akun/hak/data', { act: askForData(accountRights, 'data') }),
  // Open because all data were asked for a moment ago.
  holder(
    'account-rights-trail',
    '/akun/hak/data/jejak',
    at(({ own }) => `/akun/hak/data/jejak?laporan=${own.number}`),
  ),
  holder('account-close', '/akun/tutup'),
  holder('account-leave', '/akun/saya/keluar-semua'),
  citizen('account-prove', '/akun/bukti', { act: leaveOpen }),
  holder('write-you-signed-in', '/lapor/pribadi'),
  citizen('invitation', '/undangan'),
  citizen('outside-enter', '/tautan'),
  citizen('outside-over', '/tautan/:link', '/tautan/019c0000-0000-7000-8000-000000000000', 422),
  citizen('offline', '/luring'),
  citizen('gallery', '/_galeri'),
  citizen('gallery-dense', '/_galeri', '/_galeri?padat=ya'),
  ...states.map((refusal) =>
    citizen(`state-${refusal}`, '/_galeri/:refusal', `/_galeri/${refusal}`, refusalStatus[refusal]),
  ),
  citizen('write-what-mistakes', '/lapor', { act: sendEmpty }),
  writer('write-what', '/lapor'),
  writer('write-where', '/lapor/tempat'),
  writer('write-you', '/lapor/pribadi'),
  writer('write-check', '/lapor/periksa'),
  writer('write-drop', '/lapor/hapus'),
  writer('receipt', '/lapor/terkirim', { act: sendReport }),
  reporter('own-report', '/laporan/:number', ownPath('')),
  reporter('own-contact', '/laporan/:number/kontak', ownPath('/kontak')),
  reporter('own-receipt', '/laporan/:number/tanda-terima', ownPath('/tanda-terima')),
  reporter('own-told', '/laporan/:number/kabar', ownPath('/kabar')),
  reporter('own-proof', '/laporan/:number/bukti', ownPath('/bukti')),
  reporter('own-looks', '/laporan/:number/identitas', ownPath('/identitas')),
  reporter('own-rights', '/laporan/:number/hak', ownPath('/hak')),
  reporter('own-rights-ask', '/laporan/:number/hak/:kind', ownPath('/hak/keputusan-otomatis')),
  reporter('own-rights-proof', '/laporan/:number/hak/bukti', ownPath('/hak/bukti')),
  reporter('own-rights-request', '/laporan/:number/hak/permohonan/:id', { act: askForData(ownRights, 'request') }),
  reporter('own-rights-data', '/laporan/:number/hak/data', { act: askForData(ownRights, 'data') }),
  reporter('own-rights-trail', '/laporan/:number/hak/data/jejak', ownPath('/hak/data/jejak')),
  reporter('own-withdraw', '/laporan/:number/cabut', ownPath('/cabut')),
  reporter('own-referral', '/laporan/:number/rujukan', ownPath('/rujukan')),
  citizen('own-referred', '/laporan/:number', { act: openReferred }),
  citizen('own-details', '/laporan/:number/rujukan/data', { act: openDetails }),
  ombudsman('desk-report-referred', '/petugas/laporan/:number', deskPath(referred)),
  ombudsman('desk-dossiers', '/petugas/laporan/:number/rujukan', deskPath(referred, '/rujukan')),
  ombudsman('unnamed-referrals', '/petugas/rujukan'),
  nation('photo-redacted', '/petugas/laporan/:number/:command', { act: redactPhoto }),
  nation('document', '/petugas/laporan/:number/dokumen/:id', { act: openDocument }),
  nation('document-released', '/petugas/laporan/:number/:command', { act: releaseDocument }),
  nation('photos-released', '/petugas/laporan/:number/:command', { act: releaseCopy }),
  coordinator('queue', '/petugas'),
  coordinator('queue-narrowed', '/petugas', '/petugas?daftar=all&tempo=terlambat&kata=jalan&wilayah=kuok'),
  nation('saved-lists', '/petugas/daftar', { act: saveView }),
  by('superior@kampar-dpupr.test')('saved-list', '/petugas/daftar/:id', { act: openView }),
  coordinator('queue-undelivered', '/petugas/tak-terkirim'),
  coordinator('together-choose', '/petugas/sekaligus/:id', { act: actTogether() }),
  coordinator('together-questions', '/petugas/sekaligus/:id/:command', { act: actTogether('archive') }),
  coordinator('together-preview', '/petugas/sekaligus/:id', { act: lookAtArchiving }),
  coordinator('desk-report', '/petugas/laporan/:number', deskPath(waiting)),
  colleague('desk-report-beside', '/petugas/laporan/:number', { act: readBeside }),
  coordinator('desk-proof', '/petugas/laporan/:number/bukti', deskPath(answered, '/bukti')),
  coordinator('desk-changes', '/petugas/laporan/:number/perubahan', deskPath(waiting, '/perubahan')),
  coordinator('desk-command', '/petugas/laporan/:number/:command', deskPath(waiting, '/message')),
  coordinator('desk-identity', '/petugas/laporan/:number/pelapor', deskPath(waiting, '/pelapor')),
  by('data-protection@kampar.test')('looks', '/petugas/identitas-dilihat'),
  by('data-protection@empat-lawang.test')('data-requests', '/petugas/hak'),
  by('data-protection@empat-lawang.test')('breaches', '/petugas/pelanggaran'),
  by('data-protection@empat-lawang.test')('breach', '/petugas/pelanggaran/:id', { act: openBreachCase }),
  by('data-protection@nasional.test')('retention', '/petugas/retensi'),
  by('data-protection@empat-lawang.test')('data-request', '/petugas/hak/:id', { act: answerRequest }),
  coordinator('counter', '/petugas/loket'),
  coordinator('shared-nik', '/petugas/nik'),
  coordinator('shared-nik-decision', '/petugas/nik', { act: lookAtSharedNik }),
  coordinator('counter-receipt', '/petugas/loket/tanda-terima', { act: enterAtCounter }),
  coordinator('campaigns', '/petugas/kampanye'),
  coordinator('campaign', '/petugas/kampanye/:number', campaignPath),
  coordinator('notices', '/petugas/pemberitahuan'),
  coordinator('oversight', '/petugas/pengawasan'),
  nation('oversight-nation', '/petugas/pengawasan'),
  by('superior@kampar-dpupr.test')('oversight-superior', '/petugas/pengawasan'),
  coordinator('quality', '/petugas/mutu'),
  coordinator(
    'quality-judge',
    '/petugas/mutu/:month/:number',
    at(({ numberOf }) => `/petugas/mutu/2026-02/${numberOf(answered)}`),
  ),
  coordinator('register', '/petugas/register', '/petugas/register?dari=2026-01-01'),
  coordinator('register-names', '/petugas/register/nama'),
  coordinator('calendar', '/petugas/kalender'),
  coordinator('people', '/petugas/orang'),
  coordinator(
    'officer',
    '/petugas/orang/:officer',
    at(({ officerOf }) => `/petugas/orang/${officerOf('official@kampar-dpupr.test')}`),
  ),
  coordinator(
    'officer-duty-end',
    '/petugas/orang/:officer/akhiri',
    at(
      ({ officerOf }) =>
        `/petugas/orang/${officerOf('official@kampar-dpupr.test')}/akhiri?tugas=official&instansi=kampar-dpupr`,
    ),
  ),
  coordinator(
    'officer-close',
    '/petugas/orang/:officer/tutup',
    at(({ officerOf }) => `/petugas/orang/${officerOf('official@kampar-dpupr.test')}/tutup`),
  ),
  coordinator('people-invite', '/petugas/orang/undang'),
  coordinator('people-empty', '/petugas/orang/kosong'),
  coordinator('leave', '/petugas/cuti'),
  coordinator('matrix', '/petugas/peran'),
  coordinator('outside-links', '/petugas/tautan'),
  coordinator('outside-ask', '/petugas/laporan/:number/tautan', deskPath(waiting, '/tautan')),
  coordinator('agencies-keeping', '/petugas/instansi'),
  coordinator('agency-new', '/petugas/instansi/:agency/baru', '/petugas/instansi/kampar/baru'),
  coordinator('account', '/petugas/akun'),
  coordinator('own-trail', '/petugas/akun/jejak'),
  nation('trail', '/petugas/jejak'),
  by('data-protection@kampar.test')('trail-of-a-region', '/petugas/jejak', '/petugas/jejak?apa=report.read'),
  coordinator('security', '/petugas/akun/keamanan'),
  coordinator('security-codes', '/petugas/akun/keamanan/kode', { act: beginCodes }),
  colleague('security-recovery', '/petugas/akun/keamanan/pemulihan'),
  coordinator('proof', '/petugas/bukti'),
  coordinator('proof-file', '/petugas/bukti/berkas', '/petugas/bukti/berkas?lanjut=/petugas/register/buku.csv'),
  coordinator('proof-done', '/petugas/bukti/selesai'),
  citizen('sign-in-second', '/masuk/bukti', { act: oweSecondProof }),
  coordinator('rules', '/petugas/aturan'),
  coordinator('rules-try', '/petugas/aturan/uji'),
  coordinator('rule-new', '/petugas/aturan/:rule', '/petugas/aturan/baru'),
  coordinator('standards', '/petugas/standar'),
  coordinator('standard', '/petugas/standar/:id', '/petugas/standar/kampar@1'),
  coordinator('agency-keeping', '/petugas/instansi/:agency', '/petugas/instansi/kampar'),
  nation('topics', '/petugas/kategori'),
  nation('topic', '/petugas/kategori/:slug', '/petugas/kategori/pendidikan'),
  coordinator('templates', '/petugas/templat'),
  coordinator('template-new', '/petugas/templat/:id', '/petugas/templat/baru'),
  nation('wordings', '/petugas/naskah'),
  nation('wording', '/petugas/naskah/:template/:bahasa', '/petugas/naskah/received/id'),
  nation('queue-national-admin', '/petugas'),
  operator('queue-operator', '/petugas'),
  operator('deliveries', '/petugas/kabar'),
  nation('dossier-deliveries', '/petugas/kabar/rujukan'),
  nation('ombudsman-applications', '/petugas/kabar/ombudsman'),
  nation('ombudsman-application', '/petugas/kabar/ombudsman/:office', '/petugas/kabar/ombudsman/ombudsman'),
  operator('program', '/petugas/program'),
  by('official@kampar-dpupr.test')('desk-report-answered', '/petugas/laporan/:number', deskPath(answered)),
  ...offices.map((email) => by(email)(`queue-${email.replace(/@.*/, '')}`, '/petugas')),
]
