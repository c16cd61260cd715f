import { PassThrough } from 'node:stream'
import { epochDayOf } from '../../kernel/clock/days.ts'
import type { Cell, Sheet } from './sheet.ts'

/** Workbooks count days from the end of 1899. */
const epochInWorkbooks = 25_569
const dayFormat = 'dd/mm/yyyy'
const textFormat = '@'

/** A table as a workbook: days are days, a word is never a formula, the head stays in sight. */
export async function* writeXlsx({ batches, columns, title, creator }: Sheet): AsyncGenerator<Buffer> {
  const { default: excel } = await import('exceljs')
  const out = new PassThrough({ highWaterMark: 1024 ** 2 })
  const workbook = new excel.stream.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false })
  workbook.creator = creator
  const sheet = workbook.addWorksheet(title, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  sheet.pageSetup.printTitlesRow = '1:1'
  sheet.columns = columns.map(({ label, width }) => ({ header: label, width }))
  const head = sheet.getRow(1)
  head.font = { bold: true }
  head.commit()
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } }

  for await (const rows of batches) {
    for (const cells of rows) {
      const row = sheet.addRow(cells.map(valueOf))
      cells.forEach((cell, i) => (row.getCell(i + 1).numFmt = formatOf(cell)))
      row.commit()
    }
    // What has been packed so far leaves, before more is made.
    yield* waitingIn(out)
  }
  sheet.commit()
  const done = workbook.commit()
  for await (const chunk of out) yield chunk as Buffer
  await done
}

function* waitingIn(out: PassThrough): Generator<Buffer> {
  for (let chunk = out.read() as Buffer | null; chunk !== null; chunk = out.read() as Buffer | null) yield chunk
}

const valueOf = (cell: Cell): string | number | null =>
  cell instanceof Temporal.PlainDate ? epochDayOf(cell) + epochInWorkbooks : cell

const formatOf = (cell: Cell): string => {
  if (cell instanceof Temporal.PlainDate) return dayFormat
  return typeof cell === 'number' ? '0' : textFormat
}
