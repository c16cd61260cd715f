import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import {
  answer,
  disposal,
  fileReport,
  give,
  liaison,
  publication,
  streetLamp,
  verifier,
} from '../../../../../test/harness/filed-report.ts'
import { openTestProgram } from '../../../../../test/harness/program.ts'
import { signedIn } from '../../../../../test/harness/visitor.ts'
import type { AgencyId, ReportNumber } from '../../../../kernel/brand.ts'

const plain = (html: string): string => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

async function given(t: TestContext) {
  const program = await openTestProgram(t)
  const { room } = program
  const show = async (email: string, number: ReportNumber, rest = '') =>
    (await (await signedIn(program.app, email)).open(`/petugas/laporan/${number}${rest}`)).body
  return { program, room, show }
}

test('earlier reports of the same contact are linked, and only counted where the identity is closed', async (t) => {
  const { room, show } = await given(t)
  const first = await fileReport(room, { title: 'Sampah menumpuk', body: 'Truk sampah belum datang sejak Jumat lalu.' })
  await fileReport(room, { anonymous: true })
  room.clock.advance({ days: 1 })
  const later = await fileReport(room)
  const hidden = await fileReport(room, { anonymous: true })
  const stranger = await fileReport(room, { reporter: { name: 'Orang Lain', email: 'lain@contoh.id' } })

  const open = await show(verifier, later)
  assert.match(plain(open), /1 laporan dengan kontak yang sama/)
  assert.match(open, new RegExp(`href="/petugas/laporan/${first}"`))
  const closed = await show(verifier, hidden)
  assert.match(plain(closed), /2 laporan dengan kontak yang sama\. Hanya jumlahnya/)
  assert.ok(!closed.includes(`href="/petugas/laporan/${first}"`))
  assert.match(plain(await show(verifier, stranger)), /Belum pernah melapor dengan kontak yang sama/)
})

test('public reports of the same area stand beside a report, and the way to all that the officer may read', async (t) => {
  const { room, show } = await given(t)
  const place = { areaCode: '16.11.01', agency: 'empat-lawang' as AgencyId }
  const shown = await fileReport(room, place)
  await give(room, shown, verifier, disposal)
  await give(room, shown, verifier, publication)
  const hidden = await fileReport(room, { ...place, title: 'Lampu jalan mati total' })
  const body = await show(verifier, await fileReport(room, place))
  assert.match(body, new RegExp(`href="/laporan/${shown}"`))
  assert.ok(!body.includes(`href="/laporan/${hidden}"`))
  assert.match(body, /href="\/petugas\?daftar=all&amp;wilayah=[^"]+&amp;wilayah_kode=16\.11\.01"/)
})

test('the page tells who was told and whether it arrived, and nobody’s address', async (t) => {
  const { program, room, show } = await given(t)
  const number = await fileReport(room)
  await give(room, number, verifier, disposal)
  await program.tellEveryone()
  const told = plain(await show(liaison, number))
  assert.match(told, /→ Pelapor Surel: /)
  assert.match(told, /→ Pejabat penghubung, Dinas Pekerjaan Umum[^→]*belum dibaca/)
  assert.ok(!told.includes('melati@contoh.id'))
})

test('the history is narrowed by its address', async (t) => {
  const { room, show } = await given(t)
  const number = await fileReport(room, { place: { occurredOn: null, address: null, lat: -3.8, lng: 103.1 } })
  await give(room, number, verifier, disposal)
  await give(room, number, liaison, { command: 'note', text: 'Tiangnya milik PLN.' })
  await give(room, number, liaison, answer)
  const notes = await show(liaison, number, '?riwayat=internal')
  assert.match(notes, /Tiangnya milik PLN\./)
  assert.ok(!notes.includes('Lampu telah diganti dan menyala kembali.'))
  const messages = await show(liaison, number, '?riwayat=messages')
  assert.match(messages, /Lampu telah diganti dan menyala kembali\./)
  assert.ok(!messages.includes('Tiangnya milik PLN.'))
  assert.match(messages, /href="geo:-3\.80000,103\.10000/)
})

test('whoever is mentioned in a note is told, with none of its words; a name that nobody has is an error', async (t) => {
  const { program, room, show } = await given(t)
  const number = await fileReport(room)
  await give(room, number, verifier, disposal)
  const officer = await signedIn(program.app, liaison)
  const path = `/petugas/laporan/${number}`
  const form = (await officer.open(`${path}?langkah=note`)).body
  const [, official = assert.fail('nobody can be called')] =
    /data-mention-name>([^<]+)<\/span><\/strong> <small>Pejabat berwenang/.exec(form) ?? []
  const seq = /name="seq" value="(\d+)"/.exec(form)?.[1] ?? ''
  const refused = await officer.send(`${path}/note`, { seq, text: 'Minta pendapat @Tidakada Begitu dahulu.' })
  assert.equal(refused.status, 422)
  assert.match(plain(refused.body), /Tidak ada yang bernama Tidakada Begitu .*Yang dapat disebut: /)
  assert.equal(
    (await officer.send(`${path}/note`, { seq, text: `Minta pendapat @${official} soal gardu.` })).status,
    303,
  )
  assert.match(plain(await show(liaison, number)), /Anda disebut dalam catatan → Pejabat berwenang/)
  const email = 'official@empat-lawang-dpupr.test'
  const own = (await (await signedIn(program.app, email)).open('/petugas/pemberitahuan')).body
  assert.match(plain(own), new RegExp(`Anda disebut dalam catatan .*${streetLamp.title} ${number}`))
  assert.ok(!own.includes('soal gardu'))
})
