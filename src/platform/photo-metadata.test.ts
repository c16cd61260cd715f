import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { testFolder } from '../../test/harness/files.ts'
import { showPhoto } from './photo.ts'
import { redactPhoto } from './redact-photo.ts'

const pixels = { view: 2000, small: 320 }
/** Stands in everything that a camera, a program or a person may have put into the file. */
const secret = 'RAHASIA-RATNA'

/** A picture that says where, with what, by whom and of whom it was taken. */
const telling = (format: 'jpeg' | 'png' | 'webp') =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: '#7a5c2e' } })
    .withExif({
      IFD0: { Artist: secret, Copyright: secret, Make: secret, ImageDescription: secret },
      IFD2: { UserComment: secret, BodySerialNumber: secret },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '0/1 20/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '101/1 8/1 0/1' },
    })
    .withXmp(
      `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="${secret}"/></rdf:RDF></x:xmpmeta>`,
    )
    .keepIccProfile()
    .withIccProfile('p3')
    .toFormat(format)
    .toBuffer()

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(content.length + 2, 2)
  return Buffer.concat([head, content])
}

/** IPTC as Photoshop writes it, a comment, a small picture of before the cut, and words behind the end. */
async function jpeg(): Promise<Buffer> {
  const photo = await telling('jpeg')
  const byline = Buffer.concat([Buffer.from([0x1c, 0x02, 0x50, 0, secret.length]), Buffer.from(secret)])
  const resource = Buffer.concat([
    Buffer.from('Photoshop 3.0\0'),
    Buffer.from('8BIM\u0004\u0004\0\0\0\0\0', 'latin1'),
    Buffer.from([byline.length]),
    byline,
  ])
  const before = await sharp({ create: { width: 16, height: 16, channels: 3, background: '#fff' } })
    .jpeg()
    .toBuffer()
  return Buffer.concat([
    photo.subarray(0, 2),
    segment(0xed, resource),
    segment(0xfe, Buffer.from(secret)),
    segment(0xe9, Buffer.concat([Buffer.from(secret), before])),
    photo.subarray(2),
    Buffer.from(secret),
  ])
}

function chunk(type: string, content: string): Buffer {
  const body = Buffer.from(type + content, 'latin1')
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

async function png(): Promise<Buffer> {
  const photo = await telling('png')
  // After the signature and the header, which is 25 bytes long.
  return Buffer.concat([
    photo.subarray(0, 33),
    chunk('tEXt', `Author\0${secret}`),
    photo.subarray(33),
    Buffer.from(secret),
  ])
}

for (const [kind, make] of [
  ['JPEG', jpeg],
  ['PNG', png],
  ['WebP', () => telling('webp')],
] as const)
  test(`nothing of what a ${kind} tells beside the picture is in any form in which it leaves`, async (t) => {
    const original = await make()
    const told = await sharp(original).metadata()
    assert.ok(
      told.exif !== undefined && told.xmp !== undefined && told.icc !== undefined,
      'the photo has nothing to hide',
    )
    assert.ok(original.includes(secret))
    const folder = await testFolder(t)
    const [path, seen] = [join(folder, 'asli'), join(folder, 'foto.jpg')]
    await writeFile(path, original)
    const shown = await showPhoto(path, pixels)
    assert.ok(shown.ok)
    await writeFile(seen, shown.value.view)
    const covers = [{ how: 'cover', left: 0, top: 0, width: 10, height: 10 }] as const
    const copy = await redactPhoto(seen, { crop: null, covers }, pixels)
    for (const [form, bytes] of Object.entries({
      view: shown.value.view,
      small: shown.value.small,
      copy: copy.view,
      smallCopy: copy.small,
    })) {
      const { format, exif, xmp, iptc, icc, comments } = await sharp(bytes).metadata()
      assert.deepEqual(
        [format, exif, xmp, iptc, icc, comments],
        ['jpeg', undefined, undefined, undefined, undefined, undefined],
        form,
      )
      assert.ok(!Buffer.from(bytes).includes(secret), form)
      // Its end is the end of the picture.
      assert.equal(Buffer.from(bytes.slice(-2)).toString('hex'), 'ffd9', form)
    }
  })
