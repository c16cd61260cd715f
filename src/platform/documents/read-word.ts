import type { ArchiveFiles } from './archive-entries.ts'
import { packedIn, propertiesIn } from './office-parts.ts'
import type { Parts } from './parts.ts'
import { tokensOf } from './xml.ts'

const stories = /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/

/** A letter in Office Open XML: its paragraphs, and what was deleted, noted in its margin, hidden, or is told of it. */
export async function readWord(files: ArchiveFiles, parts: Parts): Promise<void> {
  for (const name of files.names.filter((one) => stories.test(one)))
    readStory((await files.read(name))?.toString('utf8') ?? '', name.slice(5, -4), parts)
  for (const name of files.names.filter((one) => /^docProps\/.+\.xml$/.test(one)))
    propertiesIn((await files.read(name))?.toString('utf8') ?? '', parts)
  await packedIn(files, parts)
}

function readStory(xml: string, story: string, parts: Parts): void {
  const isMain = story === 'document'
  const authors = new Set<string>()
  let [shown, deleted, vanished] = ['', '', '']
  let [isText, isVanished, isComment] = [false, false, story === 'comments']
  let [deletions, paragraph] = [0, 0]
  for (const token of tokensOf(xml)) {
    if (token.kind === 'text') {
      if (!isText) continue
      if (deletions > 0) deleted += token.text
      else if (isVanished) vanished += token.text
      else shown += token.text
      continue
    }
    const isOpen = token.kind === 'open'
    switch (token.name) {
      case 'w:t':
      case 'w:delText':
      case 'w:instrText':
        isText = isOpen
        break
      case 'w:r':
        isVanished = false
        break
      case 'w:vanish':
        if (isOpen) isVanished = !/^(?:0|false|off)$/.test(token.attribute('w:val') ?? '')
        break
      case 'w:tab':
      case 'w:br':
      case 'w:tc':
        shown += ' '
        break
      case 'w:del':
      case 'w:moveFrom':
        deletions = Math.max(0, deletions + (isOpen ? 1 : -1))
        break
      case 'w:p':
        if (isOpen) break
        paragraph += 1
        parts.add(
          isComment ? 'comment' : isMain ? 'paragraph' : 'margin',
          isMain ? String(paragraph) : story,
          shown,
          isComment,
        )
        parts.add('deleted', isMain ? String(paragraph) : story, deleted, true)
        parts.add(isMain ? 'paragraph' : 'margin', isMain ? String(paragraph) : story, vanished, true)
        ;[shown, deleted, vanished] = ['', '', '']
        break
    }
    if (token.kind === 'open') authors.add(token.attribute('w:author') ?? '')
  }
  for (const author of authors) parts.add('author', story, author, true)
}
