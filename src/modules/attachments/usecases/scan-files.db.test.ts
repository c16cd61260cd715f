import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test, type TestContext } from 'node:test'
import { eicar, standInScanner } from '../../../../test/harness/clamd.ts'
import { testDatabase } from '../../../../test/harness/db.ts'
import { pdf, phonePhoto, testFiles } from '../../../../test/harness/files.ts'
import { testClock } from '../../../../test/harness/room.ts'
import { clamd } from '../../../platform/clamd.ts'
import { countScans } from '../store/scans.ts'
import { drawCopy } from './draw-copy.ts'
import { looseFiles, openLoose } from './read-files.ts'
import { receiveFile } from './receive-file.ts'
import { scanWaiting } from './scan-files.ts'

const harmful = Buffer.concat([pdf.subarray(0, -6), Buffer.from(`\n%${eicar}\n%%EOF\n`)])

async function given(t: TestContext) {
  const scanner = await standInScanner(t)
  const scan = clamd(scanner.address, 300)
  const clock = testClock()
  const unwatched = { db: await testDatabase(t), now: clock.now, files: await testFiles(t) }
  const room = { ...unwatched, scan }
  const receive = (content: Uint8Array, into: typeof unwatched = room) =>
    receiveFile(into, { name: 'surat.pdf', bytes: Readable.from([content]), isCut: () => false })
  const taken = async (content: Uint8Array, into?: typeof unwatched) => {
    const answer = await receive(content, into)
    assert.ok(answer.ok)
    return answer.value.id
  }
  const stateOf = async (id: Awaited<ReturnType<typeof taken>>) => (await looseFiles(room.db, [id]))[0]?.scan ?? 'open'
  return { scanner, scan, clock, unwatched, room, receive, taken, stateOf }
}

test('what is clean is open at once, and what is infected is refused and leaves nothing behind', async (t) => {
  const { room, receive, taken, stateOf } = await given(t)
  assert.equal(await stateOf(await taken(pdf)), 'open')
  assert.deepEqual(await receive(harmful), { ok: false, refusal: 'fileInfected' })
  assert.deepEqual(await countScans(room.db), { waiting: 0, infected: 0 })
})

for (const behaviour of ['hangs', 'dies'] as const)
  test(`while the scanner ${behaviour}, files are taken and stay closed; they open, or stay closed for ever, once it judges`, async (t) => {
    const { scanner, scan, clock, room, taken, stateOf } = await given(t)
    scanner.behaviour = behaviour
    const photo = await taken(await phonePhoto(60, 40))
    const letter = await taken(harmful)
    assert.deepEqual([await stateOf(photo), await stateOf(letter)], ['waiting', 'waiting'])
    assert.equal(await openLoose(room, photo), null)
    const redaction = { crop: { left: 0, top: 0, width: 50, height: 50 }, covers: [] }
    assert.equal(await drawCopy(room, photo, redaction), null)
    await assert.rejects(scanWaiting(room, scan), /gave no verdict \(noAnswer\)/)

    scanner.behaviour = 'works'
    clock.advance({ minutes: 2 })
    assert.equal(await scanWaiting(room, scan), 2)
    assert.deepEqual([await stateOf(photo), await stateOf(letter)], ['open', 'infected'])
    const opened = (await openLoose(room, photo)) ?? assert.fail('a clean photo stays closed')
    opened.bytes.destroy()
    assert.deepEqual(await countScans(room.db), { waiting: 0, infected: 1 })
  })

test('a file that the scanner cannot take does not keep it from the others, and is tried ever more seldom', async (t) => {
  const { scanner, scan, clock, room, taken, stateOf } = await given(t)
  scanner.mostBytes = 1_000
  const large = await taken(Buffer.concat([pdf.subarray(0, -6), Buffer.alloc(5_000, ' '), Buffer.from('%%EOF\n')]))
  scanner.behaviour = 'dies'
  const small = await taken(pdf)
  scanner.behaviour = 'works'
  assert.equal(await scanWaiting(room, scan), 1)
  assert.deepEqual([await stateOf(large), await stateOf(small)], ['waiting', 'open'])
  const asked = scanner.asked
  assert.equal(await scanWaiting(room, scan), 0)
  assert.equal(scanner.asked, asked, 'it was tried again at once')
  clock.advance({ minutes: 1 })
  await scanWaiting(room, scan)
  clock.advance({ minutes: 1 })
  await scanWaiting(room, scan)
  assert.equal(scanner.asked, asked + 1, 'the second pause is not longer than the first')
  scanner.mostBytes = 1_000_000
  clock.advance({ days: 1 })
  assert.equal(await scanWaiting(room, scan), 1)
  assert.equal(await stateOf(large), 'open')
})

test('files of before the scanner was set up are closed from then on, until it has looked through them', async (t) => {
  const { scan, unwatched, room, taken, stateOf } = await given(t)
  const photo = await taken(await phonePhoto(60, 40), unwatched)
  const before = (await openLoose(unwatched, photo)) ?? assert.fail('without a scanner a photo is closed')
  before.bytes.destroy()
  assert.equal(await openLoose(room, photo), null)
  assert.equal(await scanWaiting(room, scan), 1)
  assert.equal(await stateOf(photo), 'open')
  const after = (await openLoose(room, photo)) ?? assert.fail('a clean photo stays closed')
  after.bytes.destroy()
})
