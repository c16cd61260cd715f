import { longDay } from '../../../web/messages/dates.ts'
import { messages, type Language, type Messages } from '../../../web/messages/messages.ts'
import type { NoticeWords } from '../../../web/messages/notices.id.ts'
import { isReporterTemplate } from '../domain/templates.ts'
import type { Letter } from '../usecases/letter.ts'

export type RenderedNotice = { readonly subject: string; readonly text: string }

/**
 * A letter in words; in Indonesian where nobody told us a language. Officers get number, agency and date, never content:
 * that is read where access is checked.
 */
export function renderNotice(letter: Letter, language: Language = 'id'): RenderedNotice {
  const text = messages[language]
  const { notices } = text
  const { template } = letter
  const about = notices.about(letter.number, letter.agency)
  if (!isReporterTemplate(template)) {
    const { title, todo } = notices.officer[template]
    const due = dueLine(letter, language)
    const filedOn = notices.filedOn(longDay(letter.filedOn, language))
    return compose(title, letter, [about, filedOn, due, title + '.', todo, notices.openDesk, letter.link])
  }
  const { title, lines } = notices.reporter[template]
  const quote = letter.quote === null ? '' : quoted(letter.quote)
  return compose(title, letter, [
    about,
    ...lines(wordsOf(letter, text, language)),
    quote,
    openingOf(letter, text),
    letter.link,
  ])
}

const compose = (title: string, { number }: Letter, lines: readonly string[]): RenderedNotice => ({
  subject: `${title} (${number})`,
  text: `${lines.filter((line) => line !== '').join('\n\n')}\n`,
})

/** What somebody wrote is set apart line by line, so that it cannot pass for ours. */
const quoted = (words: string): string =>
  words
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')

function dueLine({ limit, until }: Letter, language: Language): string {
  const { notices, report } = messages[language]
  return limit === null || until === null ? '' : notices.dueOn(report.limits[limit], longDay(until, language))
}

const openingOf = ({ template }: Letter, { notices }: Messages): string =>
  template === 'recovery'
    ? notices.openRecovery
    : template === 'contactLeft'
      ? notices.openTracking
      : notices.openReport

function wordsOf({ agency, period, until, event }: Letter, text: Messages, language: Language): NoticeWords {
  return {
    agency,
    period: period === null ? '' : text.clock.units[period.unit](period.amount),
    until: until === null ? '' : longDay(until, language),
    reason: reasonOf(event, text),
    destination: event.type === 'archived' ? (event.destination ?? '') : '',
    moved: movesOf(event, text, language),
    isWithdrawn: event.type === 'closed' && event.reason === 'withdrawn',
  }
}

function reasonOf(event: Letter['event'], { notices, report }: Messages): string {
  switch (event.type) {
    case 'archived':
      return report.archiveReasons[event.reason]
    case 'closed':
      return report.closingReasons[event.reason]
    case 'appealDecided':
      return event.granted ? notices.appealGranted : notices.appealRejected
    case 'referralDeclined':
      return notices.referralDeclined
    case 'referralConcluded':
      return event.outcome === 'settled' ? notices.referralSettled : notices.referralFindings
    default:
      return ''
  }
}

function movesOf(event: Letter['event'], { notices, report }: Messages, language: Language): string[] {
  if (event.type !== 'calendarRevised') return []
  const day = (iso: string): string => longDay(Temporal.PlainDate.from(iso), language)
  return event.moved.map(({ clock, from, to }) => {
    const limit = Object.entries(report.limits).find(([name]) => name === clock.split(':')[0])?.[1] ?? clock
    return notices.moved(limit, day(from), day(to))
  })
}
