import type { Sharp, SharpOptions } from 'sharp'
import type { Area, Redaction } from '../kernel/redaction.ts'
import { drawnInTurn, shownOf, type SharpModule, type ShownPhoto } from './photo.ts'

type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
type Raw = { readonly data: Buffer; readonly raw: NonNullable<SharpOptions['raw']> }

/** So few colours are left along the longer side of a blurred area that no face can be computed back from them. */
const blurredCells = 4

/**
 * Draws the shown photo at `path` anew without what shall not be seen. It begins from what was looked at and not from the
 * original, so that a cut never shows what was too small to be judged; nothing of a covered area gets into the new file.
 */
export const redactPhoto = (
  path: string,
  { crop, covers }: Redaction,
  pixels: { readonly view: number; readonly small: number },
): Promise<ShownPhoto> =>
  drawnInTurn(async (sharp) => {
    const photo = await rawOf(sharp(path).removeAlpha())
    const ordered = [...covers.filter(({ how }) => how === 'blur'), ...covers.filter(({ how }) => how === 'cover')]
    for (const area of ordered) {
      const box = boxOf(area, photo.raw)
      // Covers come last: a blurred area that laps over one would show again what is beneath.
      paste(photo, box, area.how === 'blur' ? await blurred(sharp, photo, box) : null)
    }
    const drawn = sharp(photo.data, { raw: photo.raw })
    return shownOf(sharp, crop === null ? drawn : drawn.extract(boxOf(crop, photo.raw)), pixels)
  })

async function rawOf(picture: Sharp): Promise<Raw> {
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true })
  return { data, raw: { width: info.width, height: info.height, channels: info.channels } }
}

/** In whole pixels, and rather one more than one less. */
function boxOf({ left, top, width, height }: Area, { width: wide, height: high }: Raw['raw']): Box {
  const [x, y] = [Math.floor((left / 100) * wide), Math.floor((top / 100) * high)]
  return {
    left: Math.min(x, wide - 1),
    top: Math.min(y, high - 1),
    width: Math.max(1, Math.min(wide, Math.ceil(((left + width) / 100) * wide)) - x),
    height: Math.max(1, Math.min(high, Math.ceil(((top + height) / 100) * high)) - y),
  }
}

async function blurred(sharp: SharpModule, { data, raw }: Raw, box: Box): Promise<Raw> {
  const cells = (length: number): number =>
    Math.max(1, Math.round((blurredCells * length) / Math.max(box.width, box.height)))
  const few = await rawOf(
    sharp(data, { raw })
      .extract(box)
      .resize({ width: cells(box.width), height: cells(box.height), fit: 'fill', kernel: 'linear' }),
  )
  return rawOf(
    sharp(few.data, { raw: few.raw }).resize({ width: box.width, height: box.height, fit: 'fill', kernel: 'cubic' }),
  )
}

/** Puts a picture of the box's size into the photo, black where there is none. */
function paste({ data, raw: { width, channels } }: Raw, box: Box, picture: Raw | null): void {
  const length = box.width * channels
  for (let row = 0; row < box.height; row += 1) {
    const at = ((box.top + row) * width + box.left) * channels
    if (picture === null) data.fill(0, at, at + length)
    else picture.data.copy(data, at, row * length, (row + 1) * length)
  }
}
