import assert from 'node:assert/strict'
import { test, type TestContext } from 'node:test'
import { pdf, phonePhoto, type Part } from '../../../../../test/harness/files.ts'
import { openTestProgram } from '../../../../../test/harness/program.ts'
import { visitor } from '../../../../../test/harness/visitor.ts'
import type { ReportState } from '../../domain/state.ts'

const words: readonly Part[] = [
  { name: 'isi', content: 'Lampu jalan di depan SD padam sejak Senin.' },
  { name: 'judul', content: 'Lampu jalan padam' },
  { name: 'jenis', content: 'complaint' },
  { name: 'kapan', content: 'tidak' },
]
const place = { wilayah: 'Kabupaten Empat Lawang', alamat: 'Simpang SD', instansi: 'empat-lawang', kategori: '' }
const person = { untuk: 'sendiri', kabar: 'wakil', nama: '', anonim: 'tidak', rahasia: 'tidak', rujukan: 'tidak' }

async function givenAVisitor(t: TestContext) {
  const program = await openTestProgram(t)
  const someone = visitor(program.app)
  await someone.open('/lapor')
  const send = (...parts: readonly Part[]) => someone.sendFiles('/lapor', [...words, ...parts])
  const filesOfReports = async () => {
    const rows = await program.db
      .withTables<{ reports: { state: ReportState } }>()
      .selectFrom('reports')
      .select('state')
      .execute()
    return rows.flatMap(({ state }) => state.files ?? []).map(({ id }) => id)
  }
  return { program, someone, send, filesOfReports }
}

const photo = async (): Promise<Part> => ({ name: 'berkas', file: 'tiang.jpg', content: await phonePhoto(60, 40) })
const letter: Part = { name: 'berkas', file: 'surat.pdf', content: pdf }
const keptIn = (body: string): string[] =>
  [...body.matchAll(/name="lampiran" value="([^"]+)"/g)].map(([, id]) => id ?? '')

test('what was refused is named, what was good is kept, and both come with the words', async (t) => {
  const { send, someone } = await givenAVisitor(t)
  const { status, body } = await send(await photo(), { ...letter, content: '<html>' })
  assert.equal(status, 422)
  assert.match(body, /href="#isian-berkas">surat\.pdf: Jenis berkas ini belum dapat kami terima/)
  assert.equal(keptIn(body).length, 1)
  assert.match(body, /Lampu jalan di depan SD padam sejak Senin\./)
  assert.equal(keptIn((await someone.open('/lapor')).body).length, 1, 'the draft has forgotten the photo')
})

test('files go along with the report; one that was unticked does not', async (t) => {
  const { send, someone, filesOfReports } = await givenAVisitor(t)
  const sent = await send(await photo(), letter)
  assert.equal(sent.location, '/lapor/tempat')
  const [first, second] = keptIn((await someone.open('/lapor')).body)
  await send({ name: 'lampiran', content: '' }, { name: 'lampiran', content: second ?? '' })
  assert.deepEqual(keptIn((await someone.open('/lapor')).body), [second])
  await someone.send('/lapor/tempat', place)
  const check = await someone.follow(await someone.send('/lapor/pribadi', person))
  assert.match(check.body, /surat\.pdf/)
  assert.ok(first !== undefined && !check.body.includes(first))
  assert.equal((await someone.send('/lapor/periksa', {})).location, '/lapor/terkirim')
  assert.deepEqual(await filesOfReports(), [second])
})

test('a draft keeps its files for as long as itself', async (t) => {
  const { program, send, someone } = await givenAVisitor(t)
  await send(letter)
  const sweep = program.work.find(({ name }) => name === 'files that nobody sent along') ?? assert.fail('nobody sweeps')
  program.clock.advance({ days: 6 })
  while ((await sweep.run()) === 'more');
  assert.equal(keptIn((await someone.open('/lapor')).body).length, 1)
  program.clock.advance({ days: 2 })
  while ((await sweep.run()) === 'more');
  assert.equal(keptIn((await someone.open('/lapor')).body).length, 0)
})

test('a form whose token grew old comes back with its words and its files', async (t) => {
  const { send, someone } = await givenAVisitor(t)
  someone.forget('formulir')
  const { status, body } = await send(letter)
  assert.equal(status, 403)
  assert.match(body, /Lampu jalan di depan SD padam sejak Senin\./)
  assert.equal(keptIn(body).length, 1)
})
