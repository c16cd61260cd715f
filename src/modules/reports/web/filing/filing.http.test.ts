import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { openTestProgram, type TestProgram } from '../../../../../test/harness/program.ts'
import { visitor } from '../../../../../test/harness/visitor.ts'
import type { PersonId } from '../../../../kernel/brand.ts'
import { transact } from '../../../../platform/db/db.ts'
import { completeIdentity } from '../../../people/index.ts'
import type { ReportState } from '../../domain/state.ts'

const event = {
  isi: 'Lampu jalan di depan SD padam sejak Senin.',
  judul: 'Lampu jalan padam',
  jenis: 'complaint',
  kapan: 'tidak',
  tanggal: '',
}
const place = { wilayah: 'Kabupaten Empat Lawang', alamat: 'Simpang SD', instansi: 'empat-lawang', kategori: '' }
const person = {
  untuk: 'sendiri',
  wakil: '',
  hubungan: '',
  kabar: 'wakil',
  nama: '',
  telepon: '',
  surel: '',
  anonim: 'tidak',
  rahasia: 'tidak',
  rujukan: 'tidak',
}

async function givenAFilledForm(t: TestContext, personal: Partial<typeof person> = {}) {
  const program = await openTestProgram(t)
  const someone = visitor(program.app)
  await someone.open('/lapor')
  await someone.send('/lapor', event)
  await someone.send('/lapor/tempat', place)
  await someone.send('/lapor/pribadi', { ...person, ...personal })
  return { program, someone }
}

type ReportRow = { number: string; reporter_id: PersonId; state: ReportState }
const reportsIn = ({ db }: TestProgram): Promise<ReportRow[]> =>
  db.withTables<{ reports: ReportRow }>().selectFrom('reports').select(['number', 'reporter_id', 'state']).execute()

const numberIn = (body: string): string =>
  /class="nomor">([^<]+)</.exec(body)?.[1] ?? assert.fail('no number on the receipt')

test('the same form sent three times at once is one report', async (t) => {
  const { program, someone } = await givenAFilledForm(t)
  await someone.open('/lapor/periksa')
  const sent = await Promise.all([1, 2, 3].map(() => someone.send('/lapor/periksa', {})))
  assert.deepEqual(
    sent.map(({ status, location }) => `${status} ${location}`),
    Array.from({ length: 3 }, () => '303 /lapor/terkirim'),
  )
  const { body } = await someone.open('/lapor/terkirim')
  assert.equal((await reportsIn(program)).length, 1)
  assert.equal(numberIn((await someone.open('/lapor/terkirim')).body), numberIn(body))
  assert.match((await someone.open('/lapor')).body, /<textarea[^>]*>\n<\/textarea>/)
})

test('no browser keeps what was typed for whoever goes back on the same phone', async (t) => {
  const { someone } = await givenAFilledForm(t)
  for (const path of ['/lapor', '/lapor/tempat', '/lapor/pribadi', '/lapor/periksa'])
    assert.equal((await someone.open(path)).caching, 'no-store', path)
})

test('the secret stands on the receipt and in no address', async (t) => {
  const { someone } = await givenAFilledForm(t)
  await someone.open('/lapor/periksa')
  const sent = await someone.send('/lapor/periksa', {})
  const { body, caching } = await someone.follow(sent)
  assert.equal(caching, 'no-store')
  const secret = /class="kode">([^<]+)</.exec(body)?.[1] ?? ''
  assert.match(secret, /^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/)
  assert.equal(sent.location?.includes(secret), false)
  const addresses = [...body.matchAll(/(?:href|action|src)="([^"]*)"/g)].map(([, address]) => address)
  assert.ok(addresses.length > 5)
  assert.deepEqual(
    addresses.filter((address) => address?.includes(secret)),
    [],
  )
  const opened = await someone.send('/lacak', { nomor: numberIn(body), rahasia: secret.toLowerCase() })
  assert.equal(opened.location, `/laporan/${numberIn(body)}`)
  assert.match((await someone.follow(opened)).body, /Lampu jalan padam/)
})

test('a step with a mistake comes back as it was typed and says what to do; a reload loses nothing', async (t) => {
  const someone = visitor((await openTestProgram(t)).app)
  await someone.open('/lapor')
  const { status, body } = await someone.send('/lapor', { ...event, judul: 'x', kapan: 'lain', tanggal: '2031-01-01' })
  assert.equal(status, 422)
  assert.ok(body.includes(event.isi))
  assert.match(body, /href="#isian-judul"/)
  assert.match(body, /href="#isian-tanggal"/)
  assert.ok((await someone.open('/lapor')).body.includes(event.isi))
  const checked = await someone.open('/lapor/periksa')
  assert.equal(checked.location, '/lapor?ubah=ya')
  assert.match((await someone.follow(checked)).body, /href="#isian-tanggal"/)
})

test('a place of which there are several is chosen from them, and one that no map knows is kept as it was written', async (t) => {
  const { program, someone } = await givenAFilledForm(t)
  const { status, body } = await someone.send('/lapor/tempat', { ...place, wilayah: 'bandung' })
  assert.equal(status, 422)
  assert.match(body, /name="wilayah_kode" value="32\.73"/)
  const chosen = { ...place, wilayah: 'bandung', wilayah_kode: '-' }
  assert.equal((await someone.send('/lapor/tempat', chosen)).location, '/lapor/pribadi')
  assert.match((await someone.open('/lapor/periksa')).body, /bandung, Simpang SD/)
  await someone.send('/lapor/periksa', {})
  assert.equal((await reportsIn(program)).length, 1)
})

test('who does not know the agency is told which it probably is, and why; they choose', async (t) => {
  const { program, someone } = await givenAFilledForm(t)
  await someone.send('/lapor/tempat', { ...place, wilayah: 'Kabupaten Kampar', instansi: '', kategori: 'pendidikan' })
  const { body } = await someone.open('/lapor/periksa')
  assert.match(body, /name="instansi" value="" checked/)
  assert.match(body, /name="instansi" value="kampar-disdik"/)
  assert.match(body, /karena di Kabupaten Kampar/)
  await someone.send('/lapor/periksa', { instansi: 'kampar-disdik' })
  const [report] = await reportsIn(program)
  assert.equal(report?.state.receivedBy, 'kampar-disdik')
})

test('a referral needs name and contact', async (t) => {
  const { someone } = await givenAFilledForm(t)
  const { status, body } = await someone.send('/lapor/pribadi', { ...person, rujukan: 'ya', nama: 'Melati' })
  assert.equal(status, 422)
  assert.match(body, /href="#isian-telepon"/)
  assert.doesNotMatch(body, /href="#isian-nama"/)
})

test('what was written on the front page is in the form, and in no address', async (t) => {
  const someone = visitor((await openTestProgram(t)).app)
  await someone.open('/')
  const begun = await someone.send('/lapor/mulai', { isi: event.isi })
  assert.equal(begun.location, '/lapor')
  assert.ok((await someone.follow(begun)).body.includes(event.isi))
})

test('a step whose token grew old comes back with every word and keeps nothing; sent again it goes on', async (t) => {
  const someone = visitor((await openTestProgram(t)).app)
  await someone.open('/lapor')
  someone.forget('formulir')
  const { status, body } = await someone.send('/lapor', event)
  assert.equal(status, 403)
  assert.match(body, /Tekan sekali lagi/)
  assert.ok(body.includes(event.isi))
  assert.equal((await someone.open('/lapor/periksa')).location, '/lapor')
  await someone.open('/lapor')
  assert.equal((await someone.send('/lapor', event)).location, '/lapor/tempat')
})

test('with a token that grew old nothing is sent, and the check page says so', async (t) => {
  const { program, someone } = await givenAFilledForm(t)
  await someone.open('/lapor/periksa')
  someone.forget('formulir')
  const { status, body } = await someone.send('/lapor/periksa', {})
  assert.equal(status, 403)
  assert.match(body, /Tekan sekali lagi/)
  assert.deepEqual(await reportsIn(program), [])
  assert.equal((await someone.send('/lapor/periksa', {})).location, '/lapor/terkirim')
})

test('what is kept while somebody types needs the token of their page', async (t) => {
  const { app } = await openTestProgram(t)
  for (const url of ['/lapor/simpan', '/lapor/hapus']) {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await app.inject({ method: 'POST', url, headers, payload: 'isi=apa+saja' })
    assert.equal(answer.statusCode, 403)
  }
})

test('what is typed is kept before anybody goes on, also what is still wrong', async (t) => {
  const someone = visitor((await openTestProgram(t)).app)
  await someone.open('/lapor/pribadi')
  const kept = await someone.send('/lapor/simpan', { nama: 'Melati', telepon: '08' })
  assert.equal(kept.status, 200)
  const { body } = await someone.open('/lapor/pribadi')
  assert.match(body, /value="Melati"/)
  const { draft } = JSON.parse(kept.body) as { draft: string }
  assert.ok(body.includes(`data-draft-of="${draft}"`))
})

test('going back keeps what was typed and asks for nothing', async (t) => {
  const { someone } = await givenAFilledForm(t)
  await someone.open('/lapor/tempat')
  const back = await someone.send('/lapor/tempat', { ...place, wilayah: 'entah di mana', arah: 'kembali' })
  assert.equal(back.location, '/lapor')
  assert.match((await someone.open('/lapor/tempat')).body, /value="entah di mana"/)
})

test('without a title the first sentence is one', async (t) => {
  const { someone } = await givenAFilledForm(t)
  await someone.open('/lapor')
  await someone.send('/lapor', { ...event, isi: 'Jembatan lapuk. Papan keempat sudah patah.', judul: '' })
  assert.match((await someone.open('/lapor/periksa')).body, /<dd>Jembatan lapuk<\/dd>/)
})

test('“today” is the day it was when the page was read', async (t) => {
  const { program, someone } = await givenAFilledForm(t)
  const { body } = await someone.open('/lapor')
  assert.match(body, /value="2026-03-02"[^>]*>\s*<label[^>]*>Hari ini/)
  program.clock.advance({ days: 3 })
  await someone.send('/lapor', { ...event, kapan: '2026-03-02' })
  assert.match((await someone.open('/lapor/periksa')).body, /Senin, 2 Maret 2026/)
  assert.match((await someone.open('/lapor')).body, /type="date" value="2026-03-02"/)
})

test('another day than today or yesterday needs its date', async (t) => {
  const { someone } = await givenAFilledForm(t)
  await someone.open('/lapor')
  const { status, body } = await someone.send('/lapor', { ...event, kapan: 'lain' })
  assert.equal(status, 422)
  assert.match(body, /href="#isian-tanggal"/)
})

test('who represents somebody is told to the officers who may know, and to nobody else', async (t) => {
  const { program, someone } = await givenAFilledForm(t, { untuk: 'lain', nama: 'Sulastri' })
  const wrong = await someone.open('/lapor/periksa')
  assert.equal(wrong.location, '/lapor/pribadi?ubah=ya')
  const agent = { ...person, untuk: 'lain', nama: 'Sulastri', wakil: 'Rangga', hubungan: 'anak kandung' }
  await someone.open('/lapor/pribadi')
  await someone.send('/lapor/pribadi', agent)
  assert.match((await someone.open('/lapor/periksa')).body, /Rangga \(anak kandung\)/)
  await someone.send('/lapor/periksa', {})
  const [report] = await reportsIn(program)
  const { identity } = await transact(program.db, async (tx) => {
    const { vault } = program.reports
    const read = await completeIdentity(tx, vault, report?.reporter_id ?? assert.fail('no report'), {})
    return read.ok ? read.value : assert.fail(read.refusal.refusal)
  })
  assert.equal(identity.name, 'Sulastri')
  assert.deepEqual(identity.representative, { name: 'Rangga', relation: 'anak kandung', hasContact: true })
})

test('what was written can be thrown away, and then nothing is left of it', async (t) => {
  const { someone } = await givenAFilledForm(t)
  await someone.open('/lapor/hapus')
  const dropped = await someone.send('/lapor/hapus', {})
  const { body } = await someone.follow(dropped)
  assert.match(body, /sudah dihapus/)
  assert.match(body, /data-draft-over="lapor"/)
  assert.equal(body.includes(event.isi), false)
  assert.equal((await someone.open('/lapor/periksa')).location, '/lapor')
})

test('words of danger bring the emergency numbers to the check page', async (t) => {
  const { someone } = await givenAFilledForm(t)
  assert.equal((await someone.open('/lapor/periksa')).body.includes('class="darurat"'), false)
  await someone.send('/lapor/tempat', { ...place, kategori: 'kekerasan' })
  assert.match((await someone.open('/lapor/periksa')).body, /class="darurat".*href="tel:129"/)
  await someone.send('/lapor/tempat', place)
  await someone.send('/lapor', { ...event, isi: 'Anak tetangga dipukul ayahnya setiap malam.' })
  const { body } = await someone.open('/lapor/periksa')
  assert.match(body, /href="tel:112"/)
  assert.match(body, /href="tel:129"/)
})

test('an open public report like it can be joined, as a proposal that leaves everything else its own', async (t) => {
  const { program, someone } = await givenAFilledForm(t)
  const filed = await program.ask({
    to: 'POST /api/v1/reports',
    body: { title: 'Lampu jalan SD padam', body: 'Lampu di depan SD padam sejak Senin malam.', agency: 'empat-lawang' },
  })
  const number = filed.body.number as string
  assert.equal((await someone.open('/lapor/periksa')).body.includes(number), false)
  const verifier = { officer: 'national-admin@nasional.test' }
  const commands = `POST /api/v1/reports/${number}/commands`
  await program.ask({ to: `${commands}/dispose`, as: verifier, body: { lead: 'empat-lawang-dpupr' } })
  const copy = { title: 'Lampu jalan SD padam', body: 'Lampu di depan SD padam sejak Senin malam.' }
  assert.equal((await program.ask({ to: `${commands}/publish`, as: verifier, body: copy })).status, 200)
  assert.match((await someone.open('/lapor/periksa')).body, new RegExp(`name="gabung" value="${number}"`))
  await someone.send('/lapor/periksa', { gabung: number })
  const own = (await reportsIn(program)).find((report) => report.number !== number)
  assert.equal(own?.state.joins, number)
  assert.equal(own.state.group, null)
})

test('nothing can be joined that was not offered', async (t) => {
  const { program, someone } = await givenAFilledForm(t)
  await someone.open('/lapor/periksa')
  await someone.send('/lapor/periksa', { gabung: '2222-2222' })
  assert.deepEqual(
    (await reportsIn(program)).map(({ state }) => 'joins' in state),
    [false],
  )
})

test('a sensitive topic is shown to be confidential before it is sent', async (t) => {
  const { someone } = await givenAFilledForm(t)
  await someone.open('/lapor/tempat')
  await someone.send('/lapor/tempat', { ...place, kategori: 'korupsi' })
  assert.match((await someone.open('/lapor/periksa')).body, /otomatis rahasia/)
})
