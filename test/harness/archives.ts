import { buffer } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import { ZipFile } from 'yazl'

/** An archive with these files in it, packed. */
export function archiveOf(files: Readonly<Record<string, string | Uint8Array>>, comment = ''): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [path, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), path)
  zip.end({ comment, forceZip64Format: false })
  return buffer(zip.outputStream as Readable)
}

const contentTypes = (part: string, type: string) => `<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`

/** A letter of one paragraph, with whatever else shall be in it. */
export const letterOf = (text: string, more: Readonly<Record<string, string | Uint8Array>> = {}): Promise<Buffer> =>
  archiveOf({
    '[Content_Types].xml': contentTypes('word/document.xml', 'wordprocessingml.document'),
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:body></w:document>`,
    ...more,
  })
