import type { Readable } from 'node:stream'
import { momentOf } from '../../../../platform/archive.ts'
import { printable } from '../../../../web/paper/printable.ts'

/** A4 standing, in points. */
const paper = { width: 595.28, height: 841.89 }
export const margin = { top: 78, bottom: 66, left: 62, right: 62 }
export const measure = paper.width - margin.left - margin.right
const ink = '#1c2530'
const quiet = '#5a6672'
const line = '#c3cad1'
const sea = '#0d4a6b'

type Doc = PDFKit.PDFDocument
type Row = readonly [term: string, words: string]

/** What stands on every page. */
type Frame = {
  readonly title: string
  readonly head: readonly [left: string, right: string]
  readonly page: (n: number, of: number) => string
  readonly language: string
  /** Fixed, so that the same dossier is the same bytes. */
  readonly at: Temporal.Instant
}

/** Paper to set a dossier on, from top to bottom; nothing is cut where a page ends. */
export type Sheet = {
  readonly doc: Doc
  /** The document's own name, once. */
  readonly banner: (kicker: string, title: string, below: string) => void
  readonly heading: (words: string) => void
  readonly paragraph: (words: string, tone?: 'plain' | 'quiet' | 'strong') => void
  /** People's own words, set like a letter. */
  readonly letter: (words: string, title?: string) => void
  readonly rows: (rows: readonly Row[]) => void
  readonly table: (
    columns: readonly { readonly label: string; readonly width: number }[],
    lines: readonly Line[],
  ) => void
  readonly warning: (words: string) => void
  /** Turns the page where less than this is left. */
  readonly room: (points: number) => void
  readonly finish: () => Readable
}
/** A line of a table, and what was said below it. */
type Line = { readonly cells: readonly string[]; readonly said?: string | null; readonly isStrong?: boolean }

export async function openSheet(frame: Frame): Promise<Sheet> {
  const { default: Document } = await import('pdfkit')
  const doc: Doc = new Document({
    size: 'A4',
    margins: margin,
    bufferPages: true,
    lang: frame.language,
    displayTitle: true,
    info: { Title: printable(frame.title), Producer: 'LAPOR!', Creator: 'LAPOR!', CreationDate: momentOf(frame.at) },
  })
  const bottom = paper.height - margin.bottom
  const room = (points: number): void => {
    if (doc.y + points > bottom) doc.addPage()
  }
  const at = (font: string, size: number, color = ink): Doc => doc.font(font).fontSize(size).fillColor(color)
  const height = (text: string, width: number, font: string, size: number, lineGap = 1.5): number =>
    doc.font(font).fontSize(size).heightOfString(printable(text), { width, lineGap })
  const rule = (y: number, color = line): void => {
    doc
      .moveTo(margin.left, y)
      .lineTo(margin.left + measure, y)
      .lineWidth(0.5)
      .stroke(color)
  }
  const write = (text: string, x: number, y: number, width: number): void => {
    doc.text(printable(text), x, y, { width, lineGap: 1.5 })
  }

  return {
    doc,
    room,
    banner(kicker, title, below) {
      at('Helvetica-Bold', 8.5, sea).text(printable(kicker.toUpperCase()), { characterSpacing: 0.8 })
      doc.moveDown(0.5)
      at('Helvetica-Bold', 21).text(printable(title), { lineGap: 2 })
      doc.moveDown(0.25)
      at('Helvetica', 10.5, quiet).text(printable(below), { lineGap: 2 })
      doc.moveDown(0.9)
      rule(doc.y, sea)
      doc.moveDown(0.8)
    },
    heading(words) {
      room(96)
      doc.moveDown(0.9)
      at('Helvetica-Bold', 13, sea).text(printable(words), margin.left, doc.y, { width: measure })
      doc.moveDown(0.45)
    },
    paragraph(words, tone = 'plain') {
      room(30)
      at(tone === 'strong' ? 'Helvetica-Bold' : 'Helvetica', 9.5, tone === 'quiet' ? quiet : ink).text(
        printable(words),
        margin.left,
        doc.y,
        { width: measure, lineGap: 2.5 },
      )
      doc.moveDown(0.5)
    },
    letter(words, title) {
      room(60)
      const set = { width: measure - 44, lineGap: 4 }
      if (title !== undefined) {
        at('Times-Bold', 13).text(printable(title), margin.left + 22, doc.y, set)
        doc.moveDown(0.5)
      }
      for (const paragraph of words.split(/\n{2,}/)) {
        at('Times-Roman', 11.5).text(printable(paragraph), margin.left + 22, doc.y, set)
        doc.moveDown(0.6)
      }
    },
    rows(list) {
      const [term, width] = [142, measure - 142]
      for (const [name, words] of list) {
        room(Math.min(height(words, width, 'Helvetica', 9.5), 300) + 6)
        const y = doc.y
        at('Helvetica', 9.5, quiet)
        write(name, margin.left, y, term - 12)
        const below = doc.y
        at('Helvetica', 9.5)
        write(words, margin.left + term, y, width)
        doc.y = Math.max(doc.y, below) + 4.5
      }
      doc.x = margin.left
    },
    table(columns, lines) {
      const print = (cells: readonly string[], font: string, color = ink): void => {
        const tall = Math.max(...cells.map((cell, i) => height(cell, (columns[i]?.width ?? 0) - 10, font, 8.5)))
        room(tall + 10)
        const y = doc.y + 4
        let x = margin.left
        for (const [i, cell] of cells.entries()) {
          at(font, 8.5, color)
          write(cell, x, y, (columns[i]?.width ?? 0) - 10)
          x += columns[i]?.width ?? 0
        }
        doc.x = margin.left
        doc.y = y + tall + 3
      }
      print(
        columns.map(({ label }) => label),
        'Helvetica-Bold',
        quiet,
      )
      rule(doc.y, quiet)
      for (const { cells, said = null, isStrong = false } of lines) {
        print(cells, isStrong ? 'Helvetica-Bold' : 'Helvetica')
        if (said !== null && said !== '') {
          const indent = margin.left + (columns[0]?.width ?? 0)
          at('Times-Roman', 10.5).text(printable(said), indent, doc.y + 1, {
            width: measure - (columns[0]?.width ?? 0),
            lineGap: 2.5,
          })
          doc.x = margin.left
          doc.y += 4
        }
        rule(doc.y)
      }
      doc.moveDown(0.6)
    },
    warning(words) {
      const inner = measure - 28
      const tall = height(words, inner, 'Helvetica-Bold', 9.5, 2.5) + 20
      room(tall + 6)
      const y = doc.y
      doc.rect(margin.left, y, measure, tall).lineWidth(0.8).stroke(sea)
      doc.rect(margin.left, y, 4, tall).fill(sea)
      at('Helvetica-Bold', 9.5).text(printable(words), margin.left + 16, y + 10, { width: inner, lineGap: 2.5 })
      doc.x = margin.left
      doc.y = y + tall + 10
    },
    finish() {
      const { start, count } = doc.bufferedPageRange()
      for (let n = start; n < start + count; n += 1) {
        doc.switchToPage(n)
        // What stands in the margins is no part of the text's own flow.
        doc.page.margins = { top: 0, bottom: 0, left: 0, right: 0 }
        const set = { lineBreak: false } as const
        at('Helvetica-Bold', 8.5, quiet).text(printable(frame.head[0]), margin.left, 40, set)
        at('Helvetica', 8.5, quiet).text(printable(frame.head[1]), margin.left, 40, {
          ...set,
          width: measure,
          align: 'right',
        })
        rule(54)
        at('Helvetica', 8.5, quiet).text(printable(frame.page(n - start + 1, count)), margin.left, paper.height - 40, {
          ...set,
          width: measure,
          align: 'right',
        })
      }
      doc.end()
      return doc
    },
  }
}

export const colors = { ink, quiet, line, sea, late: '#a3251d' }
