import type { ArchiveFiles } from './archive-entries.ts'
import { packedIn, propertiesIn } from './office-parts.ts'
import type { Parts } from './parts.ts'
import { tokensOf } from './xml.ts'

/** A workbook in Office Open XML: the cells of every sheet, hidden ones too, and what is noted in its margin or told of it. */
export async function readWorkbook(files: ArchiveFiles, parts: Parts): Promise<void> {
  const text = async (name: string): Promise<string> => (await files.read(name))?.toString('utf8') ?? ''
  const shared = sharedStrings(await text('xl/sharedStrings.xml'))
  const targets = targetsIn(await text('xl/_rels/workbook.xml.rels'))
  for (const { name, isHidden, relation } of sheetsIn(await text('xl/workbook.xml'))) {
    const target = targets.get(relation)?.replace(/^\/?(?:xl\/)?/, 'xl/')
    if (target !== undefined) readSheet(await text(target), { name, isHidden }, shared, parts)
  }
  for (const name of files.names.filter(
    (one) => /^xl\/(?:comments|threadedComments|persons)/.test(one) && one.endsWith('.xml'),
  ))
    readComments(await text(name), parts)
  for (const name of files.names.filter((one) => /^docProps\/.+\.xml$/.test(one))) propertiesIn(await text(name), parts)
  await packedIn(files, parts)
}

type Sheet = { readonly name: string; readonly isHidden: boolean }

function sheetsIn(xml: string): (Sheet & { readonly relation: string })[] {
  const sheets = []
  for (const token of tokensOf(xml))
    if (token.kind === 'open' && token.name === 'sheet')
      sheets.push({
        name: token.attribute('name') ?? '',
        isHidden: /hidden/i.test(token.attribute('state') ?? ''),
        relation: token.attribute('r:id') ?? '',
      })
  return sheets
}

function targetsIn(xml: string): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  for (const token of tokensOf(xml))
    if (token.kind === 'open' && token.name === 'Relationship')
      targets.set(token.attribute('Id') ?? '', token.attribute('Target') ?? '')
  return targets
}

function sharedStrings(xml: string): string[] {
  const strings: string[] = []
  let [one, isText] = ['', false]
  for (const token of tokensOf(xml))
    if (token.kind === 'text') one += isText ? token.text : ''
    else if (token.name === 't') isText = token.kind === 'open'
    else if (token.name === 'si' && token.kind === 'close') {
      strings.push(one)
      one = ''
    }
  return strings
}

function readSheet(xml: string, sheet: Sheet, shared: readonly string[], parts: Parts): void {
  const hiddenColumns: (readonly [number, number])[] = []
  let [place, kind, value] = ['', '', '']
  let [isValue, isHiddenRow] = [false, false]
  for (const token of tokensOf(xml)) {
    if (token.kind === 'text') {
      if (isValue) value += token.text
      continue
    }
    const isOpen = token.kind === 'open'
    if (token.name === 'v' || token.name === 't') isValue = isOpen
    if (token.kind === 'open') {
      const is = (name: string): boolean => /^(?:1|true)$/.test(token.attribute(name) ?? '')
      if (token.name === 'col' && is('hidden'))
        hiddenColumns.push([Number(token.attribute('min')), Number(token.attribute('max'))])
      if (token.name === 'row') isHiddenRow = is('hidden')
      if (token.name === 'c') [place, kind, value] = [token.attribute('r') ?? '', token.attribute('t') ?? '', '']
    } else if (token.name === 'c') {
      const words = kind === 's' ? (shared[Number(value)] ?? '') : value
      const column = columnOf(place)
      const isHidden =
        sheet.isHidden || isHiddenRow || hiddenColumns.some(([from, to]) => column >= from && column <= to)
      parts.add('cell', `${sheet.name}!${place}`, words, isHidden)
    }
  }
}

/** “AB12” stands in the 28th column. */
const columnOf = (place: string): number =>
  Array.from(place.replace(/\d+$/, ''), (letter) => letter.charCodeAt(0) - 64).reduce((sum, n) => sum * 26 + n, 0)

function readComments(xml: string, parts: Parts): void {
  let [place, words, field] = ['', '', '']
  for (const token of tokensOf(xml)) {
    if (token.kind === 'open') {
      field = token.name
      if (token.name === 'comment' || token.name === 'threadedComment') place = token.attribute('ref') ?? ''
      if (token.name === 'person') parts.add('author', 'persons', token.attribute('displayName') ?? '', true)
    } else if (token.kind === 'text') {
      if (field === 'author') parts.add('author', 'comments', token.text, true)
      if (field === 't' || field === 'text') words += token.text
    } else if (token.name === 'comment' || token.name === 'threadedComment') {
      parts.add('comment', place, words, true)
      words = ''
    }
  }
}
