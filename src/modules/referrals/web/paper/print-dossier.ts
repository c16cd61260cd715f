import type { Readable } from 'node:stream'
import { localDay } from '../../../../kernel/clock/days.ts'
import { longDay, moment } from '../../../../web/messages/dates.ts'
import { messages } from '../../../../web/messages/messages.ts'
import { referralPaper } from '../../../../web/messages/referral-paper.ts'
import type { ClockAccount, Dossier } from '../../domain/dossier.ts'
import { measure, openSheet, type Sheet } from './sheet.ts'
import { strip } from './strip.ts'

const { referrals, report: reportWords, clock: clockWords, wordings } = messages.id
const words = referralPaper

/** The dossier on A4, to be read and filed: the same dossier, the same bytes. Indonesian, whoever asks. */
export async function printDossier(dossier: Dossier): Promise<Readable> {
  const title = words.titleOf(words.kinds[dossier.kind], dossier.number)
  const sheet = await openSheet({
    title,
    head: [words.head(dossier.number), words.kinds[dossier.kind]],
    page: words.page,
    language: 'id',
    at: dossier.asOf,
  })
  sheet.banner(words.kicker, title, words.asOf(moment(dossier.asOf, dossier.zone, 'id')))
  if (dossier.complainant?.isSecret === true) sheet.warning(words.secret)
  if (dossier.kind === 'unnamed') sheet.paragraph(words.unnamedLead)
  sheet.rows(factsOf(dossier))
  complainant(sheet, dossier)
  letter(sheet, dossier)
  others(sheet, dossier)
  chronicle(sheet, dossier)
  clocks(sheet, dossier)
  twoYears(sheet, dossier)
  told(sheet, dossier)
  files(sheet, dossier)
  return sheet.finish()
}

function factsOf({ report, office, because, supplementTo, zone }: Dossier): [string, string][] {
  const { facts } = words
  const classes: Readonly<Record<string, string>> = reportWords.classes
  const phases: Readonly<Record<string, string>> = reportWords.phases
  const secrecy = [
    ...(report.isAnonymous ? [words.anonymous] : []),
    ...(report.isConfidential ? [words.confidential] : []),
  ].join('; ')
  const rows: readonly (readonly [string, string | null])[] = [
    [facts.office, office],
    [facts.because, words.because[because]],
    [facts.supplementTo, supplementTo],
    [facts.agency, report.lead ?? words.unassigned],
    [facts.receivedBy, report.receivedBy],
    [facts.kind, reportWords.kinds[report.kind]],
    [facts.reportClass, classes[report.reportClass] ?? report.reportClass],
    [facts.category, report.category],
    [facts.place, report.place],
    [facts.filedAt, moment(report.filedAt, zone, 'id')],
    [facts.channel, reportWords.channels[report.channel]],
    [facts.phase, phases[report.phase] ?? report.phase],
    [facts.secrecy, secrecy || words.open],
  ]
  return rows.flatMap(([term, value]) => (value === null ? [] : [[term, value]]))
}

function complainant(sheet: Sheet, { complainant: who }: Dossier): void {
  if (who === null) return
  const { details } = words
  const born = [who.birthPlace, who.birthDate === null ? null : longDay(Temporal.PlainDate.from(who.birthDate), 'id')]
  const statuses: Readonly<Record<string, string>> = referrals.reporter.maritalStatuses
  sheet.heading(words.parts.complainant)
  sheet.paragraph(words.detailsLead, 'quiet')
  sheet.rows([
    [details.name, who.name ?? words.notGiven],
    [details.birth, born.filter((one) => one !== null).join(', ') || words.notGiven],
    [
      details.maritalStatus,
      who.maritalStatus === null ? words.notGiven : (statuses[who.maritalStatus] ?? who.maritalStatus),
    ],
    [details.occupation, who.occupation ?? words.notGiven],
    [details.address, who.address ?? words.notGiven],
    [details.phone, who.phone ?? words.notGiven],
    [details.email, who.email ?? words.notGiven],
    ...(who.representative === null
      ? []
      : [[details.representative, `${who.representative.name} (${who.representative.relation})`] as const]),
  ])
}

function letter(sheet: Sheet, { words: said }: Dossier): void {
  if (said === null) return
  sheet.heading(words.parts.report)
  sheet.letter(said.body, said.title)
}

function others(sheet: Sheet, dossier: Dossier): void {
  if (dossier.others.length === 0) return
  sheet.heading(words.parts.others)
  sheet.paragraph(words.othersLead, 'quiet')
  const { other } = words
  sheet.table(
    [
      { label: other.number, width: 84 },
      { label: other.agency, width: 190 },
      { label: other.filedOn, width: 92 },
      { label: other.state, width: measure - 366 },
    ],
    dossier.others.map(({ number, agency, filedOn, isReferred }) => ({
      cells: [number, agency, longDay(filedOn, 'id'), isReferred ? words.goesAlong : words.staysBehind],
    })),
  )
}

function chronicle(sheet: Sheet, { chronicle: happened, zone, files: attached }: Dossier): void {
  sheet.heading(words.parts.chronicle)
  const columns = [
    { label: words.chronicle.when, width: 104 },
    { label: words.chronicle.who, width: 128 },
    { label: words.chronicle.what, width: measure - 232 },
  ]
  const numberOf = new Map(attached.map(({ id }, i) => [id, i + 1]))
  sheet.table(
    columns,
    happened.map(({ at, who, what, said, files: own }) => {
      const numbers = own.flatMap((id) => numberOf.get(id) ?? []).join(', ')
      return {
        cells: [moment(at, zone, 'id'), who, numbers === '' ? what : `${what} ${words.attached(numbers)}`],
        said,
      }
    }),
  )
}

function clocks(sheet: Sheet, { clocks: all, zone, asOf }: Dossier): void {
  const shown = all.filter(({ status }) => status !== 'dropped')
  if (shown.length === 0) return
  sheet.heading(words.parts.clocks)
  sheet.paragraph(words.clocksLead, 'quiet')
  for (const clock of shown) explained(sheet, clock, localDay(asOf, zone))
}

function explained(sheet: Sheet, clock: ClockAccount, today: Temporal.PlainDate): void {
  const { due, rule, limit, status, isLate, endedOn } = clock
  const lateDays = due === null || !isLate ? 0 : due.dueOn.until(endedOn ?? today).days
  const late = lateDays > 0 ? `, ${clockWords.late(lateDays)}` : ''
  const state = `${words.clockStates[status]}${late}`
  const title = reportWords.limits[limit]
  sheet.room(110)
  sheet.paragraph(
    due === null ? words.clockStill(title, state) : words.clock(title, longDay(due.dueOn, 'id'), state),
    'strong',
  )
  if (due === null || rule === null) return
  strip(sheet, { ...clock, due })
  const { source } = rule
  const document = source.strength === 'product' ? clockWords.ownSettings : source.document
  const ended = endedOn === null ? '' : ` ${words.ended(longDay(endedOn, 'id'))}`
  const counted = clockWords.sentence(
    clockWords.units[rule.unit](rule.amount),
    clockWords.startsFrom[rule.startsFrom],
    document,
  )
  sheet.paragraph(`${counted}${ended}`)
  const why = due.decidedBy === 'count' ? '' : ` ${clockWords.decidedBy[due.decidedBy]}`
  const provisional = due.provisional ? ` ${clockWords.provisional}` : ''
  sheet.paragraph(
    `${clockWords.says}: “${source.sentence.replaceAll(/^[“"]|[”"]$/g, '')}”. ${clockWords.strength[source.strength]}${why} ${clockWords.calendar(due.calendarRevision)}${provisional}`,
    'quiet',
  )
}

function twoYears(sheet: Sheet, { kind, twoYears: rule }: Dossier): void {
  if (kind === 'unnamed') return
  sheet.heading(words.parts.twoYears)
  if (rule === null) return sheet.paragraph(words.unknownEvent)
  sheet.paragraph(words.twoYears(longDay(rule.happenedOn, 'id'), longDay(rule.until, 'id')))
  sheet.paragraph(rule.isOlder ? words.olderThanTwoYears : words.withinTwoYears, rule.isOlder ? 'strong' : 'plain')
}

function told(sheet: Sheet, { kind, told: all, zone }: Dossier): void {
  if (kind === 'unnamed') return
  sheet.heading(words.parts.told)
  if (all.length === 0) return sheet.paragraph(words.nobodyTold)
  const subjects: Readonly<Record<string, { readonly subject: string } | undefined>> = wordings
  const states: Readonly<Record<string, string>> = words.states
  sheet.table(
    [
      { label: words.told.when, width: 104 },
      { label: words.told.whom, width: 62 },
      { label: words.told.what, width: measure - 286 },
      { label: words.told.how, width: 120 },
    ],
    Object.values(Object.groupBy(all, ({ at, to, template }) => `${at.toString()} ${to} ${template}`)).flatMap(
      (same) => {
        const [first] = same ?? []
        if (first === undefined) return []
        const how = (same ?? []).map(({ route, state }) => `${words.ways[route]}: ${states[state] ?? state}`)
        return [
          {
            cells: [
              moment(first.at, zone, 'id'),
              words.toldTo[first.to],
              subjects[first.template]?.subject ?? first.template,
              counted(how).join('; '),
            ],
          },
        ]
      },
    ),
  )
}

/** Several officers who were told the same in the same way stand in one line, with how many they were. */
const counted = (all: readonly string[]): string[] =>
  [...Map.groupBy(all, (one) => one)].map(([one, same]) => (same.length === 1 ? one : `${one} (${same.length})`))

function files(sheet: Sheet, { kind, files: all }: Dossier): void {
  if (kind === 'unnamed') return
  sheet.heading(words.parts.files)
  if (all.length === 0) sheet.paragraph(words.noFiles)
  else
    sheet.table(
      [
        { label: words.file.path, width: 96 },
        { label: words.file.name, width: 130 },
        { label: words.file.size, width: 62 },
        { label: words.file.hash, width: measure - 288 },
      ],
      all.map(({ path, name, sizeBytes, sha256 }, i) => ({
        cells: [`${i + 1}. ${path}`, name, `${Math.ceil(sizeBytes / 1024)} kB`, sha256],
      })),
    )
  sheet.paragraph(words.closing, 'quiet')
}
