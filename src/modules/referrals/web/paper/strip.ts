import { daysOf, foldPauses, reasonsOf, type StripPart } from '../../../../web/components/explained-date/days.ts'
import { shortDay, weekdayOf } from '../../../../web/messages/dates.ts'
import { messages } from '../../../../web/messages/messages.ts'
import { printable } from '../../../../web/paper/printable.ts'
import type { ClockAccount } from '../../domain/dossier.ts'
import { colors, margin, measure, type Sheet } from './sheet.ts'

const perRow = 14
const cell = { width: measure / perRow, height: 31 }

/** The strip of days of one limit, as on the report's own page: counted days numbered, the others hatched with a reason. */
export function strip(
  { doc, room, paragraph }: Sheet,
  { due }: ClockAccount & { due: NonNullable<ClockAccount['due']> },
): void {
  const parts = foldPauses(daysOf(due))
  for (let at = 0; at < parts.length; at += perRow) {
    room(cell.height + 6)
    const y = doc.y
    for (const [i, part] of parts.slice(at, at + perRow).entries())
      day(doc, part, margin.left + i * cell.width, y, due.dueOn)
    doc.x = margin.left
    doc.y = y + cell.height + 3
  }
  doc.y += 6
  const { clock } = messages.id
  const reasons = reasonsOf(daysOf(due)).map(({ from, to, isPause, name }) => {
    const days = from.date.equals(to.date)
      ? shortDay(from.date, 'id')
      : `${shortDay(from.date, 'id')} – ${shortDay(to.date, 'id')}`
    return `${days}: ${isPause ? clock.paused : name}`
  })
  if (reasons.length > 0) paragraph(`${reasons.join('; ')}.`, 'quiet')
}

function day(doc: Sheet['doc'], part: StripPart, x: number, y: number, dueOn: Temporal.PlainDate): void {
  const [width, height] = [cell.width - 2, cell.height]
  const isDue = part.kind !== 'folded' && part.date.equals(dueOn)
  const isCounted = part.kind === 'counted' || part.kind === 'start'
  if (isDue) doc.rect(x, y, width, height).fill(colors.sea)
  else if (!isCounted) hatch(doc, x, y, width, height)
  doc
    .rect(x, y, width, height)
    .lineWidth(0.5)
    .stroke(isDue ? colors.sea : colors.line)
  const color = isDue ? '#ffffff' : isCounted ? colors.ink : colors.quiet
  const put = (words: string, font: string, size: number, top: number): void => {
    doc
      .font(font)
      .fontSize(size)
      .fillColor(color)
      .text(printable(words), x, y + top, { width, align: 'center', lineBreak: false })
  }
  if (part.kind === 'folded') {
    put(`${part.from.date.day}–${part.to.date.day}`, 'Helvetica', 7, 7)
    put('…', 'Helvetica', 8, 17)
    return
  }
  put(weekdayOf(part.date, 'id').slice(0, 3), 'Helvetica', 5.8, 3)
  put(`${part.date.day}/${part.date.month}`, isCounted ? 'Helvetica-Bold' : 'Helvetica', 8, 10.5)
  const { clock } = messages.id
  const below = isDue
    ? `${clock.due} ${part.n}`
    : part.kind === 'start'
      ? clock.startDay
      : part.n > 0
        ? String(part.n)
        : ''
  put(below, 'Helvetica', 6.2, 21.5)
}

/** Days that are not counted, so that it is seen in black and white too. */
function hatch(doc: Sheet['doc'], x: number, y: number, width: number, height: number): void {
  doc.save().rect(x, y, width, height).clip()
  for (let at = -height; at < width; at += 5)
    doc
      .moveTo(x + at, y + height)
      .lineTo(x + at + height, y)
      .lineWidth(0.35)
      .stroke(colors.line)
  doc.restore()
}
