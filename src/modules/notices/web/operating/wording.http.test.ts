import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { fileReport } from '../../../../../test/harness/filed-report.ts'
import { peopleRoom } from '../../../../../test/harness/people.ts'
import { serveRoutes } from '../../../../../test/harness/web.ts'
import { signedIn } from '../../../../../test/harness/visitor.ts'
import { gateway, openNotices, sendAll } from '../../../../../test/harness/notices.ts'
import { authenticate, peopleRoutes } from '../../../people/index.ts'
import { wordingRoutes } from './wording-routes.ts'

async function givenDesk(t: TestContext) {
  const { sender, given } = gateway()
  const { reports, room } = await openNotices(t, sender)
  const app = await serveRoutes(t, [...wordingRoutes(room), ...peopleRoutes(peopleRoom(reports))], {
    authenticate: (credential) => authenticate(reports.db, reports.now(), credential),
  })
  const signIn = (email: string) => signedIn(app, email)
  /** The receipts that reporters got, as `headline | first paragraph`. */
  const receipts = async () => {
    await fileReport(reports)
    await sendAll(room)
    return given
      .filter(({ to }) => to === 'melati@contoh.id')
      .map(({ subject, text }) => `${subject.replace(/ \(.*/, '')} | ${text.split('\n\n')[1]}`)
  }
  return { signIn, receipts }
}

const path = '/petugas/naskah/received/id'
const words = {
  versi: '0',
  judul: 'Laporan Anda sampai',
  isi: 'Kami periksa paling lambat {sampai}.\n\nTerima kasih.',
  sms: 'Sampai. Buka: {tautan}',
  aksi: 'simpan',
}

test('what an operator of the nation saves is what the next reporter reads, until the old words return', async (t) => {
  const { signIn, receipts } = await givenDesk(t)
  const operator = await signIn('operator@nasional.test')
  await operator.open(path)
  const saved = await operator.send(path, words)
  assert.match((await operator.follow(saved)).body, /Naskah tersimpan/)
  assert.match((await operator.open('/petugas/naskah')).body, /Diubah, versi 1/)
  assert.deepEqual(await receipts(), ['Laporan Anda sampai | Kami periksa paling lambat Kamis, 5 Maret 2026.'])
  const history = await operator.open(path)
  assert.match(history.body, /Siti Syafitri/)
  const back = await operator.follow(await operator.send(`${path}/bawaan`, { versi: '1' }))
  assert.match(back.body, /Laporan Anda sampai/, 'the earlier words stay in the history')
  assert.match((await receipts()).at(-1) ?? '', /^Laporan Anda kami terima/)
})

test('words that leave out what the reader must know come back with everything typed', async (t) => {
  const { signIn } = await givenDesk(t)
  const operator = await signIn('operator@nasional.test')
  await operator.open(path)
  const sent = await operator.send(path, { ...words, isi: 'Halo {nama}, telepon 0812 3456 7890.', sms: 'Sampai.' })
  assert.equal(sent.status, 422)
  for (const said of [/Isian \{nama\} tidak dikenal/, /tidak memuat data orang/, /Isian \{tautan\} harus ada/])
    assert.match(sent.body, said)
  assert.match(sent.body, /Halo \{nama\}, telepon 0812 3456 7890\./)
  assert.match((await operator.open('/petugas/naskah')).body, /Naskah bawaan/)
})

test('a look before saving shows the e-mail, the plain text and the SMS, and saves nothing', async (t) => {
  const { signIn } = await givenDesk(t)
  const operator = await signIn('operator@nasional.test')
  await operator.open(path)
  const { status, body } = await operator.send(path, { ...words, aksi: 'lihat' })
  assert.equal(status, 200)
  assert.match(body, /Laporan Anda sampai \(7K3M-92QX\)/)
  assert.match(body, /Kami periksa paling lambat Rabu, 23 September 2026\./)
  assert.match(body, /LAPOR! 7K3M-92QX: Sampai\. Buka: https:\/\/lapor\.test\/lacak/)
  assert.match((await operator.open(path)).body, /Belum pernah diubah/)
})

test('a look before saving names what could not be saved', async (t) => {
  const { signIn } = await givenDesk(t)
  const operator = await signIn('operator@nasional.test')
  await operator.open(path)
  const { status, body } = await operator.send(path, { ...words, isi: 'Halo {salah}.', aksi: 'lihat' })
  assert.equal(status, 422)
  assert.match(body, /Isian \{salah\} tidak dikenal/)
})

test('of two who change the same words at once the second is told', async (t) => {
  const { signIn } = await givenDesk(t)
  const [first, second] = [await signIn('operator@nasional.test'), await signIn('national-admin@nasional.test')]
  await first.open(path)
  await second.open(path)
  assert.equal((await first.send(path, words)).status, 303)
  const late = await second.send(path, { ...words, judul: 'Laporan Anda tiba' })
  assert.equal(late.status, 422)
  assert.match(late.body, /Orang lain baru saja menyimpan naskah ini/)
  assert.match(late.body, /value="Laporan Anda tiba"/)
})

test('an operator of one region reads the words, and cannot change them for the whole country', async (t) => {
  const { signIn } = await givenDesk(t)
  const operator = await signIn('operator@kampar.test')
  const { body } = await operator.open(path)
  assert.match(body, /Hanya yang bertugas di tingkat nasional/)
  assert.doesNotMatch(body, /name="judul"/)
  assert.equal((await operator.send(path, words)).status, 403)
})
