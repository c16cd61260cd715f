/** A rectangle of a photo as it is shown, in percent of its width and height, from its upper left corner. */
export type Area = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

/**
 * How an area is made unreadable: covered, so that nothing of it is left, or blurred to a few colours, which leaves a
 * picture to look at. What was written can be guessed from little, so letters and plates are covered.
 */
export const coverings = ['cover', 'blur'] as const
export type Covering = (typeof coverings)[number]

/** What is not to be seen of a photo: all that lies outside of `crop`, and the areas in it. */
export type Redaction = {
  /** The part that is left; null where all of it is. */
  readonly crop: Area | null
  readonly covers: readonly (Area & { readonly how: Covering })[]
}

export const mostCovers = 60
/** Smaller areas come of a slip of the hand. */
export const leastPercent = 0.5

/** Does the rectangle lie within the photo, and is there anything of it? */
export const isWithinPhoto = ({ left, top, width, height }: Area): boolean =>
  [left, top].every((from) => from >= 0) &&
  [width, height].every((length) => length >= leastPercent) &&
  left + width <= 100 &&
  top + height <= 100

/** Can a copy be drawn by it: is something taken away, and all of it within the photo? */
export const isDrawable = ({ crop, covers }: Redaction): boolean =>
  (crop !== null || covers.length > 0) &&
  covers.length <= mostCovers &&
  [...covers, ...(crop === null ? [] : [crop])].every(isWithinPhoto)
