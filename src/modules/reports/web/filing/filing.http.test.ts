import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { openTestProgram } from '../../../../../test/harness/program.ts'
import { visitor } from '../../../../../test/harness/visitor.ts'

const event = { isi: 'Lampu jalan di depan SD padam sejak Senin.', judul: 'Lampu jalan padam', jenis: 'complaint' }
const place = { wilayah: 'empat lawang', alamat: 'Simpang SD', instansi: 'empat-lawang', kategori: '' }
const person = { nama: '', telepon: '', surel: '', anonim: 'tidak', rahasia: 'tidak', rujukan: 'tidak' }

async function givenAFilledForm(t: TestContext, personal: Partial<typeof person> = {}) {
  const program = await openTestProgram(t)
  const someone = visitor(program.app)
  await someone.open('/lapor')
  await someone.send('/lapor', event)
  await someone.send('/lapor/tempat', place)
  await someone.send('/lapor/pribadi', { ...person, ...personal })
  return { program, someone }
}

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
  assert.equal(
    (
      await program.reports.db
        .withTables<{ reports: { number: string } }>()
        .selectFrom('reports')
        .select('number')
        .execute()
    ).length,
    1,
  )
  assert.equal(numberIn((await someone.open('/lapor/terkirim')).body), numberIn(body))
  assert.match((await someone.open('/lapor')).body, /<textarea[^>]*>\n<\/textarea>/)
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
  const { status, body } = await someone.send('/lapor', { ...event, judul: '', tanggal: '2031-01-01' })
  assert.equal(status, 422)
  assert.ok(body.includes(event.isi))
  assert.match(body, /href="#isian-judul"/)
  assert.match(body, /href="#isian-tanggal"/)
  assert.ok((await someone.open('/lapor')).body.includes(event.isi))
  assert.equal((await someone.open('/lapor/periksa')).location, '/lapor')
})

test('a place that fits several names them', async (t) => {
  const { someone } = await givenAFilledForm(t)
  const { status, body } = await someone.send('/lapor/tempat', { ...place, wilayah: 'bandung' })
  assert.equal(status, 422)
  assert.match(body, /Kota Bandung, Jawa Barat/)
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

test('without the token of the page a form is refused', async (t) => {
  const { app } = await openTestProgram(t)
  const answer = await app.inject({
    method: 'POST',
    url: '/lapor',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: 'isi=apa+saja',
  })
  assert.equal(answer.statusCode, 403)
})

test('a sensitive topic is shown to be confidential before it is sent', async (t) => {
  const { someone } = await givenAFilledForm(t)
  await someone.open('/lapor/tempat')
  await someone.send('/lapor/tempat', { ...place, kategori: 'korupsi' })
  assert.match((await someone.open('/lapor/periksa')).body, /otomatis rahasia/)
})
