import { createReadStream } from 'node:fs'

/** What the file at `path` is by its content, whatever it is called: a media type, or null where nobody can tell. */
export async function detectMediaType(path: string): Promise<string | null> {
  // Loaded when a first file comes; it reads only what it needs of it.
  const { fileTypeFromFile } = await import('file-type')
  const found = await fileTypeFromFile(path)
  if (found !== undefined) return found.mime
  return (await isPlainText(path)) ? 'text/plain' : null
}

/** Marks at the beginning of what a browser might take for a page, a picture that runs, or a program. */
const looksActive = /^\s*(?:<|#!|%!|\{\\rtf)/

/** Text in UTF-8 from beginning to end, without control characters, that does not begin like a page. */
async function isPlainText(path: string): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let isFirst = true
  try {
    for await (const chunk of createReadStream(path)) {
      const text = decoder.decode(chunk as Buffer, { stream: true })
      // oxlint-disable-next-line no-control-regex
      if (/[\u0000-\u0008\u000e-\u001f]/.test(text) || (isFirst && looksActive.test(text))) return false
      isFirst = false
    }
    decoder.decode()
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}
