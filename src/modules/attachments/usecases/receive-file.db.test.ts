import assert from 'node:assert/strict'
import { globSync } from 'node:fs'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import type { FileRefusal } from '../../../kernel/attachments.ts'
import { testDatabase, type Cleanup } from '../../../../test/harness/db.ts'
import { pdf, phonePhoto, testFiles } from '../../../../test/harness/files.ts'
import { letterOf } from '../../../../test/harness/archives.ts'
import { testClock } from '../../../../test/harness/room.ts'
import type { AttachmentTables } from '../store/tables.ts'
import { looseFiles } from './read-files.ts'
import { receiveFile } from './receive-file.ts'
import { sweepLoose } from './sweep-loose.ts'

async function givenRoom(t: Cleanup) {
  const db = await testDatabase(t)
  const clock = testClock()
  const files = await testFiles(t)
  const room = { db, now: clock.now, files }
  const receive = (name: string, content: Uint8Array | Readable, isCut = false) =>
    receiveFile(room, {
      name,
      bytes: content instanceof Readable ? content : Readable.from([content]),
      isCut: () => isCut,
    })
  const rows = async () =>
    (await db.withTables<AttachmentTables>().selectFrom('attachments').select('state').execute()).length
  const onDisk = () => globSync('*/*/*', { cwd: files.root })
  return { room, clock, files, receive, rows, onDisk }
}

const bytesOf = async (stream: Readable): Promise<Buffer> => Buffer.concat(await Array.fromAsync(stream))

test('a photo is shown upright and small, without the place that the phone wrote into it', async (t) => {
  const { receive, files } = await givenRoom(t)
  const original = await phonePhoto()
  const { exif } = await sharp(original).metadata()
  assert.ok(exif?.includes('Telepon Uji'), 'the photo of the test has nothing to hide')

  const taken = await receive('IMG_1.jpg', original)
  assert.ok(taken.ok)
  assert.deepEqual(taken.value.pixels, { width: 1000, height: 2000 })
  for (const [name, width, height] of [
    ['foto.jpg', 1000, 2000],
    ['kecil.jpg', 160, 320],
  ] as const) {
    const kept = (await files.read({ folder: taken.value.id, name })) ?? assert.fail(`no ${name}`)
    const shown = await bytesOf(kept.bytes)
    const found = await sharp(shown).metadata()
    assert.deepEqual([found.width, found.height, found.exif, found.xmp], [width, height, undefined, undefined])
    assert.ok(!shown.includes('Telepon Uji'))
  }
  const sealed = (await files.read({ folder: taken.value.id, name: 'asli' })) ?? assert.fail('no original')
  assert.ok((await bytesOf(sealed.bytes)).equals(original), 'the original has changed')
})

test('a document is kept byte by byte, under a name that its content gives the ending', async (t) => {
  const { receive, files } = await givenRoom(t)
  const taken = await receive('../surat desa.PDF.exe', pdf)
  assert.ok(taken.ok)
  assert.equal(taken.value.name, 'surat desa.PDF.pdf')
  const kept = (await files.read({ folder: taken.value.id, name: 'asli' })) ?? assert.fail('no document')
  assert.ok((await bytesOf(kept.bytes)).equals(pdf))
})

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
const refused: readonly (readonly [string, string, Uint8Array, FileRefusal])[] = [
  [
    'a page that is called a photo',
    'foto.jpg',
    Buffer.from('<!doctype html><script>alert(1)</script>'),
    'fileTypeNotAllowed',
  ],
  ['a page after white space', 'catatan.txt', Buffer.from('\n  <html>'), 'fileTypeNotAllowed'],
  ['a drawing that can run', 'gambar.svg', Buffer.from(svg), 'fileTypeNotAllowed'],
  ['a program', 'surat.pdf', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]), 'fileTypeNotAllowed'],
  ['bytes that are no text', 'catatan.txt', Buffer.from([0xff, 0xfe, 0x00, 0x41]), 'fileTypeNotAllowed'],
  [
    'a photo that our decoder may not open',
    'foto.heic',
    Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'),
    'fileTypeNotAllowed',
  ],
  ['a PDF that is a page too', 'surat.pdf', Buffer.concat([pdf, Buffer.from(svg)]), 'fileTwofold'],
  [
    'a letter that bursts',
    'surat.docx',
    await letterOf('x', { 'word/a.xml': Buffer.alloc(10_000_000) }),
    'archiveTooLarge',
  ],
  ['a letter with a program in it', 'surat.docx', await letterOf('x', { 'word/baca.exe': 'MZ' }), 'archiveHidesFiles'],
  ['nothing', 'kosong.pdf', Buffer.alloc(0), 'fileEmpty'],
]
for (const [what, name, content, refusal] of refused)
  test(`${what} is refused and leaves nothing behind`, async (t) => {
    const { receive, rows, onDisk } = await givenRoom(t)
    assert.deepEqual(await receive(name, content), { ok: false, refusal })
    assert.deepEqual([await rows(), onDisk()], [0, []])
  })

test('a photo that breaks off in the middle is refused', async (t) => {
  const { receive, rows } = await givenRoom(t)
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const
  const whole = await sharp({ create: { width: 800, height: 800, channels: 3, background: '#000', noise } })
    .jpeg()
    .toBuffer()
  assert.deepEqual(await receive('separuh.jpg', whole.subarray(0, whole.length / 2)), {
    ok: false,
    refusal: 'photoBroken',
  })
  assert.equal(await rows(), 0)
})

/** The beginning of a picture of this size; nobody should want to see the rest. */
function pngOf(width: number, height: number): Buffer {
  const header = Buffer.from('IHDR\0\0\0\0\0\0\0\0\x08\x02\0\0\0', 'latin1')
  header.writeUInt32BE(width, 4)
  header.writeUInt32BE(height, 8)
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(header.length - 4)
  sum.writeUInt32BE(crc32(header))
  const data = Buffer.from('\0\0\0\0IDAT\x35\xaf\x06\x1e', 'latin1')
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), length, header, sum, data])
}

test('a small file that would unfold into a giant picture is refused before it does', async (t) => {
  const { receive } = await givenRoom(t)
  assert.deepEqual(await receive('raksasa.png', pngOf(60_000, 60_000)), { ok: false, refusal: 'photoTooLarge' })
})

test('what was cut at the limit is refused as too large', async (t) => {
  const { receive, rows, onDisk } = await givenRoom(t)
  assert.deepEqual(await receive('besar.pdf', pdf, true), { ok: false, refusal: 'fileTooLarge' })
  assert.deepEqual([await rows(), onDisk()], [0, []])
})

test('a line that breaks off in the middle leaves nothing behind', async (t) => {
  const { receive, rows, onDisk } = await givenRoom(t)
  const broken = Readable.from(
    (async function* () {
      yield pdf
      throw new Error('the line is dead')
    })(),
  )
  await assert.rejects(receive('surat.pdf', broken), /the line is dead/)
  assert.deepEqual([await rows(), onDisk()], [0, []])
})

test('what nobody sends along is taken away after a day, and not before', async (t) => {
  const { room, clock, receive, rows, onDisk } = await givenRoom(t)
  const taken = await receive('surat.pdf', pdf)
  assert.ok(taken.ok)
  clock.advance({ hours: 23, minutes: 59 })
  assert.equal(await sweepLoose(room), 0)
  assert.equal((await looseFiles(room.db, [taken.value.id])).length, 1)
  clock.advance({ minutes: 1 })
  assert.equal(await sweepLoose(room), 1)
  assert.deepEqual([await rows(), onDisk()], [0, []])
})

test('a sweep that died between the bytes and the row is finished by the next one', async (t) => {
  const { room, clock, receive, rows } = await givenRoom(t)
  await receive('surat.pdf', pdf)
  clock.advance({ days: 1 })
  const dying = { ...room, files: { ...room.files, remove: () => Promise.reject(new Error('killed')) } }
  await assert.rejects(sweepLoose(dying), /killed/)
  assert.equal(await rows(), 1)
  assert.equal(await sweepLoose(room), 1)
  assert.equal(await rows(), 0)
})
