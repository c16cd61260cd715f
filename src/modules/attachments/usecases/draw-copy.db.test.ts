import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import sharp from 'sharp'
import { testDatabase, type Cleanup } from '../../../../test/harness/db.ts'
import { pdf, phonePhoto, testFiles } from '../../../../test/harness/files.ts'
import { testClock } from '../../../../test/harness/room.ts'
import type { AttachmentId } from '../../../kernel/brand.ts'
import type { Redaction } from '../../../kernel/redaction.ts'
import { transact } from '../../../platform/db/db.ts'
import { holdFiles } from './attach-files.ts'
import { drawCopy } from './draw-copy.ts'
import { looseFiles } from './read-files.ts'
import { receiveFile } from './receive-file.ts'

const redaction: Redaction = { crop: null, covers: [{ how: 'cover', left: 10, top: 10, width: 50, height: 50 }] }

async function given(t: Cleanup) {
  const files = await testFiles(t)
  const room = { db: await testDatabase(t), now: testClock().now, files }
  const receive = async (name: string, content: Uint8Array): Promise<AttachmentId> => {
    const taken = await receiveFile(room, { name, bytes: Readable.from([content]), isCut: () => false })
    assert.ok(taken.ok)
    return taken.value.id
  }
  const bytesOf = async (folder: string, name: string): Promise<Buffer> => {
    const kept = (await files.read({ folder, name })) ?? assert.fail(`no ${name}`)
    return Buffer.concat(await Array.fromAsync(kept.bytes))
  }
  return { room, receive, bytesOf }
}

test('a copy is a file of its own without a name or a word of the camera; the photo is left as it was', async (t) => {
  const { room, receive, bytesOf } = await given(t)
  const original = await phonePhoto(600, 400)
  const photo = await receive('rumah pak budi.jpg', original)
  const names = ['asli', 'foto.jpg', 'kecil.jpg']
  const before = await Promise.all(names.map((name) => bytesOf(photo, name)))
  const copy = (await drawCopy(room, photo, redaction)) ?? assert.fail('no copy')
  assert.deepEqual(await Promise.all(names.map((name) => bytesOf(photo, name))), before)
  assert.ok(before[0]?.equals(original))
  for (const name of names) {
    const drawn = await bytesOf(copy, name)
    const { exif, xmp, iptc, icc } = await sharp(drawn).metadata()
    assert.deepEqual([exif, xmp, iptc, icc], [undefined, undefined, undefined, undefined])
    assert.ok(!drawn.includes('Telepon Uji'))
  }
  const [card] = await looseFiles(room.db, [copy])
  assert.equal(card?.name, 'foto.jpg')
  assert.deepEqual(card.copy, { of: photo, redaction })
})

test('there is no copy of a document, of a copy, or of what is not there', async (t) => {
  const { room, receive } = await given(t)
  const photo = await receive('foto.jpg', await phonePhoto(60, 40))
  const copy = (await drawCopy(room, photo, redaction)) ?? assert.fail('no copy')
  for (const id of [await receive('surat.pdf', pdf), copy, '019d0000-0000-7000-8000-000000000009' as AttachmentId])
    assert.equal(await drawCopy(room, id, redaction), null)
})

test('a copy goes along with what says whose copy it is alone, and no other file goes for one', async (t) => {
  const { room, receive } = await given(t)
  const [photo, other] = [
    await receive('a.jpg', await phonePhoto(60, 40)),
    await receive('b.jpg', await phonePhoto(60, 40)),
  ]
  const copy = (await drawCopy(room, photo, redaction)) ?? assert.fail('no copy')
  const held = (id: AttachmentId, of: AttachmentId | null) =>
    transact(room.db, async (tx) => (await holdFiles(tx, [id], of)).ok)
  assert.deepEqual(
    [
      await held(copy, photo),
      await held(copy, null),
      await held(copy, other),
      await held(other, photo),
      await held(other, null),
    ],
    [true, false, false, false, true],
  )
})
