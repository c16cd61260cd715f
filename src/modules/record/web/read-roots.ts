import { z } from 'zod'
import type { DayLine } from '../domain/day.ts'
import { recordFormat } from '../domain/proof.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
export const lineSchema = z.object({ day: z.iso.date(), size: z.int().min(1), root: hash, link: hash })
const rootsSchema = z.object({ format: z.literal(recordFormat), days: z.array(lineSchema) })

/** Days as somebody kept them: the file or the feed of the record. Null where it is neither. */
export function readRoots(text: string): readonly DayLine[] | null {
  if (text.trimStart().startsWith('<')) {
    const lines = [...text.matchAll(inFeed)].map(({ groups = {} }) => ({ ...groups, size: Number(groups['size']) }))
    const parsed = z.array(lineSchema).min(1).safeParse(lines)
    return parsed.success ? parsed.data : null
  }
  try {
    const parsed = rootsSchema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data.days : null
  } catch {
    return null
  }
}

/** How an entry of the feed names its day: `feedLine` writes it. */
const inFeed = /\b(?<day>\d{4}-\d\d-\d\d) size (?<size>\d+) root (?<root>[0-9a-f]{64}) link (?<link>[0-9a-f]{64})/g

export const feedLine = ({ day, size, root, link }: DayLine): string => `${day} size ${size} root ${root} link ${link}`
