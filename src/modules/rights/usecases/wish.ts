import { z } from 'zod'

/** What somebody wrote with a request: their own words, and what a wrong field should say. */
export type Wish = {
  readonly words: string
  /** By field, what it should say; empty where nothing is to be corrected. */
  readonly values: Readonly<Partial<Record<'name' | 'address', string>>>
}

const wishSchema = z.object({
  words: z.string(),
  values: z.object({ name: z.string().optional(), address: z.string().optional() }),
})

/** A wish as it is sealed; null where nothing was written. */
export const wishText = ({ words, values }: Wish): string | null =>
  words === '' && Object.keys(values).length === 0 ? null : JSON.stringify({ words, values })

/** A wish as it was sealed; an empty one where there was nothing to seal. */
export function readWish(sealed: string | null): Wish {
  if (sealed === null) return { words: '', values: {} }
  const { words, values } = wishSchema.parse(JSON.parse(sealed))
  return {
    words,
    values: {
      ...(values.name === undefined ? {} : { name: values.name }),
      ...(values.address === undefined ? {} : { address: values.address }),
    },
  }
}
