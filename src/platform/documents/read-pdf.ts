import { readFile } from 'node:fs/promises'
import { getDocumentProxy, getMeta } from 'unpdf'
import { TooLong, type Parts } from './parts.ts'

const mostPages = 300
/** Fields of a PDF that name somebody. */
const people = ['Author', 'Creator']
const words = ['Title', 'Subject', 'Keywords']

/** A PDF: the text of its pages, the notes on them, files that hang on to it, and what is told of it. */
export async function readPdf(path: string, parts: Parts): Promise<void> {
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(path)))
  const { info } = (await getMeta(pdf)) as { info: Readonly<Record<string, unknown>> }
  for (const field of people) parts.add('author', field, textOf(info[field]), true)
  for (const field of words) parts.add('property', field, textOf(info[field]), true)
  for (const [field, value] of Object.entries(info['Custom'] ?? {})) parts.add('property', field, textOf(value), true)
  const attached = (await pdf.getAttachments()) as Readonly<Record<string, { readonly filename?: string }>> | null
  for (const [name, { filename }] of Object.entries(attached ?? {})) parts.add('embedded', name, filename ?? name, true)
  for (let n = 1; n <= pdf.numPages; n += 1) {
    if (n > mostPages) throw new TooLong()
    const page = await pdf.getPage(n)
    const { items } = await page.getTextContent()
    parts.add(
      'page',
      String(n),
      items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
    )
    for (const note of (await page.getAnnotations()) as readonly Note[]) {
      parts.add('author', String(n), note.titleObj?.str ?? '', true)
      parts.add('comment', String(n), note.contentsObj?.str ?? '', true)
      parts.add('comment', String(n), textOf(note.fieldValue), true)
      parts.add('comment', String(n), note.url ?? '', true)
    }
    page.cleanup()
  }
}

type Note = {
  readonly titleObj?: { readonly str: string }
  readonly contentsObj?: { readonly str: string }
  readonly fieldValue?: unknown
  readonly url?: string
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
