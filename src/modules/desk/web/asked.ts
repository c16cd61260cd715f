import type { Officer } from '../../../kernel/actor.ts'
import { problem, type Answer } from '../../../web/answer.ts'
import type { Ask } from '../../../web/route.ts'
import { readAsOfficer, readNumber, type ReportsRoom, type ReportView } from '../../reports/index.ts'

/** Who asks; the permission of every page of the desk has let nobody but officers in. */
export function officerOf({ actor }: Pick<Ask, 'actor'>): Officer {
  if (actor.kind !== 'officer') throw new Error('a page of the desk was entered by somebody who is no officer')
  return actor
}

/** Goes on with the report of the address as this officer may read it; else answers as for an unknown one. */
export async function withReport(
  room: ReportsRoom,
  ask: Pick<Ask<{ readonly number: string }>, 'actor' | 'params'>,
  work: (view: ReportView, officer: Officer) => Answer | Promise<Answer>,
): Promise<Answer> {
  const officer = officerOf(ask)
  const number = readNumber(ask.params.number)
  const read = number === null ? null : await readAsOfficer(room, number, officer)
  return read?.ok === true ? work(read.value, officer) : problem('notFound')
}
