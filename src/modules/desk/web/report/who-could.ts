import type { AgencyId } from '../../../../kernel/brand.ts'
import type { Role } from '../../../../kernel/law/words.ts'
import { messages, type Language } from '../../../../web/messages/messages.ts'
import { commandTable, nationalOmbudsman, openTasks, type ReportView } from '../../../reports/index.ts'
import type { OfficersCommand } from '../commands/officers-command.ts'
import { agencyName } from './facts.ts'

type Row = (typeof commandTable)[number]
type Seat = readonly [Role, AgencyId]

/** Why a command is not there to be given: in which states it is, and whose office it would be. */
export function whoCould(command: OfficersCommand, view: ReportView, language: Language): string {
  const { deskReport, report, people } = messages[language]
  const rows = commandTable.filter((row) => row.command === command)
  const now = rows.filter((row) => row.in.includes(view.state.phase))
  if (now.length === 0) {
    const phases = new Set(rows.flatMap((row) => row.in))
    return deskReport.onlyWhen([...phases].map((phase) => report.phases[phase].toLowerCase()).join(', '))
  }
  const seats = now.flatMap((row) => row.by.flatMap((standing) => seatsOf(standing, view)))
  const names = seats.map(([role, agency]) => people.dutyAt(people.roles[role], agencyName(view, agency)))
  return names.length === 0 ? '' : deskReport.whoCould([...new Set(names)].join('; '))
}

/** The posts that stand behind what somebody is to this report; none for those who are no officers. */
function seatsOf(standing: Row['by'][number], { state, law }: ReportView): readonly Seat[] {
  const holder = state.unit ?? state.lead
  switch (standing) {
    case 'verifier':
      return seatOf(law.law.terms(state.receivingTerms).verifier, state.receivedBy)
    case 'leadLiaison':
      return state.handledHere ? [['coordinator', state.receivedBy]] : seatOf('liaison', holder)
    case 'leadOfficial':
      return [...seatOf('official', holder), ...seatOf('superior', holder)]
    case 'taskLiaison':
      return openTasks(state).map(({ agency }) => ['liaison', agency])
    case 'coordinator':
    case 'arbiter':
      return [['coordinator', state.receivedBy]]
    case 'inspectorate':
      return state.reportClass === 'supervisory'
        ? [['inspectorate', state.examination?.inspectorate ?? state.receivedBy]]
        : []
    case 'ombudsman':
      return seatOf('ombudsman', state.ombudsman?.office ?? nationalOmbudsman)
    default:
      return []
  }
}

const seatOf = (role: Role, agency: AgencyId | null): readonly Seat[] => (agency === null ? [] : [[role, agency]])
