import type { ArchiveFiles } from './archive-entries.ts'
import type { Parts } from './parts.ts'
import { tokensOf } from './xml.ts'

/** Fields of a document that name somebody: who wrote it, who changed it last, whose office it is. */
const people = /(?:^|:)(?:creator|initial-creator|lastModifiedBy|Manager|Company|printed-by)$/i
/** Fields in which somebody may have written about somebody. */
const words = /(?:^|:)(?:title|subject|description|keywords?|category|user-defined|lpwstr)$/i

/** What a file of properties tells of people, and in words. */
export function propertiesIn(xml: string, parts: Parts): void {
  let field = ''
  for (const token of tokensOf(xml))
    if (token.kind === 'open') field = token.name
    else if (token.kind === 'close') field = ''
    else if (people.test(field)) parts.add('author', field.replace(/^.*:/, ''), token.text, true)
    else if (words.test(field)) parts.add('property', field.replace(/^.*:/, ''), token.text, true)
}

const mostPictures = 50
const picture = /\.(?:jpe?g|png|webp|tiff?)$/i

/** What cameras wrote into the pictures of a document, and what else is packed into it. */
export async function packedIn(files: ArchiveFiles, parts: Parts): Promise<void> {
  for (const name of files.names.filter((one) => picture.test(one)).slice(0, mostPictures)) {
    const told = toldBy((await files.read(name)) ?? Buffer.alloc(0))
    if (told !== '') parts.add('picture', name, told, true)
  }
  for (const name of files.names)
    if (/(?:^|\/)(?:embeddings|Object \d+)\/.+\./.test(name)) parts.add('embedded', name, name, true)
}

/** Words in the first of the blocks that cameras write, as far as they are letters. */
function toldBy(bytes: Buffer): string {
  const at = [
    bytes.indexOf('Exif\0\0'),
    bytes.indexOf('eXIf'),
    bytes.indexOf('<x:xmpmeta'),
    bytes.indexOf('8BIM'),
  ].filter((n) => n >= 0)
  if (at.length === 0) return ''
  const block = bytes.subarray(Math.min(...at), Math.min(...at) + 8_192).toString('latin1')
  return (
    [...block.matchAll(/[\x20-\x7e]{5,}/g)]
      .map(([run]) => run)
      .join(' ')
      .slice(0, 1_000) || 'EXIF'
  )
}
