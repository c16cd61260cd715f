import { messages, type Language } from '../../../../web/messages/messages.ts'
import type { Cell } from '../../../../web/sheet/sheet.ts'
import { findArea, fullName } from '../../../agencies/index.ts'
import type { OpenLaw } from '../../../reports/index.ts'
import type { RegisterLine } from '../../domain/register.ts'

/** One column of the book; `width` in characters. */
export type BookColumn = {
  readonly label: string
  readonly width: number
  readonly cellOf: (line: RegisterLine, row: number) => Cell
}

/** What turns a line's ids into names. */
export type Names = { readonly law: Pick<OpenLaw, 'agencies' | 'categories'>; readonly language: Language }

/** The columns of the register as files carry them, in the order of the book. */
export function bookColumns({ law, language }: Names): readonly BookColumn[] {
  const { register, report } = messages[language]
  const column = (name: keyof typeof register.columns, width: number, cellOf: BookColumn['cellOf']): BookColumn => ({
    label: register.columns[name],
    width,
    cellOf,
  })
  return [
    column('row', 6, (_, row) => row),
    column('number', 12, ({ number }) => number),
    column('filedOn', 12, ({ filedOn }) => filedOn),
    column('channel', 14, ({ channel }) => report.channels[channel]),
    column('kind', 18, ({ kind }) => report.kinds[kind]),
    column('reporter', 22, (line) => reporterOf(line, language)),
    column('subject', 40, (line) => subjectOf(line, language)),
    column('category', 18, (line) => categoryOf(line, { law, language })),
    column('place', 34, (line) => placeOf(line)),
    column('receivedBy', 26, ({ receivedBy }) => law.agencies.get(receivedBy)?.name ?? receivedBy),
    column('disposition', 30, (line) => dispositionOf(line, { law, language })),
    column('copies', 24, ({ copies }) => copies.map((one) => law.agencies.get(one)?.name ?? one).join('; ') || null),
    column('verifiedOn', 12, ({ verifiedOn }) => verifiedOn),
    column('answeredOn', 12, ({ answeredOn }) => answeredOn),
    column('followedUpOn', 14, ({ followedUpOn }) => followedUpOn),
    column('finishedOn', 12, ({ finishedOn }) => finishedOn),
    column('dueOn', 14, ({ dueOn }) => dueOn),
    column('phase', 20, ({ phase }) => phaseOf(phase, language)),
    column('result', 34, (line) => resultOf(line, language)),
  ]
}

export const reporterOf = ({ name, reporter }: RegisterLine, language: Language): string =>
  name ?? messages[language].register.reporters[reporter]

export const subjectOf = ({ subject, isWithheld }: RegisterLine, language: Language): string =>
  isWithheld ? messages[language].register.withheld : (subject ?? messages[language].desk.untitled)

export const categoryOf = ({ category }: RegisterLine, { law, language }: Names): string | null =>
  law.categories.get(category ?? '')?.name[language] ?? null

/** The address as it was given, with the place of the map. */
export function placeOf({ address, areaCode }: RegisterLine): string | null {
  const area = areaCode === null ? null : findArea(areaCode)
  return [address, area === null ? null : fullName(area)].filter((part) => part !== null).join(', ') || null
}

/** Who has it: the lead, and its unit where it went on to one. */
export function dispositionOf(
  { lead, unit }: RegisterLine,
  { law, language }: Names,
  by: 'name' | 'shortName' = 'name',
): string {
  const names = [lead, unit].flatMap((one) => (one === null ? [] : (law.agencies.get(one)?.[by] ?? one)))
  return names.join(' / ') || messages[language].register.notDisposed
}

export const phaseOf = (phase: string, language: Language): string => wordOf(messages[language].report.phases, phase)

export function resultOf({ phase, result }: RegisterLine, language: Language): string | null {
  const { closingReasons, archiveReasons } = messages[language].report
  if (result === null) return null
  return wordOf(phase === 'archived' ? archiveReasons : closingReasons, result)
}

const wordOf = (words: Readonly<Record<string, string>>, name: string): string => words[name] ?? name
