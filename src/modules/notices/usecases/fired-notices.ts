import type { AgencyId } from '../../../kernel/brand.ts'
import { ruleFor } from '../../../kernel/law/terms.ts'
import type { LimitName, Role } from '../../../kernel/law/words.ts'
import type { Change, ClockRun, EventOf } from '../../reports/index.ts'
import type { Addressee, Office } from '../domain/notice.ts'
import type { Template } from '../domain/templates.ts'
import { officeAt, superiorOver, type Offices } from './offices.ts'

const verifiersLimits: readonly LimitName[] = ['verification', 'triage', 'publication', 'appeal']

/** Where a clock's owner sits: with the verifier, with the agency of the task, or with whoever has the report. */
function seatOf({ after }: Change, run: ClockRun): AgencyId {
  if (verifiersLimits.includes(run.limit)) return after.receivedBy
  const task = after.tasks.find(({ seq }) => run.id === `task:${seq}`)
  return task?.agency ?? after.unit ?? after.lead ?? after.receivedBy
}

/** The role that the standard names for a limit; coordinators also answer where they handle a report themselves. */
function responsibleFor(change: Change, run: ClockRun, { verifier, liaison }: Offices): Office {
  if (verifiersLimits.includes(run.limit)) return verifier
  const [measure] = run.measures
  const rule = measure && ruleFor(change.law.law.terms(measure.terms), run.limit, measure.reportClass)
  const role = rule?.responsible
  const isOfficer = role !== undefined && role !== 'reporter' && role !== 'system'
  if (change.after.handledHere || !isOfficer) return liaison
  return officeAt(seatOf(change, run), role satisfies Role)
}

/** The ladder (domain.md §6): who hears at which step that a day comes near or has passed. */
export function firedNotices(
  change: Change,
  { firing, limit }: EventOf<'clockFired'>,
  offices: Offices,
): readonly (readonly [Addressee, Template])[] {
  const run = change.after.clocks.find(({ id }) => id === firing.clock)
  if (run === undefined) return []
  const seat = seatOf(change, run)
  const responsible = responsibleFor(change, run, offices)
  const superior = officeAt(seat, 'superior')
  switch (firing.step) {
    case 'reminded':
      return [[responsible, 'officerReminded']]
    case 'overdue':
      return [
        [responsible, 'officerOverdue'],
        [superior, 'officerOverdue'],
        // Whoever asked hears that no answer came.
        ...(limit === 'agencyAnswer' ? [[offices.ombudsman, 'officerOverdue'] as const] : []),
      ]
    case 'coordinator':
      return [[officeAt(seat, 'coordinator', 'nationalAdmin'), 'officerOverdue']]
    case 'coordinatorSuperior':
      return [[superiorOver(seat, change.law), 'officerOverdue']]
    case 'deputy':
      return [
        [officeAt(seat, 'official'), 'officerOverdue'],
        [superior, 'officerOverdue'],
      ]
    case 'ancestor': {
      const above = change.law.tree.get(seat)?.parent ?? seat
      return [[officeAt(above, 'official', 'superior'), 'officerOverdue']]
    }
    case 'warned':
      return [[{ kind: 'reporter' }, limit === 'completion' ? 'warnedArchive' : 'warnedClose']]
    default:
      // What is left are monthly reminders of a lapsed referral, and rights that ended without a word.
      return firing.step.startsWith('monthly-') ? [[superior, 'officerLapsed']] : []
  }
}
