import type { Sharp } from 'sharp'
import { refuse, accept, type Result } from '../kernel/result.ts'

/** A photo as it is shown: upright, without what the camera wrote into it, no larger than a screen needs. */
export type ShownPhoto = {
  readonly view: Uint8Array
  readonly small: Uint8Array
  /** Of the view, in pixels. */
  readonly width: number
  readonly height: number
}
/** What draws, as it is loaded when it is first needed. */
export type SharpModule = (typeof import('sharp'))['default']
export type PhotoRefusal = 'photoBroken' | 'photoTooLarge'

const mostPixels = 80_000_000
/** A picture that takes longer to decode was made for that. */
const mostSeconds = 30

/**
 * Decodes the picture at `path` and draws it anew as two JPEGs, each within a square of so many pixels: EXIF, place, comments and whatever hung on behind stay
 * in the original. Refusals: `photoBroken` where it cannot be decoded to its end, `photoTooLarge` above 80 megapixels.
 */
export async function showPhoto(
  path: string,
  pixels: { readonly view: number; readonly small: number },
): Promise<Result<ShownPhoto, PhotoRefusal>> {
  return drawnInTurn(async (sharp) => {
    try {
      const { width, height } = await sharp(path, { limitInputPixels: false }).metadata()
      if (width * height > mostPixels) return refuse('photoTooLarge')
      const upright = sharp(path, { limitInputPixels: mostPixels, failOn: 'error' })
        .autoOrient()
        .timeout({ seconds: mostSeconds })
      return accept(await shownOf(sharp, upright, pixels))
    } catch (error) {
      if (isOfPicture(error)) return refuse('photoBroken')
      throw error
    }
  })
}

/** A picture in both sizes. */
export async function shownOf(
  sharp: SharpModule,
  picture: Sharp,
  pixels: { readonly view: number; readonly small: number },
): Promise<ShownPhoto> {
  const shown = await fitted(picture, pixels.view).toBuffer({ resolveWithObject: true })
  const small = await fitted(sharp(shown.data), pixels.small).toBuffer()
  return { view: shown.data, small, width: shown.info.width, height: shown.info.height }
}

/** Within a square of so many pixels, never larger than it was; what was transparent becomes paper. */
const fitted = (picture: Sharp, pixels: number): Sharp =>
  picture
    .resize({ width: pixels, height: pixels, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 80 })

/** What the decoder says of a picture is a plain error; what the disk says has a code. */
const isOfPicture = (error: unknown): boolean => error instanceof Error && !('code' in error)

let last: Promise<unknown> = Promise.resolve()

/** One after the other: a picture of 80 megapixels takes a quarter of a gigabyte while it is drawn. */
export function drawnInTurn<T>(work: (sharp: SharpModule) => Promise<T>): Promise<T> {
  const mine = last.then(async () => {
    // Loaded when somebody first sends a photo: it takes longer than everything else at start.
    const { default: sharp } = await import('sharp')
    sharp.cache(false)
    sharp.concurrency(1)
    return work(sharp)
  })
  last = mine.catch(() => {})
  return mine
}
