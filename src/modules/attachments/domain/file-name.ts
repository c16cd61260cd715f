import { mediaTypes, type MediaType } from '../../../kernel/attachments.ts'

const longest = 80
/** Never through the middle of a character that takes two units. */
const shorten = (text: string): string =>
  text
    .slice(0, longest)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim()

/**
 * A name that can be shown and saved anywhere: without the way to it, without what a file system, a header or an eye
 * would stumble over (direction marks that turn an ending around), with the ending that its content has.
 */
export function cleanName(given: string, mediaType: MediaType): string {
  const ending = mediaTypes[mediaType]
  const bare = (given.split(/[/\\]/).at(-1) ?? '').replace(/\.[^.]*$/, '')
  const clean = bare
    .normalize('NFC')
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}"*:<>?|%]/gu, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[.\s]+|[.\s]+$/g, '')
  return `${shorten(clean) || 'berkas'}.${ending}`
}
