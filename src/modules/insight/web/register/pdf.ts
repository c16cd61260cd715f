import { longDay } from '../../../../web/messages/dates.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import { printable } from '../../../../web/paper/printable.ts'
import type { RegisterLine } from '../../domain/register.ts'
import type { Book } from './book.ts'
import { categoryOf, dispositionOf, phaseOf, placeOf, reporterOf, resultOf, subjectOf, type Names } from './columns.ts'

/** A4 lying down, in points. */
const paper = { width: 841.89, height: 595.28, margin: 28 }
const bottom = paper.height - paper.margin - 14
const type = { head: 11, words: 7.5 }
const padding = 3

/** A column of the printed book; widths add up to the paper between its margins. */
type PrintedColumn = {
  readonly label: string
  readonly width: number
  readonly textOf: (line: RegisterLine, row: number) => string
}

/** The register on paper: the office at the head of each page, its columns under it, the page's number at the foot. */
export async function* writePdf(book: Book): AsyncGenerator<Buffer> {
  const { default: Document } = await import('pdfkit')
  const words = messages[book.language].register
  const columns = printedColumns(book)
  const doc = new Document({
    size: 'A4',
    layout: 'landscape',
    margin: 0,
    autoFirstPage: false,
    lang: book.language,
    info: { Title: `${words.title} – ${book.agency}` },
  })
  let [page, y, count] = [0, 0, 0]

  const line = (texts: readonly string[], font: string): number => {
    doc.font(font).fontSize(type.words)
    const heights = texts.map((text, i) => doc.heightOfString(text, { width: (columns[i]?.width ?? 0) - padding }))
    return Math.max(...heights) + 2 * padding
  }
  const print = (texts: readonly string[], font: string, height: number): void => {
    doc.font(font).fontSize(type.words)
    let x = paper.margin
    for (const [i, text] of texts.entries()) {
      const { width } = columns[i] ?? { width: 0 }
      doc.text(text, x, y + padding, { width: width - padding })
      x += width
    }
    y += height
    doc
      .moveTo(paper.margin, y)
      .lineTo(paper.width - paper.margin, y)
      .lineWidth(0.4)
      .stroke('#808080')
  }
  const turn = (): void => {
    doc.addPage()
    page += 1
    doc
      .font('Helvetica-Bold')
      .fontSize(type.head)
      .text(printable(book.agency), paper.margin, paper.margin, { lineBreak: false })
    const span = words.period(longDay(book.from, book.language), longDay(book.to, book.language))
    doc
      .font('Helvetica')
      .fontSize(type.words + 1)
      .text(`${words.title} · ${span}`, paper.margin, paper.margin + 15, { lineBreak: false })
    const foot = { lineBreak: false }
    doc
      .fontSize(type.words)
      .text(words.printedOn(longDay(book.printedOn, book.language)), paper.margin, bottom + 8, foot)
    doc.text(words.file.page(page), paper.width - paper.margin - 60, bottom + 8, { ...foot, width: 60, align: 'right' })
    y = paper.margin + 32
    const labels = columns.map(({ label }) => label)
    print(labels, 'Helvetica-Bold', line(labels, 'Helvetica-Bold'))
  }

  turn()
  for await (const batch of book.batches) {
    for (const one of batch) {
      count += 1
      const texts = columns.map(({ textOf }) => printable(textOf(one, count)))
      const height = line(texts, 'Helvetica')
      if (y + height > bottom) turn()
      print(texts, 'Helvetica', height)
    }
    // Pages that are full leave before more are made.
    for (let chunk = doc.read() as Buffer | null; chunk !== null; chunk = doc.read() as Buffer | null) yield chunk
  }
  if (y + 20 > bottom) turn()
  doc
    .font('Helvetica-Bold')
    .fontSize(type.words)
    .text(words.total(count), paper.margin, y + 6, { lineBreak: false })
  doc.end()
  for await (const chunk of doc) yield chunk as Buffer
}

/** Several words of one cell, each in its own line. */
const many = (...parts: readonly (string | null)[]): string => parts.filter((part) => part !== null).join('\n')

function printedColumns(names: Names): readonly PrintedColumn[] {
  const { language } = names
  const { register, report } = messages[language]
  const { columns } = register
  const date = (name: 'verifiedOn' | 'answeredOn' | 'followedUpOn' | 'finishedOn' | 'dueOn'): PrintedColumn => ({
    label: columns[name],
    width: 56,
    textOf: (line) => numeric(line[name]),
  })
  return [
    { label: columns.row, width: 26, textOf: (_, row) => String(row) },
    {
      label: many(columns.number, columns.filedOn, columns.channel),
      width: 72,
      textOf: ({ number, filedOn, channel }) => many(number, numeric(filedOn), report.channels[channel]),
    },
    { label: columns.reporter, width: 62, textOf: (line) => reporterOf(line, language) },
    {
      label: many(columns.subject, columns.category, columns.place),
      width: 178,
      textOf: (line) => many(subjectOf(line, language), categoryOf(line, names), placeOf(line)),
    },
    { label: columns.disposition, width: 92, textOf: (line) => dispositionOf(line, names) },
    ...(['verifiedOn', 'answeredOn', 'followedUpOn', 'finishedOn', 'dueOn'] as const).map(date),
    { label: register.groups.outcome, width: 75, textOf: (line) => outcomeOf(line, language) },
  ]
}

const outcomeOf = (line: RegisterLine, language: Language): string => {
  const result = resultOf(line, language)
  return result === null ? phaseOf(line.phase, language) : `${phaseOf(line.phase, language)}: ${result}`
}

/** 25/03/2026. */
const numeric = (day: Temporal.PlainDate | null): string =>
  day === null ? '–' : [day.day, day.month, day.year].map((part) => String(part).padStart(2, '0')).join('/')
