import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test, type TestContext } from 'node:test'
import { sql } from 'kysely'
import { fileReport } from '../../../../test/harness/filed-report.ts'
import { pdf, testFiles } from '../../../../test/harness/files.ts'
import { openRoom } from '../../../../test/harness/room.ts'
import type { AttachmentId, ReportId } from '../../../kernel/brand.ts'
import type { DocumentReading } from '../../../kernel/document-part.ts'
import { transact } from '../../../platform/db/db.ts'
import { blankFiles } from '../store/erasing.ts'
import { attachFiles, holdFiles } from './attach-files.ts'
import { documentReader } from './read-document.ts'
import { receiveFile } from './receive-file.ts'

const whole: DocumentReading = { parts: [], flaw: null }

/** A report with so many documents. */
async function given(t: TestContext, count: number) {
  const reports = await openRoom(t)
  await fileReport(reports)
  const { rows } = await sql<{ id: ReportId }>`select id from reports`.execute(reports.db)
  const report = rows[0]?.id ?? assert.fail()
  const room = { db: reports.db, now: reports.now, files: await testFiles(t) }
  const ids: AttachmentId[] = []
  for (let n = 0; n < count; n += 1) {
    const taken = await receiveFile(room, { name: `${n}.pdf`, bytes: Readable.from([pdf]), isCut: () => false })
    assert.ok(taken.ok)
    ids.push(taken.value.id)
  }
  await transact(room.db, async (tx) => {
    const held = await holdFiles(tx, ids, null)
    assert.ok(held.ok)
    await attachFiles(tx, held.value, report)
  })
  return { room, ids, report }
}

test('a document is read once for all that ask for it, and given to nobody once it was erased', async (t) => {
  const { room, ids, report } = await given(t, 1)
  let reads = 0
  const read = documentReader(room, async () => {
    reads += 1
    return whole
  })
  const [id] = ids
  assert.ok(id)
  await Promise.all([read(report, id), read(report, id)])
  assert.deepEqual((await read(report, id))?.reading, whole)
  assert.equal(reads, 1)
  await transact(room.db, (tx) => blankFiles(tx, report, [id], room.now()))
  assert.equal(await read(report, id), null)
})

test('what could not be read is tried anew', async (t) => {
  const { room, ids, report } = await given(t, 1)
  const readings: DocumentReading[] = [{ parts: [], flaw: 'tooLong' }, whole]
  const read = documentReader(room, async () => readings.shift() ?? assert.fail('read too often'))
  const [id] = ids
  assert.ok(id)
  const flaws = [await read(report, id), await read(report, id)].map((one) => one?.reading.flaw)
  assert.deepEqual(flaws, ['tooLong', null])
})

test('whoever comes while six are waiting is told to come back, and is served once those are read', async (t) => {
  const { room, ids, report } = await given(t, 7)
  const gate = Promise.withResolvers<DocumentReading>()
  let begun = 0
  const allBegun = Promise.withResolvers<void>()
  const read = documentReader(room, () => {
    begun += 1
    if (begun === 6) allBegun.resolve()
    return gate.promise
  })
  const first = ids.slice(0, 6).map((id) => read(report, id))
  await allBegun.promise
  const last = ids[6] ?? assert.fail()
  assert.equal((await read(report, last))?.reading.flaw, 'busy')
  gate.resolve(whole)
  await Promise.all(first)
  assert.equal((await read(report, last))?.reading.flaw, null)
})
