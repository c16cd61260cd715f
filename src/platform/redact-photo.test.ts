import assert from 'node:assert/strict'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test, type TestContext } from 'node:test'
import sharp from 'sharp'
import { testFolder } from '../../test/harness/files.ts'
import type { Redaction } from '../kernel/redaction.ts'
import { redactPhoto } from './redact-photo.ts'

const pixels = { view: 2000, small: 320 }
const [width, height] = [400, 200]

/** A photo in which no two neighbouring pixels are alike, so that anything left of it can be told. */
async function givenPhoto(t: TestContext): Promise<string> {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const
  const photo = await sharp({ create: { width, height, channels: 3, background: '#000', noise } })
    .jpeg({ quality: 95 })
    .toBuffer()
  const path = join(await testFolder(t), 'foto.jpg')
  await writeFile(path, photo)
  return path
}

type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
const within = (picture: Uint8Array | string, box: Box) => sharp(picture).extract(box).removeAlpha().raw().toBuffer()
/** How far the colours of a part differ among themselves. */
async function spreadOf(picture: Uint8Array | string, box: Box): Promise<number> {
  // Of the part alone: what is cut out is counted only once it is a picture of its own.
  const part = await sharp(picture).extract(box).png().toBuffer()
  const { channels } = await sharp(part).stats()
  return Math.max(...channels.map(({ stdev }) => stdev))
}
const draw = (path: string, redaction: Partial<Redaction>) =>
  redactPhoto(path, { crop: null, covers: [], ...redaction }, pixels)

const half = { left: 50, top: 0, width: 50, height: 100 }
/** Well within the right half, where the blocks of the JPEG do not reach over its edge. */
const inside: Box = { left: 216, top: 8, width: 168, height: 184 }
const outside: Box = { left: 8, top: 8, width: 168, height: 184 }

test('of a covered area nothing is left in either size, and the rest stays as it was', async (t) => {
  const path = await givenPhoto(t)
  const { view, small } = await draw(path, { covers: [{ how: 'cover', ...half }] })
  for (const value of await within(view, inside)) assert.ok(value < 8, 'something shines through')
  const [scaled] = [{ left: 170, top: 8, width: 140, height: 144 }]
  assert.ok(Math.max(...(await within(small, scaled))) < 8, 'something shines through in small')
  assert.ok((await spreadOf(view, outside)) > 20)
})

test('of a blurred area a few colours are left', async (t) => {
  const path = await givenPhoto(t)
  assert.ok((await spreadOf(path, inside)) > 40, 'the photo of the test has nothing to hide')
  const { view } = await draw(path, { covers: [{ how: 'blur', ...half }] })
  assert.ok((await spreadOf(view, inside)) < 12)
  assert.ok((await spreadOf(view, outside)) > 20)
})

test('a blurred area that laps over a covered one does not uncover it, in whichever order they were drawn', async (t) => {
  const path = await givenPhoto(t)
  const [cover, blur] = [
    { how: 'cover', ...half } as const,
    { how: 'blur', left: 25, top: 0, width: 60, height: 100 } as const,
  ]
  for (const covers of [
    [cover, blur],
    [blur, cover],
  ]) {
    const { view } = await draw(path, { covers })
    assert.ok(Math.max(...(await within(view, inside))) < 8)
  }
})

test('what is cut away is gone, and the copy has the size of what is left', async (t) => {
  const path = await givenPhoto(t)
  const drawn = await draw(path, {
    crop: { left: 25, top: 50, width: 50, height: 50 },
    covers: [{ how: 'cover', ...half }],
  })
  assert.deepEqual([drawn.width, drawn.height], [200, 100])
  const { width: wide, height: high } = await sharp(drawn.view).metadata()
  assert.deepEqual([wide, high], [200, 100])
  assert.ok(Math.max(...(await within(drawn.view, { left: 116, top: 8, width: 80, height: 80 }))) < 8)
})

test('an area to the very edge, or of a hair, is drawn', async (t) => {
  const path = await givenPhoto(t)
  const areas = [
    { left: 99.5, top: 99.5, width: 0.5, height: 0.5 },
    { left: 0, top: 0, width: 100, height: 0.5 },
  ]
  for (const how of ['cover', 'blur'] as const)
    assert.equal((await draw(path, { covers: areas.map((area) => ({ how, ...area })) })).width, width)
})
