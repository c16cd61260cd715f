import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { sql } from 'kysely'
import { lettersTo } from '../../../../test/harness/account.ts'
import { give } from '../../../../test/harness/filed-report.ts'
import { openTestProgram, type TestProgram } from '../../../../test/harness/program.ts'
import { signedIn, visitor, type Visitor } from '../../../../test/harness/visitor.ts'
import type { AgencyId, ReportNumber } from '../../../kernel/brand.ts'
import { permissions, reachOf, type PermissionName } from '../../../kernel/permission.ts'
import { listLooks, listOfficers } from '../../people/index.ts'
import { readAsOfficer, submitReport, type ReportToSubmit, type ReportView } from '../../reports/index.ts'

const coordinator = 'coordinator@kampar.test'
const liaison = 'liaison@kampar-dpupr.test'

const signIn = (program: TestProgram, email: string): Promise<Visitor> => signedIn(program.app, email)

async function file(program: TestProgram, change: Partial<ReportToSubmit> = {}): Promise<ReportNumber> {
  const submitted = await submitReport(program.reports, {
    kind: 'complaint',
    channel: 'web',
    title: 'Lampu jalan padam',
    body: 'Lampu di simpang pasar sudah padam selama dua minggu.',
    category: null,
    agency: 'kampar' as AgencyId,
    areaCode: null,
    place: { occurredOn: null, address: null, lat: null, lng: null },
    anonymous: false,
    confidential: false,
    consentToReferral: false,
    reporter: { name: 'Melati Harahap', email: 'melati@contoh.id' },
    ...change,
  })
  assert.ok(submitted.ok, JSON.stringify(submitted))
  return submitted.value.number
}

async function read(program: TestProgram, email: string, number: ReportNumber): Promise<ReportView> {
  const card = (await listOfficers(program.db, program.now())).find((one) => one.email === email)
  const view = card === undefined ? null : await readAsOfficer(program.reports, number, card.officer)
  return view?.ok === true ? view.value : assert.fail(`${email} cannot read ${number}`)
}

const seqOn = (body: string): string => /name="seq" value="(\d+)"/.exec(body)?.[1] ?? assert.fail('no seq on the page')

async function given(t: TestContext) {
  const program = await openTestProgram(t)
  return { program, number: await file(program) }
}

test('nobody gets into the workspace without signing in, and no duty opens what is not its own', async (t) => {
  const program = await openTestProgram(t)
  const pages = program.shell.routes.filter(({ method, path }) => method === 'GET' && path.startsWith('/petugas'))
  assert.ok(pages.length > 15)
  const stranger = visitor(program.app)
  for (const { path } of pages) {
    const shown = await stranger.open(path)
    assert.equal(shown.status, 303, path)
    assert.match(shown.location ?? '', /^\/masuk/, path)
  }
  const people = [
    ['liaison', liaison],
    ['operator', 'operator@kampar.test'],
    ['ombudsman', 'ombudsman@ombudsman.test'],
  ] as const
  for (const [role, email] of people) {
    const officer = await signIn(program, email)
    for (const { path, permission } of pages) {
      const isOpen = permission in permissions && reachOf(role, permission as PermissionName) !== null
      if (!isOpen) assert.equal((await officer.open(path)).status, 403, `${role} on ${path}`)
    }
  }
})

test('a form that lacks something keeps what was typed and says what to do', async (t) => {
  const { program, number } = await given(t)
  const officer = await signIn(program, coordinator)
  const path = `/petugas/laporan/${number}/archive`
  const seq = seqOn((await officer.open(path)).body)
  const again = await officer.send(path, { seq, why: '', destination: 'Balai Jalan', reason: '' })
  assert.equal(again.status, 422)
  assert.match(again.body, /role="alert"/)
  assert.match(again.body, /value="Balai Jalan"/)
  const refused = await officer.send(path, { seq, why: 'outsideAuthority', destination: '', reason: 'Jalan nasional.' })
  assert.equal(refused.status, 422)
  assert.match(refused.body, /Jalan nasional\./)
  assert.equal((await read(program, coordinator, number)).state.phase, 'submitted')
})

test('whoever comes second reads what the first one did, keeps their words, and may send them again', async (t) => {
  const { program, number } = await given(t)
  const first = await signIn(program, coordinator)
  const second = await signIn(program, 'coordinator2@kampar.test')
  const path = `/petugas/laporan/${number}/note`
  const seq = seqOn((await second.open(path)).body)
  const disposal = `/petugas/laporan/${number}/dispose`
  const ready = seqOn((await first.open(disposal)).body)
  const disposed = await first.send(disposal, { seq: ready, lead: 'kampar-dpupr', instruction: 'Mohon segera.' })
  assert.equal(disposed.location, `/petugas/laporan/${number}?tersimpan=dispose`)
  const told = await second.send(path, { seq, text: 'Sudah saya telepon.' })
  assert.equal(told.status, 409)
  assert.match(told.body, /Orang lain lebih cepat: laporan ini sekarang diteruskan ke instansi/)
  assert.match(told.body, /Laporan diteruskan ke Dinas Pekerjaan Umum/)
  assert.match(told.body, /Sudah saya telepon\./)
  const sent = await second.send(path, { seq: seqOn(told.body), text: 'Sudah saya telepon.' })
  assert.equal(sent.status, 303)
  const late = await second.send(disposal, { seq: seqOn(told.body), lead: 'kampar-dinkes' })
  assert.equal(late.status, 409)
})

test('a step that is not possible is explained on the report and refused at its address', async (t) => {
  const { program, number } = await given(t)
  const officer = await signIn(program, coordinator)
  const report = await officer.open(`/petugas/laporan/${number}`)
  assert.match(report.body, /<dt>(?:[^<]* · )?Umumkan salinan publik(?: · [^<]*)?<\/dt>/)
  assert.match(report.body, /standar instansi yang akan menanganinya menentukan yang mana/)
  const early = await officer.open(`/petugas/laporan/${number}/publish`)
  assert.equal(early.status, 409)
  assert.match(early.body, new RegExp(`<a [^>]*href="/petugas/laporan/${number}"[^>]*>Kembali ke laporan`))
  assert.equal((await officer.open(`/petugas/laporan/${number}/fire`)).status, 404)
  const lead = 'kampar-dpupr' as AgencyId
  await give(program.room, number, coordinator, { command: 'dispose', lead, copies: [], tasks: [], text: null })
  const announced = /Laporan diumumkan bersama jawaban instansi\./
  assert.match((await officer.open(`/petugas/laporan/${number}`)).body, announced)
  await give(program.room, number, coordinator, { command: 'setConfidential' })
  assert.doesNotMatch((await officer.open(`/petugas/laporan/${number}`)).body, announced)
})

test('a report that is not theirs is unknown to an officer, and so is a wrong number', async (t) => {
  const { program } = await given(t)
  const number = await file(program, { confidential: true })
  const officer = await signIn(program, liaison)
  for (const path of [number, `${number}/note`, `${number}/pelapor`, '2222-2222'])
    assert.equal((await officer.open(`/petugas/laporan/${path}`)).status, 404, path)
})

test('the reporter is shown for a purpose, and the look is written down; an anonymous one stays closed', async (t) => {
  const { program, number } = await given(t)
  const officer = await signIn(program, coordinator)
  const path = `/petugas/laporan/${number}/pelapor`
  assert.doesNotMatch((await officer.open(`/petugas/laporan/${number}`)).body, /Melati/)
  const covered = await officer.open(path)
  assert.match(covered.body, /M\*\*\* H\*\*\*.*m•••@•••/s)
  assert.doesNotMatch(covered.body, /Melati|melati/)
  assert.equal((await officer.send(path, { bagian: 'name', tujuan: '' })).status, 422)
  assert.equal((await officer.send(path, { tujuan: 'handling' })).status, 422)
  const shown = await officer.send(path, { bagian: 'name', tujuan: 'handling' })
  assert.match(shown.body, /Melati Harahap/)
  assert.doesNotMatch(shown.body, /melati@contoh\.id/)
  const { reporter } = await read(program, coordinator, number)
  assert.deepEqual(
    (await listLooks(program.db, reporter)).map(({ purpose, fields }) => [purpose, fields]),
    [['handling', ['name']]],
  )

  const anonymous = await file(program, { anonymous: true })
  const closed = `/petugas/laporan/${anonymous}/pelapor`
  assert.equal((await officer.open(closed)).status, 403)
  assert.equal((await officer.send(closed, { bagian: 'name', tujuan: 'breakGlass', alasan: 'Penting' })).status, 403)
})

/** What the audit log holds of the glass before a report's identity. */
async function audited({ db }: TestProgram, number: string): Promise<string[]> {
  const { rows } = await sql<{ event: string }>`
    select event from audit_log where subject = ${number} and event like 'identity.glass%' order by id`.execute(db)
  return rows.map(({ event }) => event)
}

/** The letters that told Melati of it, without the breaks that mail makes in lines. */
const toldOfGlass = async (program: TestProgram): Promise<string[]> =>
  (await lettersTo(program, 'melati@contoh.id'))
    .filter((letter) => letter.includes('Subject: Identitas Anda dibuka'))
    .map((letter) => letter.replaceAll(/=\r?\n/g, ''))

test('what would endanger the reporter is told by letter only when it is safe', async (t) => {
  const { program } = await given(t)
  const { body } = await program.ask({
    to: 'POST /api/v1/reports',
    headers: { 'accept-language': 'id' },
    body: {
      title: 'Ancaman',
      body: 'Saya diancam.',
      agency: 'kampar',
      anonymous: true,
      reporter: { email: 'melati@contoh.id' },
    },
  })
  const nation = await signIn(program, 'national-admin@nasional.test')
  const path = `/petugas/laporan/${String(body.number)}/pelapor`
  await nation.open(path)
  await nation.send(`${path}/kaca`, { lama: '60', alasan: 'Ancaman nyata', bahaya: 'ya' })
  const told = async (): Promise<number> => {
    await program.tellEveryone()
    return (await toldOfGlass(program)).length
  }
  assert.equal(await told(), 0)
  program.clock.advance({ days: 30 })
  assert.equal(await told(), 0)
  program.clock.advance({ hours: 2 })
  assert.equal(await told(), 1)
})

test('the nation breaks the glass for a stated time; the data-protection officer and the reporter see it', async (t) => {
  const { program } = await given(t)
  const sent = await program.ask({
    to: 'POST /api/v1/reports',
    headers: { 'accept-language': 'id' },
    body: {
      title: 'Ancaman',
      body: 'Saya diancam.',
      agency: 'kampar',
      anonymous: true,
      reporter: { name: 'Melati Harahap', email: 'melati@contoh.id' },
    },
  })
  const number = String(sent.body.number)
  const nation = await signIn(program, 'national-admin@nasional.test')
  const path = `/petugas/laporan/${number}/pelapor`
  assert.doesNotMatch((await nation.open(path)).body, /M\*\*\*/)
  assert.equal((await nation.send(path, { bagian: 'name', tujuan: 'breakGlass' })).status, 403)
  assert.equal((await nation.send(`${path}/kaca`, { lama: '60', alasan: '' })).status, 422)
  assert.deepEqual(await audited(program, number), [])
  const broken = await nation.follow(await nation.send(`${path}/kaca`, { lama: '60', alasan: 'Ancaman nyata' }))
  assert.match(broken.body, /M\*\*\* H\*\*\*/)
  assert.match((await nation.send(path, { bagian: 'name', tujuan: 'breakGlass' })).body, /Melati Harahap/)

  const officer = await signIn(program, 'data-protection@kampar.test')
  const seen = await officer.open('/petugas/identitas-dilihat')
  assert.match(seen.body, new RegExp(`${number}.*nama.*Ancaman nyata.*identitas anonim`, 's'))
  assert.doesNotMatch(seen.body, /Melati/)

  const someone = visitor(program.app)
  await someone.open('/lacak')
  await someone.send('/lacak', { nomor: number, rahasia: String(sent.body.secret) })
  const own = await someone.open(`/laporan/${number}/identitas`)
  assert.match(own.body, /Nasional.*Ancaman nyata/s)

  // Told by letter as well: by which office, and nothing of whom or why.
  await program.tellEveryone()
  const opened = await toldOfGlass(program)
  assert.equal(opened.length, 1)
  assert.match(opened[0] ?? '', /Nasional/)
  assert.doesNotMatch(opened[0] ?? '', /Ancaman nyata|Harahap/)
  await nation.open(path)
  await nation.send(`${path}/tutup`, {})
  await nation.send(`${path}/tutup`, {})
  assert.deepEqual(await audited(program, number), ['identity.glassBroken', 'identity.glassClosed'])
  await program.tellEveryone()
  assert.equal((await toldOfGlass(program)).length, 1)

  // An hour later whoever signs in proves anew that it is they; what was open is not.
  program.clock.advance({ hours: 1 })
  assert.doesNotMatch((await nation.send(path, { bagian: 'name', tujuan: 'breakGlass' })).body, /Melati/)
})

test('the counter takes a report in once, however often it is sent, and shows the receipt to that officer', async (t) => {
  const program = await openTestProgram(t)
  const officer = await signIn(program, liaison)
  const { body } = await officer.open('/petugas/loket')
  const kunci = /name="kunci" value="([^"]+)"/.exec(body)?.[1] ?? assert.fail('no key on the form')
  const typed = {
    kunci,
    kanal: 'box',
    instansi: 'kampar',
    jenis: 'complaint',
    judul: 'Antrean puskesmas',
    isi: 'Antre sejak subuh, loket baru dibuka pukul delapan.',
    kategori: '',
    tanggal: '',
    telepon: '',
    nama: 'Sulastri',
    wakil: 'Rangga',
    hubungan: 'anak kandung',
    wilayah: 'kuok',
    wilayah_kode: '14.01.05',
  }
  const wrong = await officer.send('/petugas/loket', { ...typed, telepon: '12' })
  assert.equal(wrong.status, 422)
  assert.match(wrong.body, /Antre sejak subuh/)
  const open = await officer.send('/petugas/loket', { ...typed, wilayah_kode: '' })
  assert.match(open.body, /value="14\.01\.05"[^]*Kecamatan Kuok, Kabupaten Kampar, Riau/)
  const receipts = []
  for (let i = 0; i < 3; i += 1) {
    const shown = await officer.follow(await officer.send('/petugas/loket', typed))
    assert.equal(shown.status, 200)
    receipts.push(/class="nomor">([^<]+)</.exec(shown.body)?.[1])
  }
  assert.equal(new Set(receipts).size, 1)
  const number = receipts[0] as ReportNumber
  const taken = await read(program, coordinator, number)
  assert.equal(taken.state.channel, 'box')
  assert.equal(taken.areaCode, '14.01.05')
  const other = await signIn(program, coordinator)
  assert.equal((await other.open('/petugas/loket/tanda-terima')).status, 410)
  await other.open(`/petugas/laporan/${number}/pelapor`)
  const identity = await other.send(`/petugas/laporan/${number}/pelapor`, {
    bagian: 'representative',
    tujuan: 'handling',
  })
  assert.match(identity.body, /Rangga \(anak kandung\)/)
})

test('an address that nobody could have clicked shows the queue all the same', async (t) => {
  const { program, number } = await given(t)
  const officer = await signIn(program, coordinator)
  for (const query of [
    '?daftar=lain',
    '?sesudah=x_y',
    '?sesudah=9999-99-99T00:00:00Z_00000000-0000-0000-0000-000000000000',
  ]) {
    const shown = await officer.open(`/petugas${query}`)
    assert.equal(shown.status, 200, query)
    assert.match(shown.body, new RegExp(number))
  }
  assert.doesNotMatch((await officer.open('/petugas?kata=jembatan')).body, new RegExp(number))
})

test('a new holiday shows which dates it moves before it is saved, and moves them then', async (t) => {
  const { program, number } = await given(t)
  const officer = await signIn(program, 'national-admin@nasional.test')
  await officer.open('/petugas/kalender')
  const change = {
    csv: 'date,kind,name,area,decree\n2026-03-05,national,Hari bersama,,',
    tindakan: 'add',
    ditetapkan: '',
    catatan: 'Keputusan baru',
  }
  assert.match((await officer.send('/petugas/kalender', { ...change, csv: 'date,kind' })).body, /Baris 1/)
  const oneDay = { hari: '2026-03-05', namaHari: 'Hari bersama', jenisHari: 'regional', wilayahHari: '' }
  const noArea = await officer.send('/petugas/kalender', { ...oneDay, tindakan: 'add', catatan: 'Keputusan baru' })
  assert.match(noArea.body, /libur daerah perlu wilayah/)
  const day = { ...oneDay, jenisHari: 'national', tindakan: 'add', catatan: 'Keputusan baru' }
  assert.match((await officer.send('/petugas/kalender', day)).body, new RegExp(number))
  const effect = await officer.send('/petugas/kalender', change)
  assert.match(effect.body, new RegExp(number))
  const before = (await read(program, coordinator, number)).clocks.find(({ limit }) => limit === 'verification')
  assert.equal((await officer.send('/petugas/kalender/simpan', change)).status, 303)
  const after = (await read(program, coordinator, number)).clocks.find(({ limit }) => limit === 'verification')
  assert.equal(before?.due?.date.dueOn.toString(), '2026-03-09')
  assert.equal(after?.due?.date.dueOn.toString(), '2026-03-10')
})

test('a coordinator changes an agency of theirs and no other', async (t) => {
  const program = await openTestProgram(t)
  const officer = await signIn(program, coordinator)
  assert.equal((await officer.open('/petugas/instansi/empat-lawang')).status, 404)
  await officer.open('/petugas/instansi/kampar-dinkes')
  const agency = {
    nama: 'Dinas Kesehatan',
    pendek: 'Dinkes',
    telepon: '(0762) 20001',
    alamat: '',
    situs: '',
    awalan: '',
  }
  assert.equal((await officer.send('/petugas/instansi/kampar-dinkes', agency)).status, 303)
  assert.match((await officer.open('/petugas/instansi')).body, /\(0762\) 20001/)
})

test('a place in a queue that nobody was given is none', async (t) => {
  const { program, number } = await given(t)
  const officer = await signIn(program, coordinator)
  const id = '00000000-0000-7000-8000-000000000000'
  for (const after of ['x', `0000-01-01T00:00:00Z_${id}`, '2026-03-02T00:00:00Z_1']) {
    const { status, body } = await officer.open(`/petugas?daftar=all&sesudah=${after}`)
    assert.equal(status, 200, after)
    assert.ok(body.includes(number), after)
  }
})
