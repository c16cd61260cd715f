import assert from 'node:assert/strict'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import { openRoom, type TestRoom } from '../../../test/harness/room.ts'
import { importCsv, type Imported } from './import-csv.ts'
import { readMapping } from './mapping.ts'
import { parseCsv, writeCsvRow } from './parse-csv.ts'

const yaml = 'fields: { title: judul, body: isi, agency: dinas, receivedAt: masuk }'

async function fileWith(t: TestContext, content: string | Buffer): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lapor-csv-'))
  t.after(() => rm(folder, { recursive: true }))
  const path = join(folder, 'laporan.csv')
  await writeFile(path, content)
  return path
}

function importing(room: TestRoom, path: string, mappingYaml = yaml) {
  const mapping = readMapping(mappingYaml)
  assert.ok(mapping.ok)
  return importCsv(room, { path, mapping: mapping.value, rejectsPath: `${path}.rejected.csv` })
}

async function imported(...asked: Parameters<typeof importing>): Promise<Imported> {
  const done = await importing(...asked)
  assert.ok(done.ok, JSON.stringify(done))
  return done.value
}

const countReports = async (room: TestRoom): Promise<number> => {
  const { count } = await room.db
    .withTables<{ reports: { id: string } }>()
    .selectFrom('reports')
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

const header = writeCsvRow(['judul', 'isi', 'dinas', 'masuk'])
const rowOf = (n: number) =>
  writeCsvRow([`Lampu ${n}`, `Tiang nomor ${n}\npadam, "gelap".`, 'kampar-dishub', `2026-02-${10 + (n % 10)} 09:00`])

test('each row is a report received when the row says, and a second run finds them there', async (t) => {
  const room = await openRoom(t)
  const path = await fileWith(t, `\uFEFF${header}${[1, 2, 3].map(rowOf).join('')}`)
  assert.deepEqual(await imported(room, path), { read: 3, imported: 3, alreadyThere: 0, rejected: 0 })
  const filed = await room.db
    .withTables<{ reports: { filed_at: Temporal.Instant; received_by: string; channel: string } }>()
    .selectFrom('reports')
    .select(['filed_at', 'received_by', 'channel'])
    .orderBy('filed_at')
    .executeTakeFirstOrThrow()
  assert.deepEqual(
    { ...filed, filed_at: String(filed.filed_at) },
    { filed_at: '2026-02-11T02:00:00Z', received_by: 'kampar-dishub', channel: 'import' },
  )
  assert.deepEqual(await imported(room, path), { read: 3, imported: 0, alreadyThere: 3, rejected: 0 })
})

test('an interrupted import goes on where it stopped: nothing is lost and nothing doubled', async (t) => {
  const room = await openRoom(t)
  const path = await fileWith(t, header + Array.from({ length: 60 }, (_, n) => rowOf(n)).join(''))
  let left = 23
  const breakDown = async () => {
    left -= 1
    if (left < 0) throw new Error('the power went')
  }
  await assert.rejects(importing({ ...room, reactions: [breakDown] }, path), /the power went/)
  const done = await imported(room, path)
  assert.equal(done.read, 60)
  assert.equal(done.imported + done.alreadyThere, 60)
  assert.ok(done.alreadyThere >= 16 && done.imported >= 1)
  assert.equal(await countReports(room), 60)
})

test('a row that cannot be filed is set aside with line and reason, in a file that can be corrected and imported', async (t) => {
  const room = await openRoom(t)
  const wrong = [
    'Tanpa isi,,kampar-dishub,\n',
    'Dinas lain,Isi laporan,kampar-dinas-lain,\n',
    'Besok,Isi laporan,kampar-dishub,2030-01-01 09:00\n',
    'Kurang,Isi laporan\n',
    '"Kutip"salah,Isi laporan,kampar-dishub,\n',
  ]
  const path = await fileWith(t, header + rowOf(1) + wrong.join('') + rowOf(2))
  assert.deepEqual(await imported(room, path), { read: 7, imported: 2, alreadyThere: 0, rejected: 5 })

  const rejected = await readFile(`${path}.rejected.csv`, 'utf8')
  const rows = await Array.fromAsync(parseCsv(ReadableStream.from([rejected])))
  assert.deepEqual(rows[0]?.cells, ['line', 'reason', 'judul', 'isi', 'dinas', 'masuk'])
  assert.deepEqual(
    rows.slice(1).map(({ cells }) => cells[0]),
    ['4', '5', '6', '7', '8'],
  )
  const corrected = await fileWith(t, rejected.replace('kampar-dinas-lain', 'kampar-dishub'))
  assert.deepEqual(await imported(room, corrected), { read: 5, imported: 2, alreadyThere: 0, rejected: 3 })
})

test('a file that is no text in the encoding of the mapping is named before anything is filed', async (t) => {
  const room = await openRoom(t)
  const latin = await fileWith(t, Buffer.from(`${header}${rowOf(1)}Kafé,Isi laporan ini,kampar-dishub,\n`, 'latin1'))
  assert.deepEqual(await importing(room, latin), {
    ok: false,
    refusal: { refusal: 'wrongEncoding', line: 1, encoding: 'utf-8' },
  })
  assert.equal(await countReports(room), 0)
  assert.equal((await imported(room, latin, `encoding: windows-1252\n${yaml}`)).imported, 2)
})

test('a file without the columns of the mapping, or without any, is refused', async (t) => {
  const room = await openRoom(t)
  assert.deepEqual(await importing(room, await fileWith(t, 'judul;isi\na;b\n')), {
    ok: false,
    refusal: { refusal: 'columnsMissing', columns: ['judul', 'isi', 'dinas', 'masuk'] },
  })
  assert.deepEqual(await importing(room, await fileWith(t, '')), { ok: false, refusal: { refusal: 'noHeader' } })
})
