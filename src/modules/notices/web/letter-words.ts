import type { Piece } from '../../../web/components/letter/piece.ts'
import { longDay } from '../../../web/messages/dates.ts'
import { messages, type Language, type Messages } from '../../../web/messages/messages.ts'
import { isReporterTemplate, isRequestTemplate } from '../domain/templates.ts'
import { fillLine, fillParagraphs, type Facts, type Wording } from '../domain/wording.ts'
import { breachWords } from './breach-words.ts'
import { isDigest, type DigestLetter, type Letter } from '../usecases/letter.ts'

/** A letter in words. `sms` is empty where nobody is told of it by phone. */
export type Worded = { readonly subject: string; readonly pieces: readonly Piece[]; readonly sms: string }

/**
 * Puts a letter into the words of this wording. Officers get number, agency and date, never content: that is read where
 * access is checked.
 */
export function wordLetter(letter: Letter | DigestLetter, wording: Wording, language: Language): Worded {
  if (isDigest(letter)) return wordDigest(letter, wording, language)
  const text = messages[language]
  const { notices } = text
  const facts = factsOf(letter, text, language)
  // A case has no report where an officer, or somebody with an account alone, is told of it.
  const isOfCase = letter.breach?.number === letter.number
  const aboutWords = isRequestTemplate(letter.template)
    ? notices.aboutRequest
    : isOfCase
      ? notices.aboutCase
      : notices.about
  const about: Piece = { kind: 'about', text: aboutWords(letter.number, letter.agency) }
  const automatic: Piece = { kind: 'note', text: notices.automatic }
  const [first, ...others] = fillParagraphs(wording.body, facts).map(said)
  const opened = first === undefined ? [] : [first]
  const subject = `${wording.subject} (${letter.number})`
  if (!isReporterTemplate(letter.template)) {
    const filed = isOfCase ? [] : [said(notices.filedOn(longDay(letter.filedOn, language)))]
    const dates = [...dueLine(letter, text, language), ...filed]
    const open: Piece = { kind: 'action', label: notices.openDesk, href: letter.link }
    const pieces = [about, said(`${wording.subject}.`), ...opened, ...others, ...dates, open, automatic]
    return { subject, pieces, sms: '' }
  }
  // The first paragraph says who wrote, the others what may be done about it.
  const breach = letter.breach === undefined ? [] : breachWords(letter.breach, language).map(said)
  const quote: readonly Piece[] = letter.quote === null ? [] : [{ kind: 'quote', text: letter.quote }]
  const sms = wording.sms === null ? '' : notices.sms(letter.number) + fillLine(wording.sms, facts)
  return {
    subject,
    pieces: [about, ...opened, ...quote, ...breach, ...others, ...opening(letter, text), automatic],
    sms,
  }
}

const said = (text: string): Piece => ({ kind: 'text', text })

function opening({ template, link: href, number, breach }: Letter, { notices }: Messages): readonly Piece[] {
  // An account is signed in to: that link opens nothing by itself.
  if (breach?.number === number) return [{ kind: 'action', label: notices.openRights, href }]
  // Whoever has a contact that was left gets no secret.
  if (template === 'contactLeft') return [{ kind: 'action', label: notices.openTracking, href }]
  if (isRequestTemplate(template))
    return [
      { kind: 'action', label: notices.openRequest, href },
      { kind: 'note', text: notices.privateLink },
    ]
  const label = template === 'recovery' ? notices.openRecovery : notices.openReport
  return [
    { kind: 'action', label, href },
    { kind: 'note', text: notices.privateLink },
  ]
}

function dueLine({ limit, until }: Letter, { notices, report }: Messages, language: Language): readonly Piece[] {
  return limit === null || until === null ? [] : [said(notices.dueOn(report.limits[limit], longDay(until, language)))]
}

function wordDigest(letter: DigestLetter, { subject, body }: Wording, language: Language): Worded {
  const { notices, desk } = messages[language]
  const { digest } = notices
  const queues = letter.queues.map(({ queue, count, isCapped }) => {
    return { text: digest.queue(desk.queues[queue], desk.count(count, isCapped)), href: null }
  })
  const due = letter.due.map(({ number, agency, dueOn, workingDaysLeft: days, link }) => {
    const left = days < 0 ? desk.daysLate(-days) : desk.daysLeft(days)
    return { text: digest.report(number, agency, longDay(dueOn, language), left), href: link }
  })
  const pieces: readonly Piece[] = [
    { kind: 'about', text: longDay(letter.day, language) },
    ...(queues.length === 0
      ? [said(digest.nothing)]
      : [...fillParagraphs(body, {}).map(said), { kind: 'list', title: digest.waiting, items: queues } as const]),
    ...(due.length === 0 ? [] : [{ kind: 'list', title: digest.due, items: due } as const]),
    ...(letter.unread === 0 ? [] : [said(digest.unread(letter.unread))]),
    { kind: 'action', label: notices.openDesk, href: letter.link },
    { kind: 'note', text: `${digest.stop}: ${letter.settingsLink}` },
  ]
  return { subject, pieces, sms: '' }
}

/** What can be filled into the words of a letter; empty where there is nothing to say. */
export function factsOf(
  { number, agency, period, until, event, link, answered, openedBy, taken }: Letter,
  text: Messages,
  language: Language,
): Facts {
  const lasting = period === null ? '' : text.clock.units[period.unit](period.amount)
  const isWithdrawn = event?.type === 'closed' && event.reason === 'withdrawn'
  return {
    nomor: number,
    instansi: agency,
    lama: isWithdrawn ? '' : lasting,
    lamaBatal: isWithdrawn ? lasting : '',
    sampai: until === null ? '' : longDay(until, language),
    alasan: answered == null ? reasonOf(event, text) : text.notices.requestOutcomes[answered],
    tujuan: event?.type === 'archived' ? (event.destination ?? '') : '',
    perubahan: movesOf(event, text, language).join('\n'),
    pembuka: openedBy == null ? '' : text.looks.own.from(text.people.roles[openedBy.role], openedBy.office),
    dilakukan: taken?.actsOn == null ? '' : longDay(taken.actsOn, language),
    pemulihan: taken?.recovery ?? '',
    akun: taken?.account ?? '',
    tautan: link,
  }
}

function reasonOf(event: Letter['event'], { notices, report }: Messages): string {
  switch (event?.type) {
    case 'archived':
      return report.archiveReasons[event.reason]
    case 'closed':
      return report.closingReasons[event.reason]
    case 'appealDecided':
      return event.granted ? notices.appealGranted : notices.appealRejected
    case 'examinationConcluded':
      return report.examinationResults[event.result]
    case 'referralDeclined':
      return declined(event.reason, notices.referralDeclined, report)
    case 'referralConcluded':
      return {
        settled: notices.referralSettled,
        findings: notices.referralFindings,
        noMaladministration: notices.referralUnfounded,
      }[event.outcome]
    default:
      return ''
  }
}

type Declined = Extract<NonNullable<Letter['event']>, { type: 'referralDeclined' }>['reason']

/** Why, and what the reporter can do now. */
const declined = (reason: Declined, bare: string, { declineReasons, declinedWhatNext }: Messages['report']): string =>
  reason === undefined ? bare : `${bare} ${asSentence(declineReasons[reason])} ${declinedWhatNext[reason]}`

const asSentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`

function movesOf(event: Letter['event'], { notices, report }: Messages, language: Language): string[] {
  if (event?.type !== 'calendarRevised') return []
  const day = (iso: string): string => longDay(Temporal.PlainDate.from(iso), language)
  return event.moved.map(({ clock, from, to }) => {
    const limit = Object.entries(report.limits).find(([name]) => name === clock.split(':')[0])?.[1] ?? clock
    return notices.moved(limit, day(from), day(to))
  })
}
