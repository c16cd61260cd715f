import type { ArchiveFiles } from './archive-entries.ts'
import { packedIn, propertiesIn } from './office-parts.ts'
import type { Parts } from './parts.ts'
import { tokensOf } from './xml.ts'

/** A text or a workbook in Open Document format: what stands in it, what was deleted or hidden, and what is told of it. */
export async function readOpenDocument(files: ArchiveFiles, parts: Parts): Promise<void> {
  const text = async (name: string): Promise<string> => (await files.read(name))?.toString('utf8') ?? ''
  readContent(await text('content.xml'), parts)
  readContent(await text('styles.xml'), parts, 'margin')
  propertiesIn(await text('meta.xml'), parts)
  await packedIn(files, parts)
}

function readContent(xml: string, parts: Parts, elsewhere?: 'margin'): void {
  const hiddenStyles = new Set<string>()
  let [style, sheet, words, creator] = ['', '', '', '']
  let [isHiddenSheet, isHiddenRow, isCreator] = [false, false, false]
  let [paragraph, row, column, isSaid, notes, deletions] = [0, 0, 0, 0, 0, 0]
  for (const token of tokensOf(xml)) {
    if (token.kind === 'text') {
      if (isCreator) creator += token.text
      else if (isSaid > 0) words += token.text
      continue
    }
    const step = token.kind === 'open' ? 1 : -1
    const attribute = (name: string): string => (token.kind === 'open' ? (token.attribute(name) ?? '') : '')
    switch (token.name) {
      case 'style:style':
        style = attribute('style:name')
        break
      case 'style:table-properties':
        if (attribute('table:display') === 'false') hiddenStyles.add(style)
        break
      case 'table:table':
        if (step > 0)
          [sheet, row, isHiddenSheet] = [attribute('table:name'), 0, hiddenStyles.has(attribute('table:style-name'))]
        else sheet = ''
        break
      case 'table:table-row':
        if (step > 0)
          [row, column, isHiddenRow] = [
            row + 1,
            0,
            attribute('table:visibility') !== '' && attribute('table:visibility') !== 'visible',
          ]
        break
      case 'table:table-cell':
      case 'table:covered-table-cell':
        if (step > 0) column += Math.min(Number(attribute('table:number-columns-repeated')) || 1, 20_000)
        break
      case 'office:annotation':
        notes += step
        break
      case 'text:tracked-changes':
        deletions += step
        break
      case 'dc:creator':
        isCreator = step > 0
        if (step < 0) {
          parts.add('author', deletions > 0 ? 'tracked-changes' : 'annotation', creator, true)
          creator = ''
        }
        break
      case 'text:tab':
      case 'text:s':
      case 'text:line-break':
        words += ' '
        break
      case 'text:p':
      case 'text:h': {
        isSaid += step
        if (step > 0) break
        paragraph += 1
        const place = sheet === '' ? String(paragraph) : `${sheet}!${lettersOf(column)}${row}`
        const where =
          notes > 0 ? 'comment' : deletions > 0 ? 'deleted' : (elsewhere ?? (sheet === '' ? 'paragraph' : 'cell'))
        parts.add(where, place, words, notes > 0 || deletions > 0 || isHiddenSheet || isHiddenRow)
        words = ''
        break
      }
    }
  }
}

/** The 28th column is “AB”. */
const lettersOf = (column: number): string =>
  column <= 0 ? '' : lettersOf(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26))
