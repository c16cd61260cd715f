import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { sql } from 'kysely'
import { streetLamp } from '../../../../test/harness/filed-report.ts'
import { openTestProgram, type TestProgram } from '../../../../test/harness/program.ts'
import { signedIn, visitor, type Visitor } from '../../../../test/harness/visitor.ts'
import { codeSentTo, lettersTo } from '../../../../test/harness/account.ts'
import type { AgencyId, ReportNumber } from '../../../kernel/brand.ts'
import { transact } from '../../../platform/db/db.ts'
import { listAudit } from '../../audit/index.ts'
import { readIdentity } from '../../people/index.ts'
import { findReport, submitReport, type ReportToSubmit } from '../../reports/index.ts'

const email = 'melati@contoh.id'

type Filed = {
  readonly program: TestProgram
  readonly number: ReportNumber
  readonly reporter: Visitor
  /** A browser forgets a report after a day. */
  readonly enter: () => Promise<void>
}

/** A report of Kampar whose reporter has opened it. */
async function givenAReport(t: TestContext, change: Partial<ReportToSubmit> = {}): Promise<Filed> {
  const program = await openTestProgram(t)
  const filed = await submitReport(program.reports, { ...streetLamp, agency: 'kampar' as AgencyId, ...change })
  assert.ok(filed.ok)
  const { number, secret } = filed.value
  const reporter = visitor(program.app)
  const enter = async () => {
    await reporter.open('/lacak')
    assert.equal((await reporter.send('/lacak', { nomor: number, rahasia: secret })).status, 303)
  }
  await enter()
  return { program, number, reporter, enter }
}

/** Shows by a code to the report's contact that the reporter sits there. */
async function prove({ program, reporter, number }: Filed): Promise<void> {
  const page = `/laporan/${number}/hak/bukti`
  await reporter.open(page)
  assert.equal((await reporter.send(`${page}/kirim`, { _ke: 'email' })).status, 200)
  assert.equal((await reporter.send(page, { _kode: await codeSentTo(program, email) })).status, 303)
}

/** Asks by the form, and answers where the request stands. */
async function ask({ reporter, number }: Filed, kind: string, fields: Record<string, string> = {}): Promise<string> {
  await reporter.open(`/laporan/${number}/hak/${kind}`)
  const sent = await reporter.send(`/laporan/${number}/hak/${kind}`, fields)
  assert.equal(sent.status, 303, sent.body)
  return sent.location ?? ''
}

const idIn = (path: string): string => path.split('/').at(-1) ?? ''

test('all data are shown at once to the reporter, as a page and as a file, with who looked and what for', async (t) => {
  const given = await givenAReport(t)
  const { program, number, reporter } = given
  const kept = await findReport(program.db, number)
  assert.ok(kept)
  const coordinator = await program.room.officer('coordinator@kampar.test')
  const { tree } = await program.reports.lawShelf.open()
  await transact(program.db, (tx) =>
    readIdentity(tx, program.vault, tree, coordinator, {
      reporter: kept.reporter,
      purpose: 'handling',
      reason: 'menanyakan letak tiang',
      at: program.now(),
      report: { id: kept.state.id, anonymous: false, concerned: [kept.state.receivedBy] },
    }),
  )
  await (await signedIn(program.app, 'coordinator@kampar.test')).open(`/petugas/laporan/${number}`)
  assert.equal((await reporter.open(`/laporan/${number}/hak/data`)).location, `/laporan/${number}/hak/akses`)

  const request = await ask(given, 'akses')
  await prove(given)
  const shown = await reporter.open(request)
  assert.match(shown.body, /H-[2-9B-Z]{4}-[2-9B-Z]{4}/)
  assert.match(shown.body, /dipenuhi/)
  const page = await reporter.open(`/laporan/${number}/hak/data`)
  for (const part of ['Melati Harahap', email, streetLamp.title, streetLamp.body, 'Laporan dibuka'])
    assert.ok(page.body.includes(part), part)
  assert.match(page.body, /Admin instansi, .*Kampar/)
  assert.match(page.body, /Pasal 33/)
  assert.equal(page.caching, 'no-store')
  // The officer's name is another person's.
  assert.ok(!page.body.includes('coordinator@kampar.test'))

  const file = JSON.parse((await reporter.open(`/laporan/${number}/hak/data.json`)).body)
  assert.equal(file.format, 'lapor-data-diri/1')
  assert.equal(file.reports[0].number, number)
  assert.equal(file.reports[0].identity.fields[0].value, 'Melati Harahap')
  assert.deepEqual(
    file.reports[0].looksAtIdentity.map((look: { role: string; purpose: string }) => [look.role, look.purpose]),
    [['coordinator', 'handling']],
  )
  assert.ok(file.reports[0].processing.some((one: { event: string }) => one.event === 'report.read'))

  program.clock.advance({ hours: 73 })
  await given.enter()
  assert.match((await reporter.open(request)).body, /sudah tertutup/)
  assert.equal((await reporter.open(`/laporan/${number}/hak/data.json`)).status, 303)
})

test('whoever found a receipt learns from it neither who the reporter is nor where they are reached', async (t) => {
  const given = await givenAReport(t, { reporter: { name: 'Melati Harahap', email, address: 'Gang Lama 1' } })
  const { program, number, reporter: finder } = given
  await ask(given, 'akses')
  const base = `/laporan/${number}/hak`
  const data = await finder.open(`${base}/data`)
  const taken = await finder.open(`${base}/data.json`)
  const proof = await finder.open(`${base}/bukti`)
  for (const { body } of [data, taken, proof])
    for (const secret of ['Melati', 'Harahap', email, 'Gang Lama']) assert.ok(!body.includes(secret), secret)
  assert.match(data.body, /M\*\*\* H\*\*\*/)
  assert.match(data.body, /Identitas ditutup sebagian/)
  assert.equal(JSON.parse(taken.body).reports[0].identityIsCovered, true)
  const reads = (await listAudit(program.db, number)).filter(({ event }) => event.startsWith('rights.data'))
  assert.deepEqual(
    reads.map(({ event, detail }) => [event, detail]),
    [
      ['rights.dataRead', { isCovered: true }],
      ['rights.dataTaken', { isCovered: true }],
    ],
  )

  await prove(given)
  assert.match((await finder.open(`${base}/data`)).body, /Melati Harahap/)
  program.clock.advance({ minutes: 16 })
  assert.ok(!(await finder.open(`${base}/data`)).body.includes('Harahap'))
})

test('whoever found a receipt and gives another contact first proves nothing by it, nor by an account', async (t) => {
  const given = await givenAReport(t)
  const { program, number, reporter: finder } = given
  await finder.open(`/laporan/${number}/kontak`)
  const changed = await finder.send(`/laporan/${number}/kontak`, { surel: 'pencuri@contoh.id', telepon: '' })
  assert.equal(changed.status, 303, changed.body)
  const base = `/laporan/${number}/hak`
  assert.equal((await finder.open(`${base}/bukti`)).status, 303)
  await ask(given, 'akses')
  const data = await finder.open(`${base}/data`)
  assert.ok(!data.body.includes('Harahap'))
  assert.match(data.body, /diberikan sesudah laporan dibuat/)
  assert.match((await finder.open(`${base}/penghapusan`)).body, /memeriksanya lebih dahulu/)
  // What they ask is taken in, and an officer finds out who asks.
  const asked = await ask(given, 'pembatasan', { tentang: 'everything' })
  assert.match((await finder.open(asked)).body, /sedang diproses/)
  assert.equal((await findReport(program.db, number))?.state.restricted, undefined)
})

test('a contact that was given after the filing proves nothing, however long it stands there', async (t) => {
  for (const [had, surel] of [
    [{ email }, 'pencuri@contoh.id'],
    [{ phone: '0812 3456 7890' }, 'pencuri@contoh.id'],
    [{}, 'pencuri@contoh.id'],
  ] as const) {
    const given = await givenAReport(t, { reporter: { name: 'Melati Harahap', ...had } })
    const { program, number, reporter: finder } = given
    await finder.open(`/laporan/${number}/kontak`)
    assert.equal((await finder.send(`/laporan/${number}/kontak`, { surel, telepon: '' })).status, 303)
    program.clock.advance({ days: 20 })
    await given.enter()
    const base = `/laporan/${number}/hak`
    assert.equal((await finder.open(`${base}/bukti`)).location, base)
    await finder.open(base)
    assert.equal((await finder.send(`${base}/bukti/kirim`, { _ke: 'email' })).location, base)
    await ask(given, 'akses')
    const { body } = await finder.open(`${base}/data`)
    assert.ok(!body.includes('Harahap') && /diberikan sesudah laporan dibuat/.test(body), JSON.stringify(had))
  }
})

test('a contact that was put beside the one of the filing takes no proof from it', async (t) => {
  const given = await givenAReport(t)
  const { number, reporter: finder } = given
  await finder.open(`/laporan/${number}/kontak`)
  assert.equal((await finder.send(`/laporan/${number}/kontak`, { surel: '', telepon: '0812 9999 0000' })).status, 303)
  await prove(given)
  await ask(given, 'akses')
  assert.match((await finder.open(`/laporan/${number}/hak/data`)).body, /Melati Harahap/)
})

test('nothing that a receipt is too little for is done before a code was shown, and the form waits', async (t) => {
  const given = await givenAReport(t)
  const { program, number, reporter } = given
  const path = `/laporan/${number}/hak/pembatasan`
  const page = await reporter.open(path)
  assert.equal(page.location, `/laporan/${number}/hak/bukti?lanjut=${encodeURIComponent(path)}`)
  await reporter.follow(page)
  const fields = { tentang: 'identity', isi: 'Ada yang mencari saya.' }
  const waits = await reporter.send(path, fields)
  assert.equal(waits.status, 200)
  assert.match(waits.body, /value="Ada yang mencari saya\."/)
  assert.equal((await findReport(program.db, number))?.state.restricted, undefined)
  const sent = await reporter.send(`/laporan/${number}/hak/bukti/kirim`, { ...fields, _ke: 'email', _aksi: path })
  assert.match(sent.body, new RegExp(`action="${path}"`))
  const wrong = await reporter.send(path, { ...fields, _kode: '000000' })
  assert.equal(wrong.status, 422)
  const done = await reporter.send(path, { ...fields, _kode: await codeSentTo(program, email) })
  assert.equal(done.status, 303, done.body)
  assert.equal((await findReport(program.db, number))?.state.restricted, 'identity')
})

test('the contact of a report is told of a correction before it is made, and how to stop it', async (t) => {
  const given = await givenAReport(t)
  const { program, reporter } = given
  await prove(given)
  const request = await ask(given, 'perbaikan', { name: 'Orang Lain' })
  await program.tellEveryone()
  const [letter = ''] = (await lettersTo(program, email)).filter((one) => one.includes('data pribadi'))
  assert.match(letter, /Baru dilakukan pada/)
  assert.match(letter, /lacak\/hilang/)
  assert.ok(!letter.includes('akun/saya'))
  const page = await reporter.open(request)
  assert.match(page.body, /Hentikan permohonan ini/)
  assert.equal((await reporter.send(`${request}/hentikan`, {})).status, 303)
  assert.match((await reporter.open(request)).body, /Dihentikan sebelum dilakukan/)
})

test('whoever reported for somebody else, and who else reported, is not among one’s own data', async (t) => {
  const given = await givenAReport(t, {
    reporter: {
      name: 'Melati Harahap',
      email,
      representative: { name: 'Quintan Wakil', relation: 'kuasa', hasContact: true },
    },
  })
  await ask(given, 'akses')
  const base = `/laporan/${given.number}/hak`
  for (const path of [`${base}/data`, `${base}/data.json`])
    assert.ok(!(await given.reporter.open(path)).body.includes('Quintan'), path)
  assert.match((await given.reporter.open(`${base}/data`)).body, /Nama wakil yang melaporkan untuk Anda/)
})

test('an objection waits for the data-protection officer, who is told, and the reporter reads the answer', async (t) => {
  const given = await givenAReport(t)
  const { program, number, reporter } = given
  assert.equal((await reporter.send(`/laporan/${number}/hak/keputusan-otomatis`, { isi: '' })).status, 422)
  const request = await ask(given, 'keputusan-otomatis', { isi: 'Ditandai mesin tanpa dibaca.' })
  const again = await reporter.send(`/laporan/${number}/hak/keputusan-otomatis`, { isi: 'Sekali lagi.' })
  assert.match(again.body, /sudah Anda ajukan/)
  await program.tellEveryone()
  const [taken] = await lettersTo(program, email).then((letters) => letters.slice(-1))
  assert.match(taken ?? '', /Permohonan Anda tentang data pribadi kami terima/)
  assert.ok(!(taken ?? '').includes('Ditandai mesin'))
  const [called] = await lettersTo(program, 'data-protection@kampar.test')
  assert.match(called ?? '', /Permohonan hak data menunggu jawaban/)

  const officer = await signedIn(program.app, 'data-protection@kampar.test')
  const queue = await officer.open('/petugas/hak')
  assert.ok(queue.body.includes(number))
  const path = `/petugas/hak/${idIn(request)}`
  assert.match((await officer.open(path)).body, /Ditandai mesin tanpa dibaca/)
  assert.match((await officer.send(path, { hasil: 'refused', dasar: '', isi: 'Tidak.' })).body, /Sebut dasar hukumnya/)
  const answered = await officer.send(path, { hasil: 'done', dasar: '', isi: 'Sudah saya periksa sendiri.' })
  assert.equal(answered.status, 303)
  const read = await reporter.open(request)
  assert.match(read.body, /Sudah saya periksa sendiri/)
  assert.match(
    read.body,
    /Petugas pelindungan data, Pemerintah Kabupaten Kampar|Petugas pelindungan data, Kabupaten Kampar/,
  )
  assert.ok(!read.body.includes('Iwan'))
  await program.tellEveryone()
  assert.match((await lettersTo(program, email)).at(-1) ?? '', /dijawab/)
})

test('the officer of another region, and whoever holds another duty, finds nothing of it', async (t) => {
  const given = await givenAReport(t)
  const path = `/petugas/hak/${idIn(await ask(given, 'keputusan-otomatis', { isi: 'Mohon diperiksa.' }))}`
  for (const [who, status] of [
    ['data-protection@empat-lawang.test', 404],
    ['coordinator@kampar.test', 403],
  ] as const) {
    const officer = await signedIn(given.program.app, who)
    assert.equal((await officer.open(path)).status, status)
    assert.ok(!(await officer.open('/petugas/hak')).body.includes(given.number))
  }
})

test('what an anonymous reporter asks is answered nationally alone', async (t) => {
  const given = await givenAReport(t, { anonymous: true })
  const path = `/petugas/hak/${idIn(await ask(given, 'keputusan-otomatis', { isi: 'Saya di rumah nomor 7.' }))}`
  const regional = await signedIn(given.program.app, 'data-protection@kampar.test')
  assert.equal((await regional.open(path)).status, 404)
  const national = await signedIn(given.program.app, 'data-protection@nasional.test')
  assert.match((await national.open(path)).body, /rumah nomor 7/)
})

test('a request is nobody else’s: not the reporter’s of another report, nor anybody’s without the secret', async (t) => {
  const given = await givenAReport(t)
  const request = await ask(given, 'keputusan-otomatis', { isi: 'Rahasia saya.' })
  const filed = await submitReport(given.program.reports, { ...streetLamp, agency: 'kampar' as AgencyId })
  assert.ok(filed.ok)
  const other = visitor(given.program.app)
  await other.open('/lacak')
  await other.send('/lacak', { nomor: filed.value.number, rahasia: filed.value.secret })
  assert.equal((await other.open(request)).status, 401)
  const moved = request.replace(given.number, filed.value.number)
  assert.equal((await other.open(moved)).status, 404)
})

const nextIn = (body: string) => /rel="next" href="([^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? null

test('who dealt with a report is told by the office of that moment, whatever post they hold today, and page by page', async (t) => {
  const given = await givenAReport(t)
  const { program, number, reporter } = given
  const coordinator = await signedIn(program.app, 'coordinator@kampar.test')
  assert.equal((await coordinator.open(`/petugas/laporan/${number}`)).status, 200)
  await sql`
    update posts set agency_id = 'empat-lawang', role = 'inspectorate'
    where officer_id = (select id from officers where email = 'coordinator@kampar.test')`.execute(program.db)
  // As entries of before stand there: without where it was done from.
  await sql`
    insert into audit_log (id, at, actor_kind, officer_id, event, subject, detail)
    select gen_random_uuid(), ${program.now()}::timestamptz - n * interval '1 second', 'officer',
      (select id from officers where email = 'liaison@kampar-dpupr.test'), 'report.read', ${number}, '{}'
    from generate_series(1, 119) n`.execute(program.db)

  await ask(given, 'akses')
  const first = (await reporter.open(`/laporan/${number}/hak/data`)).body
  assert.match(first, /Admin instansi[^<]*Kampar/)
  assert.ok(!first.includes('Inspektorat'))
  assert.match(first, /kantornya saat itu tidak tercatat/)
  const second = await reporter.open(nextIn(first) ?? assert.fail())
  const third = await reporter.open(nextIn(second.body) ?? assert.fail())
  assert.deepEqual([second.status, third.status, nextIn(third.body)], [200, 200, null])

  const { reports } = JSON.parse((await reporter.open(`/laporan/${number}/hak/data.json`)).body)
  const all: { readonly office: string | null }[] = [...reports[0].processing]
  for (let next: string | null = reports[0].processingNext; next !== null;) {
    const page = JSON.parse((await reporter.open(next)).body)
    all.push(...page.processing)
    next = page.processingNext
  }
  assert.equal(all.length, 120)
  assert.deepEqual([all[0]?.office, all[119]?.office], ['kampar', null])
  const read = await listAudit(program.db, number)
  assert.equal(read.filter(({ event }) => event === 'rights.dataTaken').length, 3)

  const stranger = visitor(program.app)
  assert.equal((await stranger.open(reports[0].processingNext)).status, 401)
})

test('a day before the limit the officer is reminded, once, and past it the request is marked as late', async (t) => {
  const given = await givenAReport(t)
  const { program } = given
  await prove(given)
  const request = await ask(given, 'pembatasan', { tentang: 'identity', isi: 'Ada yang mencari saya.' })
  const remind = program.work.find(({ name }) => name === 'requests to remind of')
  assert.ok(remind)
  assert.equal(await remind.run(), 'idle')
  program.clock.advance({ hours: 49 })
  assert.equal(await remind.run(), 'more')
  assert.equal(await remind.run(), 'idle')
  await program.tellEveryone()
  const letters = await lettersTo(program, 'data-protection@kampar.test')
  assert.equal(letters.filter((letter) => letter.includes('tinggal sehari')).length, 1)
  program.clock.advance({ hours: 24 })
  const officer = await signedIn(program.app, 'data-protection@kampar.test')
  assert.match((await officer.open('/petugas/hak')).body, /Lewat batas waktu <span class="jumlah">1</)
  await given.enter()
  assert.match((await given.reporter.open(request)).body, /lewat batas waktu/)
})
